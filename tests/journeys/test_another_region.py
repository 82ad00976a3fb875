"""Proof that it is general: an invented programme of another region, from its files to a register, no code touched."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytestqt.qtbot import QtBot

from sv_desktop.cli import commands
from sv_desktop.domain.answers import Value
from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.framework import Field, FieldKind, item_ref
from sv_desktop.domain.package import Verdict
from sv_desktop.domain.programme import options_of
from sv_desktop.domain.readiness import readiness
from sv_desktop.domain.wording import value_words
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.session import Session
from sv_desktop.gui.wizard import Wizard
from sv_desktop.services.answer import answer, declare
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.desk import Desk
from sv_desktop.services.identify import make_identity
from sv_desktop.services.new_texts import look_at_texts, take_over
from sv_desktop.services.read_package import open_package
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register
from sv_desktop.services.seal import seal
from sv_desktop.services.verify import verify
from sv_desktop.services.write_out import write_pdf
from tests.gui.settled import settled

TEXTS = Path(__file__).parent / "another_region"
FILES = sorted(map(str, TEXTS.glob("*.toml")))
PASSPHRASE = "three tall herons by the lock"
FIVE = ("paths", "birds", "boats", "tea", "tide")


def run(*words: object) -> str:
    result = CliRunner().invoke(commands, [str(word) for word in words], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def sealed_programme(tmp_path: Path) -> Path:
    """What the scheme of that region sends, made in a terminal."""
    secret = tmp_path / "passphrase.txt"
    secret.write_text(PASSPHRASE, "utf-8")
    assert "No problems found." in run("frameworks", "validate", *FILES)
    register, file = tmp_path / "saltmarsh.svr", tmp_path / "saltmarsh.asice"
    run("register", "begin", register, "--name", "Saltmarsh scheme (invented)")
    keys = tmp_path / "keys.asice"
    run("register", "trust", "export", register, "-o", keys, "--passphrase-file", secret, "--make-identity")
    told = run("frameworks", "seal", register, *FILES, "-o", file, "--passphrase-file", secret, "--note", "Our five.")
    assert "Fingerprint of the signer" in told
    return file


@pytest.fixture
def desk(tmp_path: Path, sealed_programme: Path) -> Desk:
    desk = begin(tmp_path / "group.svw", author="Ann", organisation="Marsh Walkers (invented)")
    new = look_at_texts(desk, sealed_programme)
    assert new.signer is not None
    take_over(desk, new, accepted=new.signer.fingerprint)
    return desk


def a_value(field: Field, desk: Desk) -> Value:
    options = options_of(field, desk.application.frameworks.programme)
    return {
        FieldKind.TEXT: "marsh@example.org",
        FieldKind.LONG_TEXT: "We rake the path to Eastmere on Sundays.",
        FieldKind.NUMBER: 12,
        FieldKind.DATE: "2026-03-01",
        FieldKind.YES_NO: True,
        FieldKind.CHOICE: options[0].id if options else None,
        FieldKind.CHOICES: tuple(option.id for option in options),
    }[field.kind]


def answer_all(desk: Desk) -> None:
    for pack in desk.application.frameworks.packs:
        for _section, item in pack.items():
            ref = item_ref(pack, item)
            for field in item.fields:
                if not desk.application.answers.text(ref, field.id):
                    answer(desk, ref, field.id, a_value(field, desk))
    attach_bytes(desk, "promise:paths", b"a photograph", "path.png")


def test_the_whole_programme_is_that_of_the_other_region(desk: Desk) -> None:
    frameworks = desk.application.frameworks
    assert frameworks.programme.title == "Saltmarsh good neighbour programme (invented)"
    assert [pack.id for pack in frameworks.packs] == ["organisation", "promise"]
    assert [item.id for _section, item in frameworks.packs[1].items()] == list(FIVE)
    assert desk.application.organisation_name == "Marsh Walkers (invented)"
    desk.close()
    again = reopen(desk.path, author="Ann")
    assert again.application.frameworks == frameworks
    again.close()


def test_it_is_answered_sealed_verified_printed_and_received(desk: Desk, tmp_path: Path) -> None:
    answer_all(desk)
    ready = readiness(desk.application)
    assert (ready.answered, ready.asked) == (ready.asked, 9)
    declare(desk, Declaration(signatory="Gwen", role="Chair", may_sign=True, confirmed=True, date="2026-11-25"))
    make_identity(desk, PASSPHRASE)
    sealed = seal(desk, tmp_path / "walkers.asice", PASSPHRASE)
    assert verify(sealed.path).verdict is Verdict.NEW
    package = open_package(sealed.path)
    try:
        received = package.application
        assert received is not None
        assert received.frameworks.texts == {path.name: path.read_bytes() for path in TEXTS.glob("*.toml")}
        for pack in received.frameworks.packs:
            for _section, item in pack.items():
                for field in item.fields:
                    value = received.answers.get(item_ref(pack, item), field.id)
                    assert value_words(field, value, received.frameworks.programme)
    finally:
        package.close()
    pdf = tmp_path / "summary.pdf"
    write_pdf(desk.application, pdf)
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    words = " ".join(text.split())
    assert all(item.title in words for _section, item in desk.application.frameworks.packs[1].items())
    assert "Eastmere (invented); Westmere (invented)" in words
    assert "We mean what we wrote." in words
    register = begin_register(tmp_path / "inbox.svr", author="Officer", clock=lambda: datetime.now(UTC))
    (outcome,) = receive(register, [sealed.path])
    assert outcome.received is not None
    assert outcome.received.organisation == "Marsh Walkers (invented)"
    register.close()
    desk.close()


def test_every_page_of_it_is_shown(desk: Desk, qtbot: QtBot) -> None:
    jobs = Jobs()
    session = Session(desk, jobs)
    wizard = Wizard(session)
    qtbot.addWidget(wizard)
    wizard.resize(1280, 800)
    wizard.show()
    for place in ("overview", "check", "declaration", "seal", "texts", *(f"item:promise:{one}" for one in FIVE)):
        wizard.go(place)
        settled(qtbot, jobs)
        assert wizard.place == place
    session.close()
