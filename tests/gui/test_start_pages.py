"""The start page and the begin page: the ways in."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui.pages.about import AboutDialog
from sv_desktop.gui.pages.begin import BeginPage
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.services.builtin import builtin_programme


def _press(page: QWidget, words: str) -> None:
    next(one for one in page.findChildren(QAbstractButton) if one.text().strip() == words).click()


def test_the_start_page_says_what_the_program_is_not(qtbot: QtBot) -> None:
    page = StartPage(builtin_programme().notice)
    qtbot.addWidget(page)
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "independent preparation aid" in words
    assert "not the official form" in words
    assert "Nothing is ever sent" in words


def test_a_scheme_can_replace_that_line_in_the_pack(qtbot: QtBot) -> None:
    """Nothing here says it but the programme's own file, on the first page and in About."""
    ours = builtin_programme().notice
    for page in (StartPage("The scheme’s own preparation aid."), AboutDialog("The scheme’s own preparation aid.")):
        qtbot.addWidget(page)
        words = " ".join(label.text() for label in page.findChildren(QLabel))
        assert "The scheme’s own preparation aid." in words
        assert ours not in words
        assert "independent" not in words


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Start a new application", "new_requested"),
        ("Open…", "open_requested"),
        ("Open a package…", "package_requested"),
        ("Try the example", "example_requested"),
        ("Get a form on paper…", "paper_requested"),
    ],
)
def test_every_way_in_has_its_button(qtbot: QtBot, words: str, signal: str) -> None:
    page = StartPage("Not official.")
    qtbot.addWidget(page)
    with qtbot.waitSignal(getattr(page, signal), timeout=1000):
        _press(page, words)


def test_recent_files_open_with_one_click(qtbot: QtBot) -> None:
    paths = (Path("/there/Acorn & Sons.svw"), Path("/there/Harbour.svw"))
    page = StartPage("Not official.", paths)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.recent_requested, timeout=1000) as got:
        _press(page, "Acorn & Sons")
    assert got.args == [paths[0]]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Harbour Lunch Club", "Harbour Lunch Club.svw"),
        ("", "My application.svw"),
        ("  ", "My application.svw"),
        ("../../etc/passwd", "passwd.svw"),
        ("Kids: fun/games?", "games_.svw"),
        ("CON", "_CON.svw"),
        ("Café ☕ Zoë", "Café ☕ Zoë.svw"),
    ],
)
def test_the_suggested_file_is_safe_and_in_the_folder(qtbot: QtBot, tmp_path: Path, name: str, file: str) -> None:
    page = BeginPage(tmp_path)
    qtbot.addWidget(page)
    page.organisation.setText(name)
    assert page.path() == tmp_path / file
    assert page.place.text() == str(tmp_path / file)


def test_a_name_that_is_taken_gets_a_number(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "Acorn.svw").write_bytes(b"x")
    (tmp_path / "Acorn 2.svw").write_bytes(b"x")
    page = BeginPage(tmp_path)
    qtbot.addWidget(page)
    page.organisation.setText("Acorn")
    assert page.path() == tmp_path / "Acorn 3.svw"


def test_start_hands_over_what_was_filled_in(qtbot: QtBot, tmp_path: Path) -> None:
    page = BeginPage(tmp_path, "Ann")
    qtbot.addWidget(page)
    page.organisation.setText("  Acorn ")
    with qtbot.waitSignal(page.begin_requested, timeout=1000) as got:
        _press(page, "Start")
    assert got.args == [tmp_path / "Acorn.svw", "Acorn", "Ann"]
