"""The quarters and years that figures are counted for, and how people write them."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering
from typing import NamedTuple

from msgspec import Struct

from sv_desktop.domain.language import phrase, tr

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
QUARTERS = (phrase("Jan–Mar"), phrase("Apr–Jun"), phrase("Jul–Sep"), phrase("Oct–Dec"))
_SPOKEN = (
    phrase("January to March"),
    phrase("April to June"),
    phrase("July to September"),
    phrase("October to December"),
)
_DASH = r"\s*(?:-|–|—|/|to|until)\s*"
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(\d{4}|\d{2})"


class PeriodKind(StrEnum):
    """QUARTER: of the calendar. YEAR: January to December. FINANCIAL_YEAR: April to March."""

    QUARTER = "quarter"
    YEAR = "year"
    FINANCIAL_YEAR = "financial_year"


@total_ordering
class Period(Struct, frozen=True):
    """quarter: 1 to 4 of the calendar year, 0 for a whole year. year: of its first day."""

    kind: PeriodKind
    year: int
    quarter: int = 0

    @property
    def key(self) -> str:
        """As it is kept: "2025-Q1", "2025", "2025/26"."""
        if self.kind is PeriodKind.QUARTER:
            return f"{self.year}-Q{self.quarter}"
        return str(self.year) if self.kind is PeriodKind.YEAR else f"{self.year}/{(self.year + 1) % 100:02}"

    @property
    def start(self) -> date:
        """Its first day."""
        month = {PeriodKind.QUARTER: 3 * self.quarter - 2, PeriodKind.YEAR: 1, PeriodKind.FINANCIAL_YEAR: 4}[self.kind]
        return date(self.year, month, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        months = 3 if self.kind is PeriodKind.QUARTER else 12
        year, month = divmod(self.start.month - 1 + months, 12)
        return date(self.start.year + year, month + 1, 1) - timedelta(days=1)

    @property
    def label(self) -> str:
        """For people: "Jan–Mar 2025", "2025", "2025/26"."""
        if self.kind is not PeriodKind.QUARTER:
            return self.key
        return f"{tr(QUARTERS[self.quarter - 1])} {self.year}"

    @property
    def spoken(self) -> str:
        """For a screen reader: "January to March 2025", "April 2025 to March 2026"."""
        if self.kind is PeriodKind.QUARTER:
            return f"{tr(_SPOKEN[self.quarter - 1])} {self.year}"
        return (
            tr("April {year} to March {next}", year=self.year, next=self.year + 1)
            if self.kind is PeriodKind.FINANCIAL_YEAR
            else self.key
        )

    @property
    def before(self) -> "Period":
        """The same stretch one year earlier."""
        return Period(self.kind, self.year - 1, self.quarter)

    @property
    def quarters(self) -> tuple["Period", ...]:
        """The quarters of a year; a quarter is its own."""
        if self.kind is PeriodKind.QUARTER:
            return (self,)
        first = 0 if self.kind is PeriodKind.YEAR else 1
        return tuple(Period(PeriodKind.QUARTER, self.year + (first + n) // 4, (first + n) % 4 + 1) for n in range(4))

    def __lt__(self, other: "Period") -> bool:
        return self._place < other._place

    @property
    def _place(self) -> tuple[int, int]:
        """Its first month, counted from the year 0, and how many months it has."""
        first = {PeriodKind.QUARTER: 3 * self.quarter - 3, PeriodKind.YEAR: 0, PeriodKind.FINANCIAL_YEAR: 3}[self.kind]
        return 12 * self.year + first, 3 if self.kind is PeriodKind.QUARTER else 12


def period_of_key(key: str) -> Period | None:
    """The period that a key names; None for anything else, and for years that nobody means."""
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", key, re.ASCII):
        return _sound(Period(PeriodKind.QUARTER, int(match[1]), int(match[2])))
    if re.fullmatch(r"\d{4}", key, re.ASCII):
        return _sound(Period(PeriodKind.YEAR, int(key)))
    match = re.fullmatch(r"(\d{4})/(\d{2})", key, re.ASCII)
    period = Period(PeriodKind.FINANCIAL_YEAR, int(match[1])) if match else None
    return _sound(period) if period and period.key == key else None


def quarter_of(day: date) -> Period:
    """The quarter that a day lies in."""
    return Period(PeriodKind.QUARTER, day.year, (day.month + 2) // 3)


def year_of(day: date, kind: PeriodKind) -> Period:
    """The year of this kind that a day lies in."""
    earlier = kind is PeriodKind.FINANCIAL_YEAR and day.month < 4
    return Period(kind, day.year - earlier)


def parse_period(text: str) -> Period | None:
    """What a person means by "Q1 2025", "Jan-Mar 25", "2025/26", "FY 2025-26", "2025", "31/03/2025", "March 2025".

    A day or a month is taken as the quarter it lies in; days are written as in the United Kingdom, or as ISO 8601.
    None where it is none of these.
    """
    plain = " ".join(text.split()).strip(".").casefold()
    for pattern, read in _FORMS:
        if match := pattern.fullmatch(plain):
            return read(match)
    return None


def is_month(text: str) -> bool:
    """Whether a text that :func:`parse_period` understands says a month or a day rather than a quarter or a year."""
    plain = " ".join(text.split()).strip(".").casefold()
    return any(pattern.fullmatch(plain) for pattern, read in _FORMS if read in (_of_day, _of_iso_day, _of_month))


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Period | None]


def _sound(period: Period) -> Period | None:
    return period if 1900 <= period.year <= 2100 else None


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _of_quarter(match: re.Match[str]) -> Period | None:
    return _sound(Period(PeriodKind.QUARTER, _full(match["year"]), int(match["quarter"])))


def _of_months(match: re.Match[str]) -> Period | None:
    first, last, year = _MONTHS.index(match[1]), _MONTHS.index(match[3]), _full(match[4])
    begins = _full(match[2]) if match[2] else year
    if (first, last) == (0, 11) and begins == year:
        return _sound(Period(PeriodKind.YEAR, year))
    if (first, last) == (3, 2) and (not match[2] or begins == year - 1):
        return _sound(Period(PeriodKind.FINANCIAL_YEAR, year - 1))
    if first % 3 == 0 and last == first + 2 and begins == year:
        return _sound(Period(PeriodKind.QUARTER, year, first // 3 + 1))
    return None


def _of_financial_year(match: re.Match[str]) -> Period | None:
    first, last = _full(match[1]), match[2]
    follows = int(last) == (first + 1 if len(last) == 4 else (first + 1) % 100)
    return _sound(Period(PeriodKind.FINANCIAL_YEAR, first)) if follows else None


def _of_year(match: re.Match[str]) -> Period | None:
    return _sound(Period(PeriodKind.YEAR, int(match[1])))


def _of_day(match: re.Match[str]) -> Period | None:
    return _of_date(_full(match[3]), int(match[2]), int(match[1]))


def _of_iso_day(match: re.Match[str]) -> Period | None:
    return _of_date(int(match[1]), int(match[2]), int(match[3]))


def _of_month(match: re.Match[str]) -> Period | None:
    return _of_date(_full(match[2]), _MONTHS.index(match[1]) + 1, 1)


def _of_date(year: int, month: int, day: int) -> Period | None:
    try:
        return _sound(quarter_of(date(year, month, day)))
    except ValueError:
        return None


_FORMS = tuple(
    _Form(re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (r"(?P<year>\d{4})\s*[-/]?\s*q(?:uarter)?\s*(?P<quarter>[1-4])", _of_quarter),
        (r"q(?:uarter)?\s*(?P<quarter>[1-4])[\s,/-]*(?P<year>\d{4}|\d{2})", _of_quarter),
        (rf"{_MONTH}\s*{_YEAR}?{_DASH}{_MONTH}\s*{_YEAR}", _of_months),
        (rf"(?:fy|financial year|year)?\s*(\d{{4}}){_DASH}(\d{{4}}|\d{{2}})", _of_financial_year),
        (rf"(?:fy|financial year)\s*{_YEAR}{_DASH}{_YEAR}", _of_financial_year),
        (r"(?:year|calendar year|cy)?\s*(\d{4})", _of_year),
        (r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})", _of_day),
        (r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d\d:\d\d(?::\d\d)?)?", _of_iso_day),
        (rf"{_MONTH}[\s,-]*{_YEAR}", _of_month),
    )
)
