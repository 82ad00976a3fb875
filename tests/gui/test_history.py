"""The history of an answer, through the real page: who, when, the difference, and the way back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sv_desktop.domain.answers import Revision
from sv_desktop.domain.framework import Field, FieldKind
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.history_dialog import HistoryDialog
from sv_desktop.services.begin import begin
from sv_desktop.services.builtin import builtin_frameworks

REF, FIELD = "charter:good_locally", "story"


class Clock:
    """Each look is a minute later, so that nothing is typed over."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Session:
    desk = begin(tmp_path / "a.svw", author="Ada", clock=Clock())
    for text in ("We met 40 people.", "We met 42 people.", "Oh no"):
        desk.save([(REF, FIELD, text)])
    return Session(desk, Jobs())


def test_an_earlier_version_is_shown_and_brought_back(session: Session, qtbot: QtBot) -> None:
    page = ItemPage(session)
    qtbot.addWidget(page)
    page.show()
    page.show_place(REF)
    (link,) = [one for one in page.fields[FIELD].findChildren(QAbstractButton) if one.text() == "History…"]
    qtbot.waitUntil(link.isVisible)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.findChildren(HistoryDialog)))
    (dialog,) = page.findChildren(HistoryDialog)
    assert dialog.versions.count() == 3
    assert "Ada" in dialog.versions.item(0).text()
    dialog.versions.setCurrentRow(1)
    assert "42" in dialog.shown.toPlainText()
    assert "40" in dialog.shown.toPlainText()
    dialog._bring_back.click()
    qtbot.waitUntil(lambda: session.application.answers.text(REF, FIELD) == "We met 42 people.")
    qtbot.waitUntil(lambda: page.fields[FIELD].editor.value() == "We met 42 people.")
    assert [one.value for one in session.desk.workspace.history(REF, FIELD)][-2:] == ["Oh no", "We met 42 people."]
    session.close()


def test_words_of_a_person_are_never_markup(qtbot: QtBot) -> None:
    at = datetime(2026, 3, 3, tzinfo=UTC)
    revision = Revision(id="1", target=REF, field=FIELD, value="<b>bold</b> & <img src=x>", author="<i>Eve</i>", at=at)
    field = Field(id="story", kind=FieldKind.LONG_TEXT, label="What you do")
    dialog = HistoryDialog(field, (revision,), builtin_frameworks().programme)
    qtbot.addWidget(dialog)
    assert "<b>bold</b> & <img src=x>" in dialog.shown.toPlainText()
    assert "<i>Eve</i>" in dialog.versions.item(0).text()


def test_an_answer_without_versions_says_so(qtbot: QtBot) -> None:
    field = Field(id="story", kind=FieldKind.LONG_TEXT, label="What you do")
    dialog = HistoryDialog(field, (), builtin_frameworks().programme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._bring_back.isVisible()
