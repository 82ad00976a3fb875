"""The page of snapshots, through real clicks."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from sv_desktop.gui.pages import snapshots as module
from sv_desktop.gui.pages.snapshots import SnapshotsPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.changes_dialog import ChangesDialog
from tests.gui.settled import settled

REF = "charter:good_locally"


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> SnapshotsPage:
    session.desk.save([(REF, "story", "then")])
    page = SnapshotsPage(session)
    qtbot.addWidget(page)
    page.show_place("")
    page.show()
    return page


def press(page: SnapshotsPage, words: str) -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (button,) = [one for one in page.findChildren(QAbstractButton) if one.text().strip() == words]
    button.click()


def test_keep_see_and_bring_back(
    page: SnapshotsPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.name.setText("Sent to trustees")
    press(page, "Keep a snapshot")
    settled(qtbot, session.jobs)
    assert page.banner.accessibleName() == "“Sent to trustees” is kept"
    session.desk.save([(REF, "story", "<b>now</b>")])
    page.show_place("")
    press(page, "What changed…")
    (dialog,) = page.findChildren(ChangesDialog)
    assert dialog.places.count() == 1
    assert "<b>now</b>" in dialog.shown.toPlainText()
    assert "then" in dialog.shown.toPlainText()
    dialog.reject()
    monkeypatch.setattr(module, "ask", lambda *_words: True)
    press(page, "Bring it back…")
    settled(qtbot, session.jobs)
    assert session.application.answers.text(REF, "story") == "then"


def test_without_a_name_it_says_what_to_do(page: SnapshotsPage, session: Session, qtbot: QtBot) -> None:
    press(page, "Keep a snapshot")
    settled(qtbot, session.jobs)
    assert "needs a name" in page.banner.accessibleName()
    assert session.desk.workspace.snapshots() == ()
