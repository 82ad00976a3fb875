"""A damaged file: told at the start page, rescued into a new one, opened from there."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from sv_desktop.gui.pages.rescue import RescueDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.answer import answer
from sv_desktop.services.begin import begin


def test_from_the_damaged_file_to_the_rescued_one(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Acorn.svw"
    desk = begin(path, author="Ann", organisation="Acorn Lane")
    answer(desk, "award:social_change", "change", "Forty people came to us.")
    desk.close()
    data = bytearray(path.read_bytes())
    data[data.index(b"Forty people")] ^= 2
    path.write_bytes(data)

    window.open_workspace(path)
    dialog = window.findChild(RescueDialog)
    assert dialog is not None
    assert window.wizard is None
    dialog.rescue_to(tmp_path / "Acorn rescued.svw")
    qtbot.waitUntil(dialog.open_button.isVisible, timeout=15_000)
    assert "Acorn rescued.svw" in dialog.banner.accessibleName()
    dialog.open_button.click()
    assert window.wizard is not None
    assert window.wizard.session.application.organisation_name == "Acorn Lane"
    assert window.wizard.session.application.answers.flag("award:social_change", "look_again")
