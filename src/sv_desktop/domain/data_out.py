"""The data of a register as tables, for an analyst: one row each, plain types, and a dictionary that says what is what.

Words that people typed stay out unless they are asked for: they may hold personal data, and nobody adds them up.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from sv_desktop.domain.answers import Value
from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.framework import Field, FieldKind, item_ref
from sv_desktop.domain.inbox import STANDING_WORDS, Row
from sv_desktop.domain.measures import Series, series_of
from sv_desktop.domain.received import STATE_WORDS, plain
from sv_desktop.domain.sheet import Cell, Column, Sheet

_WORDS = frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT})


class Meaning(Struct, frozen=True):
    """One column. kind: "text", "number", "whole number", "day"."""

    name: str
    kind: str
    words: str


SUBMISSIONS = (
    Meaning("submission", "text", "Id of the submission; the same package has the same id in every register."),
    Meaning("organisation_key", "text", "The organisation: the fingerprint of its first key. Empty where unknown."),
    Meaning("organisation", "text", "Its name, as it says."),
    Meaning("version", "whole number", "Counted from 1 for each organisation; 0 where it takes no part."),
    Meaning("latest", "whole number", "1 where no later version has come, else 0."),
    Meaning("received", "day", "The day on which it was received, by the receiving computer."),
    Meaning("standing", "text", "What the seal says, with what the register knows of the key."),
    Meaning("state", "text", "How far its reading is."),
)
GROUPS = (
    Meaning("submission", "text", "Id of the submission."),
    Meaning("dimension", "text", "Field of the organisation's pages, or “theme”."),
    Meaning("option", "text", "Id of the option that was chosen, or of the section."),
)
ANSWERS = (
    Meaning("submission", "text", "Id of the submission."),
    Meaning("item", "text", "Framework and item, with a colon between them."),
    Meaning("field", "text", "Field of the item."),
    Meaning("kind", "text", "Type of the field, as in the framework's file."),
    Meaning("number", "number", "The answer where it is a number."),
    Meaning("words", "text", "The answer otherwise: a day as YYYY-MM-DD, yes or no, the id of an option."),
)
MEASURES = (
    Meaning("submission", "text", "Id of the submission."),
    Meaning("measure", "text", "Framework and item, with a colon between them."),
    Meaning("label", "text", "What is counted."),
    Meaning("unit", "text", "What it is counted in."),
    Meaning("period", "text", "2025-Q1 (calendar quarter), 2025 (year) or 2025/26 (April to March)."),
    Meaning("from", "day", "First day of the period."),
    Meaning("to", "day", "Last day of the period."),
    Meaning("value", "number", "The figure, as it was given. Quarters and years of one measure may overlap."),
)
_TABLES = (
    ("submissions", "Submissions", SUBMISSIONS, "One row for each package that was received."),
    ("groups", "Groups", GROUPS, "One row for each group that an organisation is in."),
    ("answers", "Answers", ANSWERS, "One row for each field that was answered."),
    ("measures", "Measures", MEASURES, "One row for each figure of a measure, in a period."),
)


class Read(Struct, frozen=True):
    """A submission with its row, and what it says; None where that cannot be read."""

    row: Row
    application: Application | None


def tables(submissions: Iterable[Read], *, words: bool = False) -> tuple[Sheet, ...]:
    """All tables, the dictionary last. words: with what people typed."""
    rows: dict[str, list[tuple[Cell, ...]]] = {name: [] for name, *_rest in _TABLES}
    for one in submissions:
        rows["submissions"].append(_submission(one.row))
        if one.application is not None:
            ref = one.row.received.id
            rows["groups"] += _groups(ref, one.application)
            rows["answers"] += _answers(ref, one.application, words=words)
            rows["measures"] += _figures(ref, series_of(one.application))
    found = tuple(_sheet(name, title, intro, meanings, rows[name]) for name, title, meanings, intro in _TABLES)
    return (*found, _dictionary())


def _submission(row: Row) -> tuple[Cell, ...]:
    one = row.received
    day = one.received_at.astimezone().date()
    said = STANDING_WORDS[row.standing], STATE_WORDS[one.state]
    return one.id, row.chain, one.organisation, row.version, int(row.latest and row.version > 0), day, *said


def _groups(ref: str, application: Application) -> Iterator[tuple[Cell, ...]]:
    pack = application.frameworks.pack(ORGANISATION_PACK)
    for _section, item in pack.items() if pack else ():
        for field in item.fields:
            value = application.answers.get(f"{ORGANISATION_PACK}:{item.id}", field.id)
            if field.list and value:
                for option in value if isinstance(value, tuple) else (value,):
                    yield ref, field.id, plain(str(option))
    for one in application.packs:
        for section in one.sections:
            if section.choosable and application.is_chosen(one, section):
                yield ref, "theme", f"{one.id}#{section.id}"


def _answers(ref: str, application: Application, *, words: bool) -> Iterator[tuple[Cell, ...]]:
    for pack in application.packs:
        for section, item in pack.items():
            if application.is_chosen(pack, section):
                target = item_ref(pack, item)
                for field in item.fields:
                    value = application.answers.get(target, field.id)
                    if value is not None and value not in ("", ()) and (words or field.kind not in _WORDS):
                        yield ref, target, field.id, field.kind.value, *_value(field, value)


def _value(field: Field, value: Value) -> tuple[Cell, Cell]:
    """(number, words)."""
    if field.kind is FieldKind.NUMBER and isinstance(value, int | float):
        return float(value), None
    if isinstance(value, bool):
        return None, "yes" if value else "no"
    return None, "\n".join(value) if isinstance(value, tuple) else str(value)


def _figures(ref: str, every: Iterable[Series]) -> Iterator[tuple[Cell, ...]]:
    for series in every:
        for figure in series.figures:
            period = figure.period
            said = plain(series.title), plain(series.unit), period.key, period.start, period.end
            yield ref, series.ref, *said, float(figure.value)


def _sheet(name: str, title: str, intro: str, meanings: Iterable[Meaning], rows: Iterable[tuple[Cell, ...]]) -> Sheet:
    columns = tuple(Column(title=one.name, number=one.kind.endswith("number")) for one in meanings)
    return Sheet(id=name, title=title, intro=intro, columns=columns, rows=tuple(rows))


def _dictionary() -> Sheet:
    rows = tuple((name, one.name, one.kind, one.words) for name, _, meanings, _ in _TABLES for one in meanings)
    widths = {"table": 1, "column": 1, "type": 1, "meaning": 3}
    columns = tuple(Column(title=title, width=width) for title, width in widths.items())
    intro = "What each column of each table means."
    return Sheet(id="dictionary", title="Dictionary", intro=intro, columns=columns, rows=rows)
