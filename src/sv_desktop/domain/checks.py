"""Does an answer fit its field? Problems are told and never block: the answer is kept as typed."""

from datetime import date

from msgspec import Struct

from sv_desktop.domain.answers import Value, is_answered
from sv_desktop.domain.application import Application
from sv_desktop.domain.framework import Field, FieldKind, item_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.money import MONEY_FIELDS
from sv_desktop.domain.programme import Programme, options_of
from sv_desktop.domain.registration import CHECKS, normalised

# Above this a float no longer holds every whole number (IEEE 754 binary64).
_LARGEST_NUMBER = 2**53


class Problem(Struct, frozen=True, kw_only=True):
    """Something to look at again. ref and field say where; words say what and how to mend it."""

    ref: str
    field: str
    words: str


def problem_with(field: Field, value: Value, programme: Programme) -> str | None:
    """One plain sentence about what is wrong, or None. No answer is no problem."""
    if not is_answered(value):
        return None
    if field.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT):
        return _text_problem(field, value)
    if field.kind is FieldKind.NUMBER:
        return _number_problem(field, value)
    if field.kind is FieldKind.DATE:
        return _date_problem(value)
    if field.kind is FieldKind.YES_NO:
        return None if isinstance(value, bool) else tr("Choose yes or no.")
    return _choice_problem(field, value, programme)


def problems(application: Application) -> tuple[Problem, ...]:
    """Every problem in the sections that take part, in reading order."""
    found = []
    for pack in application.packs:
        for section, item in pack.items():
            if not application.is_chosen(pack, section):
                continue
            ref = item_ref(pack, item)
            money = MONEY_FIELDS if item.measure is not None else ()
            for field in (*item.fields, *money):
                words = problem_with(field, application.answers.get(ref, field.id), application.frameworks.programme)
                if words:
                    found.append(Problem(ref=ref, field=field.id, words=f"{field.label}: {words}"))
    return tuple(found)


def _text_problem(field: Field, value: Value) -> str | None:
    if not isinstance(value, str):
        return tr("This should be text.")
    return CHECKS[field.check](normalised(field.check, value)) if field.check else None


def _number_problem(field: Field, value: Value) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return tr("Enter a number, such as 120.")
    if not -_LARGEST_NUMBER <= value <= _LARGEST_NUMBER:
        return tr("This number is too large. Enter a number, such as 120.")
    if field.minimum is not None and value < field.minimum:
        return tr("The number should be {minimum:,g} or more.", minimum=field.minimum)
    if field.maximum is not None and value > field.maximum:
        return tr("The number should be {maximum:,g} or less.", maximum=field.maximum)
    if field.decimals == 0 and not float(value).is_integer():
        return tr("Enter a whole number, such as 120.")
    return None


def _date_problem(value: Value) -> str | None:
    try:
        day = date.fromisoformat(str(value))
    except ValueError:
        return tr("Enter a real date, such as 27 3 2025.")
    return None if 1900 <= day.year <= 2100 else tr("Look at the year again.")


def _choice_problem(field: Field, value: Value, programme: Programme) -> str | None:
    chosen = value if isinstance(value, tuple) else (value,)
    offered = {option.id for option in options_of(field, programme)}
    if all(choice in offered for choice in chosen):
        return None
    return tr("This choice is no longer offered. Please choose again.")
