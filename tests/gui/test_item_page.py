"""The item page: what is typed is stored, shown again, never lost and never overwritten behind the person's back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.answers import LOOK_AGAIN, WORD_LIMIT_SUFFIX
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import Field, FieldKind, item_ref, pack_ref
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.evidence_row import EvidenceRow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit
from sv_desktop.gui.widgets.word_count import WordCount
from sv_desktop.services.answer import choose, limit_words
from sv_desktop.services.attach import attach_bytes, describe
from tests.gui.settled import settled

NUMBERS = "organisation:registration"
CHANGE = "award:social_change"


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ItemPage:
    session.desk.save([("award#social", "chosen", True)])
    page = ItemPage(session)
    qtbot.addWidget(page)
    page.show()
    return page


def _line(page: ItemPage, field: str) -> QLineEdit:
    return page.fields[field].findChild(QLineEdit)


def _text(page: ItemPage, field: str) -> GrowingTextEdit:
    return page.fields[field].findChild(GrowingTextEdit)


def _stored(page: ItemPage, session: Session, ref: str, field: str) -> object:
    session.jobs.wait("save")
    return session.desk.workspace.answers().get(ref, field)


def test_typing_is_stored_after_a_pause_and_the_note_says_when(page: ItemPage, session: Session, qtbot: QtBot) -> None:
    page.show_place(CHANGE)
    with qtbot.waitSignal(session.saved):
        qtbot.keyClicks(_text(page, "change"), "Carers over 60")
        assert page.saved.text() == "Saving…"
    qtbot.waitUntil(lambda: page.saved.text().startswith("Saved "))
    assert _stored(page, session, CHANGE, "change") == "Carers over 60"


def test_leaving_at_once_loses_no_letter(page: ItemPage, session: Session, qtbot: QtBot) -> None:
    page.show_place(CHANGE)
    _text(page, "change").insertPlainText("Zoë")
    page.leave()
    assert _stored(page, session, CHANGE, "change") == "Zoë"


def test_an_earlier_save_does_not_overwrite_what_was_typed_since(
    page: ItemPage, session: Session, qtbot: QtBot
) -> None:
    page.show_place(CHANGE)
    editor = _text(page, "change")
    qtbot.keyClicks(editor, "one")
    page.leave()
    qtbot.keyClicks(editor, " two")
    page.leave()
    session.jobs.wait("save")
    cursor = editor.textCursor().position()
    session.changed.emit(session.application)
    assert editor.toPlainText() == "one two"
    settled(qtbot, session.jobs)
    assert editor.toPlainText() == "one two"
    assert editor.textCursor().position() == cursor == 7


def test_undo_still_works_after_a_save(page: ItemPage, session: Session, qtbot: QtBot) -> None:
    page.show_place(CHANGE)
    editor = _text(page, "change")
    qtbot.keyClicks(editor, "wrong")
    page.leave()
    settled(qtbot, session.jobs)
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == ""
    page.leave()
    assert _stored(page, session, CHANGE, "change") is None


def test_what_could_not_be_stored_stays_and_is_tried_again(
    page: ItemPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_place(CHANGE)
    real = session.desk.workspace.save

    def full(*_args: object, **_keywords: object) -> None:
        raise PlainError("The disk is full.", "Make room.")

    monkeypatch.setattr(session.desk.workspace, "save", full)
    editor = _text(page, "change")
    with qtbot.waitSignal(session.failed):
        qtbot.keyClicks(editor, "Keep me")
    assert "not saved" in page.saved.text().lower()
    session.changed.emit(session.application)
    assert editor.toPlainText() == "Keep me"
    monkeypatch.setattr(session.desk.workspace, "save", real)
    page.leave()
    assert _stored(page, session, CHANGE, "change") == "Keep me"


def test_numbers_that_are_no_numbers_are_kept_as_typed(page: ItemPage, session: Session, qtbot: QtBot) -> None:
    ref, field = _first(session, FieldKind.NUMBER)
    page.show_place(ref)
    qtbot.keyClicks(_line(page, field), "about forty")
    page.leave()
    assert _stored(page, session, ref, field) == "about forty"
    page.show_place(ref)
    assert _line(page, field).text() == "about forty"
    assert page.fields[field].review()


def test_half_a_date_is_kept_as_typed(page: ItemPage, session: Session, qtbot: QtBot) -> None:
    ref, field = _first(session, FieldKind.DATE)
    page.show_place(ref)
    day, month, _year = page.fields[field].findChildren(QLineEdit)
    qtbot.keyClicks(day, "27")
    qtbot.keyClicks(month, "March")
    page.leave()
    session.jobs.wait("save")
    page.show_place(ref)
    texts = [box.text() for box in page.fields[field].findChildren(QLineEdit)]
    assert texts == ["27", "March", ""]
    assert "year" in page.fields[field].review()


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (FieldKind.NUMBER, "1,250", 1250),
        (FieldKind.TEXT, "Lunch & chat <b>", "Lunch & chat <b>"),
        (FieldKind.LONG_TEXT, "مرحبا שלום 你好", "مرحبا שלום 你好"),
    ],
)
def test_typed_values_come_back(
    page: ItemPage, session: Session, qtbot: QtBot, kind: FieldKind, typed: str, value: object
) -> None:
    ref, field = _first(session, kind)
    page.show_place(ref)
    box = _line(page, field) if kind is FieldKind.NUMBER else _text(page, field)
    if isinstance(box, GrowingTextEdit):
        box.selectAll()
        box.insertPlainText(typed)
    else:
        qtbot.keyClicks(box, typed)
    page.leave()
    assert _stored(page, session, ref, field) == value


def test_choices_are_stored_and_shown_again(page: ItemPage, session: Session, qtbot: QtBot) -> None:
    ref, field = _first(session, FieldKind.CHOICES)
    page.show_place(ref)
    boxes = page.fields[field].findChildren(QCheckBox)
    boxes[0].click()
    boxes[2].click()
    page.leave()
    stored = _stored(page, session, ref, field)
    assert isinstance(stored, tuple)
    assert len(stored) == 2
    page.show_place(ref)
    assert [box.isChecked() for box in page.fields[field].findChildren(QCheckBox)][:3] == [True, False, True]


def test_the_maturity_scale_says_whose_it_is(page: ItemPage, session: Session) -> None:
    ref, field = next(
        (item_ref(pack, item), one.id)
        for pack in session.desk.frameworks.packs
        for _section, item in pack.items()
        for one in item.fields
        if one.list == "maturity"
    )
    page.show_place(ref)
    note = session.desk.frameworks.programme.maturity_note
    assert note in _words(page)
    page.fields[field].findChildren(QRadioButton)[1].click()
    page.leave()
    assert _stored(page, session, ref, field) is not None


def test_a_registration_number_is_tidied_on_leaving_the_field(page: ItemPage, session: Session, qtbot: QtBot) -> None:
    page.show_place(NUMBERS)
    line = _line(page, "company_number")
    line.setFocus()
    qtbot.keyClicks(line, " ce 012345")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "CE012345"
    page.leave()
    assert _stored(page, session, NUMBERS, "company_number") == "CE012345"


def test_continue_tells_problems_once_and_then_goes_on(page: ItemPage, session: Session, qtbot: QtBot) -> None:
    page.show_place(NUMBERS)
    qtbot.keyClicks(_line(page, "charity_number"), "12")
    gone: list[str] = []
    page.go.connect(gone.append)
    page.continue_button.click()
    assert gone == []
    qtbot.waitUntil(page.summary.isVisible)
    page.summary.findChild(LinkButton).click()
    assert page.window().focusWidget() is _line(page, "charity_number")
    page.continue_button.click()
    assert gone == ["item:organisation:places"]
    assert _stored(page, session, NUMBERS, "charity_number") == "12"


def test_the_last_item_leads_to_check_your_answers(page: ItemPage, session: Session) -> None:
    refs = [
        item_ref(pack, item)
        for pack in session.desk.frameworks.packs
        for section, item in pack.items()
        if session.application.is_chosen(pack, section)
    ]
    gone: list[str] = []
    page.go.connect(gone.append)
    page.show_place(refs[-1])
    page.continue_button.click()
    assert gone == ["check"]


def test_before_themes_were_chosen_continue_asks_to_choose(page: ItemPage, session: Session) -> None:
    choose(session.desk, {"award#social": False})
    charter = session.desk.frameworks.pack("charter")
    assert charter is not None
    last = [item for _section, item in charter.items()][-1]
    gone: list[str] = []
    page.go.connect(gone.append)
    page.show_place(item_ref(charter, last))
    page.continue_button.click()
    assert gone == ["choose:award"]


def test_an_unknown_item_leads_home(page: ItemPage) -> None:
    gone: list[str] = []
    page.go.connect(gone.append)
    page.show_place("award:long_gone")
    assert gone == ["overview"]


def test_come_back_later_is_kept(page: ItemPage, session: Session) -> None:
    page.show_place(CHANGE)
    later = next(box for box in page.findChildren(QCheckBox) if box.text() == "Come back to this later")
    later.click()
    assert _stored(page, session, CHANGE, LOOK_AGAIN) is True
    later.click()
    assert _stored(page, session, CHANGE, LOOK_AGAIN) is None


def test_a_word_limit_counts_and_never_stops(page: ItemPage, session: Session, qtbot: QtBot) -> None:
    field = next(one.id for one in _item_fields(session, CHANGE) if one.kind is FieldKind.LONG_TEXT)
    limit_words(session.desk, CHANGE, field, 2)
    page.show_place(CHANGE)
    _text(page, field).insertPlainText("one two three")
    assert "1 over your limit of 2" in _words(page)
    page.leave()
    assert _stored(page, session, CHANGE, field) == "one two three"
    assert _stored(page, session, CHANGE, field + WORD_LIMIT_SUFFIX) == 2


def test_a_short_answer_can_have_a_limit_too_and_is_counted_only_then(page: ItemPage, session: Session) -> None:
    field = next(one.id for one in _item_fields(session, CHANGE) if one.kind is FieldKind.TEXT and one.check is None)
    page.show_place(CHANGE)
    panel = page.fields[field]
    assert any(one.accessibleName().startswith("Word limit") for one in panel.findChildren(LinkButton))
    (count,) = panel.findChildren(WordCount)
    assert count.isHidden()
    limit_words(session.desk, CHANGE, field, 2)
    page.show_place(CHANGE)
    (count,) = page.fields[field].findChildren(WordCount)
    assert not count.isHidden()


def test_copy_puts_the_answer_on_the_clipboard(page: ItemPage, qtbot: QtBot) -> None:
    page.show_place(CHANGE)
    _text(page, "change").insertPlainText("All of it\nand more")
    copy = next(one for one in page.fields["change"].findChildren(LinkButton) if "Copy" in one.accessibleName())
    copy.click()
    assert QGuiApplication.clipboard().text() == "All of it\nand more"


def test_a_dropped_file_is_attached_with_its_bytes(
    page: ItemPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "thank-you letter.txt"
    file.write_bytes(b"Thank you for the bike.")
    page.show_place(CHANGE)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    none = Qt.MouseButton.NoButton
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, none, Qt.KeyboardModifier.NoModifier)
    page.evidence.dropEvent(event)
    settled(qtbot, session.jobs)
    (evidence,) = session.application.evidence_for(CHANGE)
    assert b"".join(session.desk.workspace.read_evidence(evidence.id)) == b"Thank you for the bike."
    qtbot.waitUntil(lambda: any(row.isVisible() for row in page.evidence.findChildren(EvidenceRow)))


def test_what_cannot_be_added_is_told_and_the_rest_is(
    page: ItemPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    good = tmp_path / "good.txt"
    good.write_text("x")
    page.show_place(CHANGE)
    folder = tmp_path / "Photos"
    (folder / "inside").mkdir(parents=True)
    (folder / "inside" / "bench.txt").write_text("y")
    (folder / "empty.txt").write_text("")
    page.keeper.add_files([folder, good, tmp_path / "gone.pdf"])
    settled(qtbot, session.jobs)
    assert [one.name for one in session.application.evidence_for(CHANGE)] == ["bench.txt", "good.txt"]
    assert "2 files added, 2 were left out." in _words(page)
    assert "Empty: empty.txt" in _words(page)
    assert "gone.pdf" in _words(page)


def test_a_pasted_picture_becomes_a_png(page: ItemPage, session: Session, qtbot: QtBot) -> None:
    page.show_place(CHANGE)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.green)
    page.evidence.picture_pasted.emit(picture)
    settled(qtbot, session.jobs)
    (evidence,) = session.application.evidence_for(CHANGE)
    assert evidence.name.startswith("Pasted picture 20")
    assert evidence.media_type == "image/png"
    assert b"".join(session.desk.workspace.read_evidence(evidence.id)).startswith(b"\x89PNG")


def test_taking_evidence_off_can_be_undone(page: ItemPage, session: Session, qtbot: QtBot) -> None:
    evidence = attach_bytes(session.desk, CHANGE, b"abc", "register.csv")
    page.show_place(CHANGE)
    page.evidence.remove_requested.emit(evidence.id)
    settled(qtbot, session.jobs)
    assert session.application.evidence_for(CHANGE) == ()
    undo = next(one for one in page.findChildren(LinkButton) if one.text().strip() == "Undo")
    assert undo.isVisible()
    undo.click()
    settled(qtbot, session.jobs)
    assert [one.id for one in session.application.evidence_for(CHANGE)] == [evidence.id]


def test_evidence_of_a_linked_item_is_offered_and_used_with_one_click(
    page: ItemPage, session: Session, qtbot: QtBot
) -> None:
    item = session.application.find(CHANGE)
    assert item is not None
    link = item[2].links[0]
    evidence = attach_bytes(session.desk, link, b"abc", "survey.csv")
    page.show_place(CHANGE)
    use = next(one for one in page.findChildren(LinkButton) if one.accessibleName() == "Use here: survey.csv")
    use.click()
    settled(qtbot, session.jobs)
    assert [one.id for one in session.application.evidence_for(CHANGE)] == [evidence.id]


def test_every_item_of_every_pack_can_be_shown_and_left_untouched(
    page: ItemPage, session: Session, qtbot: QtBot
) -> None:
    choose(session.desk, {pack_ref(pack): True for pack in session.desk.frameworks.packs if pack.optional})
    before = session.application.answers
    for pack in session.desk.frameworks.packs:
        for item in (item for section in pack.sections for item in section.items):
            page.show_place(item_ref(pack, item))
            assert list(page.fields)[: len(item.fields)] == [field.id for field in item.fields]
            assert (page.figures is not None) == (item.measure is not None)
            assert item.question in _words(page)
            page.leave()
    settled(qtbot, session.jobs)
    assert session.desk.workspace.answers() == before


def test_every_editor_has_a_name_for_a_screen_reader(page: ItemPage, session: Session) -> None:
    for ref in (CHANGE, NUMBERS, "organisation:contact"):
        page.show_place(ref)
        for panel in page.fields.values():
            for box in panel.editor.findChildren(QLineEdit) + panel.editor.findChildren(GrowingTextEdit):
                assert panel.field.label in box.accessibleName()


def _first(session: Session, kind: FieldKind) -> tuple[str, str]:
    """The first plain field of a kind: (ref, field id)."""
    for pack in session.desk.frameworks.packs:
        for section, item in pack.items():
            if section.choosable:
                choose(session.desk, {f"{pack.id}#{section.id}": True})
            for field in item.fields:
                if field.kind is kind and field.check is None:
                    return item_ref(pack, item), field.id
    pytest.skip(f"no pack asks for a {kind}")


def _item_fields(session: Session, ref: str) -> tuple[Field, ...]:
    found = session.application.find(ref)
    assert found is not None
    return found[2].fields


def _words(page: ItemPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_old_evidence_is_told_with_the_day_and_leads_to_its_page(
    page: ItemPage, session: Session, qtbot: QtBot
) -> None:
    evidence = attach_bytes(session.desk, CHANGE, b"abc", "register.csv")
    describe(session.desk, evidence.id, title="Old register", description="", date="2019-01-31")
    page.show_place(CHANGE)
    assert "May be out of date since 31 January 2024" in _words(page)
    with qtbot.waitSignal(page.go) as going:
        next(one for one in page.findChildren(LinkButton) if one.text() == "All about it").click()
    assert going.args == [f"evidence:{evidence.id}"]
    settled(qtbot, session.jobs)


def test_the_tab_key_comes_to_the_fields_before_the_foot_of_the_page(page: ItemPage) -> None:
    page.show_place("award:social_change")
    stops: list[QWidget] = [page]
    while (following := stops[-1].nextInFocusChain()) is not page:
        stops.append(following)
    names = [one.accessibleName() for one in stops if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert names.index("What changes for them") < names.index("Back") < names.index("Continue")
