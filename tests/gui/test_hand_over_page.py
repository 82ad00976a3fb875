"""The page that hands over a copy, through real clicks."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sv_desktop.domain.fault import Cancelled
from sv_desktop.gui.pages import hand_over as module
from sv_desktop.gui.pages.hand_over import HandOverPage
from sv_desktop.gui.session import Session
from sv_desktop.services.begin import reopen
from sv_desktop.services.identify import identity_of, make_identity
from sv_desktop.services.protect import protect
from tests.gui.settled import settled

REF = "charter:good_locally"


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> HandOverPage:
    session.desk.save([(REF, "story", "ours")])
    page = HandOverPage(session)
    qtbot.addWidget(page)
    page.show_place("")
    page.show()
    return page


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the person chooses when asked where."""
    path = tmp_path / "for Sam.svw"
    monkeypatch.setattr(module, "ask_where", lambda *_what: path)
    return path


def test_a_copy_is_written_and_told(page: HandOverPage, place: Path, session: Session, qtbot: QtBot) -> None:
    page.to.setText("Sam")
    page.button.click()
    assert not page.button.isEnabled()
    settled(qtbot, session.jobs)
    assert page.button.isEnabled()
    assert page.banner.accessibleName().startswith("The copy is written for Sam.svw")
    assert session.desk.workspace.snapshots()[0].name.startswith("Handed to Sam, ")
    theirs = reopen(place, author="Sam")
    assert theirs.application.answers.text(REF, "story") == "ours"
    theirs.close()


def test_that_the_copy_of_a_protected_file_is_protected_is_said(page: HandOverPage, session: Session) -> None:
    def told() -> str:
        QApplication.processEvents()
        return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())

    assert "protected" not in told()
    protect(session.desk, "canal lantern Thursday biscuit")
    page.show_place("")
    assert "The copy is protected by the same passphrase as your file." in told()


@pytest.mark.parametrize("may_sign", [False, True])
def test_the_identity_goes_along_only_when_it_is_ticked(
    page: HandOverPage, place: Path, session: Session, qtbot: QtBot, may_sign: bool
) -> None:
    assert page.may_sign is None
    make_identity(session.desk, "three tall herons by the lock")
    page.show_place("")
    assert page.may_sign is not None
    assert not page.may_sign.isChecked()
    if may_sign:
        page.may_sign.click()
    page.button.click()
    settled(qtbot, session.jobs)
    theirs = reopen(place, author="Sam")
    assert (identity_of(theirs) is not None) is may_sign
    theirs.close()


def test_what_cannot_be_written_is_told(page: HandOverPage, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    page.write_to(tmp_path / "nowhere" / "copy.svw")
    settled(qtbot, session.jobs)
    assert "could not be saved there" in page.banner.accessibleName()
    page.write_to(session.desk.workspace.path)
    settled(qtbot, session.jobs)
    assert "is the file that is open" in page.banner.accessibleName()
    page._failed(Cancelled())
    assert page.banner.accessibleName() == "You stopped it No copy was written."


def test_cancel_leaves_no_file(page: HandOverPage, place: Path, session: Session, qtbot: QtBot) -> None:
    page.write_to(place)
    page.progress.cancel_button.click()
    settled(qtbot, session.jobs)
    stopped = page.banner.accessibleName().startswith("You stopped it")
    assert stopped is not place.exists()
