"""A framework file that somebody is at work on: its pages, its problems with their lines, anew with every save."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from sv_desktop.domain.framework import Item, Pack, Section, item_ref
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.programme import Frameworks
from sv_desktop.gui.file_watch import FileWatch
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.question_preview import PackPreview, QuestionPreview
from sv_desktop.gui.widgets.remembered_size import remember_split
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.side_by_side import SideBySide
from sv_desktop.gui.widgets.task_list import Group, Task, TaskList
from sv_desktop.services.pack_texts import PROGRAMME_FILE, Problem, Tried
from sv_desktop.services.review_packs import try_file


class TryTextsPage(QWidget):
    """closed: the person is done. compare_requested(path): with another version. chosen: the ref of what is shown.

    While a file has problems, the last pages that were right stay, and it is said that they are older.
    """

    closed = Signal()
    compare_requested = Signal(object)

    def __init__(self, path: Path, jobs: Jobs, chosen: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path, self._jobs, self.chosen = path, jobs, chosen
        self.good: Frameworks | None = None
        self.problems: tuple[Problem, ...] = ()
        self._read_at = self._good_at = ""
        self._older = False
        self._number = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        self.tasks = TaskList()
        self.tasks.setMinimumWidth(220)
        self.tasks.activated_place.connect(self.choose)
        split.addWidget(self.tasks)
        self.parts = SideBySide()
        split.addWidget(self.parts)
        split.setStretchFactor(1, 1)
        split.setSizes([304, 976])
        remember_split(split, "try texts")
        column.addWidget(split, 1)
        self._watch = FileWatch(path, (PROGRAMME_FILE,), self)
        self._watch.changed.connect(self.read)
        self.read()

    def read(self) -> None:
        """Read the file, off the window's thread."""
        path, number = self.path, self._number + 1
        self._number = number

        def latest(told: Callable[[Any], None]) -> Callable[[Any], None]:
            """Readings may overtake each other; only the last one counts."""
            return lambda answer: told(answer) if number == self._number else None

        self._jobs.run(
            lambda _progress: try_file(path),
            success=latest(self._show),
            failure=latest(self._not_read),
            lane="look",
            owner=self,
        )

    def choose(self, ref: str) -> None:
        """Show a page. ref: of a question, or the id of a framework."""
        self.chosen = ref
        self.tasks.show_place(ref)
        self._draw()

    def _head(self) -> QWidget:
        theme = current()
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.px(3), theme.px(1.5), theme.px(3), theme.px(1))
        words = QVBoxLayout()
        words.addWidget(Heading(self.path.name, 2))
        self.said = Prose("", "muted")
        words.addWidget(self.said)
        row.addLayout(words, 1)
        links = Flow()
        links.addWidget(LinkButton(tr("Compare with an older version…"), "copy", clicked=self._compare))
        links.addWidget(LinkButton(tr("Close"), "close", clicked=self.closed.emit))
        row.addLayout(links)
        return head

    def _compare(self) -> None:
        self.compare_requested.emit(self.path)

    def _show(self, tried: Tried) -> None:
        self._read_at = f"{datetime.now().astimezone():%H:%M:%S}"
        self.problems = tried.problems
        if tried.frameworks is not None and tried.frameworks.packs and not tried.broken:
            self.good, self._good_at, self._older = tried.frameworks, self._read_at, False
            self._fill_tasks(tried.frameworks)
        else:
            self._older = self.good is not None
        self._say()
        self._draw()

    def _not_read(self, error: BaseException) -> None:
        """The file is gone, or may not be read; it is waited for."""
        words = tr("{error} The pages are as they were.", error=error) if self.good is not None else str(error)
        self.problems = ()
        self.said.set_role("problem")
        self.said.setText(words)
        self._draw(Banner("problem", tr("The file cannot be read just now"), words))

    def _say(self) -> None:
        self.said.set_role("problem" if self.problems else "muted")
        if not self.problems:
            self.said.setText(
                tr("Read at {time}. No problems. It is read again whenever it is saved.", time=self._read_at)
            )
            announce(self, self.said.text())
            return
        told = tr("Read at {time}. {count} to mend.", time=self._read_at, count=len(self.problems))
        older = tr("The pages are as they were at {time}.", time=self._good_at) if self._older else ""
        self.said.setText(f"{told} {older}".rstrip())
        announce(self, self.said.text())

    def _fill_tasks(self, frameworks: Frameworks) -> None:
        self.tasks.set_groups(tuple(map(_group, frameworks.packs)))
        if not self._found():
            self.chosen = item_ref(frameworks.packs[0], frameworks.packs[0].sections[0].items[0])
        self.tasks.show_place(self.chosen)

    def _found(self) -> tuple[Pack, Section | None, Item | None] | None:
        for pack in self.good.packs if self.good else ():
            if pack.id == self.chosen:
                return pack, None, None
            for section, item in pack.items():
                if item_ref(pack, item) == self.chosen:
                    return pack, section, item
        return None

    def _draw(self, told: QWidget | None = None) -> None:
        """The page, where it was scrolled to, and the problems beside it."""
        old = self.parts.parts[0] if self.parts.parts else None
        position = old.verticalScrollBar().value() if isinstance(old, ScrollPage) else 0
        same = old is not None and old.property("ref") == self.chosen
        page = self._page()
        page.setProperty("ref", self.chosen)
        beside = told or (self._problems() if self.problems else None)
        title = counted("{n} problem", "{n} problems", len(self.problems)) if self.problems else tr("What is wrong")
        self.parts.set_parts([(tr("Page"), page), *([(title, beside)] if beside else [])])
        if same:
            QTimer.singleShot(0, page, lambda: page.verticalScrollBar().setValue(position))

    def _page(self) -> ScrollPage:
        found = self._found()
        if found is None or self.good is None:
            page = ScrollPage()
            page.body.addWidget(
                Prose(tr("There is no page to show yet. Mend what stands beside this, and save the file."))
            )
            return page
        pack, section, item = found
        if section is None or item is None:
            return PackPreview(pack)
        return QuestionPreview(pack, section, item, self.good.programme)

    def _problems(self) -> ScrollPage:
        page = ScrollPage()
        page.body.addWidget(Heading(tr("{count} to mend", count=len(self.problems)), 2))
        for one in self.problems:
            card = Card()
            place = (
                tr("Line {line}, column {column}", line=one.line, column=one.column)
                if one.line
                else tr("The file as a whole")
            )
            card.body.addWidget(Prose(place if one.file == self.path.name else f"{one.file}: {place}", strong=True))
            inside = [f"{word} {name}" for word, name in (("item", one.item), ("field", one.field)) if name]
            if inside:
                card.body.addWidget(Prose(", ".join(inside).capitalize(), "muted"))
            card.body.addWidget(Prose(one.words[:1].upper() + one.words[1:]))
            page.body.addWidget(card)
        return page


def _group(pack: Pack) -> Group:
    return Group(pack.short_title, (Task(pack.id, tr("About it")), *(_section(pack, one) for one in pack.sections)))


def _section(pack: Pack, section: Section) -> Group:
    return Group(section.title, tuple(Task(item_ref(pack, item), item.title) for item in section.items))
