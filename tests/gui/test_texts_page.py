"""The page of framework texts, the notices about them, and what is no longer asked: through real clicks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.answers import TEXT_CHANGED
from sv_desktop.frameworks import frameworks_from_texts
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.pages.former import FormerPage
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.pages.texts import TextsPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.texts_notice import QuestionChangedDialog, QuestionChangedNote
from sv_desktop.gui.widgets.compare_dialog import CompareDialog
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.text_changes import BothWordings, Folded, ItemChangeCard
from sv_desktop.gui.window import MainWindow
from sv_desktop.gui.wizard import Wizard
from sv_desktop.services.answer import answer, choose
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.desk import Desk
from sv_desktop.services.pack_texts import builtin_texts
from tests.gui.settled import settled
from tests.services.texts import CHANGE, REACH, changed_award, reworded, sealed_texts


def press(inside: QWidget, words: str) -> None:
    found = [one for one in inside.findChildren(QAbstractButton) if one.text().strip().startswith(words)]
    found[0].click()


def words_in(inside: QWidget) -> str:
    return "\n".join(one.text() for one in inside.findChildren(Prose) if not one.isHidden())


@pytest.fixture
def answered(session: Session) -> Session:
    choose(session.desk, {"award#social": True})
    answer(session.desk, CHANGE, "change", "Forty people mended a bike.")
    answer(session.desk, REACH, "how_many", 40)
    return session


@pytest.fixture
def page(answered: Session, qtbot: QtBot) -> TextsPage:
    page = TextsPage(answered)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show_place("")
    page.show()
    return page


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return sealed_texts(tmp_path / "scheme", "One question is plainer.", award=changed_award())


def taken(page: TextsPage, session: Session, qtbot: QtBot, file: Path) -> None:
    page.drop.chosen.emit(file)
    settled(qtbot, session.jobs)
    assert page.offered is not None
    assert page.offered.signer is not None
    page.take_over(page.offered, page.offered.signer.fingerprint)
    settled(qtbot, session.jobs)
    QApplication.processEvents()


def test_what_is_answered_is_told_with_version_and_source(page: TextsPage) -> None:
    assert "came with SV Desktop" in words_in(page)
    assert "Version" in words_in(page)


def test_a_sealed_file_is_shown_first_and_taken_over_once_the_fingerprint_is_compared(
    page: TextsPage, answered: Session, qtbot: QtBot, file: Path
) -> None:
    page.drop.chosen.emit(file)
    settled(qtbot, answered.jobs)
    told = words_in(page)
    assert "Sealed by An invented scheme" in told
    assert "“One question is plainer.”" in told
    assert "new to you" in told
    titles = [card.findChildren(Prose)[0].text() for card in page.findChildren(ItemChangeCard)]
    assert titles == ["What changes for people", "How many people, where and when"]
    assert [one.accessibleName() for one in page.findChildren(BothWordings)[0].findChildren(QWidget)]
    assert answered.application.find(CHANGE)[2].question.startswith("What changes")  # type: ignore[index]
    press(page, "Compare, then take over")
    dialog = page.window().findChild(CompareDialog)
    assert dialog is not None
    dialog.agrees.setChecked(True)
    dialog.line.setText("rang the officer")
    press(dialog, "Take over these texts")
    settled(qtbot, answered.jobs)
    assert answered.application.find(CHANGE)[2].question.startswith("Who is better off")  # type: ignore[index]
    assert "1 answer wants a look" in words_in(page)
    page.drop.chosen.emit(file)
    settled(qtbot, answered.jobs)
    assert "You know this signer." in words_in(page)
    assert "answer already" in words_in(page)


def test_not_now_changes_nothing(page: TextsPage, answered: Session, qtbot: QtBot, file: Path) -> None:
    page.drop.chosen.emit(file)
    settled(qtbot, answered.jobs)
    went: list[str] = []
    page.go.connect(went.append)
    press(page, "Not now")
    assert went == ["overview"]
    assert answered.application.frameworks.texts == builtin_texts()


def test_a_damaged_file_is_told(page: TextsPage, answered: Session, qtbot: QtBot, file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-300])
    page.drop.chosen.emit(file)
    settled(qtbot, answered.jobs)
    assert page.banner.isVisible()
    assert page.banner.property("kind") == "problem"
    assert answered.application.frameworks.texts == builtin_texts()


def test_back_to_the_texts_of_the_program(page: TextsPage, answered: Session, qtbot: QtBot, file: Path) -> None:
    taken(page, answered, qtbot, file)
    press(page, "Go back to the texts that came with SV Desktop")
    assert "These texts are older" in words_in(page)
    press(page, "Take over these texts")
    settled(qtbot, answered.jobs)
    assert answered.application.frameworks.texts == builtin_texts()
    assert answered.application.answers.get(CHANGE, TEXT_CHANGED) is None


def test_folded_changes_open(page: TextsPage, answered: Session, qtbot: QtBot, file: Path) -> None:
    page.drop.chosen.emit(file)
    settled(qtbot, answered.jobs)
    folded = page.findChildren(Folded)[0]
    folded.button.click()
    assert folded.findChildren(BothWordings)


def test_the_page_of_a_question_says_that_it_is_asked_differently_until_somebody_has_looked(
    page: TextsPage, answered: Session, qtbot: QtBot, file: Path
) -> None:
    taken(page, answered, qtbot, file)
    item = ItemPage(answered)
    qtbot.addWidget(item)
    item.show_place(CHANGE)
    item.show()
    note = item.findChild(QuestionChangedNote)
    assert note is not None
    assert note.isVisible()
    note.see.click()
    dialog = item.window().findChild(QuestionChangedDialog)
    assert dialog is not None
    assert "Question" in words_in(dialog)
    press(dialog, "Back to my answer")
    assert answered.application.answers.get(CHANGE, TEXT_CHANGED) is not None
    press(note, "Still right")
    settled(qtbot, answered.jobs)
    assert not note.isVisible()
    assert answered.application.answers.get(CHANGE, TEXT_CHANGED) is None


def test_what_is_no_longer_asked_is_read_on_a_page_of_its_own(
    page: TextsPage, answered: Session, qtbot: QtBot, file: Path
) -> None:
    taken(page, answered, qtbot, file)
    went: list[str] = []
    item = ItemPage(answered)
    qtbot.addWidget(item)
    item.go.connect(went.append)
    item.show_place(REACH)
    assert went == [f"former:{REACH}"]
    former = FormerPage(answered)
    qtbot.addWidget(former)
    former.show_place(REACH)
    former.show()
    assert list(former.cards) == [REACH]
    assert "40 people" in words_in(former)


@pytest.fixture
def later_program(tmp_path: Path) -> Iterator[Desk]:
    """A workspace that was begun with this program, opened by a later one."""
    desk = begin(tmp_path / "later.svw", author="Ann", organisation="Acorn Lane")
    answer(desk, CHANGE, "change", "Forty people mended a bike.")
    desk.close()
    later = frameworks_from_texts({**builtin_texts(), "award.toml": reworded()})
    desk = Desk(reopen(tmp_path / "later.svw", author="Ann").workspace, later, "Ann")
    yield desk
    desk.close()


def test_a_later_program_says_so_above_every_page_until_not_now(later_program: Desk, qtbot: QtBot) -> None:
    jobs = Jobs()
    wizard = Wizard(Session(later_program, jobs))
    qtbot.addWidget(wizard)
    wizard.resize(1200, 800)
    wizard.show()
    wizard.go("overview")
    assert wizard.notice.isVisible()
    wizard.notice.see.click()
    assert wizard.place == "texts"
    assert "SV Desktop brings other framework texts along" in words_in(wizard)
    wizard.notice.later.click()
    settled(qtbot, jobs)
    assert not wizard.notice.isVisible()
    wizard.go("overview")
    settled(qtbot, jobs)
    again = Wizard(Session(later_program, jobs))
    qtbot.addWidget(again)
    again.show()
    assert not again.notice.isVisible()


def test_a_file_that_is_dropped_on_the_window_goes_to_the_open_workspace(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, file: Path
) -> None:
    window.begin(tmp_path / "mine.svw", "Acorn Lane", "Ann")
    window.open_path(file)
    settled(qtbot, window.jobs)
    assert window.wizard is not None
    page = window.wizard.page()
    assert isinstance(page, TextsPage)
    assert page.offered is not None
