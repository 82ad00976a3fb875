"""The passphrase page and the dialog at opening, through real clicks on a real file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.pages import passphrase as module
from sv_desktop.gui.pages.passphrase import PassphrasePage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.unlock_dialog import UnlockDialog
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import protect as service
from sv_desktop.services.begin import begin
from tests.gui.settled import settled

PASSPHRASE = "canal lantern Thursday biscuit"
OTHER = "heron cobbles marmalade twelve"
REF = "charter:good_locally"


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> PassphrasePage:
    session.desk.save([(REF, "story", "ours")])
    page = PassphrasePage(session)
    qtbot.addWidget(page)
    page.show_place("")
    page.show()
    return page


@pytest.fixture
def locked(tmp_path: Path) -> tuple[Path, tuple[str, ...]]:
    """A protected file that is closed, and its recovery words."""
    desk = begin(tmp_path / "Locked.svw", author="Ann", organisation="Acorn Lane")
    service.protect(desk, PASSPHRASE)
    words = service.recovery_words(desk)
    desk.close()
    return tmp_path / "Locked.svw", words


def press(page: QWidget, words: str) -> None:
    QApplication.processEvents()
    shown = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    (button,) = [one for one in shown if one.text().strip() == words]
    button.click()


def choose(page: PassphrasePage, first: str, second: str) -> None:
    page.form.first.line.setText(first)
    page.form.second.line.setText(second)
    page.form.button.click()


def test_on_changed_and_off(
    page: PassphrasePage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(page, PASSPHRASE, PASSPHRASE)
    assert page.banner.accessibleName().startswith("This file is protected")
    words = service.recovery_words(session.desk)
    choose(page, OTHER, OTHER)
    assert "The old one does not open the file any more" in page.banner.accessibleName()
    assert service.recovery_words(session.desk) != words
    session.answer(REF, "story", "typed after it")
    settled(qtbot, session.jobs)
    monkeypatch.setattr(module, "ask", lambda *_words: False)
    press(page, "Turn it off…")
    assert session.desk.workspace.key is not None
    monkeypatch.setattr(module, "ask", lambda *_words: True)
    press(page, "Turn it off…")
    assert session.desk.workspace.key is None
    assert session.application.answers.text(REF, "story") == "typed after it"


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [("short", "short", "Choose another one"), ("", "", "Choose another one"), (PASSPHRASE, OTHER, "not the same")],
)
def test_what_is_wrong_is_said_beside_the_field(
    page: PassphrasePage, session: Session, first: str, second: str, words: str
) -> None:
    choose(page, first, second)
    assert words in page.form.first_row.problem() + page.form.second_row.problem()
    assert session.desk.workspace.key is None


def test_cancelled_nothing_changes(page: PassphrasePage, session: Session) -> None:
    def cancel() -> None:
        (dialog,) = page.findChildren(WorkingDialog)
        dialog.reject()

    QTimer.singleShot(0, cancel)
    choose(page, PASSPHRASE, PASSPHRASE)
    assert page.banner.accessibleName() == "You stopped it Nothing was changed."
    assert session.desk.workspace.key is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not page.findChildren(WorkingDialog), "a dialog whose work has ended stays with the window"


def test_the_sheet_is_asked_for_until_two_words_are_read_back(
    page: PassphrasePage, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(page, PASSPHRASE, PASSPHRASE)
    words = service.recovery_words(session.desk)
    monkeypatch.setattr(module, "ask_where", lambda *_given: tmp_path / "sheet.pdf")
    press(page, "Save as PDF…")
    settled(qtbot, session.jobs)
    assert (tmp_path / "sheet.pdf").stat().st_size > 1000
    press(page, "I have printed it")
    for _place, line in page.sheet._asked:
        line.setText("zoo")
    press(page, "These are the words")
    settled(qtbot, session.jobs)
    assert "is another one" in page.sheet.problem.accessibleName()
    for place, line in page.sheet._asked:
        line.setText(words[place])
    press(page, "These are the words")
    settled(qtbot, session.jobs)
    assert service.sheet_is_kept(session.desk)
    assert "the sheet is there" in page.banner.accessibleName()
    for word in words:
        assert word in service.printed_sheet(session.desk)


def test_earlier_copies_are_listed_and_deleted(
    page: PassphrasePage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = session.desk.workspace.path
    copy = path.with_name(f"{path.name}.before-2")
    copy.write_bytes(b"SQLite format 3\x00" + bytes(100_000))
    choose(page, PASSPHRASE, PASSPHRASE)
    monkeypatch.setattr(module, "ask", lambda *_words: True)
    press(page, "Delete them…")
    assert not copy.exists()


def while_asked(act: Callable[[UnlockDialog], None]) -> None:
    """Let act work on the dialog once it is open."""

    def look() -> None:
        dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, UnlockDialog) and one.isVisible()]
        if dialogs:
            act(dialogs[-1])
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def test_the_window_asks_and_a_wrong_passphrase_is_told_beside_the_field(
    window: MainWindow, qtbot: QtBot, locked: tuple[Path, tuple[str, ...]]
) -> None:
    told: list[str] = []

    def act(dialog: UnlockDialog) -> None:
        dialog.passphrase.line.setText(OTHER)
        dialog.open_button.click()
        qtbot.waitUntil(lambda: bool(dialog.row.problem()), timeout=20_000)
        told.append(dialog.row.problem())
        dialog.passphrase.line.setText(PASSPHRASE)
        QTest.keyClick(dialog.passphrase.line, "\r")

    while_asked(act)
    window.open_workspace(locked[0])
    assert told == ["This is not the passphrase. Check capital letters and spaces, then type it again."]
    assert window.wizard is not None
    assert window.wizard.session.desk.workspace.key is not None


def test_cancelled_the_start_page_stays(window: MainWindow, locked: tuple[Path, tuple[str, ...]]) -> None:
    while_asked(lambda dialog: dialog.reject())
    window.open_workspace(locked[0])
    assert window.wizard is None


def test_forgotten_the_words_open_it_and_a_new_passphrase_is_chosen(
    window: MainWindow, qtbot: QtBot, locked: tuple[Path, tuple[str, ...]]
) -> None:
    path, words = locked

    def act(dialog: UnlockDialog) -> None:
        dialog.forget()
        dialog.words.fields[0].setText(" ".join(words))
        dialog.words._typed(0)
        assert dialog.words.words() == words
        dialog.words_button.click()

    while_asked(act)
    window.open_workspace(path)
    assert window.wizard is not None
    assert window.wizard.place == "passphrase:forgotten"
    page = window.wizard.page()
    assert isinstance(page, PassphrasePage)
    choose(page, OTHER, OTHER)
    window.show_start()
    assert service.key_from_passphrase(path, OTHER) is not None


def test_words_are_checked_as_they_are_typed(qtbot: QtBot, locked: tuple[Path, tuple[str, ...]]) -> None:
    path, words = locked
    dialog = UnlockDialog(path, Jobs(), None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.forget()
    QTest.keyClicks(dialog.words.fields[0], "umbrela ")
    assert dialog.focusWidget() is dialog.words.fields[1]
    dialog.words._check(0)
    assert "Did you mean “umbrella”" in dialog.words.hint.text()
    dialog.try_words()
    qtbot.waitUntil(lambda: bool(dialog.problem.text()), timeout=20_000)
    assert "You typed 1 word" in dialog.problem.text()
    for field, word in zip(dialog.words.fields, (words[1], words[0], *words[2:]), strict=True):
        field.setText(word)
    dialog.problem.setText("")
    dialog.try_words()
    qtbot.waitUntil(lambda: bool(dialog.problem.text()), timeout=20_000)
    assert dialog.key is None
    assert dialog.result() == 0


def test_a_colleagues_copy_with_a_passphrase_of_its_own(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    """The page asks for it, and brings the copy in."""
    from sv_desktop.gui.pages.bring_in import BringInPage
    from sv_desktop.services.begin import reopen
    from sv_desktop.services.hand_over import hand_over

    session.desk.save([(REF, "story", "ours")])
    copy = tmp_path / "Ben.svw"
    hand_over(session.desk, copy)
    theirs = reopen(copy, author="Ben")
    theirs.save([(REF, "who", "Ben's")])
    service.protect(theirs, PASSPHRASE)
    theirs.close()
    page = BringInPage(session)
    qtbot.addWidget(page)
    page.show_place("")

    def act(dialog: UnlockDialog) -> None:
        dialog.passphrase.line.setText(PASSPHRASE)
        dialog.try_passphrase()

    while_asked(act)
    page.bring_in(copy)
    qtbot.waitUntil(lambda: page.banner.accessibleName().startswith("The copy is brought in"), timeout=30_000)
    assert session.application.answers.text(REF, "who") == "Ben's"
