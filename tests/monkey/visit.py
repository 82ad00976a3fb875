"""One visit of the monkey: event after event inside of the real event loop, also in the loops of dialogs."""

import faulthandler
import logging
import sys
import threading
import traceback
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TextIO
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, Qt, QThread, QTimer, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from sv_desktop.gui.app import make_window
from sv_desktop.gui.theme import apply_theme
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from tests.gui.watchdog import Watchdog, felt_here
from tests.monkey import floor
from tests.monkey.border import Border
from tests.monkey.hands import Hands
from tests.monkey.keeping import Keeping
from tests.monkey.sampler import Sampler
from tests.monkey.sandbox import FILES

_LAST = 40
#: Nobody is so fast that what is done in the background never comes to its turn.
_WORKING_MS = 20
_ALL, _NO_INPUT = QEventLoop.ProcessEventsFlag.AllEvents, QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
#: So many events in one dialog are enough; then it is left with the Escape key, which must do.
_IN_ONE_DIALOG, _ESCAPES = 60, 4
#: So many events on the start page are enough.
_AT_THE_START = 25


@dataclass
class Report:
    """What came of a visit. faults: with the seed and what was done last, so that each can be seen again."""

    seed: int
    opened: str
    events: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    pages: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    worst: float = 0.0
    ours: float = 0.0
    felt: float = 0.0
    each: tuple[float, float] = (0.0, 0.0)
    stalls: int = 0
    checks: int = 0
    files: int = 0
    restarts: int = 0

    def told(self) -> str:
        """In a few lines."""
        kinds = ", ".join(f"{number} {kind}" for kind, number in self.kinds.most_common())
        return (
            f"{self.opened}, seed {self.seed}: {self.events} events ({kinds}) on {len(self.pages)} pages and dialogs, "
            f"{self.restarts} new starts; {self.checks} answers and {self.files} files compared; the longest turn "
            f"{self.worst:.0f} ms, of which Qt needs {self.each[0]:.2f} ms for each new widget and "
            f"{self.each[1]:.2f} ms for each that gets another size; beyond that at most "
            f"{self.ours:.0f} ms ({self.felt:.0f} ms are felt); {self.stalls} stalls, {len(self.faults)} faults in all"
        )


class Visit:
    """A visit that begins with a workspace or a register. events: how many things are done.

    diary: each is written there as well, for when the program itself goes.
    """

    def __init__(self, folder: Path, opened: str, *, seed: int, events: int, diary: TextIO | None = None) -> None:
        self._diary = diary
        self._path = folder / FILES[opened]
        self._chance = Random(seed)
        self._border, self._keeping = Border(folder, self._chance), Keeping()
        self._most = events
        self.report = Report(seed, opened)
        self._log: deque[str] = deque(maxlen=_LAST)
        self._levels: list[int] = []
        self._dialog: tuple[QWidget | None, int] = (None, 0)
        self._nothing_open = 0
        self._widgets = 0
        self._pages: set[ScrollPage] = set()
        self._page: QWidget | None = None
        self._size, self._resized = QSize(), False
        self._excluded: list[int] = []
        self._dog, self._sampler = Watchdog(), Sampler()
        self._dog.barked = self._stalled

    def play(self, patience: float = 1) -> Report:
        """Do it all, and say what came of it. patience: what is felt as a stall is so much longer."""
        self._patience = patience
        self.report.felt = felt_here() * patience
        self._dog.felt = self.report.felt
        app, self._window = make_window([])
        self.report.each = floor.milliseconds_each()
        quits = app.quitOnLastWindowClosed()
        app.setQuitOnLastWindowClosed(False)
        self._hands = Hands(self._window, self._chance, self._border.file)
        loop = self._loop = QEventLoop()
        try:
            with self._border.kept(), self._keeping.at_closing(), self._heard(), self._sampler.sampling():
                self._begin()
                QTimer.singleShot(0, self._next)
                with self._dog.watching():
                    loop.exec()
                self._close()
        finally:
            app.setQuitOnLastWindowClosed(quits)
            apply_theme(app)
        self._tell_lost()
        self.report.worst = self._dog.worst
        self.report.checks, self.report.files = self._keeping.checks, self._keeping.files
        self.report.faults += [f"outside of its folder: {words}" for words in self._border.outside]
        return self.report

    def _begin(self) -> None:
        self._window.show()
        self._window.activateWindow()
        self._window.open_path(self._path)
        self._nothing_open = 0

    def _next(self) -> None:
        level = QThread.currentThread().loopLevel()
        if level <= max(self._excluded[-1:] + self._levels[-1:], default=0):
            QTimer.singleShot(1, self._next)  # a turn inside of the program's own work, in which nobody can press
            return
        if self.report.events >= self._most:
            self._leave_dialogs(level)
            return
        QTimer.singleShot(_WORKING_MS if self._window.jobs.busy("work") else 0, self._next)
        self._levels.append(level)
        try:
            self._one()
        finally:
            self._levels.pop()

    def _one(self) -> None:
        self.report.events += 1
        self._count()
        if self._window.isHidden():
            self._restart()
        elif not self._leave_long_dialog() and not self._open_again():
            kind, told = self._hands.act()
            self.report.kinds[kind] += 1
            self._write(told)
            self._note_page()
        self._dog.turn()
        self._keeping.note(self._window)
        self._keeping.look()
        self._tell_lost()
        self._count()
        self._dog.forget()

    def _write(self, told: str) -> None:
        self._log.append(f"{self.report.events}: {told}")
        if self._diary is not None:
            print(self._log[-1], file=self._diary, flush=True)

    def _leave_long_dialog(self) -> bool:
        dialog = QApplication.activeModalWidget()
        number = self._dialog[1] + 1 if dialog is self._dialog[0] else 0
        self._dialog = (dialog, number)
        if dialog is None or number < _IN_ONE_DIALOG or self._window.jobs.busy("work"):
            return False
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._write(f"Escape from {type(dialog).__name__} “{dialog.windowTitle()}”")
        QTest.keyPress(dialog, Qt.Key.Key_Escape)
        if number > _IN_ONE_DIALOG + _ESCAPES:
            self._fault(f"Escape does not leave {type(dialog).__name__} “{dialog.windowTitle()}”")
            if isinstance(dialog, QDialog):
                dialog.done(0)
        return True

    def _open_again(self) -> bool:
        """What is closed is opened again after a while."""
        open_now = self._window.wizard is not None or self._window.registers.session is not None
        self._nothing_open = 0 if open_now else self._nothing_open + 1
        if (
            self._nothing_open < _AT_THE_START
            or self._hands.front() is not self._window
            or not self._window.isEnabled()
        ):
            return False
        self._write(f"opens {self._path.name}")
        self._window.open_path(self._path)
        self._nothing_open = 0
        return True

    def _restart(self) -> None:
        """The window was closed: what it held was compared; the next one opens the same file."""
        self.report.restarts += 1
        self._write("starts the program again")
        self._window.deleteLater()
        QCoreApplication.sendPostedEvents(self._window, QEvent.Type.DeferredDelete)
        _app, self._window = make_window([])
        self._hands.window = self._window
        self._begin()

    def _leave_dialogs(self, level: int) -> None:
        """Back out of every loop, then end."""
        for one in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if isinstance(one, QDialog):
                one.reject()
            elif one is not None:
                one.close()
        if level > 1 or QApplication.activeModalWidget() is not None:
            QTimer.singleShot(20, self._next)
        else:
            self._loop.quit()

    def _close(self) -> None:
        for lane in ("work", "index", "look"):
            self._window.jobs.stop(lane)
        QCoreApplication.processEvents()
        if not self._window.close():
            self._fault("the window does not close at the end")
        self._window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _note_page(self) -> None:
        window = self._window
        shown = (
            window.wizard.page()
            if window.wizard
            else window.register_view and window.register_view.stack.currentWidget()
        )
        self.report.pages.add(type(shown or window.centralWidget()).__name__)
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            self.report.pages.add(type(dialog).__name__)

    @contextmanager
    def _heard(self) -> Iterator[None]:
        """Everything that is raised, logged as an error, or said by Qt."""
        hook, thread_hook, unraisable = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = lambda kind, error, trace: self._fault("".join(traceback.format_exception(kind, error, trace)))
        threading.excepthook = lambda told: self._fault(f"in a thread: {told.exc_value!r}")
        sys.unraisablehook = lambda told: self._fault(f"cannot be raised: {told.exc_value!r} in {told.object!r}")
        said = qInstallMessageHandler(lambda _kind, _where, words: self._heard_from_qt(words))
        listening, wait = _Errors(self), QEventLoop.exec

        def waited(loop: QEventLoop, flags: QEventLoop.ProcessEventsFlag = _ALL) -> int:
            if flags != _NO_INPUT:
                return wait(loop, flags)
            self._excluded.append(QThread.currentThread().loopLevel() + 1)
            try:
                return wait(loop, flags)
            finally:
                self._excluded.pop()

        logging.getLogger().addHandler(listening)
        faulthandler.enable()
        try:
            with patch.object(QEventLoop, "exec", waited):
                yield
        finally:
            logging.getLogger().removeHandler(listening)
            qInstallMessageHandler(said)
            sys.excepthook, threading.excepthook, sys.unraisablehook = hook, thread_hook, unraisable

    def _heard_from_qt(self, words: str) -> None:
        if not words.startswith(("This plugin does not support", "Keyboard event not accepted", "Mouse event")):
            self._fault(f"Qt says: {words}")

    def _count(self) -> None:
        there = QApplication.allWidgets()
        self._widgets, self._page = len(there), self._window.centralWidget()
        self._pages = {one for one in there if isinstance(one, ScrollPage)}
        self._size, self._resized = self._window.size(), self._window.size() != self._size

    def _stalled(self, spent: float, passed: float) -> None:
        """What Qt itself needs for the widgets that have come is not ours."""
        page = self._window.centralWidget()
        inside = len(page.findChildren(QWidget)) if page is not None else 0
        there = QApplication.allWidgets()
        drawn = {one for one in there if isinstance(one, ScrollPage)} - self._pages
        new = max(len(there) - self._widgets, sum(len(one.findChildren(QWidget)) for one in drawn))
        if page is not self._page:
            new = max(new, inside)
        build, lay_out = self.report.each
        resized = self._resized or self._window.size() != self._size
        ours = spent - new * build - (max(0, inside - new) * lay_out if new or resized else 0)
        now = felt_here() * self._patience if ours > self.report.felt else self.report.felt
        ours *= self.report.felt / max(now, self.report.felt)  # the computer may be slower now than at the start
        self.report.ours = max(self.report.ours, ours)
        if ours > self.report.felt:
            self.report.stalls += 1
            self._fault(
                f"a stall: {ours:.0f} ms of ours in a turn of {spent:.0f} ms with {new} new widgets "
                f"({passed:.0f} ms on the clock): {self._sampler.where(self._dog.since)}"
            )
        self._count()

    def _tell_lost(self) -> None:
        for words in self._keeping.lost:
            self._fault(f"lost: {words}")
        self._keeping.lost.clear()

    def _fault(self, words: str) -> None:
        report, last = self.report, "\n    ".join(self._log)
        told = f"{words.rstrip()}\n  seed {report.seed}, {report.opened}, after event {report.events}:\n    {last}"
        report.faults.append(told)
        print(self.report.faults[-1], file=sys.stderr, flush=True)


class _Errors(logging.Handler):
    def __init__(self, visit: Visit) -> None:
        super().__init__(logging.ERROR)
        self._visit = visit

    def emit(self, record: logging.LogRecord) -> None:
        trace = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        self._visit._fault(f"logged: {record.getMessage()}\n{trace}")
