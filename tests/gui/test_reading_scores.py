"""Reading and scoring in one place: the panel stands beside the evidence, and leads to where assessors differ."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.ledger import EntryKind
from sv_desktop.gui.pages.differences import DifferencesPage
from sv_desktop.gui.pages.reading import ReadingPage
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.widgets.scoring_panel import ScoringPanel
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.read_received import application_received, scored_of
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register
from sv_desktop.services.score import say, say_done
from tests.applicants import sealed
from tests.gui.settled import settled

CHANGE, REACH = "award:social_change", "award:social_reach"


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> RegisterView:
    """Sam has scored and is done; Ann sits at the register and reads."""
    path = tmp_path / "ann.svr"
    desk = begin_register(path, author="Sam")
    receive(desk, [sealed(tmp_path / "bike.asice", "Bike Kitchen")])
    about = desk.inbox.rows[0].received.id
    say(desk, about, scored_of(application_received(desk, about))[0], EntryKind.SCORE, "strongly")
    say_done(desk, about)
    desk.close()
    window.open_path(path)
    shown = window.centralWidget()
    assert isinstance(shown, RegisterView)
    settled(qtbot, window.jobs)
    shown.read(about)
    settled(qtbot, window.jobs)
    return shown


def page_of(view: RegisterView) -> ReadingPage:
    page = view.stack.currentWidget()
    assert isinstance(page, ReadingPage)
    return page


def panels(view: RegisterView) -> list[ScoringPanel]:
    """What is in sight, once the person has asked for it."""
    QApplication.processEvents()
    for one in view.findChildren(QAbstractButton):
        if one.text().strip() == "Score" and one.isVisible():
            one.click()
    QApplication.processEvents()
    return [one for one in view.findChildren(ScoringPanel) if not one.isHidden()]


def press(inside: QWidget, words: str) -> None:
    QApplication.processEvents()
    (found,) = [one for one in inside.findChildren(QAbstractButton) if one.text().strip() == words and one.isVisible()]
    found.click()


def words_of(page: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_each_question_has_its_panel_and_other_pages_have_none(qtbot: QtBot, view: RegisterView) -> None:
    page_of(view).show_part("organisation:name")
    assert panels(view) == []
    for place, title in ((CHANGE, "What changes for people"), (REACH, "How many people, where and when")):
        page_of(view).show_part(place)
        settled(qtbot, view.session.jobs)
        (panel,) = panels(view)
        assert panel.accessibleName() == f"Score: {title}"


def test_words_typed_for_one_question_stay_with_it(qtbot: QtBot, view: RegisterView) -> None:
    desk, about = view.session.desk, page_of(view).submission_id
    page_of(view).show_part(CHANGE)
    (panel,) = panels(view)
    panel.editors[EntryKind.COMMENT].setPlainText("For the first")
    page_of(view).show_part(REACH)
    settled(qtbot, view.session.jobs)
    assert desk.ledger.words(about, EntryKind.COMMENT, CHANGE, "Ann") == "For the first"
    assert desk.ledger.words(about, EntryKind.COMMENT, REACH, "Ann") == ""
    assert panels(view)[0].editors[EntryKind.COMMENT].toPlainText() == ""


def test_from_the_last_score_to_where_they_differ_and_back(
    qtbot: QtBot, view: RegisterView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Yes)
    reading = page_of(view)
    reading.show_part(CHANGE)
    (panel,) = panels(view)
    assert "Sam scores this, too." in "\n".join(one.text() for one in panel.findChildren(QLabel))
    panel._choose("partly")
    settled(qtbot, view.session.jobs)
    panel.state._ask_done()
    settled(qtbot, view.session.jobs)
    panel.state.compare_requested.emit()
    settled(qtbot, view.session.jobs)
    differences = view.stack.currentWidget()
    assert isinstance(differences, DifferencesPage)
    assert "Sam: Strongly shown" in words_of(differences)
    assert view.page == f"reading:{reading.submission_id}"
    press(differences, "Back")
    assert view.stack.currentWidget() is reading
    assert reading.place == CHANGE
