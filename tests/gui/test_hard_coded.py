"""The search for words that no translation reaches finds what it looks for, and lets pass what is somebody's own."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.pseudo_language import pseudo
from tests.gui.hard_coded import Known, hard_coded, unmarked


@pytest.fixture(scope="module")
def known() -> Known:
    return Known([Path("scripts/screenshots.py")], [])


def shown(qtbot: QtBot, *texts: str) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    for text in texts:
        column.addWidget(QLabel(text))
    holder.show()
    return holder


@pytest.mark.parametrize("words", ["Choose a file", "Nobody yet", "of 3 files", "Saved 14:02", "nobody"])
def test_english_is_found(qtbot: QtBot, known: Known, words: str) -> None:
    assert list(hard_coded(shown(qtbot, f"{pseudo('Open')} – {words}"), known))


def test_what_is_marked_or_somebodys_own_passes(qtbot: QtBot, known: Known) -> None:
    own = pseudo("Sealed by {name} on {day}").format(name="Tree Wardens", day=pseudo("{n} May").format(n=3))
    assert list(hard_coded(shown(qtbot, own, "SV Desktop", "Ctrl+N", "2.4 MB", "/home/ann/Acorn.svw"), known)) == []


def test_a_list_is_looked_through(qtbot: QtBot, known: Known) -> None:
    holder = shown(qtbot)
    box = QComboBox(holder)
    box.addItems([pseudo("Everything"), "Largest first"])
    box.show()
    assert [fault for fault in hard_coded(holder, known) if "Largest first" in fault]


def test_marked_letters_are_no_words() -> None:
    assert list(unmarked(pseudo("Restoring “{name}”").format(name="3.pdf"))) == []
