"""Reading a submission: side by side, from place to place, what changed, and files that mean harm."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.application import Application
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.programme import EarlierPack
from sv_desktop.gui.pages.reading import ReadingPage
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.theme import apply_theme
from sv_desktop.gui.widgets.evidence_card import EvidenceCard
from sv_desktop.gui.widgets.evidence_reading import EvidenceReading
from sv_desktop.gui.widgets.marked_words import MarkedWords
from sv_desktop.gui.widgets.question_reading import QuestionReading
from sv_desktop.gui.widgets.scoring_panel import ScoringPanel
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import trust
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register, reopen_register
from sv_desktop.storage.tables import CHUNKS_PER_CONTENT
from tests.applicants import AT, frameworks, sealed
from tests.gui.settled import settled
from tests.gui.test_register import words_of
from tests.second_version import ITEM, seal_second
from tests.storage.raw import raw

OTHER_ITEM = "award:social_reach"
HIDDEN = "photo\u202egpj.exe"


def archive() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as made:
        made.writestr("run.exe", b"MZ")
    return out.getvalue()


HOSTILE = {
    "Our photos.jpg": b"#!/bin/sh\nrm -rf /\n",
    "All reports.zip": archive(),
    "Holiday.pdf": b"MZ\x90\0" + bytes(200),
    HIDDEN: b"MZ\x90\0" + bytes(200),
}


@pytest.fixture(scope="module")
def versions(example: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The example's package, and its second version with files that mean harm."""
    folder = tmp_path_factory.mktemp("versions")
    workspace = folder / "next.svw"
    shutil.copy(example / "example.svw", workspace)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SV_DESKTOP_HOME", str(tmp_path_factory.mktemp("home")))
        return example / "example.asice", seal_second(workspace, folder / "second.asice", extra=HOSTILE)


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, tmp_path: Path, versions: tuple[Path, Path]) -> Iterator[RegisterView]:
    path = tmp_path / "Our scheme.svr"
    desk = begin_register(path, author="Ann")
    receive(desk, versions)
    desk.close()
    window.open_path(path)
    shown = window.centralWidget()
    assert isinstance(shown, RegisterView)
    yield shown
    settled(qtbot, window.jobs)


def read(qtbot: QtBot, view: RegisterView, version: int) -> ReadingPage:
    (row,) = [one for one in view.session.desk.inbox.rows if one.version == version]
    view.read(row.received.id)
    settled(qtbot, view.session.jobs)
    page = view.stack.currentWidget()
    assert isinstance(page, ReadingPage)
    return page


def show(qtbot: QtBot, page: ReadingPage, place: str) -> EvidenceReading:
    page.show_part(place)
    settled(qtbot, page._session.jobs)
    (reading,) = [one for one in page.parts.parts if isinstance(one, EvidenceReading)]
    return reading


def card_of(reading: EvidenceReading, name: str) -> EvidenceCard:
    (found,) = [one for one in reading.cards.values() if one.evidence.name == name]
    return found


def press(view: RegisterView, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in the window, wherever the focus is."""
    view.window().activateWindow()
    QApplication.processEvents()
    QTest.keyClick(view.window().windowHandle(), key, modifier)
    QApplication.processEvents()


def test_question_answer_and_evidence_stand_side_by_side(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 1)
    reading = show(qtbot, page, ITEM)
    told = words_of(page)
    assert "What changes for people and communities" in told
    assert "Repair sessions" in told
    assert "By its content: a picture" in told
    assert reading.view is not None
    assert reading.view.preview is not None
    assert reading.view.preview.picture is not None
    assert page.sheet is not None
    assert page.sheet.isVisible()
    assert reading.isVisible()


@pytest.mark.parametrize("ending", [".pdf", ".csv", ".docx", ".txt", ".jpg"])
def test_every_kind_of_evidence_is_shown_right_there(qtbot: QtBot, view: RegisterView, ending: str) -> None:
    page = read(qtbot, view, 1)
    application = page.desk.application
    assert application is not None
    one = next(one for one in application.evidence if one.name.endswith(ending))
    reading = show(qtbot, page, application.answers.uses(one.id)[0])
    reading.choose(one.id)
    settled(qtbot, view.session.jobs)
    assert reading.view is not None
    preview = reading.view.preview
    assert preview is not None
    assert preview.picture or preview.table or preview.words


def test_help_and_what_good_looks_like_come_on_demand(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 1)
    show(qtbot, page, ITEM)
    assert "What good looks like" not in words_of(page)
    fold = next(one for one in page.findChildren(QWidget) if one.accessibleName() == "Help, and what good looks like")
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    assert "What good looks like" in words_of(page)


def test_what_is_dangerous_is_said_before_it_is_opened(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 2)
    page.show_part(ITEM)
    (reading,) = [one for one in page.parts.parts if isinstance(one, EvidenceReading)]
    assert not any(card.show_button.isEnabled() or card.save_button.isEnabled() for card in reading.cards.values())
    settled(qtbot, view.session.jobs)
    said = {name: words_of(card_of(reading, name)) for name in HOSTILE}
    assert "a script, which is a program" in said["Our photos.jpg"]
    assert "Its name ends in “.jpg”" in said["Our photos.jpg"]
    assert "This is an archive" in said["All reports.zip"]
    assert "This is a program" in said["Holiday.pdf"]
    assert "signs that cannot be seen" in said[HIDDEN]
    assert "\u202e" not in said[HIDDEN]
    assert reading.shown not in {card_of(reading, name).evidence.id for name in HOSTILE}
    harmless = card_of(reading, "Thank you.txt")
    assert "Beware" not in words_of(harmless)


def test_a_file_that_means_harm_is_shown_as_what_it_is(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 2)
    reading = show(qtbot, page, ITEM)
    card_of(reading, "Holiday.pdf").show_button.click()
    settled(qtbot, view.session.jobs)
    assert "Programs are never opened here" in words_of(reading)
    assert view.session.desk.register.check() == ()


def test_a_file_that_ends_the_previewer_is_told_and_nothing_else_suffers(
    qtbot: QtBot, view: RegisterView, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sv_desktop.previews.previewer import Previewer

    page = read(qtbot, view, 2)
    ask = Previewer._talk

    def dying(self: Previewer, worker, source, asked, answer):  # type: ignore[no-untyped-def]
        if source.name == "Thank you.txt":
            worker.kill()
        return ask(self, worker, source, asked, answer)

    monkeypatch.setattr(Previewer, "_talk", dying)
    reading = show(qtbot, page, ITEM)
    card = card_of(reading, "Thank you.txt")
    assert "We could not look into it" in words_of(card)
    card.show_button.click()
    settled(qtbot, view.session.jobs)
    assert "could not be shown; it may be damaged" in words_of(reading)
    card_of(reading, "Newer report.txt").show_button.click()
    settled(qtbot, view.session.jobs)
    assert reading.view is not None
    assert reading.view.preview is not None
    assert "Forty bikes" in reading.view.preview.words


def test_a_copy_is_saved_after_a_plain_warning(
    qtbot: QtBot, view: RegisterView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = read(qtbot, view, 2)
    reading = show(qtbot, page, ITEM)
    asked: list[str] = []

    def agree(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "exec", agree)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(tmp_path / "copy"), ""))
    card_of(reading, "Our photos.jpg").save_button.click()
    settled(qtbot, view.session.jobs)
    assert "a script, which is a program" in asked[0]
    assert "only its maker knows what is in it" in asked[0]
    assert (tmp_path / "copy").read_bytes() == HOSTILE["Our photos.jpg"]
    assert "Saved" in words_of(page)


def test_what_changed_is_marked_answer_by_answer(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 2)
    show(qtbot, page, ITEM)
    told = words_of(page)
    assert "changed since version 1" in told
    (said,) = [line for line in told.splitlines() if line.startswith("Answer changed, evidence ")]
    assert said.endswith(" since version 1")
    assert all(words in said for words in ("replaced", "added", "removed", "described otherwise"))
    assert "Taken off since version 1" in told
    marked = {one.accessibleName().partition(":")[0]: one for one in page.findChildren(MarkedWords) if one.isVisible()}
    (now,) = [one for name, one in marked.items() if name.endswith(", now")]
    (before,) = [one for name, one in marked.items() if name.endswith("in version 1")]
    assert "40 bikes" in now.text()
    assert "40 bikes" not in before.text()
    assert "Last year we gave away 40 bikes." in now.accessibleDescription()
    assert "<u" in now.text()
    assert page.contents.said(ITEM).startswith("What changes for people, Answer changed")
    assert "Answer changed" not in page.contents.said(OTHER_ITEM)


def test_the_list_can_show_only_what_changed(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 2)
    everything = page.contents.places()
    page.only_changed.setChecked(True)
    changed = page.contents.places()
    assert ITEM in changed
    assert "declaration" in changed
    assert OTHER_ITEM not in changed
    assert len(changed) < len(everything)
    page.show_part(ITEM)
    page.step(1)
    assert page.place == changed[changed.index(ITEM) + 1]
    page.only_changed.setChecked(False)
    assert page.contents.places() == everything


def test_a_first_version_has_nothing_to_be_compared_with(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 1)
    assert not page.only_changed.isVisible()
    assert not page.head.changes.isVisible()


def test_an_earlier_version_that_is_damaged_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, versions: tuple[Path, Path]
) -> None:
    path = tmp_path / "Damaged.svr"
    desk = begin_register(path, author="Ann")
    first, _second = receive(desk, versions)
    desk.close()
    assert first.received is not None
    of_first = f"(SELECT content_id FROM submission WHERE sha256 = '{first.received.sha256}')"
    raw(path, f"UPDATE chunk SET data = zeroblob(length(data)) WHERE id / {CHUNKS_PER_CONTENT} = {of_first}")
    window.open_path(path)
    shown = window.centralWidget()
    assert isinstance(shown, RegisterView)
    page = read(qtbot, shown, 2)
    assert "Could not be compared with version 1, so nothing is marked as changed" in words_of(page)
    assert not page.only_changed.isVisible()
    assert show(qtbot, page, ITEM).isVisible()
    assert list((shown.session.reading_folder / "earlier").iterdir()) == []


def test_the_keyboard_goes_from_place_to_place(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 1)
    places = page.contents.places()
    assert page.sheet is not None
    page.sheet.setFocus()
    press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.place == places[1]
    assert page.sheet.hasFocus()
    press(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.place == places[0]
    page.contents.setFocus()
    qtbot.keyClick(page.contents, Qt.Key.Key_Down)
    assert page.place == places[1]
    assert page.contents.hasFocus()
    settled(qtbot, view.session.jobs)


def test_f6_goes_from_list_to_answer_to_evidence_and_round(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 1)
    reading = show(qtbot, page, ITEM)
    page.contents.setFocus()
    press(view, Qt.Key.Key_F6)
    assert page.sheet is not None
    assert page.sheet.hasFocus()
    press(view, Qt.Key.Key_F6)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert reading.isAncestorOf(focused)
    press(view, Qt.Key.Key_F6)
    (panel,) = [one for one in page.parts.parts if isinstance(one, ScoringPanel)]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel.isAncestorOf(focused)
    press(view, Qt.Key.Key_F6)
    assert page.contents.hasFocus()


def test_where_somebody_has_been_is_remembered(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 1)
    places = page.contents.places()
    page.show_part(places[2])
    page.next_unread()
    assert page.place == places[3]
    settled(qtbot, view.session.jobs)
    assert page.contents.said(places[2]).endswith("Read")
    assert "Not read yet" in page.contents.said(places[4])
    view.show_page("inbox")
    settled(qtbot, view.session.jobs)
    again = read(qtbot, view, 1)
    assert again.place == places[1]
    assert again.desk.marked(EntryKind.READ) == {places[0], places[2], places[3]}


def test_everything_read_is_said(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 1)
    desk = view.session.desk
    desk.write([(page.desk.submission_id, EntryKind.READ, place, True) for place in page.contents.places()])
    page.next_unread()
    assert "You have been everywhere in this list" in words_of(page)


def test_looking_only_leaves_no_mark(qtbot: QtBot, window: MainWindow, tmp_path: Path, view: RegisterView) -> None:
    path = view.session.desk.path
    window.show_start()
    desk = reopen_register(path, author="Sam", read_only=True)
    from sv_desktop.gui.register_session import RegisterSession

    session = RegisterSession(desk, window.jobs)
    looking = RegisterView(session)
    qtbot.addWidget(looking)
    page = read(qtbot, looking, 1)
    page.step(1)
    page.step(1)
    settled(qtbot, window.jobs)
    assert page.desk.marked(EntryKind.READ) == frozenset()
    looking.show_page("inbox")
    session.close()


def test_a_withdrawn_key_is_said_while_reading(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 2)
    show(qtbot, page, ITEM)
    desk, signer = view.session.desk, page.desk.row.received.signers[0]
    assert "Sealed by someone new to you" in words_of(page.head)
    trust.mark_known(desk, signer, "rang them")
    view.session.changed.emit()
    assert "Sealed by someone you know" in words_of(page.head)
    trust.withdraw(desk, signer.fingerprint, desk.clock().date(), "Their laptop was stolen")
    view.session.changed.emit()
    assert "Sealed with a withdrawn key" in words_of(page.head)
    assert "did not count any more" in words_of(page.head)


def test_personal_data_stays_in_sight(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 2)
    reading = show(qtbot, page, ITEM)
    (personal,) = [card for card in reading.cards.values() if card.evidence.personal]
    told = words_of(personal)
    assert "Contains personal data" in told
    assert "All eleven riders agreed in writing." in told
    assert "Personal data: “no” before, “yes” now" in told


def test_a_panel_stands_beside_the_evidence(qtbot: QtBot, view: RegisterView) -> None:
    made: list[str] = []

    def panel(_application: Application, ref: str) -> QWidget:
        made.append(ref)
        return QWidget()

    (row,) = [one for one in view.session.desk.inbox.rows if one.version == 1]
    page = ReadingPage(view.session, row.received.id, panel=panel, panel_title="Score")
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.open()
    settled(qtbot, view.session.jobs)
    show(qtbot, page, ITEM)
    assert made == [ITEM]
    _sheet, reading, score = page.parts.parts
    assert reading.isVisible()
    assert not score.isVisible()
    page.parts.choose(2)
    assert score.isVisible()
    assert not reading.isVisible()
    page.resize(3000, 700)
    assert reading.isVisible()
    assert score.isVisible()
    page.close_package()
    settled(qtbot, view.session.jobs)


def test_comparing_leaves_what_is_being_written_alone(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 2)
    show(qtbot, page, ITEM)
    (panel,) = [one for one in page.parts.parts if isinstance(one, ScoringPanel)]
    page.parts.choose(2)
    view.window().activateWindow()
    QApplication.processEvents()
    panel.editors[EntryKind.NOTE].setPlainText("Half a sen")
    panel.editors[EntryKind.NOTE].setFocus()
    page._compared()
    settled(qtbot, view.session.jobs)
    assert panel in page.parts.parts
    assert panel.isVisible()
    assert panel.editors[EntryKind.NOTE].toPlainText() == "Half a sen"
    assert panel.editors[EntryKind.NOTE].hasFocus()
    page.show_part("verdict")
    show(qtbot, page, ITEM)
    assert panel not in page.parts.parts
    assert view.session.desk.ledger.words(page.submission_id, EntryKind.NOTE, ITEM) == "Half a sen"


def test_a_scored_place_is_marked(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 1)
    show(qtbot, page, ITEM)
    desk = view.session.desk
    desk.write([(page.submission_id, EntryKind.SCORE, ITEM, "clear")])
    view.session.changed.emit()
    assert page.contents.said(ITEM).endswith("Scored")


def test_themes_that_come_and_go_are_in_the_list(qtbot: QtBot, view: RegisterView, tmp_path: Path) -> None:
    first = sealed(tmp_path / "1.asice", "Harbour Choir", themes=("social",), more={OTHER_ITEM: {"people": 3}})
    later = sealed(tmp_path / "2.asice", "Harbour Choir", themes=("economic",), at=AT + timedelta(days=1))
    outcomes = receive(view.session.desk, [first, later])
    assert outcomes[1].received is not None
    view.read(outcomes[1].received.id)
    settled(qtbot, view.session.jobs)
    page = view.stack.currentWidget()
    assert isinstance(page, ReadingPage)
    changed = {one.place for one in page.desk.comparison.parts} if page.desk.comparison else set()
    assert changed == {"award#social", "award#economic", OTHER_ITEM}
    assert changed <= set(page.contents.places())
    assert "Not chosen any more" in page.contents.said("award#social")
    page.show_part("award#economic")
    assert "Chosen since version 1" in words_of(page)
    page.show_part("award#social")
    assert "Not chosen any more since version 1" in words_of(page)
    page.show_part(OTHER_ITEM)
    settled(qtbot, view.session.jobs)


def test_a_part_of_a_question_that_is_not_asked_any_more_is_shown(qtbot: QtBot) -> None:
    now = frameworks()
    award = next(pack for pack in now.packs if pack.id == "award")
    found = next((section, item) for section, item in award.items() if item.id == "social_change")
    dropped = found[1].fields[-1]
    shorter = replace(found[1], fields=found[1].fields[:-1])
    section = replace(found[0], items=tuple(shorter if one is found[1] else one for one in found[0].items))
    sections = tuple(section if one is found[0] else one for one in award.sections)
    pack = replace(award, version="9.0", sections=sections)
    packs = tuple(pack if one is award else one for one in now.packs)
    earlier = replace(now, packs=packs, earlier=(EarlierPack(award, b""),))
    application = Application(earlier, Answers({(ITEM, dropped.id): "What was said then"}))
    sheet = QuestionReading(application, ITEM, (pack, section, shorter), None, "")
    qtbot.addWidget(sheet)
    sheet.show()
    told = words_of(sheet)
    assert f"Asked in version {award.version}, and not any more." in told
    assert "What was said then" in told


def test_with_large_text_one_part_is_shown_at_a_time(qtbot: QtBot, view: RegisterView, qapp: QApplication) -> None:
    apply_theme(qapp, scheme="dark", text_scale=2.0)
    view.window().resize(1024, 640)
    page = read(qtbot, view, 1)
    reading = show(qtbot, page, ITEM)
    assert page.sheet is not None
    assert page.sheet.isVisible() != reading.isVisible()
    assert not page.contents.isVisible()
    page.head.lists.click()
    assert page.contents.isVisible()
    page.parts.choose(1)
    assert reading.isVisible()
    assert view.window().width() == 1024


def test_every_control_has_a_name(qtbot: QtBot, view: RegisterView) -> None:
    page = read(qtbot, view, 2)
    reading = show(qtbot, page, ITEM)
    assert page.sheet is not None
    assert page.sheet.accessibleName() == "Award: What changes for people"
    assert page.contents.accessibleName() == "Contents of the submission"
    names = {card.show_button.accessibleName() for card in reading.cards.values()}
    assert len(names) == len(reading.cards)
    assert "Show Our photos.jpg" in names
