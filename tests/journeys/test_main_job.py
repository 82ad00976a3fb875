"""The whole main job through the real window: a blank start, answers, a dropped file, a signature, a sealed package."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.package import Verdict
from sv_desktop.gui.app import make_window
from sv_desktop.gui.pages.begin import BeginPage
from sv_desktop.gui.pages.choose import ChoosePage
from sv_desktop.gui.pages.declaration import DeclarationPage
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.pages.package import PackagePage
from sv_desktop.gui.pages.seal import SealPage
from sv_desktop.gui.widgets.evidence_panel import EvidencePanel
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.begin import reopen
from sv_desktop.services.read_package import open_package
from sv_desktop.services.verify import verify

PASSPHRASE = "kettle harbour sixteen ribbons"
CHANGE = "People who ate alone now eat with friends twice a week."


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    _app, made = make_window([])
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    """Press the button that says this."""

    def found() -> list[QAbstractButton]:
        buttons = inside.findChildren(QAbstractButton)
        return [one for one in buttons if one.text().strip() == words and one.isVisible() and one.isEnabled()]

    qtbot.waitUntil(lambda: bool(found()), timeout=20_000)
    qtbot.mouseClick(found()[0], Qt.MouseButton.LeftButton)


def field(inside: QWidget, name: str) -> QWidget:
    """The line or box whose accessible name begins like this."""
    kinds = (QLineEdit, QPlainTextEdit)
    found = [one for kind in kinds for one in inside.findChildren(kind) if one.accessibleName().startswith(name)]
    assert found, f"no field is called “{name}”"
    return found[0]


def drop(panel: EvidencePanel, path: Path) -> None:
    """Drop a file as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dropped = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, left, none)
    dropped.ignore()
    panel.dropEvent(dropped)
    assert dropped.isAccepted()


def test_from_a_blank_start_to_a_sealed_package(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, package = tmp_path / "Lunch club.svw", tmp_path / "Lunch club.asice"
    _begin(qtbot, window, workspace)
    _answer(qtbot, window, tmp_path)
    _declare(qtbot, window)
    _seal(qtbot, window, package, monkeypatch)

    found = verify(package)
    assert found.verdict is Verdict.NEW
    assert found.signers[0].organisation == "Harbour Lunch Club"
    opened = open_package(package)
    assert opened.application is not None
    assert opened.application.answers.text("award:social_change", "change") == CHANGE
    (evidence,) = opened.application.evidence_for("award:social_change")
    assert b"".join(opened.chunks(evidence)) == b"Monday: 31 people\n"

    _leave_and_resume(qtbot, window, workspace)
    _read_as_an_assessor(qtbot, window, package)


def _begin(qtbot: QtBot, window: MainWindow, workspace: Path) -> None:
    press(qtbot, window, "Start a new application")
    page = window.centralWidget()
    assert isinstance(page, BeginPage)
    qtbot.keyClicks(page.organisation, "Harbour Lunch Club")
    qtbot.keyClicks(page.author, "Ada")
    page._own_place = workspace
    press(qtbot, page, "Start")
    qtbot.waitUntil(lambda: window.wizard is not None and window.wizard.place == "overview")
    assert "Harbour Lunch Club" in window.windowTitle()


def _answer(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    wizard = window.wizard
    assert wizard is not None
    wizard.go("choose:award")
    page = wizard.page()
    assert isinstance(page, ChoosePage)
    press(qtbot, page, "Social")
    qtbot.waitUntil(lambda: wizard.session.application.answers.flag("award#social", "chosen"))
    press(qtbot, page, "Continue")
    assert wizard.place == "item:award:social_change"

    item = wizard.page()
    assert isinstance(item, ItemPage)
    qtbot.keyClicks(field(item, "What changes for them"), CHANGE)
    qtbot.waitUntil(lambda: wizard.session.application.answers.text("award:social_change", "change") == CHANGE)
    qtbot.waitUntil(lambda: item.saved.text().startswith("Saved"))

    register = tmp_path / "register.txt"
    register.write_bytes(b"Monday: 31 people\n")
    drop(item.evidence, register)
    qtbot.waitUntil(lambda: len(wizard.session.application.evidence_for("award:social_change")) == 1)


def _declare(qtbot: QtBot, window: MainWindow) -> None:
    wizard = window.wizard
    assert wizard is not None
    wizard.go("declaration")
    page = wizard.page()
    assert isinstance(page, DeclarationPage)
    press(qtbot, page, "Continue")
    assert page.summary.isVisible(), "an empty declaration is told, with links to its fields"
    qtbot.keyClicks(page.signatory, "Grace Okafor")
    qtbot.keyClicks(page.role, "Chair")
    page.may_sign.click()
    page.confirmed.click()
    press(qtbot, page, "Use today")
    press(qtbot, page, "Continue")
    assert wizard.place == "seal"
    qtbot.waitUntil(lambda: wizard.session.application.declaration.complete)


def _seal(qtbot: QtBot, window: MainWindow, package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wizard = window.wizard
    assert wizard is not None
    page = wizard.page()
    assert isinstance(page, SealPage)
    new = page.new_identity
    qtbot.keyClicks(new.first.line, PASSPHRASE)
    qtbot.keyClicks(new.second.line, PASSPHRASE)
    new.written.click()
    press(qtbot, page, "Make the identity")
    qtbot.waitUntil(lambda: any("Seal…" in one.text() for one in page.findChildren(QAbstractButton)), timeout=15_000)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(package), ""))
    qtbot.keyClicks(page.passphrase.line, "not the passphrase")
    press(qtbot, page, "Seal…")
    qtbot.waitUntil(lambda: "passphrase" in page.passphrase_row.problem().lower(), timeout=15_000)
    assert not package.exists()

    page.passphrase.clear()
    qtbot.keyClicks(page.passphrase.line, PASSPHRASE)
    press(qtbot, page, "Seal…")
    qtbot.waitUntil(package.exists, timeout=30_000)
    qtbot.waitUntil(lambda: not window.jobs.busy("work"))
    press(qtbot, page, "Check it now")
    qtbot.waitUntil(lambda: page._checked.isVisible(), timeout=15_000)
    assert "Sealed by someone new to you" in page._checked.text()


def _leave_and_resume(qtbot: QtBot, window: MainWindow, workspace: Path) -> None:
    window.show_start()
    assert window.wizard is None
    desk = reopen(workspace, author="Ada")
    assert desk.application.answers.text("award:social_change", "change") == CHANGE
    desk.close()
    window.open_workspace(workspace)
    assert window.wizard is not None
    assert window.wizard.place == "seal", "the program comes back to where it was left"


def _read_as_an_assessor(qtbot: QtBot, window: MainWindow, package: Path) -> None:
    window.open_package(package)
    page = window.centralWidget()
    assert isinstance(page, PackagePage)
    qtbot.waitUntil(lambda: bool(page._places), timeout=15_000)
    page.show_part("award:social_change")
    assert any(
        CHANGE in one.text() for one in page.findChildren(QWidget) if hasattr(one, "text") and callable(one.text)
    )
