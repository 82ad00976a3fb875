"""A framework with what was answered: each question, each answer in full, the evidence beside it."""

from collections.abc import Iterator

from sv_desktop.domain.answers import LOOK_AGAIN
from sv_desktop.domain.application import Application
from sv_desktop.domain.dashboard import MATURITY_LIST
from sv_desktop.domain.framework import Field, FieldKind, Item, Pack, Section, item_ref
from sv_desktop.domain.measures import figures_in, series_at
from sv_desktop.domain.wording import value_words
from sv_desktop.reports.blocks import Answer, Block, Facts, Heading, Para, Tone
from sv_desktop.reports.evidence_part import EvidenceNumbers, attached_blocks
from sv_desktop.reports.figures_part import figure_blocks, money_blocks

#: Longer answers stand in the full width, under their label.
LONGEST_FACT = 200


def pack_blocks(application: Application, pack: Pack, numbers: EvidenceNumbers) -> Iterator[Block]:
    """Every section; one that was not chosen is named and left unasked."""
    yield Heading(1, pack.title)
    for section in pack.sections:
        yield Heading(2, section.title)
        if not application.is_chosen(pack, section):
            yield Para("Not chosen.", Tone.MISSING)
            if not _anything(application, pack, section):
                continue
            yield Para("It was answered in part before, and that is kept here.", Tone.NOTE)
        for item in section.items:
            yield from item_blocks(application, pack, item, numbers)


def item_blocks(application: Application, pack: Pack, item: Item, numbers: EvidenceNumbers) -> Iterator[Block]:
    """One item: its question, its answers in the order they were asked, its evidence."""
    ref = item_ref(pack, item)
    yield Heading(3, item.title)
    yield Para(item.question, Tone.QUESTION)
    if application.answers.flag(ref, LOOK_AGAIN):
        yield Para("Marked to look at again.", Tone.MISSING)
    series = series_at(application, ref)
    if series is not None:
        yield from figure_blocks(series)
    facts: list[tuple[str, str]] = []
    for field in item.fields:
        text = value_words(field, application.answers.get(ref, field.id), application.frameworks.programme)
        if field.optional and not text:
            continue
        if _is_short(field, text):
            facts.append((_label(field), text))
            continue
        if facts:
            yield Facts(tuple(facts))
            facts = []
        yield Answer(_label(field), text)
    if facts:
        yield Facts(tuple(facts))
    if series is not None:
        yield from money_blocks(series)
    yield from attached_blocks(application, ref, item, numbers)


def _label(field: Field) -> str:
    return f"{field.label} (this program’s own scale)" if field.list == MATURITY_LIST else field.label


def _is_short(field: Field, text: str) -> bool:
    return field.kind is not FieldKind.LONG_TEXT and len(text) <= LONGEST_FACT and "\n" not in text


def _anything(application: Application, pack: Pack, section: Section) -> bool:
    refs = [item_ref(pack, item) for item in section.items]
    fields = [(ref, field.id) for ref, item in zip(refs, section.items, strict=True) for field in item.fields]
    figures = any(figures_in(application.answers, ref) for ref in refs)
    said = any(application.answers.get(*field) for field in fields)
    return figures or said or any(map(application.evidence_for, refs))
