"""The window keeps up: a page and another look against a bare page of Qt, stalls while 1 GiB moves and in long lists.

All in the window's own processor time, so that what else the computer does counts as little as it can.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from benchmarks import register_bench, search_bench
from sv_desktop.domain.declaration import Declaration
from sv_desktop.gui.app import make_window
from sv_desktop.gui.pages.evidence import EvidencePage
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.pages.seal import SealPage
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.answer import declare
from sv_desktop.services.begin import begin
from sv_desktop.services.demonstrate import build_example
from sv_desktop.services.identify import make_identity
from sv_desktop.services.remember import remember
from tests.gui.watchdog import Watchdog, felt_here
from tests.monkey.floor import bare_page

SIZE = 1024**3
ROUNDS = 15
PASSPHRASE = "kettle harbour sixteen ribbons"
#: A question with long answers, and one with many fields.
PLACES = ("item:award:social_change", "item:outcomes:volunteer_hours")
_LOOKS = ("dark", "light")
#: Choosing or sorting all ten thousand at once is one piece of work, in Python and in Qt.
_MOST = {
    "stalls: 1 GiB comes in, is sealed": 1.0,
    "stalls: 10,000 pieces of evidence": 2.0,
    "stalls: 10,000 submissions": 4.0,
}


def run() -> list[tuple[str, float, str, float]]:
    """Rows of (what, ratio, floor, limit)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    home = os.environ.get("SV_DESKTOP_HOME")
    with TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["SV_DESKTOP_HOME"] = str(folder / "home")
        remember(author="Ann", scheme="light", welcomed=True)
        _app, window = make_window([])
        window.show()
        try:
            return [*_pages(window, folder), *_stalls(window, folder)]
        finally:
            window.close()
            if home is None:
                del os.environ["SV_DESKTOP_HOME"]
            else:
                os.environ["SV_DESKTOP_HOME"] = home


def _pages(window: MainWindow, folder: Path) -> list[tuple[str, float, str, float]]:
    build_example(folder / "Example.svw", author="Ann").close()
    window.open_path(folder / "Example.svw")
    for place in PLACES * 2:
        window.go(place)
        _until(window, lambda: True)
    changes, looks = [], []
    for number in range(ROUNDS):
        place = PLACES[number % 2]
        ours = _spent(lambda place=place: window.go(place))
        _until(window, lambda: True)
        floor = _bare(window)
        changes.append(ours / floor)
        looks.append(_spent(lambda look=_LOOKS[number % 2]: window.set_scheme(look)) / floor)
        _until(window, lambda: True)
    floor_name = "a bare Qt page of as many labels, boxes and buttons"
    return [("page change", median(changes), floor_name, 2.0), ("another look", median(looks), floor_name, 4.0)]


def _bare(window: MainWindow) -> float:
    """A page with as much on it as the one that is shown, in its place for a moment."""
    assert window.wizard is not None
    stack, shown = window.wizard.stack, window.wizard.page()
    assert shown is not None
    counts = [len(shown.findChildren(kind)) for kind in (QLabel, QLineEdit, QPlainTextEdit, QAbstractButton)]
    made: list[QWidget] = []

    def show() -> None:
        made.append(bare_page(counts[0], counts[1] + counts[2], counts[3]))
        stack.addWidget(made[0])
        stack.setCurrentWidget(made[0])

    spent = _spent(show)
    stack.setCurrentWidget(shown)
    stack.removeWidget(made[0])
    made[0].deleteLater()
    QCoreApplication.sendPostedEvents(made[0], QEvent.Type.DeferredDelete)
    return spent


def _spent(act: Callable[[], object]) -> float:
    began = time.thread_time()
    act()
    QApplication.processEvents()
    return time.thread_time() - began


def _stalls(window: MainWindow, folder: Path) -> list[tuple[str, float, str, float]]:
    felt = felt_here()
    floor = f"what people feel: {felt:.0f} ms, by a floor of counting"
    found = {
        "stalls: 1 GiB comes in, is sealed": _while_it_moves(window, folder),
        "stalls: 10,000 pieces of evidence": _in_the_library(window, folder),
        "stalls: 10,000 submissions": _in_the_inbox(window, folder),
    }
    return [(what, worst / felt, floor, _MOST[what]) for what, worst in found.items()]


def _while_it_moves(window: MainWindow, folder: Path) -> float:
    """Somebody types on while a film comes in, and looks about while it is sealed."""
    path, film = folder / "Large.svw", folder / "film.mp4"
    desk = begin(path, author="Ann", organisation="Acorn Lane")
    make_identity(desk, PASSPHRASE)
    declare(desk, Declaration(signatory="Gwen", role="Chair", may_sign=True, confirmed=True, date="2026-05-12"))
    desk.save([("award#social", "chosen", True)])
    desk.close()
    with film.open("wb") as file:
        file.truncate(SIZE)
    window.open_path(path)
    window.go(PLACES[0])
    _until(window, lambda: True)
    assert window.wizard is not None
    page = window.wizard.page()
    assert isinstance(page, ItemPage)
    box = page.fields["change"].editor.focusProxy()
    dog = Watchdog()
    with dog.watching():
        page.evidence.files_dropped.emit([film])
        while window.jobs.busy("work"):
            QTest.keyClick(box, Qt.Key.Key_A)
            QTest.qWait(20)
    film.unlink()
    window.go("seal")
    _until(window, lambda: True)
    sealing = window.wizard.page()
    assert isinstance(sealing, SealPage)
    sealing.passphrase.line.setText(PASSPHRASE)
    with dog.watching():
        sealing.seal_to(folder / "Large.asice")
        _until(window, lambda: not window.jobs.busy("work"))
    assert (folder / "Large.asice").stat().st_size > SIZE, "it was not sealed"
    window.show_start()
    return dog.worst


def _in_the_library(window: MainWindow, folder: Path) -> float:
    path = folder / "Library.svw"
    begin(path, author="Ann", organisation="Acorn Lane").close()
    search_bench.fill(path)
    window.open_path(path)
    window.go("evidence")
    _until(window, lambda: True)
    assert window.wizard is not None
    page = window.wizard.page()
    assert isinstance(page, EvidencePage)
    dog = Watchdog()
    with dog.watching():
        _walk(page.view.list)
        _choose_everything(page.view.list)
        _type(page.view.bar.words, "file 77")
    assert page.view.list.model().rowCount() < search_bench.FILES
    window.show_start()
    return dog.worst


def _in_the_inbox(window: MainWindow, folder: Path) -> float:
    path = folder / "Register.svr"
    register_bench.fill(path)
    dog = Watchdog()
    window.open_path(path)
    _until(window, lambda: window.register_view is not None and window.register_view.session.desk.is_read)
    view = window.register_view
    assert view is not None
    with dog.watching():
        _walk(view.inbox.table)
        for column in range(6):
            view.inbox.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
            QTest.qWait(30)
        _choose_everything(view.inbox.table)
        view.inbox.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        QTest.qWait(30)
        _type(view.inbox.filter.words, "kitchen 77")
    assert view.inbox.table.count < register_bench.SUBMISSIONS
    window.show_start()
    return dog.worst


def _walk(rows: QWidget) -> None:
    for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        QTest.keyClick(rows, key)
        QTest.qWait(30)


def _choose_everything(rows: QWidget) -> None:
    QTest.keyClick(rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.qWait(30)


def _type(line: QWidget, words: str) -> None:
    for letter in words:
        QTest.keyClick(line, letter)
        QTest.qWait(30)
    QTest.qWait(600)


def _until(window: MainWindow, done: Callable[[], bool]) -> None:
    """Until something is so, and nothing is under way any more."""
    QTest.qWait(20)
    while not done() or any(window.jobs.busy(lane) for lane in ("save", "work", "index", "look")):
        QTest.qWait(20)
