"""A colleague's register comes in through the window: shown first, then told; a file that is none does no harm."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.ledger import EntryKind
from sv_desktop.gui.pages.scheme import SchemePage
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.widgets.join_dialog import JoinDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import register_desk
from sv_desktop.services.read_received import application_received, scored_of
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register, reopen_register
from sv_desktop.services.score import say
from tests.applicants import sealed
from tests.gui.settled import settled


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    path = tmp_path / "sam.svr"
    desk = begin_register(path, author="Sam")
    receive(desk, [sealed(tmp_path / "choir.asice", "Harbour Choir")])
    desk.close()
    return path


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> RegisterView:
    path = tmp_path / "ann.svr"
    begin_register(path, author="Ann").close()
    window.open_path(path)
    shown = window.centralWidget()
    assert isinstance(shown, RegisterView)
    settled(qtbot, window.jobs)
    return shown


def words_of(page: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def dialog_of(view: QWidget) -> JoinDialog:
    (found,) = [one for one in view.findChildren(JoinDialog) if one.isVisible()]
    return found


def drop(view: RegisterView, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    view.inbox.dropEvent(
        QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def test_a_register_is_chosen_shown_and_brought_in(
    qtbot: QtBot, view: RegisterView, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(theirs), ""))
    view.show_page("scheme")
    scheme = view.stack.currentWidget()
    assert isinstance(scheme, SchemePage)
    scheme.bring_in.click()
    settled(qtbot, view.session.jobs)
    dialog = dialog_of(view)
    assert "What “sam.svr” brings" in words_of(dialog)
    assert "1 new submission, 0 here already." in words_of(dialog)
    assert view.inbox.table.count == 0
    dialog.bring.click()
    settled(qtbot, view.session.jobs)
    assert "“sam.svr” is in" in words_of(view)
    assert view.inbox.table.count == 1
    assert not scheme.progress.isVisible()


def test_a_register_that_is_dropped_is_looked_at_and_may_stay_out(
    qtbot: QtBot, view: RegisterView, theirs: Path
) -> None:
    drop(view, theirs)
    settled(qtbot, view.session.jobs)
    dialog_of(view).reject()
    settled(qtbot, view.session.jobs)
    assert view.inbox.table.count == 0
    assert view.session.desk.inbox.rows == ()


def test_two_people_of_one_name_are_told_apart_before_anything_comes_in(
    qtbot: QtBot, view: RegisterView, theirs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = view.session.desk
    receive(desk, [tmp_path / "choir.asice"])
    about = desk.inbox.rows[0].received.id
    item = scored_of(application_received(desk, about))[0]
    say(desk, about, item, EntryKind.SCORE, "shown")
    with monkeypatch.context() as patch:
        patch.setattr(register_desk, "this_computer", lambda: "LAPTOP 5e6f7a8b")
        other = reopen_register(theirs, author="Ann")
        say(other, about, item, EntryKind.SCORE, "partly")
        other.close()
    drop(view, theirs)
    settled(qtbot, view.session.jobs)
    dialog = dialog_of(view)
    assert "One person, or two of one name?" in words_of(dialog)
    (line,) = dialog.findChildren(QLineEdit)
    assert line.accessibleName() == "Another name for “Ann” on LAPTOP 5e6f7a8b (optional)"
    line.setText("Ann Okoro")
    dialog.bring.click()
    settled(qtbot, view.session.jobs)
    levels = [desk.ledger.words(about, EntryKind.SCORE, item.ref, who) for who in ("Ann", "Ann Okoro")]
    assert levels == ["shown", "partly"]


def test_a_second_time_there_is_nothing_to_bring(qtbot: QtBot, view: RegisterView, theirs: Path) -> None:
    drop(view, theirs)
    settled(qtbot, view.session.jobs)
    dialog_of(view).bring.click()
    settled(qtbot, view.session.jobs)
    drop(view, theirs)
    settled(qtbot, view.session.jobs)
    dialog = dialog_of(view)
    assert "It holds nothing that is not here." in words_of(dialog)
    assert not dialog.bring.isVisible()
    dialog.reject()


def test_what_is_no_register_is_told(qtbot: QtBot, view: RegisterView, tmp_path: Path) -> None:
    other = tmp_path / "letter.svr"
    other.write_text("Dear Ann")
    drop(view, other)
    settled(qtbot, view.session.jobs)
    assert "is not an SV Desktop register" in words_of(view)
    assert view.session.desk.inbox.rows == ()
