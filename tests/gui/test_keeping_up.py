"""What keeps the window quick: pages in turns, heights remembered, many rows chosen at once, files opened behind it."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QStringListModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui import opening
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.gui.widgets import scroll_page
from sv_desktop.gui.widgets.column import Column
from sv_desktop.gui.widgets.dropped import dropped_paths
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.rows_selection import rows_selection
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import registers
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.registers import begin_register
from tests.gui.settled import settled


def test_a_long_page_comes_in_turns_and_in_order(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scroll_page, "_TURN", 0)
    page = ScrollPage()
    qtbot.addWidget(page)
    page.show()
    wanted = [f"Answer {number}" for number in range(30)]
    page.add_in_turns(Prose(words) for words in wanted)
    assert [one.text() for one in page.findChildren(Prose)] == wanted[:1]
    assert not page.is_whole
    qtbot.waitUntil(lambda: page.is_whole)
    assert [one.text() for one in page.findChildren(Prose)] == wanted


def test_a_page_that_goes_while_it_comes_is_no_trouble(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scroll_page, "_TURN", 0)
    page = ScrollPage()
    page.show()
    page.add_in_turns(Prose(str(number)) for number in range(30))
    page.deleteLater()
    qtbot.wait(20)


def test_a_column_forgets_a_height_that_is_not_true_any_more(qtbot: QtBot) -> None:
    holder, words = QWidget(), Prose("Short")
    qtbot.addWidget(holder)
    column = Column(holder)
    column.addWidget(words)
    holder.show()
    low = holder.heightForWidth(200)
    words.setText("Much longer than one line of two hundred pixels, so that it takes several of them. " * 3)
    QApplication.processEvents()
    high = holder.heightForWidth(200)
    assert high > 3 * low
    assert holder.heightForWidth(600) < high
    words.hide()
    assert holder.heightForWidth(200) < low


def test_many_rows_are_chosen_in_one_step(qtbot: QtBot) -> None:
    model = QStringListModel([str(number) for number in range(10_000)])
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
    told: list[int] = []
    view.selectionModel().selectionChanged.connect(lambda on, _off: told.append(len(on)))
    select = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().select(rows_selection(model, range(10_000)), select)
    view.selectionModel().select(rows_selection(model, (0, 1, 2, 5, 7, 8)), select)
    assert [one.row() for one in view.selectionModel().selectedRows()] == [0, 1, 2, 5, 7, 8]
    view.selectionModel().select(rows_selection(model, ()), select)
    assert not view.selectionModel().hasSelection()
    assert len(told) == 3


def test_a_clipboard_that_holds_nothing_at_all_gives_no_files() -> None:
    assert dropped_paths(None) == []


def test_opening_a_file_can_be_stopped(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, go = tmp_path / "Acorn.svw", Event()
    begin(path, author="Ann", organisation="Acorn Lane").close()

    def slowly(*what: object, **how: object) -> object:
        go.wait()
        return reopen(*what, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(opening, "reopen", slowly)
    _when_shown(WorkingDialog, lambda dialog: (QTest.keyPress(dialog, Qt.Key.Key_Escape), go.set()))
    window.open_path(path)
    assert isinstance(window.centralWidget(), StartPage)
    assert window.wizard is None
    reopen(path, author="Ann").close()


def test_what_is_opened_last_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register, workspace, go = tmp_path / "Scheme.svr", tmp_path / "Acorn.svw", Event()
    begin_register(register, author="Ann").close()
    begin(workspace, author="Ann", organisation="Acorn Lane").close()
    monkeypatch.setattr(registers, "is_loaded", lambda: False)
    monkeypatch.setattr(registers, "load", go.wait)
    window.open_path(register)
    window.open_path(register)
    window.open_path(workspace)
    go.set()
    qtbot.waitUntil(lambda: not window.jobs.busy("look"))
    QApplication.processEvents()
    assert window.wizard is not None
    assert window.register_view is None


def test_evidence_that_was_still_coming_in_is_told_of_on_the_next_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path, file, gone = tmp_path / "Acorn.svw", tmp_path / "minutes.txt", tmp_path / "gone.txt"
    begin(path, author="Ann", organisation="Acorn Lane").close()
    file.write_text("We met.", encoding="utf-8")
    window.open_path(path)
    assert window.wizard is not None
    for dropped in (file, gone):
        window.wizard.go("item:charter:good_locally")
        page = window.wizard.page()
        assert isinstance(page, ItemPage)
        page.evidence.files_dropped.emit([dropped])
        window.wizard.go("item:charter:champion")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        settled(qtbot, window.jobs)
        assert window.wizard.steps.isVisibleTo(window.wizard)
    (kept,) = window.wizard.session.application.evidence_for("charter:good_locally")
    assert kept.name == "minutes.txt"


def _when_shown(kind: type[QWidget], act: Callable[[QWidget], object]) -> None:
    """Once a dialog of this kind is there, from inside of its own loop."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, kind):
            act(shown)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)
