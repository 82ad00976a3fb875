"""Wires scoring panels to the register: what is said is stored at once; what stands is shown; undo step by step."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from sv_desktop.domain.application import Application
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.rubric import Scored
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.widgets.scoring_panel import ScoringPanel
from sv_desktop.services import score
from sv_desktop.services.desk import now
from sv_desktop.services.read_received import scored_of

_WHAT = {
    EntryKind.SCORE: tr("the level"),
    EntryKind.COMMENT: tr("the comment"),
    EntryKind.ASK: tr("what you ask for"),
    EntryKind.NOTE: tr("the note"),
}


class ScoringKeeper(QObject):
    """compare_requested: the person wants to see where assessors differ. It goes with its parent, a page."""

    compare_requested = Signal()

    def __init__(self, session: RegisterSession, submission_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._about = session, submission_id
        self._application: Application | None = None
        self._items: dict[str, Scored] = {}
        self._panel: ScoringPanel | None = None
        self._ref = ""
        self._undo: list[tuple[Scored, EntryKind, str]] = []
        self._on_its_way: dict[tuple[str, EntryKind], str] = {}
        session.changed.connect(self.refresh)
        session.failed.connect(self._failed)
        session.closing.connect(self._flush)

    def panel(self, application: Application, ref: str) -> ScoringPanel | None:
        """A panel for one question; None where nothing is scored."""
        if application is not self._application:
            self._application = application
            self._items = {one.ref: one for one in scored_of(application)}
        self._ref = ref
        item = self._items.get(ref)
        if item is None:
            self._panel = None
            return None
        panel = self._panel = ScoringPanel(item, read_only=self._session.desk.read_only)
        panel.said.connect(partial(self._say, item))
        panel.undo_requested.connect(self.undo)
        panel.state.done_requested.connect(self._done)
        panel.state.back_requested.connect(self._back)
        panel.state.compare_requested.connect(self.compare_requested)
        self.refresh()
        return panel

    def refresh(self) -> None:
        """Show what stands in the register now."""
        panel, application = self._panel, self._application
        if panel is None or application is None or not isValid(panel):
            return
        sheet = score.sheet_of(self._session.desk, self._about, application)
        panel.load(sheet.said[self._ref], done=sheet.done)
        below = (tr("Lower than the least level that the scheme asks for."),)
        panel.show_hints(
            (
                *(hint.words for hint in sheet.hints if hint.ref == self._ref),
                *(below if any(one.ref == self._ref for one in sheet.below) else ()),
            )
        )
        panel.state.show_state(
            sheet.read,
            len(sheet.items),
            done=sheet.done,
            hidden=sheet.hidden,
            hints=[hint.words for hint in sheet.hints if not hint.ref],
        )
        self._offer_undo(panel, sheet.done)

    def undo(self) -> None:
        """Take the last change of this sitting back."""
        self._flush()
        if self._undo:
            self._send(*self._undo.pop())

    def _flush(self) -> None:
        """Hand over what is being typed."""
        if self._panel is not None and isValid(self._panel):
            self._panel.flush()

    def _say(self, item: Scored, kind: EntryKind, words: str) -> None:
        desk = self._session.desk
        stood = desk.ledger.words(self._about, kind, item.ref, desk.author)
        before = self._on_its_way.get((item.ref, kind), stood)
        if words != before:
            self._undo.append((item, kind, before))
            self._send(item, kind, words)

    def _send(self, item: Scored, kind: EntryKind, words: str) -> None:
        self._on_its_way[item.ref, kind] = words
        self._store(partial(score.say, self._session.desk, self._about, item, kind, words))

    def _done(self, scoring: bool) -> None:
        self._store(partial(score.say_done, self._session.desk, self._about, scoring=scoring))

    def _back(self) -> None:
        self._store(partial(score.take_back_done, self._session.desk, self._about))

    def _store(self, change: Callable[[], None]) -> None:
        self._session.store(change, self._saved)

    def _saved(self) -> None:
        if not self._session.jobs.busy("save"):
            self._on_its_way.clear()
        if self._panel is not None and isValid(self._panel):
            self._panel.saved.saved(now().astimezone())

    def _failed(self, error: object) -> None:
        self._on_its_way.clear()
        if self._panel is not None and isValid(self._panel):
            self._panel.saved.failed(error)

    def _offer_undo(self, panel: ScoringPanel, done: bool) -> None:
        what = ""
        if self._undo and not done:
            item, kind, _before = self._undo[-1]
            what = tr("{what} of “{title}”", what=_WHAT[kind], title=item.item.title)
        panel.offer_undo(what)
