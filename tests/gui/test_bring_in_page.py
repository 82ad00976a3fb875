"""The page that brings a colleague's copy in, through real clicks."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from sv_desktop.domain.answers import Value
from sv_desktop.domain.readiness import readiness
from sv_desktop.gui.pages.bring_in import BringInPage
from sv_desktop.gui.pages.evidence import EvidencePage
from sv_desktop.gui.pages.plan import PlanPage
from sv_desktop.gui.places import task_groups
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.conflict_card import ConflictCard
from sv_desktop.gui.widgets.task_list import Group, Task
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.begin import reopen
from sv_desktop.services.hand_over import hand_over
from sv_desktop.services.plan import add
from tests.gui.settled import settled

REF = "charter:good_locally"


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> BringInPage:
    page = BringInPage(session)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show_place("")
    page.show()
    return page


def fork(session: Session, path: Path, ours: Value, theirs: Value, field: str = "story", target: str = REF) -> Path:
    """A copy in which Sam says one thing, while we say another."""
    hand_over(session.desk, path)
    other = reopen(path, author="Sam")
    other.save([(target, field, theirs), ("charter:voice", "story", "only Sam's")])
    other.close()
    session.desk.save([(target, field, ours)])
    return path


def bring(page: BringInPage, session: Session, qtbot: QtBot, path: Path) -> None:
    page.drop.chosen.emit(path)
    settled(qtbot, session.jobs)
    QApplication.processEvents()


def press(card: ConflictCard, words: str, at: int = 0) -> None:
    [one for one in card.findChildren(QAbstractButton) if one.text().strip() == words][at].click()


def statuses(session: Session) -> dict[str, str]:
    def flat(entries: tuple[Task | Group, ...]) -> list[Task]:
        return [task for one in entries for task in ([one] if isinstance(one, Task) else flat(one.tasks))]

    application = session.application
    return {one.place: one.words for one in flat(task_groups(application, readiness(application), date(2026, 5, 12)))}


def test_what_joins_is_told_and_what_differs_waits(
    page: BringInPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    bring(page, session, qtbot, fork(session, tmp_path / "copy.svw", "ours", "Sam's"))
    assert page.banner.accessibleName() == (
        "The copy is brought in 1 answer needs you: two versions wait.\n1 answer joined."
    )
    assert session.application.answers.text("charter:voice", "story") == "only Sam's"
    assert statuses(session)["bring_in"] == "1 to decide"
    assert statuses(session)[f"item:{REF}"] == "Two versions: choose"
    (card,) = page.cards.values()
    press(card, "Use this", 1)
    settled(qtbot, session.jobs)
    assert session.application.answers.text(REF, "story") == "Sam's"
    assert page.cards == {}
    assert statuses(session)["bring_in"] == ""
    page.undo._button.click()
    settled(qtbot, session.jobs)
    assert session.application.answers.text(REF, "story") == "ours"
    assert list(page.cards) == [(REF, "story")]


def test_two_texts_are_put_together(page: BringInPage, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    bring(page, session, qtbot, fork(session, tmp_path / "copy.svw", "ours", "<b>Sam's</b>"))
    (card,) = page.cards.values()
    press(card, "Put them together…")
    assert card.together.toPlainText() == "ours\n\n<b>Sam's</b>"
    card.together.setPlainText("ours and Sam's")
    press(card, "Use what I put together")
    settled(qtbot, session.jobs)
    assert session.application.answers.text(REF, "story") == "ours and Sam's"
    assert session.application.undecided == ()


def test_ticks_are_added_up(page: BringInPage, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    path = fork(session, tmp_path / "copy.svw", ("a", "b"), ("b", "c"), field="who")
    bring(page, session, qtbot, path)
    (card,) = page.cards.values()
    press(card, "Use all of them")
    settled(qtbot, session.jobs)
    assert session.application.answers.get(REF, "who") == ("a", "b", "c")


@pytest.mark.parametrize(
    ("target", "field", "ours", "theirs"),
    [
        ("declaration", "role", "Chair", "Treasurer"),
        ("declaration", "date", "2026-05-01", "2026-05-02"),
        ("evidence:gone", "title", "One", "Two"),
        ("action:1", "state", "doing", "done"),
        ("award#social", "chosen", True, False),
        ("unknown:pack", "thing", 1, 2),
    ],
)
def test_everything_that_can_differ_has_a_card(
    page: BringInPage,
    session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    target: str,
    field: str,
    ours: Value,
    theirs: Value,
) -> None:
    bring(page, session, qtbot, fork(session, tmp_path / "copy.svw", ours, theirs, field, target))
    card = page.cards[(target, field)]
    press(card, "Use this", 1)
    settled(qtbot, session.jobs)
    assert session.application.answers.get(target, field) == theirs


def test_a_copy_can_be_dropped(page: BringInPage, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    path = fork(session, tmp_path / "copy.svw", "ours", "ours")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.drop.dropEvent(event)
    settled(qtbot, session.jobs)
    assert "2 answers joined" in page.banner.accessibleName()


def test_what_is_wrong_with_a_file_is_told(page: BringInPage, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "letter.svw").write_bytes(b"Dear Sir or Madam")
    for path, words in {
        tmp_path / "letter.svw": "is not an SV Desktop workspace",
        tmp_path / "nowhere.svw": "is not there",
        session.desk.workspace.path: "This is the file that is open",
    }.items():
        bring(page, session, qtbot, path)
        assert words in page.banner.accessibleName()
        assert page.drop.isEnabled()


def test_evidence_and_actions_say_where_they_are_that_two_versions_wait(
    page: BringInPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    evidence = attach_bytes(session.desk, REF, b"a,b", "register.csv")
    action = add(session.desk, "Ask Sam")
    hand_over(session.desk, copy := tmp_path / "copy.svw")
    targets = ((f"evidence:{evidence.id}", "title"), (f"action:{action.id}", "owner"))
    other = reopen(copy, author="Sam")
    other.save([(*one, "Sam says") for one in targets])
    other.close()
    session.desk.save([(*one, "we say") for one in targets])
    bring(page, session, qtbot, copy)
    assert {key[0] for key in page.cards} == {target for target, _field in targets}
    gone: list[str] = []

    library, plan = EvidencePage(session), PlanPage(session)
    for one in (library, plan):
        qtbot.addWidget(one)
        one.go.connect(gone.append)
        one.show()
    library.show_place(evidence.id)
    assert library.details is not None
    assert library.details.two_versions.isVisible()
    assert library.details.two_versions.accessibleName() == "Two versions: choose Title"
    library.details.two_versions.asked.emit()
    plan.show_place("")
    (choose,) = [one for one in plan.findChildren(QAbstractButton) if one.text() == "Two versions: choose…"]
    choose.click()
    assert gone == [f"bring_in:{target}" for target, _field in targets]

    while page.cards:
        press(next(iter(page.cards.values())), "Use this", 1)
        settled(qtbot, session.jobs)
    library.show_place(evidence.id)
    assert library.details.two_versions.isHidden()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [one for one in plan.findChildren(QAbstractButton) if one.text() == "Two versions: choose…"]
