"""Two people, two computers, two files: a copy is handed over, both write offline, and both end with equal answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from sv_desktop.gui.app import make_window
from sv_desktop.gui.pages.bring_in import BringInPage
from sv_desktop.gui.pages.hand_over import HandOverPage
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.widgets.author_dialog import AuthorDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.gui.wizard import Wizard
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.desk import Desk
from tests.gui.settled import settled
from tests.journeys.test_main_job import drop, field, press

REF = "award:social_change"


class Computer:
    """One person's computer: a home of its own, and the file they work in."""

    def __init__(self, qtbot: QtBot, patch: pytest.MonkeyPatch, home: Path) -> None:
        self._qtbot, self._patch, self._home = qtbot, patch, home
        self.file = home / "Lunch club.svw"
        home.mkdir()

    @contextmanager
    def window(self) -> Iterator[tuple[MainWindow, Wizard]]:
        """The program, opened with the person's file, until it is closed."""
        self._patch.setenv("SV_DESKTOP_HOME", str(self._home / "settings"))
        _app, window = make_window([])
        self._qtbot.addWidget(window)
        window.show()
        window.open_workspace(self.file)
        assert window.wizard is not None
        yield window, window.wizard
        settled(self._qtbot, window.jobs)
        window.close()

    def be_asked(self, window: MainWindow, name: str) -> None:
        """The first time the name is asked for."""
        (dialog,) = window.findChildren(AuthorDialog)
        self._qtbot.keyClicks(dialog.line, name)
        press(self._qtbot, dialog, "Keep")

    def write(self, wizard: Wizard, ref: str, name: str, words: str) -> None:
        """Type an answer into its box, in the place of what stood there."""
        if wizard.place != f"item:{ref}":
            wizard.go(f"item:{ref}")
        page = wizard.page()
        assert isinstance(page, ItemPage)
        box = field(page, name)
        assert isinstance(box, QPlainTextEdit)
        box.selectAll()
        self._qtbot.keyClicks(box, words)
        wizard.leave()
        settled(self._qtbot, wizard.session.jobs)

    def bring_in(self, wizard: Wizard, file: Path) -> BringInPage:
        """Choose the other's file on the page for it."""
        wizard.go("bring_in")
        page = wizard.page()
        assert isinstance(page, BringInPage)
        self._patch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
        press(self._qtbot, page, "Choose the copy…")
        self._qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=20_000)
        settled(self._qtbot, wizard.session.jobs)
        return page

    def desk(self) -> Desk:
        """What is in the file."""
        return reopen(self.file, author="", read_only=True)


def test_two_people_end_with_equal_answers(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ada = Computer(qtbot, monkeypatch, tmp_path / "Ada's")
    sam = Computer(qtbot, monkeypatch, tmp_path / "Sam's")
    begin(ada.file, author="Ada", organisation="Harbour Lunch Club").close()

    with ada.window() as (window, wizard):
        ada.be_asked(window, "Ada")
        ada.write(wizard, REF, "What changes for them", "They eat together.")
        _hand_over(qtbot, monkeypatch, wizard, sam.file)

    with sam.window() as (window, wizard):
        sam.be_asked(window, "Sam")
        sam.write(wizard, REF, "What changes for them", "They eat together twice a week.")
        sam.write(wizard, REF, "Who it is for", "People over 60 who live alone.")
        register = tmp_path / "register.txt"
        register.write_bytes(b"Monday: 31 people\n")
        page = wizard.page()
        assert isinstance(page, ItemPage)
        drop(page.evidence, register)
        settled(qtbot, window.jobs)

    with ada.window() as (window, wizard):
        ada.write(wizard, REF, "What changes for them", "They eat with friends.")
        page = ada.bring_in(wizard, sam.file)
        told = page.banner.accessibleName()
        assert "1 answer needs you" in told
        assert "1 answer joined" in told
        assert "1 file came" in told
        _put_together(qtbot, wizard, "They eat with friends twice a week.")

    with sam.window() as (_window, wizard):
        page = sam.bring_in(wizard, ada.file)
        assert page.cards == {}
        assert wizard.session.application.answers.text(REF, "change") == "They eat with friends twice a week."
        wizard.undo()
        settled(qtbot, wizard.session.jobs)
        wizard.redo()
        settled(qtbot, wizard.session.jobs)

    with ada.window() as (_window, wizard):
        ada.bring_in(wizard, sam.file)
    _are_equal(ada, sam)


def _hand_over(qtbot: QtBot, patch: pytest.MonkeyPatch, wizard: Wizard, file: Path) -> None:
    wizard.go("hand_over")
    page = wizard.page()
    assert isinstance(page, HandOverPage)
    qtbot.keyClicks(page.to, "Sam")
    patch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    press(qtbot, page, "Write the copy…")
    qtbot.waitUntil(lambda: page.banner.accessibleName().startswith("The copy is written"), timeout=20_000)


def _put_together(qtbot: QtBot, wizard: Wizard, words: str) -> None:
    """From the question itself, which says that two versions wait, to the card and back."""
    wizard.go(f"item:{REF}")
    item = wizard.page()
    assert isinstance(item, ItemPage)
    assert "Two versions: choose" in item.two_versions.accessibleName()
    press(qtbot, item, "Choose…")
    page = wizard.page()
    assert isinstance(page, BringInPage)
    (card,) = page.cards.values()
    press(qtbot, card, "Put them together…")
    card.together.selectAll()
    qtbot.keyClicks(card.together, words)
    press(qtbot, card, "Use what I put together")
    settled(qtbot, wizard.session.jobs)
    assert page.cards == {}
    wizard.go(f"item:{REF}")
    assert not item.two_versions.isVisible()


def _are_equal(ada: Computer, sam: Computer) -> None:
    one, other = ada.desk(), sam.desk()
    try:
        assert one.application == other.application
        assert one.application.undecided == ()
        assert one.workspace.snapshots() == other.workspace.snapshots()
        (evidence,) = one.application.evidence_for(REF)
        assert b"".join(other.workspace.read_evidence(evidence.id)) == b"Monday: 31 people\n"
        assert {told.author for told in one.workspace.history(REF, "change")} == {"Ada", "Sam"}
    finally:
        one.close()
        other.close()
