"""The organisation's identity: made once, under a passphrase, with a fingerprint to read out."""

import re

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.services.answer import answer
from sv_desktop.services.desk import Desk
from sv_desktop.services.identify import identity_of, make_identity, strength


def test_an_identity_names_the_organisation_and_stays(desk: Desk, passphrase: str) -> None:
    assert identity_of(desk) is None
    made = make_identity(desk, passphrase)
    assert made.organisation == "Bike Kitchen"
    assert re.fullmatch(r"([0-9A-F]{4} ){15}[0-9A-F]{4}", made.fingerprint)
    assert made.made_on == "2026-05-12"
    assert identity_of(desk) == made


def test_a_second_identity_is_refused_and_the_first_kept(desk: Desk, passphrase: str) -> None:
    made = make_identity(desk, passphrase)
    with pytest.raises(PlainError, match="already"):
        make_identity(desk, passphrase)
    assert identity_of(desk) == made


def test_an_identity_needs_a_name(desk: Desk, passphrase: str) -> None:
    answer(desk, "organisation:name", "name", None)
    with pytest.raises(PlainError, match="name"):
        make_identity(desk, passphrase)
    assert identity_of(desk) is None


@pytest.mark.parametrize(
    "name",
    [
        "Siân’s 自転車 مطبخ",
        "A" * 300,
        "字" * 60,
        "x" * 63 + "é",
        'Comma, Plus+Equals=Slash/\\ "quoted" <b>&',
        "two\nlines",
    ],
)
def test_any_name_can_have_an_identity(desk: Desk, passphrase: str, name: str) -> None:
    answer(desk, "organisation:name", "name", name)
    assert make_identity(desk, passphrase).fingerprint


def test_the_key_in_the_workspace_is_under_the_passphrase(desk: Desk, passphrase: str) -> None:
    make_identity(desk, passphrase)
    stored = desk.workspace.identity()
    assert stored is not None
    assert stored.encrypted_key_pem.startswith("-----BEGIN ENCRYPTED PRIVATE KEY-----")
    assert passphrase not in stored.encrypted_key_pem
    desk.close()
    assert passphrase.encode() not in desk.workspace.path.read_bytes()


def test_strength_rises_with_the_passphrase(passphrase: str) -> None:
    weak, strong = strength("password"), strength(passphrase)
    assert 0 <= weak.score < strong.score <= 4
    assert weak.words
    assert strong.words
    assert strength("").score == 0
