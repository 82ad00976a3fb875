"""Previews on the screen: pages, words and tables of real files, for eyes, keyboard and screen reader."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.preview import Kind, Picture, Preview
from sv_desktop.gui import evidence_actions
from sv_desktop.gui.evidence_keeper import EvidenceKeeper
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.evidence_panel import EvidencePanel
from sv_desktop.gui.widgets.evidence_row import EvidenceRow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.package_reader import PackageReader
from sv_desktop.gui.widgets.page_picture import as_pixmap
from sv_desktop.gui.widgets.preview_dialog import PreviewDialog
from sv_desktop.gui.widgets.toast import UndoBar
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.answer import declare
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.desk import Desk
from sv_desktop.services.identify import make_identity
from sv_desktop.services.seal import seal
from tests.gui.settled import settled
from tests.previews import made
from tests.previews.test_kinds import WINDOWS_PROGRAM

REF = "award:social_change"


class Place:
    """An evidence panel on a real session, with what is shown in it."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self.qtbot = session, qtbot
        self.panel = EvidencePanel()
        self.undo = UndoBar()
        qtbot.addWidget(self.panel)
        qtbot.addWidget(self.undo)
        self.keeper = EvidenceKeeper(session, REF, self.panel, self.undo)
        self.panel.show()

    def preview(self, data: bytes, name: str) -> PreviewDialog:
        evidence = attach_bytes(self.session.desk, REF, data, name)
        self.panel.preview_requested.emit(evidence.id)
        (dialog,) = self.panel.findChildren(PreviewDialog)
        self.qtbot.waitUntil(lambda: dialog.view.preview is not None, timeout=60_000)
        return dialog

    def row(self, data: bytes, name: str) -> EvidenceRow:
        attach_bytes(self.session.desk, REF, data, name)
        self.keeper.refresh()
        settled(self.qtbot, self.session.jobs)
        return self.panel.findChildren(EvidenceRow)[-1]


@pytest.fixture
def place(session: Session, qtbot: QtBot) -> Place:
    return Place(session, qtbot)


def shown(dialog: PreviewDialog) -> Preview:
    assert dialog.view.preview is not None
    return dialog.view.preview


def test_pages_by_button_and_by_key(place: Place, qtbot: QtBot) -> None:
    dialog = place.preview(made.pdf(pages=3), "report.pdf")
    view = dialog.view
    assert view.stack.currentWidget() is view.picture
    assert view.picture.accessibleName() == "Page 1 of 3, report.pdf"
    assert view.picture.accessibleDescription() == made.PHRASE
    assert not view.previous.isEnabled()
    view.next.click()
    qtbot.waitUntil(lambda: shown(dialog).page == 1, timeout=60_000)
    assert view.place.text() == "Page 2 of 3"
    bar = view.picture.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.keyClick(view.picture, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: shown(dialog).page == 2, timeout=60_000)
    assert not view.next.isEnabled()
    bar.setValue(bar.minimum())
    qtbot.keyClick(view.picture, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: shown(dialog).page == 1, timeout=60_000)


def test_pressed_fast_the_last_page_that_was_asked_for_comes(place: Place, qtbot: QtBot) -> None:
    dialog = place.preview(made.pdf(pages=9), "report.pdf")
    for page in (1, 2, 3, 8):
        dialog.show_page(page)
    qtbot.waitUntil(lambda: dialog.view.preview is not None and shown(dialog).page == 8, timeout=60_000)


def test_larger_and_smaller(place: Place, qtbot: QtBot) -> None:
    view = place.preview(made.pdf(), "report.pdf").view
    label = view.picture.widget()
    fitted = label.width()
    view.larger.click()
    assert label.width() > fitted
    assert view.size_words.text() == "125 %"
    qtbot.keyClick(view.picture, Qt.Key.Key_Minus)
    qtbot.keyClick(view.picture, Qt.Key.Key_Minus)
    assert label.width() < fitted
    view.fit.click()
    assert (label.width(), view.size_words.text()) == (fitted, "100 %")
    for _time in range(30):
        view.larger.click()
    assert view.size_words.text() == "400 %"


def test_the_words_of_a_page_alone(place: Place) -> None:
    view = place.preview(made.pdf(), "report.pdf").view
    view.as_words.click()
    assert view.stack.currentWidget() is view.words
    assert view.words.toPlainText() == made.PHRASE
    view.as_words.click()
    assert view.stack.currentWidget() is view.picture


def test_words_are_never_markup(place: Place) -> None:
    words = "<b>bold</b> <img src='http://203.0.113.7/x.png'> & more"
    view = place.preview(words.encode(), "note.txt").view
    assert view.words.toPlainText() == words
    assert view.words.isReadOnly()


def test_a_table_to_read_and_copy(place: Place, qtbot: QtBot) -> None:
    dialog = place.preview(made.xlsx(), "rides.xlsx")
    table = dialog.view.table
    assert dialog.view.stack.currentWidget() is table
    model = table.model()
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)] == ["What", "How many", "When"]
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert "2 rows, 3 columns" in table.accessibleName()
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "half\t0.5\tTRUE"
    dialog.view.next.click()
    qtbot.waitUntil(lambda: shown(dialog).page == 1, timeout=60_000)
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "left"


def test_what_to_beware_of_and_what_is_not_shown(place: Place) -> None:
    view = place.preview(WINDOWS_PROGRAM, "Beach.jpg").view
    assert view.warnings.isVisible()
    assert "Somebody may want to mislead you" in view.warnings.accessibleName()
    assert "A program Programs are never opened here." in view.note.accessibleName()
    assert not view.as_words.isVisible()
    assert not view.next.isVisible()


def test_what_failed_says_so(qtbot: QtBot) -> None:
    jobs = Jobs()

    def fail(_page: int, _edge: int, _progress: object) -> Preview:
        raise ValueError("secret")

    from datetime import UTC, datetime

    from sv_desktop.domain.evidence import Evidence

    one = Evidence(
        id="", name="a", size=1, sha256="", media_type="", added_by="", added_at=datetime(2026, 5, 12, tzinfo=UTC)
    )
    dialog = PreviewDialog(jobs, one, fail)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.view.note.isVisible(), timeout=60_000)
    assert "secret" not in dialog.view.note.accessibleName()
    assert "Something went wrong" in dialog.view.note.accessibleName()


def test_closing_while_it_loads_stops_it(place: Place, qtbot: QtBot) -> None:
    evidence = attach_bytes(place.session.desk, REF, b"words " * 100_000, "long.txt")
    place.panel.preview_requested.emit(evidence.id)
    (dialog,) = place.panel.findChildren(PreviewDialog)
    dialog.reject()
    settled(qtbot, place.session.jobs)
    assert not place.session.jobs.busy("look")


def test_the_pixels_as_they_are(qtbot: QtBot) -> None:
    """A width that is no multiple of four: rows must not slip."""
    rows = bytes([255, 0, 0] * 3 + [0, 0, 255] * 3)
    image = as_pixmap(Picture(3, 2, rows)).toImage()
    assert image.pixelColor(2, 0).red() == 255
    assert image.pixelColor(0, 1).blue() == 255
    with pytest.raises(ValueError, match="pixels"):
        Picture(3, 3, rows)


def has_thumbnail(row: EvidenceRow) -> bool:
    """Whether red and blue of the picture are to be seen on the row."""
    image = row.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    seen = {image.pixelColor(x, y).name() for x in range(80) for y in range(0, image.height(), 2)}
    return {"#ff0000", "#0000ff"} <= seen


def test_rows_show_pictures_through_the_worker(place: Place) -> None:
    assert has_thumbnail(place.row(made.picture(size=(40, 20)), "photo.png"))
    assert not has_thumbnail(place.row(made.picture()[:70], "broken.png"))


def test_rows_show_the_first_page_of_a_pdf(place: Place) -> None:
    row = place.row(made.pdf(), "report.pdf")
    picture = row.findChild(QLabel)
    assert picture is not None
    assert picture.pixmap().height() > picture.pixmap().width()


def press(inside: QWidget, name: str) -> None:
    next(one for one in inside.findChildren(LinkButton) if one.accessibleName() == name).click()


def test_open_a_copy_warns_of_what_it_is(place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    monkeypatch.setattr(evidence_actions, "ask", lambda _parent, _title, words: asked.append(words))
    press(place.row(WINDOWS_PROGRAM, "Beach.jpg"), "Open a copy: Beach.jpg")
    qtbot.waitUntil(lambda: bool(asked), timeout=60_000)
    assert "could run a program" in asked[0]
    assert "as a copy" in asked[0]


def test_a_package_says_which_evidence_is_dangerous(
    window: MainWindow, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    passphrase = "three tall herons by the lock"
    declare(desk, Declaration(signatory="Gwen", role="Chair", may_sign=True, confirmed=True, date="2026-05-12"))
    make_identity(desk, passphrase)
    attach_bytes(desk, "charter:voice", WINDOWS_PROGRAM, "Beach.jpg")
    attach_bytes(desk, "charter:voice", made.picture(), "photo.png")
    package = seal(desk, tmp_path / "out.asice", passphrase).path
    desk.close()
    window.open_package(package)
    page = window.centralWidget()
    qtbot.waitUntil(lambda: bool(page._places), timeout=60_000)  # type: ignore[union-attr]
    page.show_part("charter:voice")  # type: ignore[union-attr]
    reader = page.findChild(PackageReader)  # type: ignore[union-attr]
    settled(qtbot, window.jobs)
    told = [one.accessibleName() for one in reader.findChildren(Banner) if one.isVisible()]
    assert len(told) == 1
    assert "could run a program" in told[0]


def test_preview_in_an_opened_package(window: MainWindow, qtbot: QtBot, example: Path) -> None:
    window.open_package(example / "example.asice")
    page: Callable[[], QWidget] = window.centralWidget
    qtbot.waitUntil(lambda: bool(page()._places), timeout=60_000)  # type: ignore[attr-defined]
    page().show_part(REF)  # type: ignore[attr-defined]
    button = next(one for one in page().findChildren(LinkButton) if one.accessibleName().startswith("Preview: "))
    button.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.view.preview is not None, timeout=60_000)
    assert shown(dialog).kind is not Kind.UNKNOWN
    dialog.reject()
