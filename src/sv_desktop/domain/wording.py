"""Values in words: what a person reads instead of an id, a byte count or an ISO date."""

import re
from datetime import date, datetime

from sv_desktop.domain.answers import Value, is_answered
from sv_desktop.domain.framework import Field, FieldKind
from sv_desktop.domain.language import counted, phrase, tr
from sv_desktop.domain.programme import Programme, options_of

_MONTHS = (
    phrase("January"), phrase("February"), phrase("March"), phrase("April"), phrase("May"), phrase("June"),
    phrase("July"), phrase("August"), phrase("September"), phrase("October"), phrase("November"), phrase("December"),
)  # fmt: skip
_SIZE_UNITS = ("bytes", "KB", "MB", "GB", "TB")
_LARGEST_ROUNDED = 2**53


def size_words(size: int) -> str:
    """A number of bytes in words, in steps of 1,000 as file managers show it: "2.4 MB"."""
    amount = float(size)
    for unit in _SIZE_UNITS:
        if amount < 999.5 or unit == _SIZE_UNITS[-1]:
            break
        amount /= 1000
    if unit == "bytes":
        return tr("1 byte") if size == 1 else tr("{size} bytes", size=size)
    return f"{amount:.1f} {unit}" if amount < 9.95 else f"{amount:.0f} {unit}"


def date_words(iso: str) -> str:
    """An ISO date in words: "3 March 2026"; text that is no date comes back as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return tr("{day} {month} {year}", day=day.day, month=month_words(day.month), year=day.year)


def month_words(month: int) -> str:
    """The name of a month, 1 to 12: "March"."""
    return tr(_MONTHS[month - 1])


def said_when(author: str, at: datetime) -> str:
    """When something was said and by whom: "3 March 2026 at 14:02, Sam". at: in the reader's own time zone."""
    return tr(
        "{day} at {at:%H:%M}, {author}", day=date_words(at.date().isoformat()), at=at, author=author or tr("somebody")
    )


def number_words(value: float, field: Field) -> str:
    """A number with thousands marked and its unit: "1,250 people", "£300", "45%"."""
    rounded = abs(value) < _LARGEST_ROUNDED and (float(value).is_integer() or field.decimals)
    digits = f"{value:,.{field.decimals}f}" if rounded else f"{value:,}"
    if field.unit == "£":
        return f"£{digits}"
    if field.unit == "%":
        return f"{digits}%"
    return f"{digits} {field.unit}".strip()


def value_words(field: Field, value: Value, programme: Programme) -> str:
    """The answer as a person reads it; "" where there is none. Several choices are joined with "; "."""
    if not is_answered(value):
        return ""
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    if isinstance(value, int | float):
        return number_words(value, field)
    if isinstance(value, tuple):
        return "; ".join(option_label(field, choice, programme) for choice in value)
    if field.kind is FieldKind.DATE:
        return date_words(str(value))
    if field.kind is FieldKind.CHOICE:
        return option_label(field, str(value), programme)
    return str(value)


def option_label(field: Field, option_id: str, programme: Programme) -> str:
    """The label of a choice; its id where a newer pack has dropped it, so that nothing vanishes."""
    return next((option.label for option in options_of(field, programme) if option.id == option_id), option_id)


def word_count(text: str) -> int:
    """Words as word processors count them: runs of characters between white space."""
    return len(re.findall(r"\S+", text))


def length_words(words: int, limit: int | None = None) -> str:
    """A word count in words, beside the person's own limit where there is one: "20 words, 5 over your limit of 15"."""
    if limit is None:
        return counted("{n} word", "{n} words", words)
    if words > limit:
        return counted(
            "{n} word, {words:,} over your limit of {limit:,}",
            "{n} words, {words:,} over your limit of {limit:,}",
            words,
            words=words - limit,
            limit=limit,
        )
    return counted("{words:,} of your {n} word", "{words:,} of your {n} words", limit, words=words)


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 file", "3 files"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def minutes_words(minutes: int) -> str:
    """A time guess, rounded so that it does not pretend: "about 25 minutes", "about 1½ hours"."""
    if minutes < 60:
        return tr("about {minutes} minutes", minutes=max(5, 5 * round(minutes / 5)))
    halves = round(minutes / 30)
    hours = f"{halves // 2}{'½' if halves % 2 else ''}"
    return tr("about {hours} hour", hours=hours) if halves == 2 else tr("about {hours} hours", hours=hours)
