"""Numbers as people type them in the United Kingdom: thousands, pounds, per cent, brackets for less than nothing."""

import re

from msgspec import Struct

from sv_desktop.domain.language import tr

_NUMBER = re.compile(
    r"(?P<sign>[-+−]?) ?£? ?"
    r"(?P<whole>\d{1,3}(?P<mark>[, \u00a0\u202f])\d{3}(?:(?P=mark)\d{3})*|\d+)(?P<part>\.\d+)? ?%?",
    re.ASCII,
)
_LARGEST = 10**15
LONGEST = 60
_BLANK = re.compile(r"[-–—.]{0,3}|n\s?/?\s?a|none|tbc|not known|unknown", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"[-+]?\d+(\.\d+)?e[-+]?\d{1,2}", re.IGNORECASE | re.ASCII)
_POINT_FOR_COMMA = re.compile(r"\D*[1-9]\d{0,2}\.\d{3}\D*", re.ASCII)
_TWO_MEANINGS = re.compile(r"\D*\d+,\d{1,2}\D*", re.ASCII)


class TypedNumber(Struct, frozen=True):
    """value: None where nothing was typed, or nothing that is a number; problem then says why, "" for a blank.

    percent: whether a per cent sign stood there. doubt: what else it may mean, in a question; "" where it is plain.
    """

    value: int | float | None = None
    problem: str = ""
    percent: bool = False
    doubt: str = ""


def parse_number(text: str) -> int | float | None:
    """The number in a text, with thousands marked or not, with £ or % or not; None when there is none.

    Thousands are marked with commas or with spaces, and then every one of them: "10 20" is no number.
    """
    found = _NUMBER.fullmatch(text.strip()) if len(text) <= LONGEST else None
    if found is None:
        return None
    sign = "-" if found["sign"] in ("-", "−") else ""
    digits = sign + re.sub(r"\D", "", found["whole"]) + (found["part"] or "")
    number = float(digits) if found["part"] else int(digits)
    return number if abs(number) < _LARGEST else None


def typed_number(text: str) -> TypedNumber:
    """The number in a cell of a spreadsheet, which also writes "(30)" for less than nothing, and "1.2E+03"."""
    plain = text.strip()
    if _BLANK.fullmatch(plain):
        return TypedNumber()
    bare = plain
    if bare.startswith("(") and bare.endswith(")"):
        bare = f"-{bare[1:-1].strip()}"
    value = parse_number(bare)
    if value is None and _SCIENTIFIC.fullmatch(bare) and abs(float(bare)) < _LARGEST:
        value = float(bare)
    if value is None:
        said = plain if len(plain) <= LONGEST // 2 else f"{plain[: LONGEST // 2]}…"
        if _TWO_MEANINGS.fullmatch(bare):
            return TypedNumber(
                None, tr("“{said}” could mean two things. Write a full stop before the decimals.", said=said)
            )
        return TypedNumber(None, tr("“{said}” is not a number.", said=said))
    whole = int(value) if float(value).is_integer() else value
    doubt = (
        tr("“{plain}” has three places after the point. Is it thousands?", plain=plain)
        if _POINT_FOR_COMMA.fullmatch(bare)
        else ""
    )
    return TypedNumber(whole, percent=bare.endswith("%"), doubt=doubt)
