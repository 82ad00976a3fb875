"""Where assessors differ, in the window: listed, settled with a reason, opened again; shut until one is done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.moderation import settled as settled_on
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.pages.differences import DifferencesPage
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.services.read_received import application_received, scored_of
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register
from sv_desktop.services.score import say, say_done
from tests.applicants import sealed
from tests.gui.settled import settled

CHANGE, DIFFERENCE, REACH = "award:social_change", "award:social_difference", "award:social_reach"


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[RegisterSession]:
    """Ann and Sam have scored; Ann sits at the register."""
    desk = begin_register(tmp_path / "scheme.svr", author="Ann")
    receive(desk, [sealed(tmp_path / "bike.asice", "Bike Kitchen")])
    session = RegisterSession(desk, Jobs())
    about = desk.inbox.rows[0].received.id
    items = {one.ref: one for one in scored_of(application_received(desk, about))}
    levels = {"Ann": ("strongly", "shown", "partly"), "Sam": ("not_shown", "partly", "partly")}
    for who in ("Sam", "Ann"):
        desk.author = who
        for ref, level in zip((CHANGE, DIFFERENCE, REACH), levels[who], strict=True):
            say(desk, about, items[ref], EntryKind.SCORE, level)
        say(desk, about, items[CHANGE], EntryKind.NOTE, f"A note of {who}’s")
    say_done(desk, about)
    desk.author = "Sam"
    say_done(desk, about)
    desk.author = "Ann"
    yield session
    settled(qtbot, session.jobs)
    session.close()


@pytest.fixture
def about(session: RegisterSession) -> str:
    return session.desk.inbox.rows[0].received.id


def opened(qtbot: QtBot, session: RegisterSession) -> DifferencesPage:
    page = DifferencesPage(session, session.desk.inbox.rows[0].received.id)
    qtbot.addWidget(page)
    page.resize(900, 900)
    page.show()
    page.open()
    settled(qtbot, session.jobs)
    return page


def words_of(page: DifferencesPage) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def press(page: DifferencesPage, name: str) -> None:
    QApplication.processEvents()
    (found,) = [one for one in page.findChildren(QAbstractButton) if one.accessibleName() == name and one.isVisible()]
    found.click()


def test_differences_are_listed_those_furthest_apart_first(qtbot: QtBot, session: RegisterSession) -> None:
    page = opened(qtbot, session)
    said = words_of(page)
    assert list(page.cards) == [CHANGE, DIFFERENCE]
    assert "3 levels apart" in said
    assert "Ann: Strongly shown" in said
    assert "Note: A note of Sam’s" in said
    assert "33 % the same (1 of 3 questions), 1 one level apart." in said
    assert "2 differences, 2 still to settle." in said
    assert "How many people, where and when: Partly shown" in said


def test_a_difference_is_settled_with_a_reason_and_opened_again(
    qtbot: QtBot, session: RegisterSession, about: str
) -> None:
    page = opened(qtbot, session)
    name = "Settle: What changes for people"
    press(page, name)
    assert "Choose the level that you settle on." in words_of(page)
    card = page.cards[CHANGE]
    card.level.setCurrentIndex(card.level.findData("shown"))
    press(page, name)
    assert "Say in a few words why." in words_of(page)
    assert settled_on(session.desk.ledger, about, CHANGE) is None
    card.reason.setPlainText("The letter shows it.")
    page.cards[DIFFERENCE].reason.setPlainText("Half a sen")
    press(page, name)
    settled(qtbot, session.jobs)
    found = settled_on(session.desk.ledger, about, CHANGE)
    assert found is not None
    assert (found.level, found.reason, found.by) == ("shown", "The letter shows it.", "Ann")
    assert "Settled: Clearly shown" in words_of(page)
    assert "2 differences, 1 still to settle." in words_of(page)
    assert page.cards[DIFFERENCE].reason.toPlainText() == "Half a sen"
    assert page.saved.text().startswith("Saved ")
    press(page, "Open it again: What changes for people")
    settled(qtbot, session.jobs)
    assert settled_on(session.desk.ledger, about, CHANGE) is None


def test_nothing_is_shown_to_who_is_not_done(qtbot: QtBot, session: RegisterSession) -> None:
    session.desk.author = "Gwen"
    page = opened(qtbot, session)
    assert "once you have said that you are done" in words_of(page)
    assert "Sam" not in words_of(page)
    assert page.cards == {}


def test_one_assessor_alone_is_told(qtbot: QtBot, session: RegisterSession, about: str) -> None:
    session.desk.write([(about, EntryKind.DONE, "", "not_scoring")])
    page = opened(qtbot, session)
    assert "Only Sam has scored this and is done. It takes two to differ." in words_of(page)


def test_a_submission_that_cannot_be_read_is_told(
    qtbot: QtBot, session: RegisterSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sv_desktop.domain.fault import PlainError
    from sv_desktop.gui.pages import differences

    def not_readable(*_all: object) -> None:
        raise PlainError("It is damaged.", "Ask for it again.")

    monkeypatch.setattr(differences, "application_received", not_readable)
    page = opened(qtbot, session)
    assert "It is damaged." in words_of(page)
    with qtbot.waitSignal(page.closed):
        press(page, "Back to the submission")
