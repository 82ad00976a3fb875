"""The story of a bag of evidence, through the real window: from a folder on the disk to the assessor's screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.evidence import Evidence
from sv_desktop.gui import evidence_actions
from sv_desktop.gui.app import make_window
from sv_desktop.gui.pages import evidence as evidence_page
from sv_desktop.gui.pages.evidence import EvidencePage
from sv_desktop.gui.pages.package import PackagePage
from sv_desktop.gui.pages.seal import SealPage
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.answer import choose, declare
from sv_desktop.services.begin import begin
from sv_desktop.services.identify import make_identity
from sv_desktop.services.read_package import open_package
from tests.gui.settled import settled

PASSPHRASE = "kettle harbour sixteen ribbons"
REF = "award:social_reach"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    _app, made = make_window([])
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def words(inside: QWidget) -> str:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return "\n".join(one.text() for one in inside.findChildren(QLabel) if one.isVisible())


def press(qtbot: QtBot, inside: QWidget, text: str) -> None:
    """Press the button that says this."""

    def found() -> list[QAbstractButton]:
        buttons = inside.findChildren(QAbstractButton)
        return [one for one in buttons if one.text().strip() == text and one.isVisible() and one.isEnabled()]

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: bool(found()), timeout=20_000)
    found()[0].click()


def test_from_a_folder_to_the_assessors_screen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, package = tmp_path / "Lunch club.svw", tmp_path / "Lunch club.asice"
    _prepare(workspace)
    window.open_workspace(workspace)
    assert window.wizard is not None
    window.wizard.go("evidence")
    page = window.wizard.page()
    assert isinstance(page, EvidencePage)

    _add_a_folder(qtbot, window, page, tmp_path, monkeypatch)
    _mark_personal_data(qtbot, window, page, monkeypatch)
    _write_down(qtbot, window, page, monkeypatch)
    _use_everything(qtbot, window, page, monkeypatch)
    _replace_the_register(qtbot, window, page, tmp_path, monkeypatch)
    _seal_knowingly(qtbot, window, package, monkeypatch)
    _read_in_the_package(qtbot, window, package)


def _prepare(workspace: Path) -> None:
    desk = begin(workspace, author="Ada", organisation="Harbour Lunch Club")
    choose(desk, {"award#social": True})
    make_identity(desk, PASSPHRASE)
    declare(desk, Declaration(signatory="Grace", role="Chair", may_sign=True, confirmed=True, date="2026-05-12"))
    desk.close()


def _evidence(window: MainWindow, name: str) -> Evidence:
    assert window.wizard is not None
    (one,) = [one for one in window.wizard.session.application.evidence if one.name == name]
    return one


def _add_a_folder(
    qtbot: QtBot, window: MainWindow, page: EvidencePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bag = tmp_path / "Bag"
    (bag / "2025").mkdir(parents=True)
    (bag / "register.csv").write_text("Monday,31\n")
    (bag / "photo.txt").write_text("Mary at the long table")
    (bag / "2025" / "register.csv").write_text("Monday,22\n")
    (bag / "2025" / "copy.csv").write_text("Monday,31\n")
    (bag / "empty.txt").write_text("")
    (bag / ".DS_Store").write_text("x")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(bag))
    press(qtbot, page, "Add a folder…")
    settled(qtbot, window.jobs)
    assert "3 files added, 1 was already here, 2 were left out." in words(page)
    assert "Empty: empty.txt" in words(page)
    names = {one.evidence.name for one in page.view.list.library.rows()}
    assert names == {"register (Bag).csv", "register (2025).csv", "photo.txt"}


def _answering(fill: Callable[..., None]) -> Callable[..., bool]:
    """A dialog that a person fills in and keeps."""

    def exec_(dialog: evidence_actions.DescribeDialog) -> bool:
        dialog.show()
        fill(dialog)
        dialog.keep_button.click()
        return dialog.result() == 1

    return exec_


def _mark_personal_data(qtbot: QtBot, window: MainWindow, page: EvidencePage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: evidence_actions.DescribeDialog) -> None:
        dialog._title.setText("Mary at the long table")
        dialog.people.mark.setChecked(True)

    monkeypatch.setattr(evidence_actions.DescribeDialog, "exec", _answering(fill))
    page.view.list.choose(_evidence(window, "photo.txt").id)
    press(qtbot, page, "Describe…")
    settled(qtbot, window.jobs)
    assert _evidence(window, "photo.txt").personal


def _write_down(qtbot: QtBot, window: MainWindow, page: EvidencePage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_link(dialog: evidence_actions.LinkDialog) -> None:
        qtbot.keyClicks(dialog.address, "www.example.org/lunch")
        qtbot.keyClicks(dialog.title, "Our news page")

    def fill_words(dialog: evidence_actions.TestimonyDialog) -> None:
        dialog.words.setPlainText("I eat with friends now.")
        qtbot.keyClicks(dialog.role, "Guest")
        dialog.people.mark.setChecked(True)
        dialog.people.note.setPlainText("He agreed on 3 March.")

    monkeypatch.setattr(evidence_actions.LinkDialog, "exec", _answering(fill_link))
    monkeypatch.setattr(evidence_actions.TestimonyDialog, "exec", _answering(fill_words))
    press(qtbot, page, "Add a link…")
    press(qtbot, page, "Write down words…")
    settled(qtbot, window.jobs)
    assert "Our news page" in [one.evidence.label for one in page.view.list.library.rows()]


def _use_everything(qtbot: QtBot, window: MainWindow, page: EvidencePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence_page.PickQuestions, "exec", lambda _dialog: True)
    monkeypatch.setattr(evidence_page.PickQuestions, "chosen", lambda _dialog: (REF,))
    qtbot.keyClick(page.view.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, page, "Use for questions…")
    settled(qtbot, window.jobs)
    assert window.wizard is not None
    assert len(window.wizard.session.application.evidence_for(REF)) == 5


def _replace_the_register(
    qtbot: QtBot, window: MainWindow, page: EvidencePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = tmp_path / "register 2026.csv"
    newer.write_text("Monday,40\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(newer), ""))
    page.view.list.clearSelection()
    page.view.list.choose(_evidence(window, "register (2025).csv").id)
    press(qtbot, page, "Replace with a newer version…")
    settled(qtbot, window.jobs)
    assert _evidence(window, "register 2026.csv").replaces == _evidence(window, "register (2025).csv").id


def _seal_knowingly(qtbot: QtBot, window: MainWindow, package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.wizard is not None
    window.wizard.go("seal")
    page = window.wizard.page()
    assert isinstance(page, SealPage)
    assert "2 pieces of evidence are marked as personal data" in words(page)
    assert "1 has no consent note yet" in words(page)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(package), ""))
    qtbot.keyClicks(page.passphrase.line, PASSPHRASE)
    press(qtbot, page, "Seal…")
    assert "tick that you have" in words(page)
    assert not window.jobs.busy("work")
    page.personal.ticks[_evidence(window, "photo.txt").id].click()
    page.personal.known.click()
    press(qtbot, page, "Seal…")
    qtbot.waitUntil(package.exists, timeout=30_000)
    settled(qtbot, window.jobs)


def _read_in_the_package(qtbot: QtBot, window: MainWindow, package: Path) -> None:
    opened = open_package(package)
    assert opened.application is not None
    going = opened.application.evidence_for(REF)
    names = {"register (Bag).csv", "register 2026.csv", "example.org lunch.txt", "Words of Guest.txt"}
    assert {one.name for one in going} == names
    assert {one.name for one in opened.application.evidence} == names
    opened.close()

    window.open_package(package)
    page = window.centralWidget()
    assert isinstance(page, PackagePage)
    qtbot.waitUntil(lambda: bool(page._places), timeout=15_000)
    page.show_part(REF)
    told = words(page)
    assert "Link · https://www.example.org/lunch" in told
    assert "Testimony · Guest" in told
    assert "I eat with friends now." in told
    assert "Contains personal data. He agreed on 3 March." in told
    assert "Mary" not in told
