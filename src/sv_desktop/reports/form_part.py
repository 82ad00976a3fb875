"""The blank form of a framework: every question on paper, with room to write, for people without a computer."""

from collections.abc import Iterator

from sv_desktop.domain.framework import Field, FieldKind, Item, Pack, Section
from sv_desktop.domain.programme import Frameworks, Programme, options_of
from sv_desktop.domain.wording import minutes_words, plural
from sv_desktop.reports.blocks import (
    Block,
    Bullets,
    Contents,
    Document,
    Heading,
    Para,
    TickBoxes,
    Tone,
    WritingLines,
)
from sv_desktop.reports.figures_part import figures_to_fill_in

#: Lines to write on.
_SHORT, _LONG, _EVIDENCE, _NAME = 1, 9, 2, 1


def form_of(frameworks: Frameworks, pack: Pack) -> Document:
    """The whole questionnaire of a pack, and the declaration."""
    return Document(
        title=f"{pack.title}: paper form",
        organisation=pack.title,
        running="Paper form",
        notice=frameworks.programme.notice,
        cover=tuple(_cover(frameworks.programme, pack)),
        blocks=tuple(_blocks(frameworks.programme, pack)),
    )


def _cover(programme: Programme, pack: Pack) -> Iterator[Block]:
    items = [item for _, item in pack.items()]
    yield Para(pack.title, Tone.TITLE)
    yield Para("Paper form", Tone.SUBTITLE)
    yield Para(pack.summary, Tone.LEAD)
    yield Para(
        f"{plural(len(items), 'question')}, {minutes_words(sum(item.minutes for item in items))} if you answer them"
        " all. Stop whenever you like. Where the lines are too few, go on on another sheet, and put the number of the"
        " question on it."
    )
    yield WritingLines("Name of the organisation", _NAME)
    yield WritingLines("Who fills this in, and on which day", _NAME)
    yield Para(programme.notice, Tone.NOTE)


def _blocks(programme: Programme, pack: Pack) -> Iterator[Block]:
    yield Heading(1, "Contents", listed=False)
    yield Contents()
    if pack.choosable and pack.choose_intro:
        yield Heading(1, pack.choose_title or "Choose")
        yield Para(pack.choose_intro)
        yield TickBoxes(tuple(section.title for section in pack.sections if section.choosable))
    number = 0
    for section in pack.sections:
        yield from _section(section)
        for item in section.items:
            number += 1
            yield from _item(programme, item, number)
    yield from _declaration(programme)


def _section(section: Section) -> Iterator[Block]:
    yield Heading(1, section.title)
    if section.intro:
        yield Para(section.intro)


def _item(programme: Programme, item: Item, number: int) -> Iterator[Block]:
    yield Heading(2, f"{number}. {item.title}")
    yield Para(item.question, Tone.QUESTION)
    if item.help:
        yield Para(item.help)
    if item.good:
        yield Para("What good looks like:")
        yield Bullets(item.good)
    if item.measure is not None:
        yield from figures_to_fill_in(item.measure)
    for field in item.fields:
        yield from _field(programme, field)
    if item.evidence:
        yield Para(f"Evidence that would help: {'; '.join(item.evidence)}.", Tone.NOTE)
        yield WritingLines("Evidence that you have, and where it is", _EVIDENCE)


def _field(programme: Programme, field: Field) -> Iterator[Block]:
    label = f"{field.label} (if you like)" if field.optional else field.label
    hint = field.hint
    if field.kind is FieldKind.YES_NO:
        yield TickBoxes(("Yes", "No"), label, hint)
    elif field.kind in (FieldKind.CHOICE, FieldKind.CHOICES):
        many = "Tick all that apply." if field.kind is FieldKind.CHOICES else "Tick one."
        options = tuple(
            f"{option.label}: {option.help}" if option.help else option.label for option in options_of(field, programme)
        )
        yield TickBoxes(options, label, f"{hint} {many}".strip())
    elif field.kind is FieldKind.DATE:
        yield WritingLines(label, _SHORT, hint or "Day, month and year")
    else:
        unit = f"Counted in {field.unit}." if field.unit else ""
        lines = _LONG if field.kind is FieldKind.LONG_TEXT else _SHORT
        yield WritingLines(label, lines, f"{hint} {unit}".strip())


def _declaration(programme: Programme) -> Iterator[Block]:
    words = programme.declaration
    yield Heading(1, words.title)
    yield Para(words.intro)
    yield TickBoxes(words.statements)
    for label in ("Name", "Role", "Signature", "Date"):
        yield WritingLines(label, _SHORT)
