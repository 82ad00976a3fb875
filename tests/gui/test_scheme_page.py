"""The scheme's settings in the window: saved as they are chosen, refused in words, greyed where one only looks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.pages.scheme import SchemePage
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.services import scheme
from sv_desktop.services.registers import begin_register, reopen_register
from tests.gui.settled import settled


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[RegisterSession]:
    session = RegisterSession(begin_register(tmp_path / "scheme.svr", author="Ann", name="Our scheme"), Jobs())
    yield session
    settled(qtbot, session.jobs)
    session.close()


@pytest.fixture
def page(qtbot: QtBot, session: RegisterSession) -> SchemePage:
    page = SchemePage(session)
    qtbot.addWidget(page)
    page.show()
    return page


def pick(page: SchemePage, level: str) -> None:
    box = page.thresholds["award"]
    box.setCurrentIndex(box.findData(level))
    box.activated.emit(box.currentIndex())


def test_there_is_no_least_level_to_begin_with(page: SchemePage, session: RegisterSession) -> None:
    assert page.thresholds["award"].value() == ""
    assert scheme.thresholds(session.desk) == {}
    said = "\n".join(label.text() for label in page.findChildren(QLabel))
    assert "our own suggestion" in said
    assert "It decides nothing by itself." in said


def test_a_level_is_stored_as_it_is_picked_and_taken_back(
    qtbot: QtBot, page: SchemePage, session: RegisterSession
) -> None:
    pick(page, "shown")
    settled(qtbot, session.jobs)
    assert scheme.thresholds(session.desk) == {"award": "shown"}
    assert page.saved.text().startswith("Saved ")
    pick(page, "")
    settled(qtbot, session.jobs)
    assert scheme.thresholds(session.desk) == {}


def test_the_name_is_stored_and_never_lost(qtbot: QtBot, page: SchemePage, session: RegisterSession) -> None:
    page.name.setText("  ")
    page.name.editingFinished.emit()
    settled(qtbot, session.jobs)
    assert session.desk.name == "Our scheme"
    assert any("needs a name" in label.text() for label in page.findChildren(QLabel))
    page.name.setText("The  Award ")
    page.name.editingFinished.emit()
    settled(qtbot, session.jobs)
    assert session.desk.name == "The Award"


def test_who_only_looks_changes_nothing(qtbot: QtBot, session: RegisterSession, tmp_path: Path) -> None:
    session.desk.close()
    looked = RegisterSession(reopen_register(tmp_path / "scheme.svr", author="Sam", read_only=True), Jobs())
    page = SchemePage(looked)
    qtbot.addWidget(page)
    assert not page.name.isEnabled()
    assert not page.thresholds["award"].isEnabled()
    looked.close()
