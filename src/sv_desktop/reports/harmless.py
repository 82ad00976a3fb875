"""Text that no spreadsheet program takes for a formula (OWASP, "CSV Injection").

A cell that begins with one of = + - @ may be calculated when the file is opened, and what a stranger wrote into it may
fetch or send things. So such a cell gets an apostrophe before it, also where the sign is a full-width one, where
something invisible stands before it, or where a program that splits the line at another separator would begin a cell.
"""

import re
import unicodedata

#: What one cell of a spreadsheet holds at most (ECMA-376, as Excel limits it).
LONGEST = 32_767
_SIGNS = "=+\\-@＝＋－﹣−＠﹫﹢"
_SEPARATORS = ",;|\\t\\r\\n\"'“”"
_INSIDE = re.compile(f"([{_SEPARATORS}]\\s*)([{_SIGNS}])")


def harmless(text: str) -> str:
    """The text as a cell may hold it: whole, but for control characters and what is longer than a cell."""
    clean = text if text.isprintable() else "".join(filter(_may_stand, text))
    safe = _INSIDE.sub(r"\1'\2", clean)
    if _begins_badly(clean):
        safe = f"'{safe}"
    return safe if len(safe) <= LONGEST else f"{safe[: LONGEST - 1]}…"


def _may_stand(sign: str) -> bool:
    return sign in "\t\n\r" or unicodedata.category(sign) not in ("Cc", "Cs")


def _begins_badly(text: str) -> bool:
    if text[:1] in ("\t", "\r", "\n"):
        return True
    for sign in text:
        if unicodedata.category(sign)[0] not in "ZC":
            return re.match(f"[{_SIGNS}]", sign) is not None
    return False
