"""The evidence library, through real clicks, keys and drops."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.evidence import EvidenceKind
from sv_desktop.domain.library import Show
from sv_desktop.domain.testimony import as_testimony
from sv_desktop.gui import evidence_actions
from sv_desktop.gui.pages import evidence as module
from sv_desktop.gui.pages.evidence import EvidencePage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.library_model import PICTURE
from sv_desktop.services.attach import attach_bytes, attach_to, describe
from sv_desktop.services.shelve import remove, replace_with_file
from sv_desktop.services.write_down import add_link, add_testimony
from tests.gui.settled import settled

REF, OTHER = "award:social_reach", "charter:good_locally"


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> EvidencePage:
    page = EvidencePage(session)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.go.connect(lambda place: page.show_place(place.partition(":")[2]) if place.startswith("evidence") else None)
    page.show()
    return page


@pytest.fixture
def filled(page: EvidencePage, session: Session) -> EvidencePage:
    session.desk.save([("award#social", "chosen", True)])
    old = attach_bytes(session.desk, REF, b"a,b", "register.csv")
    describe(session.desk, old.id, title="Old register", description="", date="2019-01-31", personal=True)
    add_link(session.desk, "https://example.org/news", title="A page")
    add_testimony(session.desk, as_testimony("It got me out.\nEvery week.", who="Mary"))
    page.show_place("")
    return page


def texts(page: QWidget) -> str:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def press(page: QWidget, words: str) -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = [one for one in page.findChildren(QAbstractButton) if one.text().strip() == words and one.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say “{words}”"
    found[0].click()


def titles(page: EvidencePage) -> list[str]:
    return [one.evidence.label for one in page.view.list.library.rows()]


def choose(page: EvidencePage, title: str) -> str:
    (one,) = [one.evidence for one in page.view.list.library.rows() if one.evidence.label == title]
    page.view.list.choose(one.id)
    return one.id


def drop(page: EvidencePage, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, left, none)
    event.ignore()
    page.view.dropEvent(event)
    assert event.isAccepted()


def test_an_empty_library_says_what_to_do(page: EvidencePage) -> None:
    page.show_place("")
    assert "Nothing is here yet. Drop files or a whole folder" in texts(page)
    assert not page.view.list.isVisible()


def test_a_dropped_folder_comes_in_without_an_answer_and_is_reported(
    page: EvidencePage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    page.show_place("")
    folder = tmp_path / "Bag"
    (folder / "inside").mkdir(parents=True)
    (folder / "one.txt").write_text("1")
    (folder / "inside" / "two.txt").write_text("2")
    (folder / "empty.txt").write_text("")
    drop(page, folder)
    settled(qtbot, session.jobs)
    assert sorted(titles(page)) == ["one.txt", "two.txt"]
    assert "2 files added, 1 was left out." in texts(page)
    assert "Empty: empty.txt" in texts(page)
    press(page, "Undo")
    settled(qtbot, session.jobs)
    assert session.application.evidence == ()


def test_each_row_says_what_where_and_what_to_look_at(filled: EvidencePage) -> None:
    rows = [filled.view.list.library.index(row) for row in range(3)]
    words = [str(index.data(Qt.ItemDataRole.AccessibleTextRole)) for index in rows]
    assert words[0].startswith("What Mary said. Testimony · Mary · no date yet · added by Ann on ")
    assert "Link · https://example.org/news" in words[1]
    assert "Not used yet" in words[1]
    for part in ("Old register", "3 bytes", "from 31 January 2019", "Used in Award: "):
        assert part in words[2]
    assert "May be out of date since 31 January 2021" in words[2]
    assert "Contains personal data, no consent note yet" in words[2]


def test_filter_order_and_search(filled: EvidencePage, session: Session, qtbot: QtBot) -> None:
    bar = filled.view.bar
    assert bar.show_box.itemText(list(Show).index(Show.NOT_USED)) == "Not used yet (2)"
    bar.show_box.setCurrentIndex(list(Show).index(Show.OUT_OF_DATE))
    assert titles(filled) == ["Old register"]
    bar.show_box.setCurrentIndex(0)
    bar.order_box.setCurrentIndex(1)
    assert titles(filled) == ["A page", "Old register", "What Mary said"]
    qtbot.keyClicks(bar.words, "mary")
    qtbot.waitUntil(lambda: titles(filled) == ["What Mary said"])
    qtbot.keyClicks(bar.words, " nowhere")
    qtbot.waitUntil(lambda: titles(filled) == [])
    assert "Nothing here fits" in texts(filled)
    register = next(one.evidence.id for one in filled._library() if one.evidence.title == "Old register")
    session.desk.workspace.index.put(register, "Tea with Mary, nowhere else")
    bar.changed.emit()
    qtbot.waitUntil(lambda: titles(filled) == ["Old register"])


def test_uses_are_links_to_their_questions(filled: EvidencePage, qtbot: QtBot) -> None:
    choose(filled, "Old register")
    with qtbot.waitSignal(filled.go) as told:
        press(filled, "Award: How many people, where and when")
    assert told.args == [f"item:{REF}"]


def test_the_list_is_worked_from_the_keyboard(
    filled: EvidencePage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = filled.view.list
    view.setFocus()
    evidence_id = choose(filled, "A page")
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert filled.details is not None
    assert "A page" in texts(filled.details)
    filled.show_place("")
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.chosen()) == 3
    asked: list[str] = []
    monkeypatch.setattr(module, "ask", lambda _parent, _title, words: asked.append(words))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert "Award: How many people, where and when" in asked[0]
    assert len(session.application.evidence) == 3
    choose(filled, "A page")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    settled(qtbot, session.jobs)
    assert evidence_id not in [one.id for one in session.application.evidence]


def test_removing_asks_where_it_is_used_and_undo_puts_it_back_there(
    filled: EvidencePage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    evidence_id = choose(filled, "Old register")
    monkeypatch.setattr(module, "ask", lambda *_words: True)
    press(filled, "Remove…")
    settled(qtbot, session.jobs)
    assert titles(filled) == ["What Mary said", "A page"]
    press(filled, "Undo")
    settled(qtbot, session.jobs)
    assert session.application.answers.uses(evidence_id) == (REF,)
    assert "Old register" in titles(filled)


def test_what_was_removed_is_brought_back(
    filled: EvidencePage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = choose(filled, "A page")
    remove(session.desk, [gone])
    filled.show_place("")
    monkeypatch.setattr(module.PickEvidence, "exec", lambda _dialog: True)
    monkeypatch.setattr(module.PickEvidence, "chosen", lambda _dialog: (gone,))
    press(filled, "Removed (1)…")
    settled(qtbot, session.jobs)
    assert "A page" in titles(filled)


def test_several_are_used_for_several_questions(
    filled: EvidencePage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[int] = []
    monkeypatch.setattr(module.PickQuestions, "exec", lambda dialog: offered.append(dialog.list.count()) or True)
    monkeypatch.setattr(module.PickQuestions, "chosen", lambda _dialog: (OTHER, "charter:strengths"))
    filled.view.list.selectAll()
    press(filled, "Use for questions…")
    settled(qtbot, session.jobs)
    assert len(session.application.evidence_for(OTHER)) == 3
    assert len(session.application.evidence_for("charter:strengths")) == 3
    assert offered[0] > 5
    assert len(filled.view.list.chosen()) == 3, "what was chosen stays chosen"


def test_a_newer_version_takes_over_and_the_older_is_reached_from_it(
    filled: EvidencePage, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evidence_id = choose(filled, "Old register")
    newer = tmp_path / "register 2026.csv"
    newer.write_bytes(b"a,b,c")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(newer), ""))
    filled.show_place(evidence_id)
    press(filled, "Replace with a newer version…")
    settled(qtbot, session.jobs)
    (now,) = session.application.evidence_for(REF)
    assert now.name == "register 2026.csv"
    assert filled._shown == now.id
    assert "has taken its place" in texts(filled)
    press(filled, "Look at it")
    assert "An earlier version" in texts(filled)
    filled.show_place(now.id)
    press(filled, "Let it count again")
    settled(qtbot, session.jobs)
    assert [one.id for one in session.application.evidence_for(REF)] == [evidence_id]


def test_the_same_file_is_told_where_it_was_chosen(
    filled: EvidencePage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    evidence_id = choose(filled, "Old register")
    same = tmp_path / "same.csv"
    same.write_bytes(b"a,b")
    filled.show_place(evidence_id)
    filled.replace_with(evidence_id, same)
    settled(qtbot, session.jobs)
    assert "holds the same as the one that is here" in texts(filled)


def test_the_page_of_a_testimony_shows_all_the_words(filled: EvidencePage, session: Session, qtbot: QtBot) -> None:
    filled.show_place(choose(filled, "What Mary said"))
    settled(qtbot, session.jobs)
    assert texts(filled).count("It got me out.\nEvery week.") == 1


def test_links_and_words_are_written_down(
    page: EvidencePage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_place("")

    def fill_link(dialog: evidence_actions.LinkDialog) -> bool:
        qtbot.keyClicks(dialog.address, "not an address")
        dialog.keep_button.click()
        assert "should look like" in texts(dialog)
        dialog.address.setText("www.example.org/report")
        dialog.title.setText("Report")
        dialog.keep_button.click()
        return dialog.result() == 1

    def fill_words(dialog: evidence_actions.TestimonyDialog) -> bool:
        dialog.keep_button.click()
        assert "The words are missing" in texts(dialog)
        dialog.words.setPlainText("It helped.")
        dialog.keep_button.click()
        assert "Say who said it" in texts(dialog)
        qtbot.keyClicks(dialog.who, "Mary")
        assert dialog.people.mark.isChecked(), "a name is personal data"
        dialog.people.note.setPlainText("Mary agreed")
        dialog.keep_button.click()
        return dialog.result() == 1

    def shown(fill: Callable[..., bool]) -> Callable[..., bool]:
        return lambda dialog: (dialog.show(), fill(dialog))[1]

    monkeypatch.setattr(evidence_actions.LinkDialog, "exec", shown(fill_link))
    monkeypatch.setattr(evidence_actions.TestimonyDialog, "exec", shown(fill_words))
    press(page, "Add a link…")
    press(page, "Write down words…")
    settled(qtbot, session.jobs)
    said, link = sorted(session.application.evidence, key=lambda one: one.kind, reverse=True)
    assert (link.kind, link.source) == (EvidenceKind.LINK, "https://www.example.org/report")
    assert (said.kind, said.personal, said.consent) == (EvidenceKind.TESTIMONY, True, "Mary agreed")


def test_describing_refuses_half_a_date_and_keeps_the_consent(
    filled: EvidencePage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    evidence_id = choose(filled, "Old register")

    def fill(dialog: evidence_actions.DescribeDialog) -> bool:
        dialog.show()
        dialog._date.set_value(None)
        dialog._date._boxes["Day"].setText("3")
        dialog.keep_button.click()
        assert "also needs a month" in texts(dialog)
        dialog._date.set_value("2026-03-03")
        dialog.people.note.setPlainText("All agreed")
        dialog.keep_button.click()
        return dialog.result() == 1

    monkeypatch.setattr(evidence_actions.DescribeDialog, "exec", fill)
    press(filled, "Describe…")
    settled(qtbot, session.jobs)
    (one,) = [one for one in session.application.evidence if one.id == evidence_id]
    assert (one.title, one.date, one.personal, one.consent) == ("Old register", "2026-03-03", True, "All agreed")


def test_pictures_get_a_small_picture(page: EvidencePage, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    picture = QImage(800, 600, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.green)
    picture.save(str(tmp_path / "green.png"))
    page.show_place("")
    drop(page, tmp_path / "green.png")
    settled(qtbot, session.jobs)
    index = page.view.list.library.index(0)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: index.data(PICTURE) is not None)
    settled(qtbot, session.jobs)


def test_pasting_nothing_is_told_and_pasting_files_adds_them(
    page: EvidencePage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    page.show_place("")
    QGuiApplication.clipboard().setText("words")
    qtbot.keyClick(page.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "There is no file on the clipboard" in texts(page)
    (tmp_path / "note.txt").write_text("x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "note.txt"))])
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(page.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, session.jobs)
    assert titles(page) == ["note.txt"]


def test_adding_can_be_stopped(page: EvidencePage, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    page.show_place("")
    for number in range(3):
        (tmp_path / f"{number}.bin").write_bytes(bytes([number]) * 30_000_000)
    drop(page, *sorted(tmp_path.glob("*.bin")))
    assert page.progress.isVisible()
    page.progress.cancel_button.click()
    settled(qtbot, session.jobs)
    assert "You stopped it" in texts(page)
    assert len(session.application.evidence) < 3
    assert session.desk.workspace.check() == ()


def test_strangers_words_are_never_markup(page: EvidencePage, session: Session) -> None:
    one = attach_bytes(session.desk, REF, b"x", "<b>bold</b>.txt")
    describe(session.desk, one.id, title="<img src=x>", description="<i>", personal=True, consent="<u>")
    attach_to(session.desk, (OTHER,), (one.id,))
    page.show_place(one.id)
    assert "<img src=x>" in texts(page)
    assert page.details is not None
    shown = [label for label in page.details.findChildren(QLabel) if label.text()]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown)
    index = page.view.list.library.index(0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None, "a tool tip would be taken for markup"


def test_why_its_text_cannot_be_searched_is_told(page: EvidencePage, session: Session) -> None:
    one = attach_bytes(session.desk, REF, b"x", "film.mp4")
    session.desk.workspace.index.put(one.id, "", "There are no words in it.")
    page.show_place(one.id)
    assert "Finding words inside\nThere are no words in it." in texts(page)


def test_a_place_that_is_gone_leads_to_the_library(page: EvidencePage) -> None:
    page.show_place("nobody")
    assert page.details is None
    assert page.view.isVisible()


def test_replaced_versions_are_listed_by_themselves(filled: EvidencePage, session: Session, tmp_path: Path) -> None:
    newer = tmp_path / "new.csv"
    newer.write_bytes(b"new")
    replace_with_file(session.desk, choose(filled, "Old register"), newer)
    filled.show_place("")
    assert titles(filled).count("Old register") == 1
    filled.view.bar.show_box.setCurrentIndex(list(Show).index(Show.EARLIER))
    (index,) = [filled.view.list.library.index(row) for row in range(len(titles(filled)))]
    assert "Earlier version of “Old register”" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
