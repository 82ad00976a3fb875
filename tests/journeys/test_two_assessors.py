"""Two assessors at two windows: blind scores, registers that come together, differences that are settled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui.pages.differences import DifferencesPage
from sv_desktop.gui.pages.reading import ReadingPage
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.theme import apply_theme
from sv_desktop.gui.widgets.join_dialog import JoinDialog
from sv_desktop.gui.widgets.scoring_panel import ScoringPanel
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.registers import begin_register
from sv_desktop.services.remember import remember
from tests.applicants import sealed
from tests.gui.settled import settled

PAGES = ("award:social_change", "award:social_difference", "award:social_reach")


class Assessor:
    """One person at one window with a register."""

    def __init__(self, qtbot: QtBot, name: str, register: Path) -> None:
        remember(author=name)
        begin_register(register, author=name).close()
        self.qtbot, self.name, self.register = qtbot, name, register
        self.window = MainWindow()
        self.window.show()
        self.window.open_path(register)
        self.settle()

    @property
    def view(self) -> RegisterView:
        view = self.window.centralWidget()
        assert isinstance(view, RegisterView)
        return view

    def settle(self) -> None:
        settled(self.qtbot, self.window.jobs)
        QApplication.processEvents()

    def drop(self, path: Path) -> None:
        """Drop a file on the inbox."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self.view.inbox.dropEvent(QDropEvent(QPointF(9, 9), action, data, button, key))
        self.settle()

    def score(self, *levels: int) -> None:
        """Read the only submission, press a number for each question, and be done."""
        self.view.read(self.view.session.desk.inbox.rows[0].received.id)
        self.settle()
        reading = self.view.stack.currentWidget()
        assert isinstance(reading, ReadingPage)
        for place, level in zip(PAGES, levels, strict=True):
            reading.show_part(place)
            self.settle()
            panel = self.panel()
            panel.setFocus()
            self.qtbot.keyClick(panel, Qt.Key(Qt.Key.Key_0 + level))
            self.settle()
        self.press("I am done")
        self.settle()

    def panel(self) -> ScoringPanel:
        """The panel in sight, once it was asked for."""
        for one in self.window.findChildren(QAbstractButton):
            if one.text().strip() == "Score" and one.isVisible():
                one.click()
        QApplication.processEvents()
        (found,) = [one for one in self.window.findChildren(ScoringPanel) if one.isVisible()]
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        return found

    def press(self, words: str) -> None:
        """Press the button that says so."""
        QApplication.processEvents()
        found = [one for one in self.window.findChildren(QAbstractButton) if one.text().strip() == words]
        (button,) = [one for one in found if one.isVisible()]
        button.click()
        self.settle()

    def bring_in(self, other: "Assessor") -> None:
        """The other's register comes in."""
        self.view.show_page("inbox")
        other.window.show_start()
        self.drop(other.register)
        (dialog,) = [one for one in self.window.findChildren(JoinDialog) if one.isVisible()]
        dialog.bring.click()
        self.settle()

    def words(self, inside: QWidget | None = None) -> str:
        """What can be read."""
        QApplication.processEvents()
        return "\n".join(one.text() for one in (inside or self.window).findChildren(QLabel) if one.isVisible())


@pytest.fixture
def two(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[tuple[Assessor, Assessor]]:
    apply_theme(qapp, scheme="light", text_scale=1.0)
    people = (Assessor(qtbot, "Ann", tmp_path / "Ann.svr"), Assessor(qtbot, "Sam", tmp_path / "Sam.svr"))
    yield people
    for one in people:
        one.window.jobs.cancel("work")
        one.window.jobs.wait("work")
        QApplication.processEvents()
        one.window.close()
        one.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_two_assessors_score_blind_come_together_and_settle(
    two: tuple[Assessor, Assessor], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Yes)
    ann, sam = two
    package = sealed(tmp_path / "bike.asice", "Bike Kitchen")
    for one in two:
        one.drop(package)
    ann.score(4, 3, 2)
    sam.score(2, 3, 2)
    assert "Sam" not in ann.words()
    ann.bring_in(sam)
    assert "“Sam.svr” is in" in ann.words()
    about = ann.view.session.desk.inbox.rows[0].received.id
    ann.view.compare(about)
    ann.settle()
    page = ann.view.stack.currentWidget()
    assert isinstance(page, DifferencesPage)
    said = ann.words(page)
    assert "67 % the same (2 of 3 questions)." in said
    assert "Ann: Strongly shown" in said
    assert "Sam: Partly shown" in said
    card = page.cards[PAGES[0]]
    card.level.setCurrentIndex(card.level.findData("shown"))
    card.reason.setPlainText("The letter shows it.")
    ann.press("Settle")
    assert "Settled: Clearly shown" in ann.words(page)
    entries = set(map(repr, ann.view.session.desk.register.entries()))
    sam.window.open_path(sam.register)
    sam.settle()
    sam.bring_in(ann)
    assert set(map(repr, sam.view.session.desk.register.entries())) == entries
    sam.view.compare(about)
    sam.settle()
    assert "Settled: Clearly shown" in sam.words()
    assert "Written down by Ann" in sam.words()
