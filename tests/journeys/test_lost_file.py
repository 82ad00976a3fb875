"""A volunteer's file is gone the next evening: it is offered at the start, restored, and nothing typed is missing."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui.app import make_window
from sv_desktop.gui.pages.begin import BeginPage
from sv_desktop.gui.widgets.ways_on import WaysOn
from sv_desktop.gui.window import MainWindow

STORY = "Thirty people from the estate now run the garden themselves."
REF = "charter:good_locally"


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    """Press the button that says this."""

    def found() -> list[QAbstractButton]:
        buttons = inside.findChildren(QAbstractButton)
        return [one for one in buttons if one.text().strip() == words and one.isVisible() and one.isEnabled()]

    qtbot.waitUntil(lambda: bool(found()), timeout=20_000)
    qtbot.mouseClick(found()[0], Qt.MouseButton.LeftButton)


def window(qtbot: QtBot) -> MainWindow:
    """The program, started."""
    _app, made = make_window([])
    qtbot.addWidget(made)
    made.show()
    return made


def test_lose_the_file_and_have_it_again(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = tmp_path / "Garden.svw"
    first = window(qtbot)
    press(qtbot, first, "Start a new application")
    page = first.centralWidget()
    assert isinstance(page, BeginPage)
    qtbot.keyClicks(page.organisation, "Estate Garden Group")
    qtbot.keyClicks(page.author, "Ada")
    page._own_place = workspace
    press(qtbot, page, "Start")
    qtbot.waitUntil(lambda: first.wizard is not None)
    assert first.wizard is not None
    first.wizard.go(f"item:{REF}")
    item = first.wizard.page()
    assert item is not None
    qtbot.keyClicks(item.findChildren(QPlainTextEdit)[0], STORY)
    first.close()
    workspace.unlink()

    second = window(qtbot)
    answering = QTimer(second, interval=50)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, WaysOn):
            answering.stop()
            press(qtbot, dialog, "Restore the backup")

    answering.timeout.connect(answer)
    answering.start()
    press(qtbot, second, "Garden: the file is gone, but there is a backup")
    assert second.wizard is not None
    told = dict(second.wizard.session.application.answers.items())
    assert STORY in told.values()
    assert workspace.is_file()
    assert second.wizard.place == f"item:{REF}", "it comes back to where it was left"
    second.close()
