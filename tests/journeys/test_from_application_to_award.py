"""From an application to an award, through two windows: more is asked for, a second version, a second assessor."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openbadgeslib.ob3 import OB3Verifier
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.decision import decision_of
from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.inbox import Standing
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.received import State
from sv_desktop.gui.pages.came_back import CameBackPage
from sv_desktop.gui.pages.decision import DecisionPage
from sv_desktop.gui.pages.seal import SealPage
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.theme import apply_theme
from sv_desktop.gui.widgets.check_decision_dialog import CheckDecisionDialog
from sv_desktop.gui.widgets.compare_dialog import CompareDialog
from sv_desktop.gui.widgets.feedback_card import FeedbackCard
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import award, certificate, hear, join_registers, moderate
from sv_desktop.services.answer import answer, declare
from sv_desktop.services.begin import begin
from sv_desktop.services.identify import make_identity
from sv_desktop.services.read_received import application_received, scored_of
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register
from sv_desktop.services.remember import remember
from tests.gui.settled import settled
from tests.services.answered import ASK, CHANGE, PASSPHRASE, read_by, with_identity

OURS = "nine quiet ferries at dawn"


class Person:
    """Somebody at a window."""

    def __init__(self, qtbot: QtBot, name: str, file: Path) -> None:
        remember(author=name)
        self.qtbot, self.window = qtbot, MainWindow()
        self.window.show()
        self.open(file)

    def open(self, file: Path) -> None:
        """Double-click a file."""
        self.window.open_path(file)
        self.settle()

    def settle(self) -> None:
        settled(self.qtbot, self.window.jobs)
        QApplication.processEvents()

    def press(self, words: str, inside: QWidget | None = None) -> None:
        """Press the button that says so."""
        QApplication.processEvents()
        found = [one for one in (inside or self.window).findChildren(QAbstractButton) if one.text().strip() == words]
        next(one for one in found if one.isVisible()).click()
        self.settle()

    def words(self, inside: QWidget | None = None) -> str:
        """What can be read."""
        QApplication.processEvents()
        return "\n".join(one.text() for one in (inside or self.window).findChildren(QLabel) if one.isVisible())


class Applicant(Person):
    """An organisation with its workspace."""

    def seal_to(self, path: Path) -> None:
        """Complete the declaration, and seal."""
        desk = self.session.desk
        declare(desk, Declaration(signatory="Zoë", role="Chair", may_sign=True, confirmed=True, date="2026-11-02"))
        self.window.go("seal")
        page = self.page(SealPage)
        assert isinstance(page, SealPage)
        page.passphrase.line.setText(OURS)
        page.seal_to(path)
        self.settle()
        assert path.exists()

    @property
    def session(self):  # type: ignore[no-untyped-def]
        assert self.window.wizard is not None
        return self.window.wizard.session

    def page(self, kind: type[QWidget]) -> QWidget:
        assert self.window.wizard is not None
        page = self.window.wizard.page()
        assert isinstance(page, kind)
        return page


class Scheme(Person):
    """An assessor with the register."""

    @property
    def view(self) -> RegisterView:
        view = self.window.centralWidget()
        assert isinstance(view, RegisterView)
        return view

    def receive(self, path: Path) -> str:
        """Drop a package on the inbox; the submission's id."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self.view.inbox.dropEvent(QDropEvent(QPointF(9, 9), action, data, button, key))
        self.settle()
        (row,) = [row for row in self.view.session.desk.inbox.rows if row.received.name == path.name]
        return row.received.id

    def decide(self, about: str, outcome: str, message: str = "") -> DecisionPage:
        """Decide on the page of the decision, after everything was checked."""
        self.view.decide(about)
        self.settle()
        page = self.view.stack.currentWidget()
        assert isinstance(page, DecisionPage)
        assert page.form is not None
        self.press(outcome, page.form)
        if message:
            self.qtbot.keyClicks(page.form.message, message)
        page.check()
        (dialog,) = [one for one in page.findChildren(CheckDecisionDialog) if one.isVisible()]
        self.press("Decide", dialog)
        return page

    def seal_to(self, page: DecisionPage, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Seal the answer."""
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(path), ""))
        assert page.answer is not None
        page.answer.passphrase.line.setText(PASSPHRASE)
        self.press("Seal the answer…", page)
        assert path.exists()


@pytest.fixture
def people(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[tuple[Applicant, Scheme]]:
    apply_theme(qapp, scheme="light", text_scale=1.0)
    desk = begin(tmp_path / "Acorn.svw", author="Zoë", organisation="Acorn Lane")
    make_identity(desk, OURS)
    desk.save([("award#social", "chosen", True)])
    answer(desk, CHANGE, "change", "People can mend a bicycle now.")
    desk.close()
    register = begin_register(tmp_path / "Scheme.svr", author="Ruth", name="Our scheme")
    with_identity(register)
    register.close()
    found = (Applicant(qtbot, "Zoë", tmp_path / "Acorn.svw"), Scheme(qtbot, "Ruth", tmp_path / "Scheme.svr"))
    yield found
    for one in found:
        one.window.jobs.cancel("work")
        one.window.jobs.wait("work")
        QApplication.processEvents()
        one.window.close()
        one.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_from_the_first_package_to_a_credential_that_strangers_verify(
    people: tuple[Applicant, Scheme], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    applicant, scheme = people
    applicant.seal_to(tmp_path / "first.asice")

    # The scheme receives it, compares the fingerprint, scores, and asks for more.
    first = scheme.receive(tmp_path / "first.asice")
    desk = scheme.view.session.desk
    scheme.view.inbox.show_submission(first)
    scheme.settle()
    scheme.press("Mark as known…", scheme.view.inbox.panel)
    (compare,) = [one for one in scheme.window.findChildren(CompareDialog) if one.isVisible()]
    compare.agrees.setChecked(True)
    compare.line.setText("Rang the number on the charity register")
    scheme.press("Mark as known", compare)
    assert desk.row(first).standing is Standing.KNOWN
    read_by(desk, first, "Ruth", "partly")
    page = scheme.decide(first, "Ask for more", "Please tell us how many people came back.")
    assert desk.row(first).received.state is State.WAITING
    scheme.seal_to(page, tmp_path / "more.asice", monkeypatch)

    # The applicant hears, answers what was asked, and seals a second version.
    applicant.open(tmp_path / "more.asice")
    back = applicant.page(CameBackPage)
    assert "The decision: Ask for more" in applicant.words(back)
    assert "Sealed by someone new to you" in applicant.words(back)
    monkeypatch.setattr("sv_desktop.gui.pages.came_back.ask", lambda *_all: True)
    applicant.press("I have compared it: mark as known", back)
    assert "Somebody you know." in applicant.words(back)
    applicant.press("Start the next version from here", back)
    applicant.window.go(f"item:{CHANGE}")
    (card,) = [one for one in applicant.window.findChildren(FeedbackCard) if not one.isHidden()]
    assert ASK in applicant.words(card)
    answer(applicant.session.desk, CHANGE, "change", "People can mend a bicycle now. 31 of 40 came back.")
    applicant.seal_to(tmp_path / "second.asice")

    # It is the next version; a second assessor reads it blind, on a computer of his own, and they settle.
    second = scheme.receive(tmp_path / "second.asice")
    assert (desk.row(second).version, desk.row(second).standing) == (2, Standing.KNOWN)
    read_by(desk, second, "Ruth", "shown")
    sams = begin_register(tmp_path / "Sam.svr", author="Sam")
    receive(sams, [tmp_path / "second.asice"])
    read_by(sams, second, "Sam", "strongly")
    sams.close()
    join_registers.bring_in(desk, tmp_path / "Sam.svr")
    (item,) = [one for one in scored_of(application_received(desk, second)) if one.ref == CHANGE]
    moderate.settle(desk, second, item, "shown", "The number shows it.")

    # An award; the private notes of both stay in the register.
    page = scheme.decide(second, "Award")
    scheme.seal_to(page, tmp_path / "award.asice", monkeypatch)
    notes = [one.words for one in desk.ledger.heads(second, EntryKind.NOTE)]
    assert len(notes) == 2
    assert not any(note.encode() in (tmp_path / "award.asice").read_bytes() for note in notes)
    applicant.open(tmp_path / "award.asice")
    back = applicant.page(CameBackPage)
    assert "The decision: Award" in applicant.words(back)
    assert "new to you" not in applicant.words(back)
    (latest, earlier) = hear.answers(applicant.session.desk)
    assert (latest.feedback.decision.label, earlier.feedback.decision.label) == ("Award", "Ask for more")
    said = latest.said_of(CHANGE)
    assert said is not None
    assert said.level == "Clearly shown"

    # The certificate is kept by the applicant, and a stranger's library verifies the credential.
    held = award.give(desk, second)
    issued = award.issue(desk, held.award.number, tmp_path, PASSPHRASE)
    ours = applicant.session.desk
    kept = certificate.keep(ours, certificate.look_at(ours, issued.certificate))
    assert kept.award.number == held.award.number
    token = issued.badge.read_text()
    body = token.split(".")[1]
    issuer = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))["iss"]
    found = OB3Verifier.for_issuer_did(issuer).verify(token)
    assert found.issuer.name == "Our scheme"
    assert "Acorn Lane" in [one.identity_hash for one in found.identifiers]
    made = decision_of(desk.ledger, second)
    assert made is not None
    assert (made.entry.by, made.decided.label) == ("Ruth", "Award")
    assert desk.register.check() == ()
    assert ours.workspace.check() == ()
