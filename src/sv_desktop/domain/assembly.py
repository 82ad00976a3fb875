"""What an organisation tells at an Assembly: progress, what it learned, what comes next, and what has changed since.

An Assembly is said by revisions at the target "assembly:<id>": "name", "day" (YYYY-MM-DD, set by the person: no dates
are published), "progress", "learning", "next_steps", "snapshot" (id of how everything stood) and "removed". So it has
a history and can be undone. It is the organisation's own, and does not go into a package.
"""

from datetime import date

from msgspec import Struct

from sv_desktop.domain.answers import Answers, is_answered
from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.dashboard import MATURITY_LIST, Panel, steps_panel, trend_panel
from sv_desktop.domain.framework import Field, FieldKind, Item, item_ref
from sv_desktop.domain.language import phrase, tr
from sv_desktop.domain.measures import Series, YearTotal, series_of, years_of
from sv_desktop.domain.trends import amount_words
from sv_desktop.domain.wording import option_label

ASSEMBLY_PREFIX = "assembly:"
#: What is written for an Assembly; each may stay empty.
FIELDS = (
    Field(id="name", kind=FieldKind.TEXT, label=phrase("Name"), hint=phrase("Such as “Assembly in July 2026”.")),
    Field(
        id="day",
        kind=FieldKind.DATE,
        label=phrase("Day"),
        hint=phrase("The dates are not published. Set the one you know."),
    ),
    Field(
        id="progress", kind=FieldKind.LONG_TEXT, label=phrase("Progress"), hint=phrase("What you did since last time.")
    ),
    Field(
        id="learning",
        kind=FieldKind.LONG_TEXT,
        label=phrase("What you learned"),
        hint=phrase("What you would do otherwise."),
    ),
    Field(
        id="next_steps",
        kind=FieldKind.LONG_TEXT,
        label=phrase("Next steps"),
        hint=phrase("What you will do until next time."),
    ),
)
_TEXTS = ("progress", "learning", "next_steps")


class Assembly(Struct, frozen=True, kw_only=True):
    """One Assembly. id: UUID as text. day: ISO, "" for open. snapshot: "" until one was taken."""

    id: str
    name: str = ""
    day: str = ""
    progress: str = ""
    learning: str = ""
    next_steps: str = ""
    snapshot: str = ""

    @property
    def target(self) -> str:
        """What its revisions speak of."""
        return ASSEMBLY_PREFIX + self.id

    @property
    def label(self) -> str:
        """What to call it."""
        return self.name.strip() or tr("An Assembly without a name")

    @property
    def on(self) -> date | None:
        """Its day, where that is one."""
        try:
            return date.fromisoformat(self.day)
        except ValueError:
            return None


class Moved(Struct, frozen=True, kw_only=True):
    """Something that is otherwise than last time. then: "" where there was nothing."""

    what: str
    then: str
    now: str


class Report(Struct, frozen=True, kw_only=True):
    """All that is told. before: the Assembly that it is compared with. moved: steps; counted: figures, of years.

    answered: questions that had no answer then. evidence: how many pieces are new.
    """

    assembly: Assembly
    before: Assembly | None
    panels: tuple[Panel, ...]
    moved: tuple[Moved, ...]
    counted: tuple[Moved, ...]
    answered: tuple[str, ...]
    evidence: int

    @property
    def changed(self) -> bool:
        """Whether anything is otherwise."""
        return bool(self.moved or self.counted or self.answered or self.evidence)


def assemblies(answers: Answers) -> tuple[Assembly, ...]:
    """All that were not removed, by their days; those without one last."""
    ids = {target.removeprefix(ASSEMBLY_PREFIX) for (target, _field), _value in answers.items() if is_assembly(target)}
    found = [_assembly(answers, one) for one in ids if not answers.flag(ASSEMBLY_PREFIX + one, "removed")]
    return tuple(sorted(found, key=lambda one: (one.on or date.max, one.name, one.id)))


def is_assembly(target: str) -> bool:
    """Whether a target of revisions is an Assembly."""
    return target.startswith(ASSEMBLY_PREFIX)


def before(assembly: Assembly, every: tuple[Assembly, ...]) -> Assembly | None:
    """The one before it that has a snapshot to compare with."""
    earlier = every[: next((place for place, one in enumerate(every) if one.id == assembly.id), 0)]
    return next((one for one in reversed(earlier) if one.snapshot), None)


def report_of(
    assembly: Assembly, now: Application, last: Assembly | None = None, then: Application | None = None
) -> Report:
    """The report. now: everything as it stood at this Assembly. then: as it stood at the one before."""
    steps = [panel for pack in now.packs if (panel := steps_panel(now, pack))]
    trends = [panel for series in series_of(now) if (panel := trend_panel(series))]
    return Report(
        assembly=assembly,
        before=last if then is not None else None,
        panels=(*steps, *trends),
        moved=_moved(then, now) if then is not None else (),
        counted=_counted(then, now) if then is not None else (),
        answered=_answered(then, now) if then is not None else (),
        evidence=_new_evidence(then, now) if then is not None else 0,
    )


def _moved(then: Application, now: Application) -> tuple[Moved, ...]:
    """Steps of the scale that are another."""
    found = []
    for ref, title, item in _items(now):
        field = next((field for field in item.fields if field.list == MATURITY_LIST), None)
        if field is not None:
            was, step = then.answers.text(ref, field.id), now.answers.text(ref, field.id)
            if step and was != step:
                labels = [option_label(field, one, now.frameworks.programme) if one else "" for one in (was, step)]
                found.append(Moved(what=title, then=labels[0], now=labels[1]))
    return tuple(found)


def _counted(then: Application, now: Application) -> tuple[Moved, ...]:
    """The latest whole year of each measure, where it is a later one or another figure."""
    was = {series.ref: series for series in series_of(then)}
    found = []
    for series in series_of(now):
        latest = _latest(series)
        earlier = _latest(was[series.ref]) if series.ref in was else None
        if latest is not None and latest != earlier:
            words = "" if earlier is None else _words(series, earlier)
            found.append(Moved(what=series.title, then=words, now=_words(series, latest)))
    return tuple(found)


def _answered(then: Application, now: Application) -> tuple[str, ...]:
    """Questions with a first answer."""
    return tuple(
        title
        for ref, title, item in _items(now)
        if any(is_answered(now.answers.get(ref, field.id)) for field in item.fields)
        and not any(is_answered(then.answers.get(ref, field.id)) for field in item.fields)
    )


def _new_evidence(then: Application, now: Application) -> int:
    """Evidence that an answer uses now, and none did then."""
    return sum(bool(now.answers.uses(one.id)) and not then.answers.uses(one.id) for one in now.evidence)


def _items(application: Application) -> list[tuple[str, str, Item]]:
    return [
        (item_ref(pack, item), item.title, item)
        for pack in application.packs
        if pack.id != ORGANISATION_PACK
        for section, item in pack.items()
        if application.is_chosen(pack, section)
    ]


def _latest(series: Series) -> YearTotal | None:
    return next((total for total in reversed(years_of(series)) if total.whole), None)


def _words(series: Series, total: YearTotal) -> str:
    return tr("{amount} in {label}", amount=amount_words(series.measure, total.value), label=total.year.label)


def _assembly(answers: Answers, assembly_id: str) -> Assembly:
    target = ASSEMBLY_PREFIX + assembly_id
    texts = {name: answers.text(target, name) for name in ("name", "day", "snapshot", *_TEXTS)}
    return Assembly(id=assembly_id, **texts)
