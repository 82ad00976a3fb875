"""Scoring in the window: stored as it is chosen, by mouse and by key, taken back, blind until done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from sv_desktop.domain.application import Application
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.scoring import Said, said_of
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.scoring_keeper import ScoringKeeper
from sv_desktop.gui.widgets.scoring_panel import ScoringPanel
from sv_desktop.services.read_received import application_received, scored_of
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register, reopen_register
from sv_desktop.services.scheme import save_threshold
from sv_desktop.services.score import say, say_done
from sv_desktop.storage import StorageFailed
from tests.applicants import sealed
from tests.gui.settled import settled

CHANGE = "award:social_change"


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[RegisterSession]:
    desk = begin_register(tmp_path / "scheme.svr", author="Ann")
    receive(desk, [sealed(tmp_path / "bike.asice", "Bike Kitchen")])
    session = RegisterSession(desk, Jobs())
    yield session
    settled(qtbot, session.jobs)
    session.close()


@pytest.fixture
def about(session: RegisterSession) -> str:
    return session.desk.inbox.rows[0].received.id


@pytest.fixture
def application(session: RegisterSession, about: str) -> Application:
    return application_received(session.desk, about)


@pytest.fixture
def keeper(session: RegisterSession, about: str) -> ScoringKeeper:
    return ScoringKeeper(session, about, QObject(session))


@pytest.fixture
def panel(qtbot: QtBot, keeper: ScoringKeeper, application: Application) -> ScoringPanel:
    return shown(qtbot, keeper, application)


def shown(qtbot: QtBot, keeper: ScoringKeeper, application: Application, ref: str = CHANGE) -> ScoringPanel:
    panel = keeper.panel(application, ref)
    assert panel is not None
    qtbot.addWidget(panel)
    panel.resize(480, 900)
    with qtbot.waitActive(panel, timeout=20_000):  # what is typed is stored when the focus goes, which it must have
        panel.show()
        panel.activateWindow()
    return panel


def stored(session: RegisterSession, about: str, ref: str = CHANGE) -> Said:
    return said_of(session.desk.ledger, about, ref, session.desk.author)


def press(panel: ScoringPanel, words: str) -> None:
    QApplication.processEvents()
    (found,) = [one for one in panel.findChildren(QAbstractButton) if one.text().strip() == words and one.isVisible()]
    found.click()


def words_of(panel: ScoringPanel) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in panel.findChildren(QLabel) if one.isVisible())


def test_a_level_is_stored_when_it_is_chosen(
    qtbot: QtBot, panel: ScoringPanel, session: RegisterSession, about: str
) -> None:
    press(panel, "3. Clearly shown")
    settled(qtbot, session.jobs)
    assert stored(session, about).level == "shown"
    assert panel.saved.text().startswith("Saved ")
    assert "1 of 3 questions scored." in words_of(panel)
    press(panel, "Take the level back")
    settled(qtbot, session.jobs)
    assert stored(session, about).level == ""
    assert panel.levels.value() is None


def test_keys_choose_a_level_but_not_while_words_are_typed(
    qtbot: QtBot, panel: ScoringPanel, session: RegisterSession, about: str
) -> None:
    panel.levels.setFocus()
    qtbot.keyClick(panel.focusWidget() or panel, Qt.Key.Key_2)
    settled(qtbot, session.jobs)
    assert stored(session, about).level == "partly"
    comment = panel.editors[EntryKind.COMMENT]
    comment.setFocus()
    qtbot.keyClicks(comment, "In 3 places")
    panel.levels.setFocus()
    settled(qtbot, session.jobs)
    assert stored(session, about) == Said(level="partly", comment="In 3 places")
    qtbot.keyClick(panel.focusWidget() or panel, Qt.Key.Key_0)
    settled(qtbot, session.jobs)
    assert stored(session, about).level == ""


def test_words_are_stored_when_the_page_is_left(
    qtbot: QtBot, panel: ScoringPanel, session: RegisterSession, about: str
) -> None:
    panel.editors[EntryKind.NOTE].setPlainText("Ring them")
    panel.editors[EntryKind.ASK].setPlainText("  How many people? ")
    panel.hide()
    settled(qtbot, session.jobs)
    assert stored(session, about) == Said(note="Ring them", ask="How many people?")


def test_words_are_stored_after_a_pause(
    qtbot: QtBot, panel: ScoringPanel, session: RegisterSession, about: str
) -> None:
    panel.editors[EntryKind.COMMENT].setPlainText("Good")
    qtbot.waitUntil(lambda: stored(session, about).comment == "Good", timeout=10_000)


def test_what_is_being_typed_is_not_taken_away_by_what_is_stored(
    qtbot: QtBot, panel: ScoringPanel, session: RegisterSession, about: str
) -> None:
    comment = panel.editors[EntryKind.COMMENT]
    comment.setPlainText("Half a sen")
    press(panel, "2. Partly shown")
    settled(qtbot, session.jobs)
    assert comment.toPlainText() == "Half a sen"
    comment.setPlainText("Half a sentence")
    panel.flush()
    settled(qtbot, session.jobs)
    assert stored(session, about).comment == "Half a sentence"


def test_each_step_can_be_undone(
    qtbot: QtBot, panel: ScoringPanel, keeper: ScoringKeeper, session: RegisterSession, about: str
) -> None:
    assert not panel.undo.isVisible()
    press(panel, "2. Partly shown")
    press(panel, "4. Strongly shown")
    panel.editors[EntryKind.NOTE].setPlainText("Ring them")
    panel.flush()
    settled(qtbot, session.jobs)
    assert panel.undo.accessibleName() == "Undo: the note of “What changes for people”"
    seen = []
    for _step in range(3):
        press(panel, "Undo")
        settled(qtbot, session.jobs)
        seen.append(stored(session, about))
    assert seen == [Said(level="strongly"), Said(level="partly"), Said()]
    assert panel.editors[EntryKind.NOTE].toPlainText() == ""
    assert not panel.undo.isVisible()


def test_the_undo_key_takes_a_step_back(
    qtbot: QtBot, panel: ScoringPanel, session: RegisterSession, about: str
) -> None:
    press(panel, "2. Partly shown")
    settled(qtbot, session.jobs)
    panel.levels.setFocus()
    qtbot.keyClick(panel.focusWidget() or panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, session.jobs)
    assert stored(session, about) == Said()


def test_what_does_not_fit_together_is_pointed_out(qtbot: QtBot, panel: ScoringPanel, session: RegisterSession) -> None:
    press(panel, "4. Strongly shown")
    settled(qtbot, session.jobs)
    assert "Scored “Strongly shown”, and nothing is answered here." in words_of(panel)
    save_threshold(session.desk, "award", "strongly")
    press(panel, "1. Not shown yet")
    settled(qtbot, session.jobs)
    assert "The applicant will want to know why." in words_of(panel)
    assert "Lower than the least level that the scheme asks for." in words_of(panel)


def test_done_is_asked_for_locks_and_can_be_taken_back(
    qtbot: QtBot, panel: ScoringPanel, session: RegisterSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: (asked.append(box.text()), answers.pop(0))[1])
    press(panel, "2. Partly shown")
    settled(qtbot, session.jobs)
    press(panel, "I am done")
    settled(qtbot, session.jobs)
    assert panel.levels.isEnabled()
    press(panel, "I am done")
    settled(qtbot, session.jobs)
    assert asked[0].startswith("2 questions have no score yet.")
    assert not panel.levels.isEnabled()
    assert not panel.editors[EntryKind.COMMENT].isEnabled()
    assert "You are done." in words_of(panel)
    press(panel, "Go on scoring")
    settled(qtbot, session.jobs)
    assert panel.levels.isEnabled()


def test_another_assessors_words_are_nowhere_before_both_are_done(
    qtbot: QtBot, panel: ScoringPanel, session: RegisterSession, about: str, application: Application
) -> None:
    session.desk.author = "Sam"
    say(session.desk, about, scored_of(application)[0], EntryKind.SCORE, "strongly")
    say(session.desk, about, scored_of(application)[0], EntryKind.NOTE, "A secret of Sam’s")
    say_done(session.desk, about)
    session.desk.author = "Ann"
    session.changed.emit()
    assert "Sam scores this, too." in words_of(panel)
    assert "secret" not in words_of(panel)
    assert panel.levels.value() is None
    assert panel.editors[EntryKind.NOTE].toPlainText() == ""
    press(panel, "I do not score this one")
    with qtbot.waitSignal(panel.state.compare_requested):
        settled(qtbot, session.jobs)
        press(panel, "Where you differ")


def test_a_full_disk_is_told_and_the_words_stay(
    qtbot: QtBot, panel: ScoringPanel, session: RegisterSession, about: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_entries: object) -> None:
        raise StorageFailed("The disk is full.", "Free some space.")

    with monkeypatch.context() as patch:
        patch.setattr(session.desk.register, "append", full)
        panel.editors[EntryKind.COMMENT].setPlainText("Not lost")
        panel.flush()
        settled(qtbot, session.jobs)
        assert panel.saved.text().startswith("Not saved yet. The disk is full.")
        assert panel.editors[EntryKind.COMMENT].toPlainText() == "Not lost"
    panel.flush()
    settled(qtbot, session.jobs)
    assert stored(session, about).comment == "Not lost"


def test_every_control_has_a_name_for_a_screen_reader(panel: ScoringPanel) -> None:
    for kind, words in ((EntryKind.COMMENT, "Comment to the applicant"), (EntryKind.NOTE, "Private note")):
        assert panel.editors[kind].accessibleName() == f"{words} (optional)"
    names = [one.accessibleName() for one in panel.levels.findChildren(QAbstractButton)]
    assert names[0] == "1. Not shown yet, Level"
    assert panel.levels.findChildren(QAbstractButton)[1].accessibleDescription().startswith("Some of it is said")


def test_who_only_looks_can_change_nothing(
    qtbot: QtBot, session: RegisterSession, about: str, application: Application
) -> None:
    session.desk.close()
    looked = RegisterSession(reopen_register(session.desk.path, author="Ann", read_only=True), Jobs())
    panel = shown(qtbot, ScoringKeeper(looked, about, QObject(looked)), application)
    assert not panel.levels.isEnabled()
    assert not panel.state.isVisible()
    looked.close()


def test_the_organisations_own_pages_are_not_scored(keeper: ScoringKeeper, application: Application) -> None:
    assert keeper.panel(application, "organisation:name") is None
    keeper.refresh()
