"""The number of an award: short enough to read over the phone, with a check that finds a slip.

"SV-2026-4817-2093-57": the year, eight digits, and two check digits over all of them by ISO 7064, MOD 97-10, which
finds every wrong digit and nearly every pair of digits that changed places. The eight digits come by chance, so that
two assessors who award on two computers need not ask each other for the next number.
"""

import re

#: How many numbers there are in a year.
NUMBERS_A_YEAR = 10**8
_PREFIX = "SV"
_SHAPE = re.compile(r"(?:SV)?(\d{4})(\d{8})(\d{2})", re.ASCII)


def award_number(year: int, chance: int) -> str:
    """The number of an award. year: 1000 to 9999. chance: any whole number that is not negative."""
    body = f"{year:04}{chance % NUMBERS_A_YEAR:08}"
    return _written(body, f"{_check(body):02}")


def tidy_number(said: str) -> str | None:
    """A number as somebody typed or read it out, in the form in which we write it; None where the check fails."""
    found = _SHAPE.fullmatch(re.sub(r"[\s‐-―−_./-]", "", said).upper())
    if found is None:
        return None
    year, chance, check = found.groups()
    return _written(year + chance, check) if _check(year + chance) == int(check) else None


def _check(body: str) -> int:
    """ISO 7064, MOD 97-10: with it behind, the whole leaves 1 when it is divided by 97."""
    return 98 - int(body) * 100 % 97


def _written(body: str, check: str) -> str:
    return f"{_PREFIX}-{body[:4]}-{body[4:8]}-{body[8:]}-{check}"
