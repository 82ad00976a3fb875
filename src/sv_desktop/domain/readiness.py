"""Readiness: how many prompts were answered and what helps most next. It never judges quality."""

from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.answers import LOOK_AGAIN, is_answered
from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.checks import problem_with
from sv_desktop.domain.framework import Item, Pack, Section, item_ref
from sv_desktop.domain.wording import plural


class ItemStatus(StrEnum):
    """Where an item stands."""

    NOT_STARTED = "not_started"
    STARTED = "started"
    DONE = "done"
    LOOK_AGAIN = "look_again"
    NOT_CHOSEN = "not_chosen"


STATUS_WORDS = {
    ItemStatus.NOT_STARTED: "Not started",
    ItemStatus.STARTED: "Started",
    ItemStatus.DONE: "Answered",
    ItemStatus.LOOK_AGAIN: "Look again",
    ItemStatus.NOT_CHOSEN: "Not chosen",
}


class ItemProgress(Struct, frozen=True, kw_only=True):
    """asked: prompts that wait for an answer (optional fields are not counted); answered: of those."""

    ref: str
    pack: Pack
    section: Section
    item: Item
    asked: int
    answered: int
    has_evidence: bool
    status: ItemStatus

    @property
    def minutes_left(self) -> int:
        """Our guess of the time that is left, in proportion to the prompts that are open."""
        return round(self.item.minutes * (self.asked - self.answered) / self.asked) if self.asked else 0


class SectionProgress(Struct, frozen=True, kw_only=True):
    """A section's prompts; chosen is False for a theme that does not take part."""

    pack: Pack
    section: Section
    chosen: bool
    asked: int
    answered: int


class NextStep(Struct, frozen=True, kw_only=True):
    """One thing to do, in words. ref: an item's, a section's, or "declaration"."""

    ref: str
    words: str
    minutes: int


class Readiness(Struct, frozen=True, kw_only=True):
    """The whole picture. next_steps: what helps most first."""

    asked: int
    answered: int
    minutes_left: int
    items: tuple[ItemProgress, ...]
    sections: tuple[SectionProgress, ...]
    next_steps: tuple[NextStep, ...]

    def item(self, ref: str) -> ItemProgress | None:
        """The progress of one item."""
        return next((progress for progress in self.items if progress.ref == ref), None)


def readiness(application: Application) -> Readiness:
    """Count prompts over every pack; unchosen sections are listed and not counted."""
    items = tuple(
        item_progress(application, pack, section, item)
        for pack in application.frameworks.packs
        for section, item in pack.items()
    )
    counted = [progress for progress in items if progress.status is not ItemStatus.NOT_CHOSEN]
    return Readiness(
        asked=sum(progress.asked for progress in counted),
        answered=sum(progress.answered for progress in counted),
        minutes_left=sum(progress.minutes_left for progress in counted),
        items=items,
        sections=_sections(application, items),
        next_steps=_next_steps(application, counted),
    )


def item_progress(application: Application, pack: Pack, section: Section, item: Item) -> ItemProgress:
    """How far one item is."""
    ref = item_ref(pack, item)
    asked = [field for field in item.fields if not field.optional]
    answered = [field for field in asked if _good(application, ref, field.id, item)]
    anything = any(is_answered(application.answers.get(ref, field.id)) for field in item.fields)
    evidence = bool(application.answers.attached(ref))
    return ItemProgress(
        ref=ref,
        pack=pack,
        section=section,
        item=item,
        asked=len(asked),
        answered=len(answered),
        has_evidence=evidence,
        status=_status(application, ref, len(asked), len(answered), anything or evidence, pack, section),
    )


def _good(application: Application, ref: str, field_id: str, item: Item) -> bool:
    value = application.answers.get(ref, field_id)
    field = next(field for field in item.fields if field.id == field_id)
    return is_answered(value) and problem_with(field, value, application.frameworks.programme) is None


def _status(
    application: Application, ref: str, asked: int, answered: int, anything: bool, pack: Pack, section: Section
) -> ItemStatus:
    if not application.is_chosen(pack, section):
        return ItemStatus.NOT_CHOSEN
    if application.answers.flag(ref, LOOK_AGAIN):
        return ItemStatus.LOOK_AGAIN
    if answered == asked and (asked or anything):
        return ItemStatus.DONE
    return ItemStatus.STARTED if anything else ItemStatus.NOT_STARTED


def _sections(application: Application, items: tuple[ItemProgress, ...]) -> tuple[SectionProgress, ...]:
    found = []
    for pack in application.frameworks.packs:
        for section in pack.sections:
            mine = [progress for progress in items if progress.pack is pack and progress.section is section]
            found.append(
                SectionProgress(
                    pack=pack,
                    section=section,
                    chosen=application.is_chosen(pack, section),
                    asked=sum(progress.asked for progress in mine),
                    answered=sum(progress.answered for progress in mine),
                )
            )
    return tuple(found)


def _next_steps(application: Application, items: list[ItemProgress]) -> tuple[NextStep, ...]:
    """Order: the organisation, choices not made, look again, started, not started (shortest first), evidence."""
    open_items = [progress for progress in items if progress.status is not ItemStatus.DONE]
    profile = [progress for progress in open_items if progress.pack.id == ORGANISATION_PACK]
    rest = [progress for progress in open_items if progress.pack.id != ORGANISATION_PACK]
    profile = [progress for progress in profile if progress.asked or progress.status is ItemStatus.LOOK_AGAIN]
    look_again = [progress for progress in rest if progress.status is ItemStatus.LOOK_AGAIN]
    started = [progress for progress in rest if progress.status is ItemStatus.STARTED]
    fresh = [progress for progress in rest if progress.status is ItemStatus.NOT_STARTED]
    started.sort(key=lambda progress: progress.asked - progress.answered)
    steps = [_open_step(progress) for progress in profile]
    steps += _choices(application)
    steps += [_open_step(progress) for progress in look_again + started + fresh]
    steps += [_evidence_step(progress) for progress in items if _lacks_evidence(progress)]
    if not application.declaration.complete:
        steps.append(NextStep(ref="declaration", words="Complete the declaration", minutes=5))
    return tuple(steps)


def _open_step(progress: ItemProgress) -> NextStep:
    where = f"{progress.pack.short_title}: {progress.item.title}"
    if progress.status is ItemStatus.LOOK_AGAIN:
        return NextStep(ref=progress.ref, words=f"Look again at {where}", minutes=max(5, progress.minutes_left))
    if progress.status is ItemStatus.STARTED:
        left = plural(progress.asked - progress.answered, "answer")
        return NextStep(ref=progress.ref, words=f"Finish {where} ({left} to go)", minutes=progress.minutes_left)
    return NextStep(ref=progress.ref, words=f"Start {where}", minutes=progress.item.minutes)


def _choices(application: Application) -> list[NextStep]:
    return [
        NextStep(ref=f"{pack.id}#", words=pack.choose_title or f"Choose what to answer in {pack.title}", minutes=5)
        for pack in application.frameworks.packs
        if pack.choosable and not any(application.is_chosen(pack, section) for section in pack.sections)
    ]


def _lacks_evidence(progress: ItemProgress) -> bool:
    return progress.status is ItemStatus.DONE and bool(progress.item.evidence) and not progress.has_evidence


def _evidence_step(progress: ItemProgress) -> NextStep:
    return NextStep(
        ref=progress.ref, words=f"Add evidence to {progress.pack.short_title}: {progress.item.title}", minutes=5
    )
