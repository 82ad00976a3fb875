"""An open register: its inbox, its known signers, the scheme's settings, and the submission that is being read."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.pages.inbox import InboxPage
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.spelling import spelling
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Rule
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.look_only import LookOnly
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage

_READING, _DECIDING = "reading:", "decide:"

#: Pages that one comes to from another's, by name: the tab of that, and what they are called.
_UNDER = {"passphrase": ("scheme", tr("Passphrase"))}


class _Visit(NamedTuple):
    """A page that is there for one submission. place: what shows it again. leave: before it goes.

    alone: it has its own way back, and needs the room of the tabs.
    """

    place: str
    leave: Callable[[], object]
    alone: bool


class RegisterView(QWidget):
    """closed: back to the start page. told(error): what could not be done. second_signature_requested(path)."""

    closed = Signal()
    told = Signal(object)
    second_signature_requested = Signal(object)

    def __init__(self, session: RegisterSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        if session.desk.read_only:
            LookOnly(self)
        self.stack = QStackedWidget()
        self.inbox = InboxPage(session)
        self._pages: dict[str, QWidget] = {"inbox": self.inbox}
        self._visits: dict[QWidget, _Visit] = {}
        self.inbox.open_requested.connect(self.read)
        self.inbox.decide_requested.connect(self.decide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top, rule = self._head(), Rule()
        column.addWidget(self._top)
        column.addWidget(rule)
        self.stack.currentChanged.connect(lambda _at: self._make_room(rule))
        column.addWidget(self.stack, 1)
        self.stack.addWidget(self.inbox)
        self.show_page("inbox")
        self._let_in()
        session.changed.connect(self._let_in)

    def _let_in(self) -> None:
        """The other pages say what a register holds, so they wait until it is read. It may have another name now."""
        self.title.setText(self.session.desk.name)
        for tab in self._tabs.values():
            tab.setEnabled(self.session.desk.is_read)

    @property
    def page(self) -> str:
        """Which page is shown: the name of a tab, or "reading:" or "decide:" with a submission's id."""
        shown = self._shown()
        if shown in self._visits:
            return self._visits[shown].place
        return next((name for name, page in self._pages.items() if page is shown), "inbox")

    def tabs(self) -> dict[str, str]:
        """The pages one can go to now, by name, and what they are called."""
        named = {name: tab.text().strip() for name, tab in self._tabs.items() if tab.isEnabled()}
        return named | {name: words for name, (tab, words) in _UNDER.items() if tab in named}

    def show_page(self, name: str) -> None:
        """Show a page by its name, else the inbox; a submission that was read is let go."""
        if name.startswith(_READING):
            self.read(name.removeprefix(_READING))
            return
        if name.startswith(_DECIDING):
            self.decide(name.removeprefix(_DECIDING))
            return
        wanted, _colon, argument = name.partition(":")
        tab = _UNDER[wanted][0] if wanted in _UNDER else wanted
        if tab not in self._tabs:
            wanted = tab = "inbox"
        page = self._page_of(wanted)
        if isinstance(page, RedrawnPage):
            page.show_place(argument)
        self.stack.setCurrentWidget(page)
        self._tabs[tab].setChecked(True)
        for page in reversed(tuple(self._visits)):
            self._end(page)

    def decide(self, submission_id: str) -> None:
        """Show the page on which a submission is decided and answered."""
        from sv_desktop.gui.pages.decision import DecisionPage

        self.show_page("inbox")
        page = DecisionPage(self.session, submission_id)
        page.closed.connect(lambda: self._show_in_inbox(submission_id))
        page.compare_requested.connect(partial(self.compare, submission_id))
        page.awards_requested.connect(lambda: self.show_page("awards"))
        self._leave_name_alone(submission_id)
        self._visit(page, _Visit(_DECIDING + submission_id, page.leave, alone=False))

    def _leave_name_alone(self, submission_id: str) -> None:
        """The name of the organisation that one writes about is never misspelt."""
        spelling().leave_alone([self.session.desk.row(submission_id).received.organisation])

    def _page_of(self, name: str) -> QWidget:
        """A page; those that few people need are made when they are first shown."""
        if name not in self._pages:
            self._pages[name] = self._made(name)
            self.stack.addWidget(self._pages[name])
        return self._pages[name]

    def _made(self, name: str) -> QWidget:
        """Loaded with the first visit."""
        if name == "awards":
            from sv_desktop.gui.pages.awards import AwardsPage

            return AwardsPage(self.session)
        if name == "reports":
            from sv_desktop.gui.pages.reports import ReportsPage

            return ReportsPage(self.session)
        if name == "region":
            from sv_desktop.gui.pages.region import RegionPage

            return RegionPage(self.session)
        if name == "trust":
            from sv_desktop.gui.pages.trust import TrustPage

            page = TrustPage(self.session)
            page.show_requested.connect(self._show_in_inbox)
            return page
        if name == "backups":
            from sv_desktop.gui.pages.backups import RegisterBackups

            backups = RegisterBackups(self.session)
            backups.go.connect(self.show_page)
            return backups
        if name == "passphrase":
            from sv_desktop.gui.pages.passphrase import PassphrasePage

            return PassphrasePage(self.session)
        from sv_desktop.gui.pages.scheme import SchemePage

        scheme = SchemePage(self.session)
        scheme.go.connect(self.show_page)
        return scheme

    def read(self, submission_id: str) -> None:
        """Take a submission out of the register, verify it anew, and show it."""
        from sv_desktop.gui.pages.reading import ReadingPage
        from sv_desktop.gui.scoring_keeper import ScoringKeeper

        self.show_page("inbox")
        page = ReadingPage(self.session, submission_id, panel=lambda *item: scores.panel(*item))
        scores = ScoringKeeper(self.session, submission_id, page)
        scores.compare_requested.connect(partial(self.compare, submission_id))
        page.closed.connect(lambda: self.show_page("inbox"))
        page.second_signature_requested.connect(self.second_signature_requested)
        self._leave_name_alone(submission_id)
        self._visit(page, _Visit(_READING + submission_id, page.close_package, alone=True))
        page.open()

    def compare(self, submission_id: str) -> None:
        """Show where assessors differ on a submission, over the page that is shown; back leads there again."""
        from sv_desktop.gui.pages.differences import DifferencesPage

        page, before = DifferencesPage(self.session, submission_id), self._shown()
        page.closed.connect(partial(self._back, page, before))
        self._visit(page, _Visit(_READING + submission_id, lambda: None, alone=True))
        page.open()

    def take_list(self, path: Path) -> None:
        """Look at a list of known signers, to take it over."""
        from sv_desktop.gui.pages.trust import TrustPage

        self.show_page("trust")
        if isinstance(page := self._pages["trust"], TrustPage):
            page.look_at(path)

    def _shown(self) -> QWidget:
        return self.stack.currentWidget() or self.inbox

    def _visit(self, page: QWidget, visit: _Visit) -> None:
        self._visits[page] = visit
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    def _back(self, page: QWidget, before: QWidget) -> None:
        self.stack.setCurrentWidget(before)
        self._end(page)

    def _end(self, page: QWidget) -> None:
        self._visits.pop(page).leave()
        self.stack.removeWidget(page)
        page.deleteLater()

    def _make_room(self, rule: QWidget) -> None:
        """What is read has its own way back, and needs the room."""
        visit = self._visits.get(self._shown())
        for widget in (self._top, rule):
            widget.setVisible(visit is None or not visit.alone)

    def _head(self) -> QWidget:
        theme = current()
        head = QWidget()
        outer = QVBoxLayout(head)
        outer.setContentsMargins(theme.px(3), theme.px(1.5), theme.px(3), theme.px(1.5))
        row = QHBoxLayout()
        row.setSpacing(theme.px(2))
        outer.addLayout(row)
        self.title = Heading(self.session.desk.name, 2)
        row.addWidget(self.title, 1)
        if self.session.desk.read_only:
            row.addWidget(Prose(tr("You are only looking."), "muted"))
        self._tabs = {
            "inbox": SecondaryButton(tr("Inbox"), "mail", clicked=lambda: self.show_page("inbox")),
            "awards": SecondaryButton(tr("Awards"), "star", clicked=lambda: self.show_page("awards")),
            "reports": SecondaryButton(tr("Reports"), "table", clicked=lambda: self.show_page("reports")),
            "region": SecondaryButton(tr("Region"), "people", clicked=lambda: self.show_page("region")),
            "trust": SecondaryButton(tr("Known signers"), "key", clicked=lambda: self.show_page("trust")),
            "scheme": SecondaryButton(tr("The scheme"), "pencil", clicked=lambda: self.show_page("scheme")),
            "backups": SecondaryButton(tr("Backups"), "copy", clicked=lambda: self.show_page("backups")),
        }
        tabs = Flow()
        tabs.setSpacing(theme.px(1))
        outer.addLayout(tabs)
        group = QButtonGroup(self)
        for button in self._tabs.values():
            button.setCheckable(True)
            group.addButton(button)
            tabs.addWidget(button)
        tabs.addWidget(SecondaryButton(tr("Close"), "close", clicked=self.closed.emit, name=tr("Close the register")))
        return head

    def _show_in_inbox(self, submission_id: str) -> None:
        self.show_page("inbox")
        self.inbox.show_submission(submission_id)
