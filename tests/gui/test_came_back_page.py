"""What came back, in the window: opened from anywhere, refused where it is foreign, beside each answer, and planned."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.came_back import came_back
from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.readiness import readiness
from sv_desktop.domain.review import open_review
from sv_desktop.gui.pages.came_back import CameBackPage
from sv_desktop.gui.pages.package import PackagePage
from sv_desktop.gui.places import task_groups
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.widgets.ask_review_dialog import AskReviewDialog
from sv_desktop.gui.widgets.feedback_card import FeedbackCard
from sv_desktop.gui.widgets.pick_workspace_dialog import PickWorkspaceDialog
from sv_desktop.gui.widgets.task_list import Group
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import hear, tell
from sv_desktop.services.answer import answer, declare
from sv_desktop.services.ask_review import ask_review
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.identify import make_identity
from sv_desktop.services.plan import plan
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register, reopen_register
from sv_desktop.services.remember import opened
from sv_desktop.services.seal import seal
from sv_desktop.services.sealed_document import kind_of
from tests.gui.settled import settled
from tests.services.answered import ASK, CHANGE, COMMENT, PASSPHRASE, decided, read_by, ticking, with_identity

OURS = "nine quiet ferries at dawn"
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
Answer = Callable[[OutcomeKind], Path]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A closed workspace from which a package was sealed."""
    path = tmp_path / "Acorn.svw"
    desk = begin(path, author="Ann", organisation="Acorn Lane")
    make_identity(desk, OURS)
    desk.save([("award#social", "chosen", True)])
    answer(desk, CHANGE, "change", "Forty people can mend a bicycle now.")
    declare(desk, Declaration(signatory="Ann", role="Chair", may_sign=True, confirmed=True, date="2026-11-02"))
    seal(desk, tmp_path / "Acorn.asice", OURS)
    desk.close()
    return path


@pytest.fixture
def answered(workspace: Path, tmp_path: Path) -> Iterator[Answer]:
    """Let an invented scheme decide about the package, and answer."""
    desk = begin_register(tmp_path / "Scheme.svr", author="Ruth", name="Our <b>scheme</b>", clock=ticking(NOON))
    with_identity(desk)
    (outcome,) = receive(desk, [tmp_path / "Acorn.asice"])
    assert outcome.received is not None
    about = outcome.received.id
    read_by(desk, about, "Ruth", "partly")

    def give(kind: OutcomeKind) -> Path:
        decided(desk, about, kind)
        return tell.tell(desk, about, tmp_path / f"answer {kind.value}.asice", PASSPHRASE).path

    yield give
    desk.close()


def words_of(page: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def press(inside: QWidget, words: str) -> None:
    QApplication.processEvents()
    found = [one for one in inside.findChildren(QAbstractButton) if one.text().strip() == words and one.isVisible()]
    assert found, f"no button says “{words}”"
    found[0].click()


def page_of(window: MainWindow) -> CameBackPage:
    assert window.wizard is not None
    page = window.wizard.page()
    assert isinstance(page, CameBackPage)
    return page


def heard(qtbot: QtBot, window: MainWindow, workspace: Path, path: Path) -> CameBackPage:
    window.open_workspace(workspace)
    window.open_path(path)
    settled(qtbot, window.jobs)
    return page_of(window)


def test_a_double_click_leads_into_the_open_workspace(
    qtbot: QtBot, window: MainWindow, workspace: Path, answered: Answer
) -> None:
    page = heard(qtbot, window, workspace, answered(OutcomeKind.NOT_YET))
    told = words_of(page)
    assert "The decision: Not yet" in told
    assert "Sealed by someone new to you" in told
    assert "In Social we could not see what changed." in told
    assert "Our <b>scheme</b>" in told
    assert window.wizard is not None
    assert len(window.wizard.session.desk.letters) == 1
    assert _said_in_the_task_list(window) == "Not yet"


def _said_in_the_task_list(window: MainWindow) -> str:
    assert window.wizard is not None
    session = window.wizard.session
    came = came_back(session.desk.letters)
    waiting = list(task_groups(session.application, readiness(session.application), session.desk.today, came))
    for one in waiting:
        if isinstance(one, Group):
            waiting += one.tasks
        elif one.place == "came_back":
            return one.words
    raise AssertionError("it is not in the task list")


def test_with_no_workspace_open_the_person_is_asked_which(
    qtbot: QtBot, window: MainWindow, workspace: Path, answered: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = answered(OutcomeKind.AWARD)
    opened(workspace)
    told: list[str] = []

    def pick(dialog: PickWorkspaceDialog) -> int:
        dialog.show()
        told.append(words_of(dialog))
        dialog.links[0].click()
        return 1

    monkeypatch.setattr(PickWorkspaceDialog, "exec", pick)
    window.open_path(path)
    settled(qtbot, window.jobs)
    assert "a scheme’s answer to an application" in told[0]
    assert "The decision: Award" in words_of(page_of(window))


def test_cancelled_where_it_is_asked_nothing_is_opened(
    window: MainWindow, workspace: Path, answered: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PickWorkspaceDialog, "exec", lambda _dialog: 0)
    before = window.centralWidget()
    window.open_path(answered(OutcomeKind.AWARD))
    assert window.wizard is None
    assert window.centralWidget() is before


def test_a_foreign_answer_is_refused_plainly_and_nothing_is_kept(
    qtbot: QtBot, window: MainWindow, answered: Answer, tmp_path: Path
) -> None:
    other = tmp_path / "Other.svw"
    begin(other, author="Ann", organisation="Tea Room").close()
    page = heard(qtbot, window, other, answered(OutcomeKind.AWARD))
    assert "was not sealed in this workspace" in words_of(page)
    assert window.wizard is not None
    assert window.wizard.session.desk.letters == ()


def test_an_empty_page_says_what_to_do_and_takes_a_dropped_file(
    qtbot: QtBot, window: MainWindow, workspace: Path, answered: Answer
) -> None:
    path = answered(OutcomeKind.AWARD)
    window.open_workspace(workspace)
    window.go("came_back")
    page = page_of(window)
    assert "it sends you a file" in words_of(page)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none))
    settled(qtbot, window.jobs)
    assert "Congratulations." in words_of(page)


def test_the_scheme_is_known_after_comparing(
    qtbot: QtBot, window: MainWindow, workspace: Path, answered: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = heard(qtbot, window, workspace, answered(OutcomeKind.AWARD))
    monkeypatch.setattr(QMessageBox, "question", lambda *_all: QMessageBox.StandardButton.Yes)
    monkeypatch.setattr("sv_desktop.gui.pages.came_back.ask", lambda *_all: True)
    press(page, "I have compared it: mark as known")
    settled(qtbot, window.jobs)
    assert "Somebody you know." in words_of(page)
    assert "new to you" not in words_of(page)


def test_feedback_stands_beside_its_answer_and_nowhere_else(
    qtbot: QtBot, window: MainWindow, workspace: Path, answered: Answer
) -> None:
    page = heard(qtbot, window, workspace, answered(OutcomeKind.NOT_YET))
    press(page, "What changes for people")
    settled(qtbot, window.jobs)
    assert window.wizard is not None
    item = window.wizard.page()
    assert item is not None
    (card,) = [one for one in item.findChildren(FeedbackCard) if one.isVisible()]
    told = words_of(card)
    assert "Partly shown" in told
    assert f"{COMMENT} (Ruth)" in told
    assert ASK in told
    window.go("item:award:social_difference")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [one for one in window.wizard.page().findChildren(FeedbackCard) if one.isVisible()]  # type: ignore[union-attr]


def test_what_is_asked_for_goes_into_the_plan_and_back(
    qtbot: QtBot, window: MainWindow, workspace: Path, answered: Answer
) -> None:
    page = heard(qtbot, window, workspace, answered(OutcomeKind.AWARD_WITH_CONDITIONS))
    assert len(page.asked.links) == 3
    page.asked.links[0].click()
    settled(qtbot, window.jobs)
    assert window.wizard is not None
    session = window.wizard.session
    (action,) = plan(session.application)
    assert (action.what, action.due) == ("Send the signed safeguarding policy", "2027-01-29")
    assert len(page.asked.links) == 2
    window.go("plan")
    settled(qtbot, window.jobs)
    plan_page = window.wizard.page()
    assert len(plan_page.asked.links) == 2  # type: ignore[union-attr]
    assert "What the scheme asks for" in words_of(plan_page)  # type: ignore[arg-type]
    window.undo()
    settled(qtbot, window.jobs)
    assert plan(session.application) == ()


def test_the_next_version_begins_from_here(qtbot: QtBot, window: MainWindow, workspace: Path, answered: Answer) -> None:
    page = heard(qtbot, window, workspace, answered(OutcomeKind.ASK_FOR_MORE))
    press(page, "Start the next version from here")
    settled(qtbot, window.jobs)
    assert window.wizard is not None
    assert window.wizard.place == "overview"
    application = window.wizard.session.application
    assert application.answers.text(CHANGE, "change") == "Forty people can mend a bicycle now."
    assert not application.declaration.complete
    window.undo()
    settled(qtbot, window.jobs)
    assert window.wizard.session.application.declaration.complete


def test_a_review_is_asked_for_and_opened_in_the_register(
    qtbot: QtBot,
    window: MainWindow,
    workspace: Path,
    answered: Answer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = heard(qtbot, window, workspace, answered(OutcomeKind.NOT_YET))
    target = tmp_path / "request.asice"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(target), ""))
    press(page, "Ask for a review…")
    (dialog,) = [one for one in page.findChildren(AskReviewDialog) if one.isVisible()]
    press(dialog, "Seal the request…")
    assert dialog.isVisible()
    assert dialog.reasons_row.problem()
    dialog._reasons.setPlainText("The numbers were in the second file.")
    dialog._passphrase.line.setText("wrong one altogether")
    press(dialog, "Seal the request…")
    settled(qtbot, window.jobs)
    assert dialog.isVisible()
    assert not target.exists()
    assert dialog.reasons() == "The numbers were in the second file."
    dialog._passphrase.line.setText(OURS)
    press(dialog, "Seal the request…")
    settled(qtbot, window.jobs)
    assert "Your request is sealed" in words_of(page)
    assert kind_of(target) == "review"


def test_a_request_goes_to_the_open_register_and_is_told_elsewhere(
    qtbot: QtBot, window: MainWindow, workspace: Path, tmp_path: Path
) -> None:
    scheme = begin_register(tmp_path / "Scheme.svr", author="Ruth", name="Our scheme", clock=ticking(NOON))
    with_identity(scheme)
    (outcome,) = receive(scheme, [tmp_path / "Acorn.asice"])
    assert outcome.received is not None
    about = outcome.received.id
    decided(scheme, about)
    answer_file = tell.tell(scheme, about, tmp_path / "answer.asice", PASSPHRASE).path
    scheme.close()
    desk = reopen(workspace, author="Ann")
    kept = hear.keep(desk, answer_file)
    request = ask_review(
        desk, kept, tmp_path / "request.asice", OURS, asked_by="Ann", role="Chair", reasons="See the second file."
    ).path
    desk.close()
    window.open_path(request)
    settled(qtbot, window.jobs)
    shown = window.centralWidget()
    assert isinstance(shown, PackagePage)
    assert "request to look at a decision again" in words_of(shown)
    window.open_path(tmp_path / "Scheme.svr")
    window.open_path(request)
    settled(qtbot, window.jobs)
    view = window.centralWidget()
    assert isinstance(view, RegisterView)
    assert "Acorn Lane asks for a review." in words_of(view.inbox)
    assert open_review(view.session.desk.ledger, about) is not None
    window.show_start()
    again = reopen_register(tmp_path / "Scheme.svr", author="Ruth", read_only=True)
    assert open_review(again.ledger, about) is not None
    again.close()


def test_no_dialog_is_left_open(window: MainWindow) -> None:
    assert not [one for one in window.findChildren(QDialog) if one.isVisible()]
