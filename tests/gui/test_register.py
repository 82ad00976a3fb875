"""A register in the window: receiving, choosing, comparing, reading, known signers; hostile words stay plain."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.inbox import Standing
from sv_desktop.domain.received import State
from sv_desktop.gui.pages.reading import ReadingPage
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.gui.pages.trust import TrustPage
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.widgets.author_dialog import AuthorDialog
from sv_desktop.gui.widgets.compare_dialog import CompareDialog
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.scheme_sign_dialog import SchemeSignDialog
from sv_desktop.gui.widgets.take_list_dialog import TakeListDialog
from sv_desktop.gui.widgets.withdraw_dialog import WithdrawDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import trust
from sv_desktop.services.registers import begin_register, reopen_register
from sv_desktop.services.remember import recent_files, remember
from tests.applicants import sealed, spoiled
from tests.gui.settled import settled

PASSPHRASE = "three tall herons by the lock"


@pytest.fixture
def post(tmp_path: Path) -> Path:
    """Four packages, one of them changed on the way."""
    folder = tmp_path / "post"
    folder.mkdir()
    sealed(folder / "bike.asice", "Bike Kitchen", themes=("social",))
    sealed(folder / "choir.asice", "Harbour Choir", themes=("economic",))
    sealed(folder / "forged.asice", "bike kitchen", key="Bike Kitchen/2")
    spoiled(sealed(folder / "spoiled.asice", "Tree Wardens"))
    return folder


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
def full(qtbot: QtBot, view: RegisterView, post: Path) -> RegisterView:
    view.inbox.receive([post])
    settled(qtbot, view.session.jobs)
    return view


def words_of(page: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def button(inside: QWidget, words: str) -> QAbstractButton:
    QApplication.processEvents()
    found = [one for one in inside.findChildren(QAbstractButton) if one.text().strip() == words and one.isVisible()]
    assert found, f"no button says “{words}”"
    return found[0]


def choose(qtbot: QtBot, view: RegisterView, name: str) -> str:
    """Choose the submission that came under a file name; its id."""
    (row,) = [row for row in view.session.desk.inbox.rows if row.received.name == name]
    view.inbox.show_submission(row.received.id)
    settled(qtbot, view.session.jobs)
    return row.received.id


def standing(view: RegisterView, submission_id: str) -> Standing:
    return view.session.desk.row(submission_id).standing


def dialog_of(view: QWidget, kind: type[QDialog]) -> QDialog:
    (found,) = [one for one in view.findChildren(kind) if one.isVisible()]
    return found


def test_an_empty_inbox_says_what_to_do(view: RegisterView) -> None:
    assert "Nothing has come yet" in words_of(view)
    assert not view.inbox.table.isVisible()
    assert not view.inbox.filter.isVisible()


def test_a_register_is_started_from_the_first_page(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "New.svr"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(path), ""))
    button(window, "Start a register…").click()
    assert isinstance(window.centralWidget(), RegisterView)
    assert window.windowTitle().startswith("New")
    assert recent_files() == (path,)
    button(window, "Close").click()
    assert isinstance(window.centralWidget(), StartPage)
    button(window, "New").click()
    assert isinstance(window.centralWidget(), RegisterView)


def test_a_folder_is_received_and_listed(full: RegisterView) -> None:
    assert full.inbox.table.count == 4
    assert "4 packages received" in words_of(full)
    assert "4 submissions" in words_of(full)
    model = full.inbox.table.model()
    verdicts = {str(model.index(row, 0).data()): str(model.index(row, 1).data()) for row in range(4)}
    assert verdicts["Harbour Choir"] == "New to you"
    assert verdicts["Tree Wardens"] == "Changed"
    assert verdicts["Bike Kitchen"] == verdicts["bike kitchen"] == "New key"


def test_files_and_folders_are_dropped(qtbot: QtBot, view: RegisterView, post: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(post)), QUrl.fromLocalFile(str(post / "nowhere.asice"))])
    drop = QDropEvent(
        QPointF(QPoint(9, 9)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view.inbox.dropEvent(drop)
    settled(qtbot, view.session.jobs)
    assert view.inbox.table.count == 4
    assert "“nowhere.asice”: It could not be read" in words_of(view)


def test_the_same_again_is_told(qtbot: QtBot, full: RegisterView, post: Path) -> None:
    full.inbox.receive([post / "bike.asice"])
    settled(qtbot, full.session.jobs)
    assert "0 packages received" in words_of(full)
    assert "1 was in the register already." in words_of(full)
    assert full.inbox.table.count == 4


def test_receiving_can_be_stopped(
    qtbot: QtBot, view: RegisterView, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sv_desktop.services import receive

    take_in = receive._take_in

    def slowly(*all_of_it: object) -> object:
        done = take_in(*all_of_it)  # type: ignore[arg-type]
        time.sleep(0.3)
        return done

    monkeypatch.setattr(receive, "_take_in", slowly)
    view.inbox.receive([post])
    qtbot.waitUntil(view.inbox.progress.isVisible)
    view.inbox.progress.cancel_button.click()
    settled(qtbot, view.session.jobs)
    assert "You stopped it" in words_of(view)
    assert len(view.session.desk.inbox.rows) < 4
    assert not view.inbox.progress.isVisible()


def test_filters_and_search_narrow_it_down(full: RegisterView) -> None:
    full.inbox.filter.words.setText("choir")
    assert full.inbox.table.count == 1
    assert "1 of 4 submissions" in words_of(full)
    full.inbox.filter.words.setText("nobody like that")
    assert "Nothing is like that" in words_of(full)
    button(full, "Show everything again").click()
    assert full.inbox.table.count == 4
    full.inbox.filter.verdict.setCurrentIndex(full.inbox.filter.verdict.findData("new_key"))
    full.inbox.filter.verdict.picked.emit("new_key")
    assert full.inbox.table.count == 2
    button(full, "Filters (1)").click()
    assert not full.inbox.filter.state.isVisible()
    full.inbox.filter.clear()
    theme = full.inbox.filter.theme
    theme.setCurrentIndex(theme.findText("Economic"))
    theme.picked.emit("")
    assert full.inbox.table.count == 1


def test_headers_sort(full: RegisterView) -> None:
    table: QTableView = full.inbox.table
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        table.sortByColumn(0, order)
        names = [str(table.model().index(row, 0).data()).casefold() for row in range(4)]
        assert names == sorted(names, reverse=order == Qt.SortOrder.DescendingOrder)


def test_what_is_chosen_stays_chosen_when_it_is_sorted_or_changed(qtbot: QtBot, full: RegisterView) -> None:
    one = choose(qtbot, full, "choir.asice")
    full.inbox.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert full.inbox.table.chosen_ids() == (one,)
    full.inbox.panel.state.setCurrentIndex(full.inbox.panel.state.findData("reading"))
    full.inbox.panel.state.picked.emit("reading")
    settled(qtbot, full.session.jobs)
    assert full.inbox.table.chosen_ids() == (one,)
    assert full.session.desk.row(one).received.state is State.READING


def test_several_are_given_out_at_once(qtbot: QtBot, full: RegisterView) -> None:
    full.inbox.table.selectAll()
    assert "4 submissions chosen" in words_of(full)
    full.inbox.panel.assessor.setText("Sam Okafor")
    full.inbox.panel.assessor.editingFinished.emit()
    settled(qtbot, full.session.jobs)
    assert {row.received.assessor for row in full.session.desk.inbox.rows} == {"Sam Okafor"}
    assert full.inbox.filter.assessor.findText("Sam Okafor") > 0


def test_marking_as_known_needs_the_comparison_and_how(qtbot: QtBot, full: RegisterView) -> None:
    one = choose(qtbot, full, "choir.asice")
    button(full, "Mark as known…").click()
    dialog = dialog_of(full, CompareDialog)
    assert isinstance(dialog, CompareDialog)
    button(dialog, "Mark as known").click()
    assert dialog.isVisible()
    assert "Tick the box" in words_of(dialog)
    assert "how you compared it" in words_of(dialog)
    dialog.agrees.setChecked(True)
    dialog.line.setText("Rang the number on the charity register")
    button(dialog, "Mark as known").click()
    settled(qtbot, full.session.jobs)
    assert standing(full, one) is Standing.KNOWN
    assert "Sealed by someone you know" in words_of(full.inbox.panel)
    assert "Marked as known: Rang the number" in words_of(full.inbox.panel)


def test_a_new_key_stands_out_and_is_confirmed(qtbot: QtBot, full: RegisterView) -> None:
    first, second = choose(qtbot, full, "bike.asice"), choose(qtbot, full, "forged.asice")
    assert "Ring the organisation" in words_of(full.inbox.panel)
    button(full, "Confirm the new key…").click()
    dialog = dialog_of(full, CompareDialog)
    assert isinstance(dialog, CompareDialog)
    dialog.agrees.setChecked(True)
    dialog.line.setText("They have a new laptop")
    button(dialog, "Confirm the new key").click()
    settled(qtbot, full.session.jobs)
    assert standing(full, second) is Standing.KNOWN
    assert full.session.desk.row(first).versions == 2
    assert "Versions" in words_of(full.inbox.panel)


def test_a_changed_package_is_told_and_not_opened(qtbot: QtBot, full: RegisterView) -> None:
    one = choose(qtbot, full, "spoiled.asice")
    told = words_of(full.inbox.panel)
    assert "Changed after sealing" in told
    assert "note.txt" in "".join(told.split("\u200b"))
    assert "Its bytes were not kept" in told
    full.inbox.table.opened.emit(one)
    settled(qtbot, full.session.jobs)
    assert full.page == "inbox"


def test_a_submission_is_read_and_left_again(qtbot: QtBot, full: RegisterView) -> None:
    one = choose(qtbot, full, "choir.asice")
    qtbot.keyClick(full.inbox.table, Qt.Key.Key_Return)
    assert full.page == f"reading:{one}"
    page = full.stack.currentWidget()
    assert isinstance(page, ReadingPage)
    settled(qtbot, full.session.jobs)
    assert "Sealed by someone new to you" in words_of(page)
    assert "Compare the fingerprint in the inbox" in words_of(page)
    assert not [one for one in page.findChildren(QAbstractButton) if one.text() == "Mark as known…"]
    assert page.desk.package is not None
    path = page.desk.package.path
    assert path.exists()
    button(page, "Back to the inbox").click()
    assert full.page == "inbox"
    assert not path.exists()
    settled(qtbot, full.session.jobs)


def test_the_reader_agrees_with_the_register(qtbot: QtBot, full: RegisterView) -> None:
    one = choose(qtbot, full, "choir.asice")
    trust.mark_known(full.session.desk, full.session.desk.row(one).received.signers[0], "rang them")
    full.read(one)
    settled(qtbot, full.session.jobs)
    assert "Sealed by someone you know" in words_of(full.stack.currentWidget())
    assert "The register knows this signer" in words_of(full.stack.currentWidget())


def test_keys_are_listed_and_withdrawn(qtbot: QtBot, full: RegisterView) -> None:
    one = choose(qtbot, full, "choir.asice")
    trust.mark_known(full.session.desk, full.session.desk.row(one).received.signers[0], "rang them")
    full.session.changed.emit()
    button(full, "Known signers").click()
    told = words_of(full.stack.currentWidget())
    assert "New keys that wait to be confirmed" in told
    assert "rang them" in told
    button(full.stack.currentWidget(), "Withdraw this key…").click()
    dialog = dialog_of(full, WithdrawDialog)
    assert isinstance(dialog, WithdrawDialog)
    button(dialog, "Withdraw the key").click()
    assert "in a few words why" in words_of(dialog)
    dialog.line.setText("Their laptop was stolen")
    button(dialog, "Withdraw the key").click()
    settled(qtbot, full.session.jobs)
    assert standing(full, one) is Standing.WITHDRAWN
    assert "Their laptop was stolen" in words_of(full.stack.currentWidget())


def test_a_waiting_key_leads_to_the_inbox(full: RegisterView) -> None:
    full.show_page("trust")
    known = full.stack.currentWidget()
    assert isinstance(known, TrustPage)
    known.words.setText("bike")
    links = known.findChildren(LinkButton)
    waiting = [one for one in links if one.text() == "Show it in the inbox"]
    assert len([one for one in waiting if one.isVisible()]) == 2
    waiting[-1].click()
    assert full.page == "inbox"
    assert len(full.inbox.table.chosen_ids()) == 1


def test_a_list_is_handed_on_and_taken_over(
    qtbot: QtBot, full: RegisterView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = choose(qtbot, full, "choir.asice")
    desk = full.session.desk
    trust.mark_known(desk, desk.row(one).received.signers[0], "rang them")
    trust.make_identity(desk, PASSPHRASE)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(tmp_path / "list.asice"), ""))
    full.show_page("trust")
    button(full.stack.currentWidget(), "Hand the list on…").click()
    dialog = dialog_of(full, SchemeSignDialog)
    assert isinstance(dialog, SchemeSignDialog)
    dialog.edit.line.setText(PASSPHRASE)
    button(dialog, "Sign and save…").click()
    settled(qtbot, full.session.jobs)
    assert (tmp_path / "list.asice").exists()

    begin_register(tmp_path / "other.svr", author="Sam").close()
    window = full.window()
    assert isinstance(window, MainWindow)
    window.open_path(tmp_path / "other.svr")
    other = window.centralWidget()
    assert isinstance(other, RegisterView)
    other.take_list(tmp_path / "list.asice")
    settled(qtbot, window.jobs)
    taking = dialog_of(other, TakeListDialog)
    assert isinstance(taking, TakeListDialog)
    assert not taking.take.isEnabled()
    taking.agrees.setChecked(True)
    taking.take.click()
    settled(qtbot, window.jobs)
    assert "1 key taken over" in words_of(other)
    assert [key.organisation for key in other.session.desk.keys.all()] == ["Harbour Choir"]


def test_a_strangers_words_are_never_markup(qtbot: QtBot, view: RegisterView, tmp_path: Path) -> None:
    name = "<b>Bold</b> & <img src=x>"
    view.inbox.receive([sealed(tmp_path / "bold.asice", name)])
    settled(qtbot, view.session.jobs)
    view.inbox.table.selectAll()
    assert name in words_of(view.inbox.panel)
    formats = {one.textFormat() for one in view.inbox.panel.findChildren(QLabel) if one.text()}
    assert formats == {Qt.TextFormat.PlainText}


def test_everything_has_a_name_for_a_screen_reader(full: RegisterView) -> None:
    full.inbox.table.selectAll()
    table = full.inbox.table
    assert table.accessibleName() == "Submissions, 4 rows"
    cell = table.model().index(0, 1)
    assert str(cell.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Verdict: ")
    filters = full.inbox.filter
    boxes = (filters.words, filters.state, filters.verdict, filters.theme, filters.assessor)
    assert all(box.accessibleName() for box in (*boxes, full.inbox.panel.state, full.inbox.panel.assessor))


def test_another_look_keeps_the_page(qtbot: QtBot, full: RegisterView) -> None:
    full.show_page("trust")
    window = full.window()
    assert isinstance(window, MainWindow)
    window.set_scheme("dark")
    again = window.centralWidget()
    assert isinstance(again, RegisterView)
    assert again.page == "trust"
    assert again.inbox.table.count == 4
    one = choose(qtbot, again, "choir.asice")
    again.read(one)
    window.set_scheme("light")
    shown = window.centralWidget()
    assert isinstance(shown, RegisterView)
    assert shown.page == f"reading:{one}"
    settled(qtbot, window.jobs)


def test_closing_lets_go_of_the_file(qtbot: QtBot, full: RegisterView) -> None:
    path, window = full.session.desk.path, full.window()
    assert isinstance(window, MainWindow)
    window.show_start()
    desk = reopen_register(path, author="Sam")
    assert len(desk.inbox.rows) == 4
    desk.close()


def test_another_file_is_told(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(window, "tell", told.append)
    (tmp_path / "x.svr").write_bytes(b"something else")
    window.open_path(tmp_path / "x.svr")
    assert "is not an SV Desktop register" in str(told[0])
    assert isinstance(window.centralWidget(), StartPage)


def test_who_has_no_name_yet_is_asked_before_anything_is_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    remember(author="")
    begin_register(tmp_path / "scheme.svr", author="").close()
    window.open_path(tmp_path / "scheme.svr")
    settled(qtbot, window.jobs)
    dialog = dialog_of(window, AuthorDialog)
    assert isinstance(dialog, AuthorDialog)
    dialog.line.setText("Ann")
    dialog.accept()
    assert window.registers.session is not None
    assert window.registers.session.desk.author == "Ann"
    window.ask_author()
    again = dialog_of(window, AuthorDialog)
    assert isinstance(again, AuthorDialog)
    again.line.setText("Ann Pryce")
    again.accept()
    assert window.registers.session.desk.author == "Ann Pryce"
