"""Readiness: how many prompts were answered and what helps most next. It never judges quality."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.answers import EVIDENCE_PREFIX, LOOK_AGAIN, TEXT_CHANGED, is_answered
from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.checks import problem_with
from sv_desktop.domain.framework import Field, Item, Pack, Section, item_ref
from sv_desktop.domain.freshness import is_stale
from sv_desktop.domain.language import Words, counted, phrase, tr
from sv_desktop.domain.measures import figures_in


class ItemStatus(StrEnum):
    """Where an item stands."""

    NOT_STARTED = "not_started"
    STARTED = "started"
    DONE = "done"
    LOOK_AGAIN = "look_again"
    NOT_CHOSEN = "not_chosen"
    OPTIONAL = "optional"


STATUS_WORDS = Words(
    {
        ItemStatus.NOT_STARTED: phrase("Not started"),
        ItemStatus.STARTED: phrase("Started"),
        ItemStatus.DONE: phrase("Answered"),
        ItemStatus.LOOK_AGAIN: phrase("Look again"),
        ItemStatus.NOT_CHOSEN: phrase("Not chosen"),
        ItemStatus.OPTIONAL: phrase("Optional"),
    }
)
#: Nothing is missing there: answered, left out, or empty where everything may stay empty.
NO_GAP = frozenset({ItemStatus.DONE, ItemStatus.NOT_CHOSEN, ItemStatus.OPTIONAL})


class ItemProgress(Struct, frozen=True, kw_only=True):
    """asked: prompts that wait for an answer (optional fields are not counted); answered: of those. The figures of a
    measure are one prompt, however many they are.

    wrong: answers that do not fit, optional ones too; they are kept as they are.
    """

    ref: str
    pack: Pack
    section: Section
    item: Item
    asked: int
    answered: int
    wrong: int
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
    """One thing to do, in words. ref: an item's, "award#" for a choice to be made, "evidence:<id>", or "declaration".

    task: the same without counts that change while it is done.
    """

    ref: str
    words: str
    minutes: int
    task: str


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


def readiness(application: Application, today: date | None = None) -> Readiness:
    """Count prompts over every pack; unchosen sections are listed and not counted.

    today: to suggest bringing old evidence up to date; without it that is left out.
    """
    items = tuple(
        item_progress(application, pack, section, item) for pack in application.packs for section, item in pack.items()
    )
    counted = [progress for progress in items if progress.status is not ItemStatus.NOT_CHOSEN]
    return Readiness(
        asked=sum(progress.asked for progress in counted),
        answered=sum(progress.answered for progress in counted),
        minutes_left=sum(progress.minutes_left for progress in counted),
        items=items,
        sections=_sections(application, items),
        next_steps=_next_steps(application, counted) + _stale_steps(application, today),
    )


def item_progress(application: Application, pack: Pack, section: Section, item: Item) -> ItemProgress:
    """How far one item is."""
    ref = item_ref(pack, item)
    asked = sum(1 for field in item.fields if not field.optional)
    given = [field for field in item.fields if is_answered(application.answers.get(ref, field.id))]
    wrong = [field for field in given if _is_wrong(application, ref, field)]
    answered = sum(1 for field in given if not field.optional and field not in wrong)
    figures = item.measure is not None and bool(figures_in(application.answers, ref))
    asked += item.measure is not None
    answered += figures
    evidence = bool(application.answers.attached(ref))
    if not application.is_chosen(pack, section):
        status = ItemStatus.NOT_CHOSEN
    elif application.answers.flag(ref, LOOK_AGAIN) or application.answers.get(ref, TEXT_CHANGED) is not None:
        status = ItemStatus.LOOK_AGAIN
    else:
        status = _status(asked - answered + len(wrong), anything=bool(given) or figures or evidence, asked=asked)
    return ItemProgress(
        ref=ref,
        pack=pack,
        section=section,
        item=item,
        asked=asked,
        answered=answered,
        wrong=len(wrong),
        has_evidence=evidence,
        status=status,
    )


def _is_wrong(application: Application, ref: str, field: Field) -> bool:
    value = application.answers.get(ref, field.id)
    return problem_with(field, value, application.frameworks.programme) is not None


def _status(left: int, *, anything: bool, asked: int) -> ItemStatus:
    if not anything:
        return ItemStatus.NOT_STARTED if asked else ItemStatus.OPTIONAL
    return ItemStatus.STARTED if left else ItemStatus.DONE


def _sections(application: Application, items: tuple[ItemProgress, ...]) -> tuple[SectionProgress, ...]:
    found = []
    for pack in application.packs:
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
    """Order: the organisation, choices not made, look again, started (least left first), not started, evidence."""
    open_items = [progress for progress in items if progress.status not in NO_GAP]
    profile = [progress for progress in open_items if progress.pack.id == ORGANISATION_PACK]
    rest = [progress for progress in open_items if progress.pack.id != ORGANISATION_PACK]
    look_again = [progress for progress in rest if progress.status is ItemStatus.LOOK_AGAIN]
    started = [progress for progress in rest if progress.status is ItemStatus.STARTED]
    fresh = [progress for progress in rest if progress.status is ItemStatus.NOT_STARTED]
    started.sort(key=lambda progress: progress.asked - progress.answered)
    steps = [_open_step(progress) for progress in profile]
    steps += _choices(application)
    steps += [_open_step(progress) for progress in look_again + started + fresh]
    steps += [_evidence_step(progress) for progress in items if _lacks_evidence(progress)]
    if not application.declaration.complete:
        steps.append(_step("declaration", tr("Complete the declaration"), 5))
    return tuple(steps)


def _stale_steps(application: Application, today: date | None) -> tuple[NextStep, ...]:
    if today is None:
        return ()
    return tuple(
        _step(EVIDENCE_PREFIX + one.id, tr("Bring up to date: {label}", label=one.label), 10)
        for one in application.evidence
        if is_stale(application, one, today)
    )


def _open_step(progress: ItemProgress) -> NextStep:
    where = f"{progress.pack.short_title}: {progress.item.title}"
    if progress.status is ItemStatus.LOOK_AGAIN:
        return _step(progress.ref, tr("Look again at {where}", where=where), max(5, progress.minutes_left))
    if progress.wrong:
        odd = (
            tr("one answer looks wrong")
            if progress.wrong == 1
            else tr("{wrong} answers look wrong", wrong=progress.wrong)
        )
        return _step(progress.ref, tr("Check {where}", where=where), max(1, progress.minutes_left), f" ({odd})")
    if progress.status is ItemStatus.STARTED:
        left = counted("{n} answer", "{n} answers", progress.asked - progress.answered)
        return _step(
            progress.ref,
            tr("Finish {where}", where=where),
            max(1, progress.minutes_left),
            " " + tr("({left} to go)", left=left),
        )
    return _step(progress.ref, tr("Start {where}", where=where), progress.item.minutes)


def _choices(application: Application) -> list[NextStep]:
    return [
        _step(f"{pack.id}#", pack.choose_title or tr("Choose what to answer in {title}", title=pack.title), 5)
        for pack in application.packs
        if pack.choosable and not any(application.is_chosen(pack, section) for section in pack.sections)
    ]


def _lacks_evidence(progress: ItemProgress) -> bool:
    return progress.status is ItemStatus.DONE and bool(progress.item.evidence) and not progress.has_evidence


def _evidence_step(progress: ItemProgress) -> NextStep:
    return _step(
        progress.ref,
        tr("Add evidence to {short_title}: {title}", short_title=progress.pack.short_title, title=progress.item.title),
        5,
    )


def _step(ref: str, task: str, minutes: int, count: str = "") -> NextStep:
    return NextStep(ref=ref, words=task + count, minutes=minutes, task=task)
