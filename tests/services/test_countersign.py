"""A second signatory adds a signature; the first stays."""

from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.package import grouped
from sv_desktop.services.countersign import countersign, make_own_identity, own_identity
from sv_desktop.services.folders import data_folder
from sv_desktop.services.verify import mark_known, verify

NAME = "Siân Pryce, trustee"


def test_a_second_signature_stands_beside_the_first(example: Path, tmp_path: Path, passphrase: str) -> None:
    assert own_identity() is None
    fingerprint = make_own_identity(NAME, passphrase)
    identity = own_identity()
    assert identity is not None
    before = (example / "example.asice").read_bytes()
    signed = countersign(example / "example.asice", tmp_path / "two.asice", identity, passphrase)
    assert signed.fingerprint == fingerprint
    assert (example / "example.asice").read_bytes() == before
    found = verify(signed.path)
    assert found.sealed
    assert [signer.organisation for signer in found.signers] == [
        "Acorn Lane Bike Kitchen (an invented example)",
        NAME,
    ]
    assert grouped(found.signers[1].fingerprint) == fingerprint
    for signer in found.signers:
        mark_known(signer)
    assert verify(signed.path).verdict == "known"


def test_a_wrong_passphrase_signs_nothing(example: Path, tmp_path: Path, passphrase: str) -> None:
    make_own_identity(NAME, passphrase)
    identity = own_identity()
    assert identity is not None
    with pytest.raises(PlainError, match="passphrase"):
        countersign(example / "example.asice", tmp_path / "two.asice", identity, "something else")
    assert not list(tmp_path.glob("two*"))


def test_a_changed_package_is_not_signed(example: Path, tmp_path: Path, passphrase: str) -> None:
    data = bytearray((example / "example.asice").read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "changed.asice").write_bytes(data)
    make_own_identity(NAME, passphrase)
    identity = own_identity()
    assert identity is not None
    with pytest.raises(PlainError):
        countersign(tmp_path / "changed.asice", tmp_path / "two.asice", identity, passphrase)
    assert not list(tmp_path.glob("two*"))


def test_an_own_identity_is_made_once(passphrase: str) -> None:
    make_own_identity(NAME, passphrase)
    before = own_identity()
    with pytest.raises(PlainError, match="already"):
        make_own_identity("Somebody else", passphrase)
    assert own_identity() == before


@pytest.mark.parametrize("data", [b"", b"{", b"{}", b"\xff"])
def test_a_broken_identity_file_is_told_and_kept(passphrase: str, data: bytes) -> None:
    make_own_identity(NAME, passphrase)
    (path,) = data_folder().glob("*identity*")
    path.write_bytes(data)
    with pytest.raises(PlainError, match="could not be read"):
        own_identity()
    assert path.read_bytes() == data
