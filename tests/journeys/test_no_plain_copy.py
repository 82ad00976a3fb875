"""A whole evening in a protected file: afterwards its words are nowhere on the disk."""

import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.gui import evidence_actions
from sv_desktop.gui.app import make_window
from sv_desktop.gui.pages import hand_over as hand_over_page
from sv_desktop.gui.pages.backups import BackupsPage
from sv_desktop.gui.pages.bring_in import BringInPage
from sv_desktop.gui.pages.evidence import EvidencePage
from sv_desktop.gui.pages.hand_over import HandOverPage
from sv_desktop.gui.pages.scheme import SchemePage
from sv_desktop.gui.widgets.join_dialog import JoinDialog
from sv_desktop.gui.widgets.preview_dialog import PreviewDialog
from sv_desktop.gui.widgets.unlock_dialog import UnlockDialog
from sv_desktop.services import attach, score, snapshots
from sv_desktop.services import protect as service
from sv_desktop.services.answer import declare
from sv_desktop.services.begin import begin, look, reopen
from sv_desktop.services.hand_over import hand_over
from sv_desktop.services.identify import make_identity
from sv_desktop.services.preview import preview_evidence
from sv_desktop.services.read_received import application_received, scored_of
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register
from sv_desktop.services.remember import opened, remember
from sv_desktop.services.seal import seal
from sv_desktop.services.search import search
from sv_desktop.services.step_back import undo
from sv_desktop.services.take_in import take_in
from tests.applicants import sealed
from tests.gui.settled import settled

PHRASE = "Planted-Merriweather-8271"
PASSPHRASE, THEIRS = "canal lantern Thursday biscuit", "heron cobbles marmalade twelve"
FORMS = tuple(PHRASE.encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be"))


def holds_phrase(folder: Path) -> list[str]:
    """Every file below a folder whose name or bytes hold the phrase."""
    return [
        str(one.relative_to(folder))
        for one in folder.rglob("*")
        if PHRASE in one.name or (one.is_file() and any(form in one.read_bytes() for form in FORMS))
    ]


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """One folder with everything that the program could write to: HOME, temporary files, data, settings, work."""
    for name, value in {"HOME": "home", "TMPDIR": "temporary", "XDG_CACHE_HOME": "cache"}.items():
        (tmp_path / value).mkdir()
        monkeypatch.setenv(name, str(tmp_path / value))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    logging.getLogger().addHandler(handler := logging.FileHandler(tmp_path / "log.txt"))
    monkeypatch.setattr(logging.getLogger(), "level", logging.DEBUG)
    yield tmp_path
    logging.getLogger().removeHandler(handler)
    handler.close()


def test_nothing_readable_is_left(disk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("the person's own files")
    source = outside / "minutes.txt"
    source.write_text(f"{PHRASE} came to every meeting.\n" * 200_000, encoding="utf-8")
    work = disk / "work"
    work.mkdir()
    desk = begin(work / "ours.svw", author="Ann", organisation="Acorn Lane")
    desk.save([("charter:good_locally", "story", PHRASE)])
    take_in(desk, [source], "charter:good_locally")
    make_identity(desk, PASSPHRASE)
    assert holds_phrase(disk) != [], "the test would see it"
    service.protect(desk, PASSPHRASE)
    assert holds_phrase(disk) == []
    desk.close()

    key = service.key_from_passphrase(work / "ours.svw", PASSPHRASE)
    desk = reopen(work / "ours.svw", author="Ann", key=key)
    opened(desk.path)
    desk.save([("charter:good_locally", "story", f"{PHRASE} again")])
    undo(desk)
    (evidence,) = desk.application.evidence
    preview_evidence(desk, evidence.id)
    desk.workspace.index.put(evidence.id, PHRASE)
    attach.describe(desk, evidence.id, title=PHRASE, description=PHRASE)
    snapshots.take_snapshot(desk, PHRASE)
    assert holds_phrase(disk) == []

    viewed = attach.copy_to_view(desk, evidence.id)
    assert PHRASE.encode() in viewed.read_bytes()
    hand_over(desk, work / "for Ben.svw", to="Ben")
    declare(desk, Declaration(signatory="Ann", role="Chair", may_sign=True, confirmed=True, date="2026-05-12"))

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        seal(desk, work / "never.asice", PASSPHRASE, stop)
    service.protect(desk, THEIRS)
    with pytest.raises(Cancelled):
        service.unprotect(desk, stop)
    desk.close()
    assert not viewed.exists()
    assert holds_phrase(disk) == []

    key = service.key_from_passphrase(work / "ours.svw", THEIRS)
    looked = look(work / "ours.svw", in_use=None, author="Ben", key=key)
    assert looked.application.answers.text("charter:good_locally", "story") == PHRASE
    looked.close()
    assert holds_phrase(disk) == []
    assert sorted(one.name for one in work.iterdir()) == ["for Ben.svw", "ours.svw"]


def answer_the_unlocking(passphrase: str) -> None:
    """Type a passphrase into the dialog that is going to ask for it."""

    def type_it() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, UnlockDialog):
            QTimer.singleShot(20, type_it)
            return
        dialog.passphrase.line.setText(passphrase)
        dialog.open_button.click()

    QTimer.singleShot(0, type_it)


def two_copies(work: Path) -> None:
    """Our file, and that of a colleague who has another passphrase and has changed something."""
    desk = begin(work / "ours.svw", author="Ann", organisation="Acorn Lane")
    service.protect(desk, PASSPHRASE)
    desk.save([("charter:good_locally", "story", PHRASE)])
    hand_over(desk, work / "from Ben.svw", to="Ben")
    desk.close()
    key = service.key_from_passphrase(work / "from Ben.svw", PASSPHRASE)
    other = reopen(work / "from Ben.svw", author="Ben", key=key)
    other.save([("charter:voice", "story", f"{PHRASE}, says Ben")])
    service.protect(other, THEIRS)
    other.close()


def test_nothing_readable_is_left_by_the_window(
    disk: Path, tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thumbnails, previews, the search index, a copy for another program, a backup, a hand-over, a colleague's copy."""
    outside, work = tmp_path_factory.mktemp("the person's own files"), disk / "work"
    work.mkdir()
    remember(author="Ann")
    two_copies(work)
    (outside / "minutes.txt").write_text(f"{PHRASE} came to every meeting.\n" * 1000, encoding="utf-8")
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    picture.setText("Comment", PHRASE)
    assert picture.save(str(outside / "photo.png"))

    _app, window = make_window([])
    qtbot.addWidget(window)
    window.show()
    answer_the_unlocking(PASSPHRASE)
    window.open_workspace(work / "ours.svw")
    assert window.wizard is not None
    session = window.wizard.session
    session.answer("charter:good_locally", "change", f"{PHRASE} is typed")
    window.wizard.go("evidence")
    library = window.wizard.page()
    assert isinstance(library, EvidencePage)
    library.add([outside / "minutes.txt", outside / "photo.png"])
    settled(qtbot, window.jobs)
    for one in session.application.evidence:
        window.wizard.go(f"evidence:{one.id}")
        settled(qtbot, window.jobs)
        library.do("preview")
        settled(qtbot, window.jobs)
        (dialog,) = library.findChildren(PreviewDialog)
        dialog.reject()
        dialog.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: bool(search(session.desk, "came to every meeting").evidence), timeout=20_000)
    monkeypatch.setattr(evidence_actions, "ask", lambda *_words: True)
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(shown.append(url.toLocalFile())) or True)
    library.do("open")
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert Path(shown[0]).exists()
    assert holds_phrase(disk) != [], "the test would see it"

    monkeypatch.setattr(hand_over_page, "ask_where", lambda *_what: work / "for Cleo.svw")
    window.wizard.go("hand_over")
    page = window.wizard.page()
    assert isinstance(page, HandOverPage)
    page.button.click()
    settled(qtbot, window.jobs)
    assert (work / "for Cleo.svw").exists()
    window.wizard.go("bring_in")
    page = window.wizard.page()
    assert isinstance(page, BringInPage)
    answer_the_unlocking(THEIRS)
    page.bring_in(work / "from Ben.svw")
    qtbot.waitUntil(lambda: "The copy is brought in" in page.banner.accessibleName(), timeout=30_000)
    assert session.application.answers.text("charter:voice", "story") == f"{PHRASE}, says Ben"
    window.wizard.go("backups")
    page = window.wizard.page()
    assert isinstance(page, BackupsPage)
    page.keep_now()
    settled(qtbot, window.jobs)
    QGuiApplication.clipboard().clear()
    window.close()
    assert not Path(shown[0]).exists()
    assert holds_phrase(disk) == []
    assert len([one for one in disk.rglob("*.svw") if one.is_relative_to(work)]) == 3
    assert [one for one in disk.rglob("*.svw") if not one.is_relative_to(work)], "there are backups"


def test_nothing_readable_is_left_of_a_register(
    disk: Path, tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot
) -> None:
    """Packages come in, are read and scored, a colleague's register is brought in, backups are kept."""
    outside, work = tmp_path_factory.mktemp("the post"), disk / "work"
    work.mkdir()
    remember(author="Ann")
    post = {name: sealed(outside / f"{name}.asice", f"{PHRASE} {name}") for name in ("Kitchen", "Choir", "Garden")}
    theirs = begin_register(work / "theirs.svr", author="Sam")
    receive(theirs, [post["Choir"]])
    ours = begin_register(work / "ours.svr", author="Ann", name=f"Scheme of {PHRASE}")
    receive(ours, [post["Kitchen"]])
    assert holds_phrase(disk) != [], "the test would see it"
    for one, passphrase in ((ours, PASSPHRASE), (theirs, THEIRS)):
        service.protect(one, passphrase)
        one.close()
    assert holds_phrase(disk) == []

    _app, window = make_window([])
    qtbot.addWidget(window)
    window.show()
    answer_the_unlocking(PASSPHRASE)
    window.open_path(work / "ours.svr")
    qtbot.waitUntil(lambda: window.register_view is not None)
    settled(qtbot, window.jobs)
    view = window.register_view
    assert view is not None
    desk = view.session.desk
    view.inbox.receive([post["Garden"]])
    settled(qtbot, window.jobs)
    first = next(row.received for row in desk.inbox.rows if row.received.name == "Kitchen.asice")
    view.read(first.id)
    settled(qtbot, window.jobs)
    taken = list(view.session.reading_folder.rglob("*.asice"))
    assert taken, "a package is taken out to be read"
    scored = scored_of(application_received(desk, first.id))[0]
    score.say(desk, first.id, scored, EntryKind.COMMENT, f"{PHRASE} is said")
    view.show_page("scheme")
    page = view.stack.currentWidget()
    assert isinstance(page, SchemePage)
    answer_the_unlocking(THEIRS)
    page.joiner.look(work / "theirs.svr")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(JoinDialog)), timeout=20_000)
    page.findChildren(JoinDialog)[0].accept()
    settled(qtbot, window.jobs)
    assert len(desk.inbox.rows) == 3
    view.show_page("backups")
    backups = view.stack.currentWidget()
    assert isinstance(backups, BackupsPage)
    backups.keep_now()
    settled(qtbot, window.jobs)
    window.close()
    assert not any(one.exists() for one in taken)
    assert holds_phrase(disk) == []
    copies = [one for one in disk.rglob("*.svr") if not one.is_relative_to(work)]
    assert copies, "there are backups"
    assert all(service.is_protected(one) for one in (*copies, *work.iterdir()))
