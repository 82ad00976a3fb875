"""Whether anything is lost: what was typed is in the file, and what the window knew is what the file says."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from unittest.mock import patch

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from sv_desktop.domain.answers import Value
from sv_desktop.domain.ledger import Ledger
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.field_panel import FieldPanel
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.begin import reopen
from sv_desktop.services.registers import reopen_register

_Key = tuple[str, str]


class Keeping:
    """lost: one line for whatever was not as it should be. checks: how often there was something to compare."""

    def __init__(self) -> None:
        self.lost: list[str] = []
        self.checks, self.files = 0, 0
        self._typed: dict[_Key, tuple[FieldPanel, Session, Value]] = {}

    def note(self, window: MainWindow) -> None:
        """After each event: remember what stands in the field that is used now."""
        field, page = QApplication.focusWidget(), window.wizard and window.wizard.page()
        while field is not None and not isinstance(field, FieldPanel):
            field = field.parentWidget()
        if isinstance(field, FieldPanel) and isinstance(page, ItemPage) and page.isAncestorOf(field):
            session, key = page._session, (page._ref, field.field.id)
            known = self._typed.get(key)
            stored = session.application.answers.get(*key)
            if known is not None or field.editor.value() != stored:
                self._typed[key] = (field, session, field.editor.value())

    def look(self) -> None:
        """What was typed in a field that is not shown any more must be in the file's history."""
        for key, (field, session, known) in tuple(self._typed.items()):
            there = isValid(field)
            value = field.editor.value() if there else known
            self._typed[key] = (field, session, value)
            if not there or not field.isVisible():
                del self._typed[key]
                self._in_history(session, key, value)

    @contextmanager
    def at_closing(self) -> Iterator[None]:
        """While this is on, each file that is closed is opened again and compared."""
        close_one, close_other = Session.close, RegisterSession.close

        def close(session: Session) -> None:
            session.jobs.wait("save")
            for key, (_field, its, value) in tuple(self._typed.items()):
                if its is session:
                    del self._typed[key]
                    self._in_history(session, key, value)
            close_one(session)
            if not session.desk.read_only:
                self._compare(session)

        def leave(session: RegisterSession, *more: object) -> None:
            session.closing.emit()
            session.jobs.wait("save")
            known = session.desk.ledger if session.desk.is_read else None
            close_other(session, *more)
            if not session.desk.read_only and known is not None:
                self._compare_register(session, known)

        with ExitStack() as stack:
            stack.enter_context(patch.object(Session, "close", close))
            stack.enter_context(patch.object(RegisterSession, "close", leave))
            yield

    def _in_history(self, session: Session, key: _Key, value: Value) -> None:
        self.checks += 1
        session.jobs.wait("save")
        written = [one.value for one in session.desk.workspace.history(*key)]
        if value not in written and not (value is None and not written):
            self.lost.append(f"{key}: {value!r} was typed and is not in the history, which ends with {written[-2:]!r}")

    def _compare(self, session: Session) -> None:
        """The kept model against the file."""
        self.files += 1
        path, shown = session.desk.path, session.desk.application
        with closing(reopen(path, author="Ann", key=session.desk.workspace.key, read_only=True)) as desk:
            told, known = dict(desk.application.answers.items()), dict(shown.answers.items())
            for key in told.keys() | known.keys():
                if told.get(key) != known.get(key):
                    self.lost.append(f"{path.name} {key}: shown {known.get(key)!r}, stored {told.get(key)!r}")
            if desk.application.evidence != shown.evidence:
                self.lost.append(f"{path.name}: the evidence that was shown is not what is stored")
            self.lost += [f"{path.name}: {words}" for words in desk.workspace.check()]

    def _compare_register(self, session: RegisterSession, ledger: Ledger) -> None:
        self.files += 1
        path, known = session.desk.path, session.desk
        with closing(reopen_register(path, author="Ann", read_only=True)) as desk:
            if desk.ledger != ledger:
                self.lost.append(f"{path.name}: the ledger that was shown is not what is stored")
            if [row.received for row in desk.inbox.rows] != [row.received for row in known.inbox.rows]:
                self.lost.append(f"{path.name}: the inbox that was shown is not what is stored")
            self.lost += [f"{path.name}: {words}" for words in desk.register.check()]
