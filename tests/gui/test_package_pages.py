"""An opened package: the verdict, everything read-only, known signers, saved copies, a second signature."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sv_desktop.domain.package import Verdict
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.pages.countersign import CountersignDialog
from sv_desktop.gui.pages.package import PackagePage
from sv_desktop.services.countersign import make_own_identity
from sv_desktop.services.read_package import open_package
from sv_desktop.services.verify import verify
from tests.gui.settled import settled

PASSPHRASE = "three tall herons by the lock"


def words_of(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def wait_for(qtbot: QtBot, page: QWidget, words: str) -> None:
    """Until the page says this; spaces do not matter."""
    wanted = "".join(words.split())
    qtbot.waitUntil(lambda: wanted in "".join(words_of(page).split()), timeout=20_000)


def button(inside: QWidget, words: str) -> QAbstractButton:
    QApplication.processEvents()
    found = [one for one in inside.findChildren(QAbstractButton) if one.text().strip() == words and one.isVisible()]
    assert found, f"no button says “{words}”"
    return found[0]


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


@pytest.fixture
def package(example: Path, tmp_path: Path) -> Path:
    path = tmp_path / "Acorn.asice"
    path.write_bytes((example / "example.asice").read_bytes())
    return path


def opened(qtbot: QtBot, jobs: Jobs, path: Path) -> PackagePage:
    page = PackagePage(jobs)
    qtbot.addWidget(page)
    page.show()
    page.open(path)
    settled(qtbot, jobs)
    qtbot.waitUntil(lambda: bool(words_of(page)))
    return page


def test_the_verdict_comes_first_and_says_who(qtbot: QtBot, jobs: Jobs, package: Path) -> None:
    page = opened(qtbot, jobs, package)
    wait_for(qtbot, page, "Sealed by someone new to you")
    wait_for(qtbot, page, "Signed by Acorn Lane")
    wait_for(qtbot, page, "They say that they signed on")
    wait_for(qtbot, page, verify(package).signers[0].fingerprint.upper())
    wait_for(qtbot, page, "independent preparation aid")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_changed_package_names_the_file_and_shows_no_answer(
    qtbot: QtBot, jobs: Jobs, package: Path, share: float
) -> None:
    data = bytearray(package.read_bytes())
    data[int(len(data) * share)] ^= 1
    package.write_bytes(data)
    page = opened(qtbot, jobs, package)
    wait_for(qtbot, page, "Changed after sealing")
    wait_for(qtbot, page, verify(package).findings[0].entry)
    assert not page.contents.isVisible()


def test_every_part_can_be_read_and_nothing_can_be_typed(qtbot: QtBot, jobs: Jobs, package: Path) -> None:
    page = opened(qtbot, jobs, package)
    known = open_package(package)
    application = known.application
    known.close()
    assert application is not None
    for place in page._places:
        page.show_part(place)
        editors = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
        assert all(one.isReadOnly() for one in editors if one.isVisible()), place
        found = application.find(place)
        if found is not None:
            for words in (found[2].question, *(one.name for one in application.evidence_for(place))):
                wait_for(qtbot, page, words)


def test_a_signer_is_marked_as_known_after_a_question_and_can_be_forgotten(
    qtbot: QtBot, jobs: Jobs, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, jobs, package)
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.No)
    button(page, "Mark as known…").click()
    settled(qtbot, jobs)
    wait_for(qtbot, page, "Sealed by someone new to you")
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Yes)
    button(page, "Mark as known…").click()
    wait_for(qtbot, page, "Sealed by someone you know")
    button(page, "Forget this signer").click()
    wait_for(qtbot, page, "Sealed by someone new to you")


def test_a_copy_of_evidence_is_saved_only_after_a_warning(
    qtbot: QtBot, jobs: Jobs, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, jobs, package)
    assert page._opened is not None
    application = page._opened.application
    assert application is not None
    evidence = application.evidence_for("award:social_change")[0]
    path = tmp_path / "copy.bin"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(path), ""))
    page.show_part("award:social_change")
    told: list[str] = []

    def answer(box: QMessageBox) -> QMessageBox.StandardButton:
        told.append(box.text())
        return QMessageBox.StandardButton.Yes if len(told) > 1 else QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "exec", answer)
    wait_for(qtbot, page, evidence.name)
    button(page, "Save a copy…").click()
    settled(qtbot, jobs)
    assert not path.exists()
    button(page, "Save a copy…").click()
    qtbot.waitUntil(path.exists, timeout=20_000)
    assert path.read_bytes() == b"".join(page._opened.chunks(evidence))
    assert "only if you trust them" in told[0]


@pytest.fixture
def signing(qtbot: QtBot, jobs: Jobs, package: Path) -> CountersignDialog:
    """The dialog of somebody who signs for the first time."""
    dialog = CountersignDialog(package, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_second_trustee_makes_an_identity_and_signs(
    qtbot: QtBot, jobs: Jobs, package: Path, signing: CountersignDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    signing.name.setText("Sam Okafor (invented), trustee")
    signing.card.first.line.setText(PASSPHRASE)
    signing.card.second.line.setText(PASSPHRASE)
    signing.card.written.click()
    button(signing, "Make the identity").click()
    wait_for(qtbot, signing, "You sign as Sam Okafor")

    twice = package.with_name("Acorn (2 signatures).asice")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(twice), ""))
    signing.passphrase.line.setText("not the passphrase")
    button(signing, "Sign…").click()
    qtbot.waitUntil(lambda: "passphrase" in signing.passphrase_row.problem().lower(), timeout=20_000)
    assert not twice.exists()

    signing.passphrase.line.setText(PASSPHRASE)
    button(signing, "Sign…").click()
    qtbot.waitUntil(twice.exists, timeout=20_000)
    found = verify(twice)
    assert found.verdict is Verdict.NEW
    assert [one.organisation for one in found.signers][1:] == ["Sam Okafor (invented), trustee"]
    assert found.signers[0] == verify(package).signers[0], "the first signature stays as it was"
    wait_for(qtbot, signing, found.signers[1].fingerprint.upper())


def test_signing_can_be_stopped_and_leaves_nothing(qtbot: QtBot, jobs: Jobs, package: Path) -> None:
    make_own_identity("Sam (invented)", PASSPHRASE)
    dialog = CountersignDialog(package, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    before = sorted(package.parent.iterdir())
    dialog.passphrase.line.setText(PASSPHRASE)
    dialog.sign_to(package.with_name("twice.asice"))
    button(dialog, "Cancel").click()
    wait_for(qtbot, dialog, "No package was written.")
    assert sorted(package.parent.iterdir()) == before


def test_nobody_signs_without_a_name(qtbot: QtBot, signing: CountersignDialog) -> None:
    signing.card.first.line.setText(PASSPHRASE)
    signing.card.second.line.setText(PASSPHRASE)
    signing.card.written.click()
    button(signing, "Make the identity").click()
    assert signing.name_row.problem() == "Give your name and role."
    assert button(signing, "Make the identity").isEnabled()
