"""Whom this computer knows: certificates in a folder, by fingerprint."""

import os
from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.sealing import TrustList, certificate_file_fingerprint, fingerprint


def test_nobody_is_known_at_first(tmp_path: Path) -> None:
    assert TrustList(tmp_path / "none").known() == frozenset()


def test_remember_and_forget(tmp_path: Path, identity: StoredIdentity) -> None:
    trust = TrustList(tmp_path / "known signers")
    trust.add(identity.certificate_pem)
    trust.add(identity.certificate_pem)
    wanted = fingerprint(identity.certificate_pem)
    assert trust.known() == {wanted}
    assert [path.name for path in (tmp_path / "known signers").iterdir()] == [f"{wanted}.pem"]
    trust.remove("0" * 64)
    assert trust.known() == {wanted}
    trust.remove(wanted)
    assert trust.known() == frozenset()


def test_a_certificate_put_there_by_hand_counts_and_is_forgotten(tmp_path: Path, identity: StoredIdentity) -> None:
    (tmp_path / "bike kitchen.pem").write_text(identity.certificate_pem)
    trust = TrustList(tmp_path)
    assert trust.known() == {fingerprint(identity.certificate_pem)}
    trust.remove(fingerprint(identity.certificate_pem))
    assert trust.known() == frozenset()


def test_other_files_are_passed_over(tmp_path: Path, identity: StoredIdentity) -> None:
    (tmp_path / "noise.pem").write_bytes(os.urandom(300))
    (tmp_path / "empty.pem").touch()
    (tmp_path / "folder.pem").mkdir()
    (tmp_path / "key.pem").write_text(identity.encrypted_key_pem)
    (tmp_path / "large.pem").write_bytes(b"A" * 3_000_000)
    (tmp_path / "notes.txt").write_text(identity.certificate_pem)
    assert TrustList(tmp_path).known() == frozenset()


def test_what_is_no_certificate_is_not_remembered(tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="not a certificate"):
        TrustList(tmp_path).add("Bike Kitchen")


def test_a_folder_that_refuses_is_told(tmp_path: Path, identity: StoredIdentity) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PlainError, match="could not be remembered"):
        TrustList(tmp_path / "file").add(identity.certificate_pem)


def test_text_around_a_certificate_is_allowed(tmp_path: Path, identity: StoredIdentity) -> None:
    """`openssl pkcs7 -print_certs` writes the names above it."""
    path = tmp_path / "signer.pem"
    path.write_bytes("subject=O = Caffè\n\n".encode("latin-1") + identity.certificate_pem.encode())
    wanted = fingerprint(identity.certificate_pem)
    assert certificate_file_fingerprint(path) == wanted
    TrustList(tmp_path / "known").add(f"subject=O = Caffè\n{identity.certificate_pem}")
    assert TrustList(tmp_path / "known").known() == {wanted}


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="could not be read"):
        certificate_file_fingerprint(tmp_path / "none.pem")
