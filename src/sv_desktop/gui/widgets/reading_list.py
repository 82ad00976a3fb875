"""Every place of a submission in its group, with what changed there and how far the reader is, as icon and words."""

from collections.abc import Collection, Iterable

from msgspec import Struct

from sv_desktop.domain.actions import actions
from sv_desktop.domain.answers import DECLARATION
from sv_desktop.domain.application import Application
from sv_desktop.domain.comparison import PLAN, Comparison
from sv_desktop.domain.former import former
from sv_desktop.domain.framework import Pack, Section, item_ref, section_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.readiness import ItemStatus, item_progress
from sv_desktop.gui.widgets.task_list import Group, Task, tasks_in

VERDICT = "verdict"
GONE = "gone:"
_UNANSWERED = {ItemStatus.NOT_STARTED: tr("Not answered"), ItemStatus.STARTED: tr("Partly answered")}


class Marks(Struct, frozen=True):
    """Where one reader has been, and what he has scored: places."""

    read: Collection[str] = ()
    scored: Collection[str] = ()


def reading_list(
    application: Application, comparison: Comparison | None, marks: Marks, *, only_changed: bool
) -> tuple[Task | Group, ...]:
    """The list. only_changed: without what is as it was."""
    drawing = _Drawing(application, comparison or Comparison(), marks)
    parts = drawing.parts()
    return tuple(_changed(parts, drawing.changed)) if only_changed else parts


class _Drawing:
    def __init__(self, application: Application, comparison: Comparison, marks: Marks) -> None:
        self._application, self._comparison, self._marks = application, comparison, marks
        self._words = {one.place: one.words for one in (*comparison.parts, *comparison.gone)}
        self.changed = {*self._words, *(GONE + one.place for one in comparison.gone)}

    def parts(self) -> tuple[Task | Group, ...]:
        """Everything in order; what changed at no listed place comes last, so that nothing is left out."""
        application = self._application
        found: list[Task | Group] = [self._task(VERDICT, tr("Is it whole, and who sealed it?"))]
        found += [Group(pack.short_title, tuple(self._pack(pack))) for pack in application.packs]
        old = [one for one in former(application.answers, application.frameworks) if one.gone]
        found += self._group(tr("No longer asked"), [self._task(one.ref, one.item.title) for one in old])
        if actions(application.answers) or PLAN in self.changed:
            found.append(self._task(PLAN, tr("Action plan")))
        found.append(self._task(DECLARATION, tr("Declaration")))
        listed = {task.place for task in tasks_in(found)}
        rest = [self._task(one.place, one.title) for one in self._comparison.parts if one.place not in listed]
        found += self._group(tr("Elsewhere in the submission"), rest)
        gone = [one for one in self._comparison.gone if one.place not in listed]
        tasks = [Task(GONE + one.place, one.title, "removed", tr("No longer there")) for one in gone]
        return (*found, *self._group(tr("No longer there"), tasks))

    def _group(self, title: str, tasks: list[Task]) -> list[Task | Group]:
        return [Group(title, tuple(tasks))] if tasks else []

    def _pack(self, pack: Pack) -> Iterable[Task | Group]:
        for section in pack.sections:
            ref = section_ref(pack, section)
            if not self._application.is_chosen(pack, section):
                words = self._words.get(ref)
                yield Task(ref, section.title, "changed" if words else "not_chosen", _joined(words, tr("Not chosen")))
                continue
            tasks = self._section(pack, section)
            if ref in self._words:
                tasks = (Task(ref, tr("This theme"), "added", tr("Chosen since")), *tasks)
            if len(pack.sections) > 1:
                yield Group(section.title, tasks)
            else:
                yield from tasks

    def _section(self, pack: Pack, section: Section) -> tuple[Task, ...]:
        return tuple(
            self._task(
                item_ref(pack, item),
                item.title,
                _UNANSWERED.get(item_progress(self._application, pack, section, item).status, ""),
            )
            for item in section.items
        )

    def _task(self, place: str, title: str, missing: str = "") -> Task:
        changed = self._words.get(place)
        if place in self._marks.scored:
            status, far = "scored", tr("Scored")
        elif place in self._marks.read:
            status, far = "read", tr("Read")
        else:
            status, far = "unread", tr("Not read yet")
        return Task(place, title, "changed" if changed else status, _joined(changed, missing, far))


def _joined(*words: str | None) -> str:
    """Each on a line of its own where there are several."""
    return " · ".join(one for one in words if one)


def _changed(parts: Iterable[Task | Group], changed: Collection[str]) -> Iterable[Task | Group]:
    for part in parts:
        if isinstance(part, Task):
            if part.place in changed:
                yield part
        elif tasks := tuple(_changed(part.tasks, changed)):
            yield Group(part.title, tasks)
