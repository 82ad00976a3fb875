"""Counting in calendar months, as people count how long something is valid."""

from datetime import date


def later(day: date, months: int) -> date:
    """The same day some months on, or the last of a shorter month; the last day there is where no calendar goes on."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year > date.max.year:
        return date.max
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def whole_months(start: date, end: date) -> int:
    """How many whole months lie between two days; 0 where the end is not later."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return max(0, months - (later(start, months) > end if months > 0 else 0))
