"""Strangers' text made safe to print: nothing invisible does anything, and nothing visible is lost."""

import re
import unicodedata

# Line and paragraph separators of UAX #14 (classes BK, CR, LF, NL) as plain line feeds.
_LINE_ENDS = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_JOINERS = re.compile("([\u200c-\u200f\u061c\ufe00-\ufe0f])")
_ODD = re.compile(r"[^\n\x20-\x7e\xa0-\xac\xae-\u0377]")


def visible(text: str) -> str:
    """The text as it may be shown: line ends as line feeds, tabs as spaces, control characters as a clear mark.

    A control character becomes its picture (U+2400 block); what has no meaning outside one program
    (private use, surrogates, unassigned) becomes "[U+E000]"; format characters (Unicode category Cf, such
    as direction overrides and joiners) are left out, since this text is ordered and joined without them.
    """
    return _ODD.sub(_mark, _LINE_ENDS.sub("\n", text).replace("\t", "    "))


def ordered_elsewhere(text: str) -> str:
    """The same for a program that orders and joins the text itself: joiners and direction marks stay."""
    pieces = _JOINERS.split(text)
    return "".join(piece if place % 2 else visible(piece) for place, piece in enumerate(pieces))


def _mark(found: re.Match[str]) -> str:
    char = found.group()
    category = unicodedata.category(char)
    if category == "Cc":
        code = ord(char)
        return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else code_mark(char)
    if category in ("Co", "Cs", "Cn"):
        return code_mark(char)
    return "" if category == "Cf" or "\ufe00" <= char <= "\ufe0f" else char


def code_mark(char: str) -> str:
    """A character that cannot be shown, as its code point: "[U+E000]"."""
    return f"[U+{ord(char):04X}]"
