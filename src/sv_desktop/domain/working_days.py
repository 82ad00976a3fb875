"""Working days in England: Monday to Friday without bank holidays.

The rules are those of the Banking and Financial Dealings Act 1971 and the yearly proclamations, as published on
https://www.gov.uk/bank-holidays. A special day that is proclaimed later has to be added here.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

_DAY = timedelta(days=1)
_SATURDAY = 5
#: Holidays that were moved in one year: (from, to).
_MOVED = {date(2020, 5, 4): date(2020, 5, 8), date(2022, 5, 30): date(2022, 6, 2)}
#: Holidays of one year alone.
_SPECIAL = (date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8))


def is_working_day(day: date) -> bool:
    """Whether people at a scheme can be expected to work."""
    return day.weekday() < _SATURDAY and day not in bank_holidays(day.year)


def after_working_days(start: date, days: int) -> date:
    """The working day that is so many working days after a day, which itself does not count. days: at least 1."""
    day = start
    for _one in range(days):
        day += _DAY
        while not is_working_day(day):
            day += _DAY
    return day


def working_days_until(start: date, end: date) -> int:
    """How many working days come after start, up to and with end; less than 0 where end is before start."""
    if end < start:
        return -working_days_until(end, start)
    return sum(is_working_day(start + number * _DAY) for number in range(1, (end - start).days + 1))


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """The bank holidays of England in a year, with the days that stand in for those at a weekend."""
    return frozenset(_holidays(year))


def _holidays(year: int) -> Iterator[date]:
    easter = _easter(year)
    yield _weekday_from(date(year, 1, 1))
    yield easter - 2 * _DAY
    yield easter + _DAY
    for first in (_first_monday(year, 5), _last_monday(year, 5), _last_monday(year, 8)):
        yield _MOVED.get(first, first)
    yield from _christmas(year)
    yield from (day for day in _SPECIAL if day.year == year)


def _christmas(year: int) -> tuple[date, date]:
    """Christmas Day and Boxing Day; what falls on a weekend is made good on the next days that are free."""
    christmas, boxing = date(year, 12, 25), date(year, 12, 26)
    if christmas.weekday() == _SATURDAY:
        return christmas + 2 * _DAY, boxing + 2 * _DAY
    if christmas.weekday() == _SATURDAY + 1:
        return christmas + 2 * _DAY, boxing
    return christmas, _weekday_from(boxing)


def _weekday_from(day: date) -> date:
    return day + (7 - day.weekday()) * _DAY if day.weekday() >= _SATURDAY else day


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + (-first.weekday() % 7) * _DAY


def _last_monday(year: int, month: int) -> date:
    last = date(year, month + 1, 1) - _DAY
    return last - last.weekday() * _DAY


def _easter(year: int) -> date:
    """Easter Sunday (Gregorian calendar; the algorithm of Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
