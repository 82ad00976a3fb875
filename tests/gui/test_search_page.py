"""Finding, through real keys; and reading the text inside evidence in the background."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.gui import indexing as module
from sv_desktop.gui.indexing import Indexing
from sv_desktop.gui.pages.search import SearchPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.passage import Passage
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.attach import attach_bytes, describe
from sv_desktop.services.begin import begin
from tests.gui.settled import settled

REF = "charter:good_locally"


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> SearchPage:
    session.desk.save([(REF, "story", "We mend <b>bicycles</b> with neighbours.")])
    one = attach_bytes(session.desk, REF, b"The register says 31 bicycles.", "register.txt")
    describe(session.desk, one.id, title="Sign-in sheet", description="")
    page = SearchPage(session)
    qtbot.addWidget(page)
    page.show()
    page.show_place("")
    settled(qtbot, session.jobs)
    return page


def texts(page: SearchPage) -> str:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown = (*page.findChildren(QLabel), *page.findChildren(LinkButton))
    return "\n".join(one.text() for one in shown if one.isVisible())


def find(page: SearchPage, session: Session, qtbot: QtBot, words: str) -> str:
    page.words.clear()
    qtbot.keyClicks(page.words, words)
    qtbot.keyClick(page.words, Qt.Key.Key_Return)
    settled(qtbot, session.jobs)
    return texts(page)


def test_an_answer_is_found_and_leads_to_its_question(page: SearchPage, session: Session, qtbot: QtBot) -> None:
    told = find(page, session, qtbot, "bicyc neigh")
    assert "1 place found." in told
    (link,) = [one for one in page.findChildren(LinkButton) if one.isVisible()]
    with qtbot.waitSignal(page.go) as going:
        link.click()
    assert going.args == [f"item:{REF}"]
    (passage,) = [one for one in page.findChildren(Passage) if one.isVisible()]
    assert "&lt;b&gt;<b><u>bicycles</u></b>&lt;/b&gt;" in passage.text(), "the person's own marks are shown, not obeyed"
    assert passage.accessibleName() == "We mend <b>bicycles</b> with neighbours."


def test_evidence_is_found_by_its_title_and_by_the_text_inside_once_read(
    page: SearchPage, session: Session, qtbot: QtBot
) -> None:
    assert "Evidence “Sign-in sheet”" in find(page, session, qtbot, "sheet")
    assert "Nothing was found" in find(page, session, qtbot, "register says")
    reading = Indexing(session)
    with qtbot.waitSignal(reading.read, timeout=30_000):
        reading.start()
    told = find(page, session, qtbot, "register says")
    assert "inside the file" in told


def test_no_words_find_nothing_and_any_are_safe(page: SearchPage, session: Session, qtbot: QtBot) -> None:
    assert "found" not in find(page, session, qtbot, " ")
    for words in ('"', "a OR", "NEAR(", "*", "<b>", "'; DROP"):
        assert "Nothing was found" in find(page, session, qtbot, words) or "found" in texts(page) or not words.strip()


def test_reading_that_fails_or_stops_begins_again_the_next_time(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    attach_bytes(session.desk, REF, b"words", "a.txt")
    reading = Indexing(session)
    real = module.index_text
    for error in (Cancelled(), PlainError("The disk is full.")):

        def fail(*_args: object, error: Exception = error) -> int:
            raise error

        monkeypatch.setattr(module, "index_text", fail)
        reading.start()
        settled(qtbot, session.jobs)
        assert session.desk.workspace.index.waiting()
    monkeypatch.setattr(module, "index_text", real)
    with qtbot.waitSignal(reading.read, timeout=30_000):
        reading.start()
    assert session.desk.workspace.index.waiting() == ()


def test_find_is_in_the_menu_and_ready_to_type(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (find_action,) = [one for one in window.findChildren(QAction) if one.text() == "&Find…"]
    assert not find_action.isEnabled()
    assert find_action.shortcut().toString() == "Ctrl+F"
    begin(tmp_path / "a.svw", author="Ada").close()
    window.open_workspace(tmp_path / "a.svw")
    find_action.trigger()
    assert window.wizard is not None
    page = window.wizard.page()
    assert isinstance(page, SearchPage)
    window.activateWindow()
    qtbot.waitUntil(page.words.hasFocus)
    settled(qtbot, window.jobs)
