"""Deciding in the window: what is missing is linked, what is typed is kept, and the answer leaves as a sealed file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.decision import decision_of, draft_of
from sv_desktop.domain.feedback import Feedback
from sv_desktop.domain.framework import OutcomeKind, ToldFrom
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.received import State
from sv_desktop.domain.review import ReviewState, reviews_of
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.gui.pages.decision import DecisionPage
from sv_desktop.gui.pages.differences import DifferencesPage
from sv_desktop.gui.pages.scheme import SchemePage
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.spelling import spelling
from sv_desktop.gui.widgets.check_decision_dialog import CheckDecisionDialog
from sv_desktop.gui.widgets.note_review_dialog import NoteReviewDialog
from sv_desktop.gui.widgets.preview_dialog import PreviewDialog
from sv_desktop.gui.widgets.review_card import ReviewCard
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import decide, promise, review, tell, trust
from sv_desktop.services.matter import matter_of
from sv_desktop.services.registers import begin_register, reopen_register
from sv_desktop.services.sealed_document import open_document
from tests.gui.settled import settled
from tests.services.answered import PASSPHRASE, arrived, decided, outcome_id, read_by, with_identity


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Iterator[RegisterView]:
    path = tmp_path / "Our scheme.svr"
    begin_register(path, author="Ann").close()
    window.open_path(path)
    shown = window.centralWidget()
    assert isinstance(shown, RegisterView)
    yield shown
    settled(qtbot, window.jobs)


@pytest.fixture
def about(view: RegisterView, tmp_path: Path) -> str:
    return arrived(view.session.desk, tmp_path, themes=("social", "economic"))


def opened(qtbot: QtBot, view: RegisterView, about: str) -> DecisionPage:
    view.decide(about)
    settled(qtbot, view.session.jobs)
    QApplication.processEvents()
    page = view.stack.currentWidget()
    assert isinstance(page, DecisionPage)
    return page


def words_of(page: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def press(inside: QWidget, words: str) -> None:
    QApplication.processEvents()
    found = [one for one in inside.findChildren(QAbstractButton) if one.text().strip() == words and one.isVisible()]
    assert found, f"no button says “{words}”"
    found[0].click()


def dialog_of(page: QWidget, kind: type[QDialog]) -> QDialog:
    (found,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return found


def test_the_way_from_the_inbox_to_a_decision_and_back(qtbot: QtBot, view: RegisterView, about: str) -> None:
    view.session.changed.emit()
    view.inbox.show_submission(about)
    settled(qtbot, view.session.jobs)
    press(view.inbox.panel, "Decide and answer…")
    settled(qtbot, view.session.jobs)
    page = view.stack.currentWidget()
    assert isinstance(page, DecisionPage)
    assert view.page == f"decide:{about}"
    assert "Themes: Social, Economic" in words_of(page)
    press(page, "Back to the inbox")
    assert view.page == "inbox"
    assert view.inbox.table.chosen_ids() == (about,)


def test_what_is_missing_is_linked_to_its_field(qtbot: QtBot, view: RegisterView, about: str) -> None:
    page = opened(qtbot, view, about)
    page.check()
    assert page.summary.isVisible()
    assert [one.text() for one in page.summary.findChildren(QAbstractButton)] == ["Choose what you have decided."]
    form = page.form
    assert form is not None
    press(form, "Not yet")
    settled(qtbot, view.session.jobs)
    page.check()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    links = [one.text() for one in page.summary.findChildren(QAbstractButton) if one.isVisible()]
    assert [one.partition("”")[0] for one in links] == ["Say why “Social", "Say why “Economic"]
    assert form.reason_rows["award#social"].problem()
    view.window().activateWindow()
    press(page.summary, links[1])
    assert form.reasons["award#economic"].hasFocus() or QApplication.focusWidget() is None
    assert decision_of(view.session.desk.ledger, about) is None


def test_what_is_typed_is_kept_without_a_button(qtbot: QtBot, view: RegisterView, about: str) -> None:
    page = opened(qtbot, view, about)
    form = page.form
    assert form is not None
    press(form, "Not yet")
    qtbot.keyClicks(form.reasons["award#social"], "No number.")
    assert form.reasons["award#social"].waits
    press(page, "Back to the inbox")
    settled(qtbot, view.session.jobs)
    draft = draft_of(view.session.desk.ledger, about)
    assert draft.reasons == {"award#social": "No number."}
    again = opened(qtbot, view, about)
    assert again.form is not None
    assert again.form.reasons["award#social"].toPlainText() == "No number."
    assert again.form.outcome.value() == "not_yet"


def test_checked_decided_taken_back_and_decided_again(qtbot: QtBot, view: RegisterView, about: str) -> None:
    page = opened(qtbot, view, about)
    assert page.form is not None
    press(page.form, "Not yet")
    for box in page.form.reasons.values():
        qtbot.keyClicks(box, "The change is not said.")
    page.check()
    dialog = dialog_of(page, CheckDecisionDialog)
    assert "The change is not said." in words_of(dialog)
    press(dialog, "Go back and change it")
    assert decision_of(view.session.desk.ledger, about) is None
    page.check()
    press(dialog_of(page, CheckDecisionDialog), "Decide")
    settled(qtbot, view.session.jobs)
    assert page.form is None
    assert "Ann" in words_of(page)
    assert "working days left" in words_of(page)
    assert view.session.desk.row(about).received.state is State.DECIDED
    press(page, "Take the decision back")
    settled(qtbot, view.session.jobs)
    assert page.form is not None
    assert page.form.reasons["award#social"].toPlainText() == "The change is not said."


def test_conditions_are_added_dated_and_removed(qtbot: QtBot, view: RegisterView, about: str) -> None:
    page = opened(qtbot, view, about)
    form = page.form
    assert form is not None
    press(form, "Award with conditions")
    for _time in range(2):
        press(form, "Add a condition")
        settled(qtbot, view.session.jobs)
    assert len(form.conditions.cards) == 2
    first, second = form.conditions.cards.values()
    qtbot.keyClicks(first.words, "Send the policy")
    press(second, "Remove")
    settled(qtbot, view.session.jobs)
    (card,) = form.conditions.cards.values()
    assert card.words.toPlainText() == "Send the policy"
    page.check()
    assert "Give the day" in card.date_row.problem()
    card.date.set_value("2099-01-31")
    card.flush()
    settled(qtbot, view.session.jobs)
    page.check()
    assert "by 31 January 2099" in words_of(dialog_of(page, CheckDecisionDialog))
    dialog_of(page, CheckDecisionDialog).reject()


def test_an_identity_is_made_and_the_answer_sealed(
    qtbot: QtBot, view: RegisterView, about: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided(view.session.desk, about)
    page = opened(qtbot, view, about)
    assert page.answer is not None
    card = page.answer.new_identity
    assert card is not None
    card.first.line.setText(PASSPHRASE)
    card.second.line.setText(PASSPHRASE)
    card.written.setChecked(True)
    press(card, "Make the identity")
    settled(qtbot, view.session.jobs)
    assert trust.identity_of(view.session.desk) is not None
    answer = page.answer
    assert answer is not None
    assert answer.new_identity is None
    target = tmp_path / "answer.asice"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(target), ""))
    press(answer, "Seal the answer…")
    assert answer.passphrase_row.problem() == "Type the passphrase."
    answer.passphrase.line.setText("not the one at all")
    press(answer, "Seal the answer…")
    settled(qtbot, view.session.jobs)
    assert "passphrase" in answer.passphrase_row.problem()
    assert not target.exists()
    answer.passphrase.line.setText(PASSPHRASE)
    press(answer, "Seal the answer…")
    settled(qtbot, view.session.jobs)
    assert open_document(target, DocumentKind.FEEDBACK, Feedback).value.decision.label == "Not yet"
    assert "The answer is sealed" in words_of(page)
    assert "in time" in words_of(page)
    assert not [one for one in page.findChildren(QAbstractButton) if one.text().strip() == "Take the decision back"]


def test_the_letter_is_read_inside_the_program(qtbot: QtBot, view: RegisterView, about: str) -> None:
    decided(view.session.desk, about)
    page = opened(qtbot, view, about)
    press(page, "Read the letter…")
    settled(qtbot, view.session.jobs)
    dialog = dialog_of(page, PreviewDialog)
    qtbot.waitUntil(lambda: "The letter" in words_of(dialog), timeout=10_000)
    dialog.reject()
    assert list(view.session.reading_folder.glob("*.pdf")) == []


def test_differing_scores_are_told_before_it_is_decided(qtbot: QtBot, view: RegisterView, about: str) -> None:
    desk = view.session.desk
    read_by(desk, about, "Ann", "partly")
    read_by(desk, about, "Sam", "strongly")
    page = opened(qtbot, view, about)
    assert "1 answer is scored differently" in words_of(page)
    press(page, "See where they differ")
    settled(qtbot, view.session.jobs)
    differences = view.stack.currentWidget()
    assert isinstance(differences, DifferencesPage)
    differences.closed.emit()
    assert view.stack.currentWidget() is page
    desk.write([(about, EntryKind.AGREED, "award:social_change", {"level": "shown", "reason": "We talked."})])
    view.session.changed.emit()
    assert "scored differently" not in words_of(page)


def told(view: RegisterView, about: str, tmp_path: Path) -> None:
    desk = view.session.desk
    with_identity(desk)
    decided(desk, about)
    tell.tell(desk, about, tmp_path / "answer.asice", PASSPHRASE)


def test_a_review_from_the_phone_call_to_its_end(qtbot: QtBot, view: RegisterView, about: str, tmp_path: Path) -> None:
    told(view, about, tmp_path)
    desk = view.session.desk
    page = opened(qtbot, view, about)
    press(page, "Note that a review was asked for…")
    dialog = dialog_of(page, NoteReviewDialog)
    assert isinstance(dialog, NoteReviewDialog)
    press(dialog, "Note it")
    assert dialog.isVisible()
    dialog._name.setText("Zoë")
    dialog._reasons.setPlainText("The numbers were in the second file.")
    press(dialog, "Note it")
    settled(qtbot, view.session.jobs)
    assert desk.row(about).received.state is State.REVIEW
    assert "The numbers were in the second file." in words_of(page)
    press(page, "They know that it has come")
    settled(qtbot, view.session.jobs)
    QApplication.processEvents()
    (card,) = [one for one in page.findChildren(ReviewCard) if one.isVisible()]
    assert card.reviewer.text() == ""
    card.reviewer.setText("ann")
    assert "Ann made the first decision, too." in words_of(card)
    card.reviewer.setText("Sam")
    assert "made the first decision" not in words_of(card)
    press(card, "Begin the review")
    settled(qtbot, view.session.jobs)
    assert page.form is not None
    press(page.form, "Award")
    settled(qtbot, view.session.jobs)
    page.check()
    press(dialog_of(page, CheckDecisionDialog), "Decide")
    settled(qtbot, view.session.jobs)
    (done,) = reviews_of(desk.ledger, about)
    assert [step.state for _entry, step in done.steps] == [
        ReviewState.ASKED, ReviewState.ACKNOWLEDGED, ReviewState.REVIEWING, ReviewState.CHANGED,
    ]  # fmt: skip
    assert page.answer is not None
    made = decision_of(desk.ledger, about)
    assert made is not None
    assert (made.decided.label, made.decided.reviewed, made.sent) == ("Award", "changed", None)


def test_a_decision_that_is_kept_after_a_review_is_upheld(
    qtbot: QtBot, view: RegisterView, about: str, tmp_path: Path
) -> None:
    told(view, about, tmp_path)
    desk = view.session.desk
    review.ask(desk, about, asked_by="Zoë", reasons="Why")
    review.begin(desk, about, "Sam")
    page = opened(qtbot, view, about)
    page.check()
    press(dialog_of(page, CheckDecisionDialog), "Decide")
    settled(qtbot, view.session.jobs)
    made = decision_of(desk.ledger, about)
    assert made is not None
    assert made.decided.reviewed == "upheld"
    assert reviews_of(desk.ledger, about)[0].review.state is ReviewState.UPHELD


def test_the_inbox_shows_the_clock_until_they_were_told(
    qtbot: QtBot, view: RegisterView, about: str, tmp_path: Path
) -> None:
    decided(view.session.desk, about)
    view.session.changed.emit()
    view.inbox.show_submission(about)
    settled(qtbot, view.session.jobs)
    model, at = view.inbox.table.model(), 4
    cell = model.index(0, at)
    assert str(cell.data()).startswith("Tell by ")
    assert "working days left" in str(cell.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "working days left" in words_of(view.inbox.panel)
    with_identity(view.session.desk)
    tell.tell(view.session.desk, about, tmp_path / "answer.asice", PASSPHRASE)
    view.session.changed.emit()
    assert model.index(0, at).data() == "Decided"


def test_the_promise_is_set_on_the_page_of_the_scheme(qtbot: QtBot, view: RegisterView) -> None:
    view.show_page("scheme")
    page = view.stack.currentWidget()
    assert isinstance(page, SchemePage)
    card = page.promise
    card.days.line.setText("0")
    card.days.line.editingFinished.emit()
    assert "1 or more" in card.days_row.problem()
    card.days.line.setText("12")
    card.days.line.editingFinished.emit()
    press(card, "From the day on which the package was received")
    card.signatory.setText("Ruth Okafor, for the panel")
    card.signatory.editingFinished.emit()
    settled(qtbot, view.session.jobs)
    rule = promise.promise_of(view.session.desk)
    assert (rule.days, rule.start) == (12, ToldFrom.RECEIVED)
    assert promise.signatory_of(view.session.desk) == "Ruth Okafor, for the panel"


def test_strangers_words_stay_plain(qtbot: QtBot, view: RegisterView, tmp_path: Path) -> None:
    about = arrived(view.session.desk, tmp_path, "<b>Bold</b> & <img src=x>")
    page = opened(qtbot, view, about)
    assert "<b>Bold</b>" in words_of(page)
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in page.findChildren(QLabel) if one.text())


def test_a_register_that_is_only_looked_at_decides_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "other.svr"
    desk = begin_register(path, author="Ann")
    about = arrived(desk, tmp_path)
    decide.choose(desk, about, outcome_id(matter_of(desk, about), OutcomeKind.AWARD))
    desk.close()
    session = RegisterSession(reopen_register(path, author="Ann", read_only=True), window.jobs)
    view = RegisterView(session)
    qtbot.addWidget(view)
    view.show()
    page = opened(qtbot, view, about)
    assert page.form is not None
    assert not page.form.isEnabled()
    assert not page.check_button.isEnabled()
    settled(qtbot, window.jobs)
    session.close()


def test_the_name_of_the_applicant_is_never_misspelt(qtbot: QtBot, view: RegisterView, about: str) -> None:
    spelling().need()
    qtbot.waitUntil(lambda: spelling().ready)
    name = view.session.desk.row(about).received.organisation
    spelling().leave_alone(["Aykorn"])
    assert not spelling().misspelt("Aykorn", "here")
    opened(qtbot, view, about)
    assert not spelling().misspelt(f"We thank {name}.", "here")
    assert spelling().misspelt("Aykorn", "here"), "the name of another has its wave again"
