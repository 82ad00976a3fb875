"""The page of one's own award, through real clicks: taken in, counted down, saved, reminded of, renewed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from sv_desktop.domain.declaration import Declaration
from sv_desktop.gui import save_as
from sv_desktop.gui.pages import award as module
from sv_desktop.gui.pages.award import AwardPage
from sv_desktop.gui.pages.overview import OverviewPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.pick_workspace_dialog import PickWorkspaceDialog
from sv_desktop.gui.widgets.reminder_banner import ReminderBanner
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import award, certificate
from sv_desktop.services.answer import declare
from sv_desktop.services.desk import Desk
from sv_desktop.services.identify import make_identity
from sv_desktop.services.remember import note_award, noted_awards
from sv_desktop.services.seal import seal
from sv_desktop.services.verify import known_signers
from tests.awarding import PASSPHRASE, Calendar, decide, register, take
from tests.gui.settled import settled
from tests.gui.test_register import button, words_of


@pytest.fixture
def clock(desk: Desk) -> Calendar:
    desk.clock = Calendar()
    return desk.clock


@pytest.fixture
def issued(desk: Desk, clock: Calendar, tmp_path: Path) -> award.Issued:
    declare(desk, Declaration(signatory="Gwen", role="Chair", may_sign=True, confirmed=True, date="2026-11-20"))
    make_identity(desk, PASSPHRASE)
    package = seal(desk, tmp_path / "application.asice", PASSPHRASE)
    with register(tmp_path, clock) as scheme:
        row = take(scheme, package.path)
        decide(scheme, row)
        number = award.give(scheme, row.received.id).award.number
        return award.issue(scheme, number, tmp_path / "out", PASSPHRASE)


@pytest.fixture
def page(session: Session, issued: award.Issued, qtbot: QtBot) -> Iterator[AwardPage]:
    page = AwardPage(session)
    qtbot.addWidget(page)
    page.show_place("")
    page.show()
    yield page
    settled(qtbot, session.jobs)


@pytest.fixture
def holding(page: AwardPage, session: Session, issued: award.Issued, qtbot: QtBot) -> AwardPage:
    page.take(issued.certificate)
    settled(qtbot, session.jobs)
    return page


def test_without_one_it_says_what_to_do(page: AwardPage) -> None:
    assert "it sends you a certificate" in words_of(page)
    assert button(page, "Open a certificate…").isEnabled()


def test_it_is_dropped_checked_and_shown(page: AwardPage, session: Session, issued: award.Issued, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(issued.certificate))])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(drop)
    settled(qtbot, session.jobs)
    said = words_of(page)
    assert "Valid until 24 November 2031, 4 years 11 months left" in said
    assert issued.held.award.number in said
    assert "Sealed by someone new to you" in said


def test_somebody_elses_is_refused_and_nothing_kept(
    page: AwardPage, session: Session, tmp_path: Path, clock: Calendar, qtbot: QtBot
) -> None:
    from tests.awarding import awarded

    (tmp_path / "other").mkdir()
    with register(tmp_path / "other", clock) as scheme:
        row = awarded(scheme, tmp_path / "other", "Harbour Choir")
        number = award.give(scheme, row.received.id).award.number
        foreign = award.issue(scheme, number, tmp_path / "other", PASSPHRASE).certificate
    page.take(foreign)
    settled(qtbot, session.jobs)
    assert "This certificate is for “Harbour Choir”" in words_of(page)
    assert certificate.kept(session.desk) == ()


def test_the_scheme_is_marked_as_known(
    holding: AwardPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ask", lambda *_words: True)
    button(holding, "I have compared it").click()
    settled(qtbot, session.jobs)
    assert "Somebody you know" in words_of(holding)
    assert certificate.kept(session.desk)[0].signer.fingerprint in known_signers()


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("Certificate to print…", b"%PDF"),
        ("Open Badge…", b"ey"),
        ("The sealed file…", b"PK"),
        ("Calendar reminders…", b"BEGIN:VCALENDAR"),
    ],
)
def test_each_form_is_saved(
    holding: AwardPage,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    start: bytes,
) -> None:
    path = tmp_path / "saved"
    monkeypatch.setattr(save_as, "ask_where", lambda *_what: path)
    button(holding, words).click()
    settled(qtbot, session.jobs)
    assert path.read_bytes().startswith(start)
    assert "Saved" in words_of(holding)


def test_renewing_asks_first_and_carries_everything_forward(
    holding: AwardPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ask", lambda *_words: False)
    button(holding, "Begin to renew").click()
    assert session.application.declaration.complete
    monkeypatch.setattr(module, "ask", lambda *_words: True)
    button(holding, "Begin to renew").click()
    settled(qtbot, session.jobs)
    assert not session.application.declaration.complete
    assert "Every answer is carried forward" in words_of(holding)


def test_a_reminder_is_shown_until_it_is_put_away(
    holding: AwardPage, session: Session, qtbot: QtBot, clock: Calendar
) -> None:
    overview = OverviewPage(session)
    qtbot.addWidget(overview)
    overview.show_place("")
    overview.show()
    assert "4 years 11 months left" in words_of(overview)
    assert not overview.findChildren(ReminderBanner)
    clock.now = datetime(2031, 9, 1, 12, tzinfo=UTC)
    overview.show_place("")
    assert "your award runs out within 3 months" in words_of(overview)
    button(overview, "Not now").click()
    settled(qtbot, session.jobs)
    overview.show_place("")
    assert "Think of renewing" not in words_of(overview)
    assert "Runs out within a year" in words_of(overview)


def test_a_certificate_that_is_opened_goes_home(
    window: MainWindow, desk: Desk, issued: award.Issued, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.path
    desk.close()
    monkeypatch.setattr(PickWorkspaceDialog, "exec", lambda self: self._pick(path))
    window.open_path(issued.certificate)
    settled(qtbot, window.jobs)
    assert window.wizard is not None
    assert window.wizard.place == "award"
    (one,) = certificate.kept(window.wizard.session.desk)
    assert one.award == issued.held.award
    window.open_path(issued.certificate)
    settled(qtbot, window.jobs)
    assert certificate.kept(window.wizard.session.desk) == (one,)


def test_a_reminder_leads_to_the_overview(
    window: MainWindow, desk: Desk, issued: award.Issued, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sv_desktop.gui import workspace_host

    certificate.keep(desk, certificate.look_at(desk, issued.certificate))
    desk.workspace.save_setting("place", "plan")
    path = desk.path
    desk.close()
    monkeypatch.setattr(workspace_host, "due_reminder", lambda _desk: ("an award", 3))
    window.open_path(path)
    settled(qtbot, window.jobs)
    assert window.wizard is not None
    assert window.wizard.place == "overview"


def test_the_first_page_reminds_of_it(
    window: MainWindow, desk: Desk, issued: award.Issued, qtbot: QtBot, tmp_path: Path
) -> None:
    certificate.keep(desk, certificate.look_at(desk, issued.certificate))
    path = desk.path
    desk.close()
    window.open_path(path)
    window.show_start()
    assert noted_awards() == {path: issued.held.award.valid_until}
    assert "Award until" not in words_of(window)
    note_award(path, "2026-01-01")
    window.show_start()
    assert "Award until 1 January 2026: it has run out" in words_of(window)
    note_award(path, None)
    assert noted_awards() == {}


def test_nothing_is_told_of_a_protected_file(window: MainWindow, desk: Desk, issued: award.Issued) -> None:
    from sv_desktop.services.protect import protect

    certificate.keep(desk, certificate.look_at(desk, issued.certificate))
    protect(desk, PASSPHRASE)
    window.show_workspace(Session(desk, window.jobs, window))
    assert noted_awards() == {}


def test_choosing_nothing_changes_nothing(page: AwardPage, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: ("", ""))
    page.choose()
    assert not session.jobs.busy("work")
