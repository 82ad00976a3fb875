"""Four verdicts, and signers who become known."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.package import Verdict
from sv_desktop.services.verify import forget_known, known_signers, mark_known, verify


def test_a_new_signer_becomes_known_and_can_be_forgotten(example: Path) -> None:
    package = example / "example.asice"
    first = verify(package)
    (signer,) = first.signers
    assert first.verdict is Verdict.NEW
    assert not signer.known
    mark_known(signer)
    assert known_signers() == {signer.fingerprint}
    again = verify(package)
    assert again.verdict is Verdict.KNOWN
    assert again.signers[0].known
    forget_known(signer.fingerprint)
    assert verify(package).verdict is Verdict.NEW


def test_a_certificate_can_be_trusted_for_one_look(example: Path, tmp_path: Path) -> None:
    certificate = tmp_path / "signer.pem"
    certificate.write_text(verify(example / "example.asice").signers[0].certificate)
    assert verify(example / "example.asice", trusted=[certificate]).verdict is Verdict.KNOWN
    assert known_signers() == frozenset()


@pytest.mark.parametrize(
    "data", [b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
)
def test_what_is_no_certificate_is_told(example: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "bad.pem").write_bytes(data)
    with pytest.raises(PlainError):
        verify(example / "example.asice", trusted=[tmp_path / "bad.pem"])


def test_every_entry_was_proved(example: Path) -> None:
    found = verify(example / "example.asice")
    with ZipFile(example / "example.asice") as package:
        sizes = {info.filename: info.file_size for info in package.infolist()}
    assert {one.name: one.size for one in found.entries}.items() <= sizes.items()
    assert {name for name in sizes if name.startswith(("evidence/", "summary", "submission"))} <= {
        one.name for one in found.entries
    }


def test_a_changed_byte_is_found(example: Path, tmp_path: Path) -> None:
    data = bytearray((example / "example.asice").read_bytes())
    with ZipFile(example / "example.asice") as package:
        info = package.getinfo("summary.pdf")
    data[info.header_offset + 30 + len("summary.pdf") + info.compress_size // 2] ^= 1
    (tmp_path / "changed.asice").write_bytes(data)
    found = verify(tmp_path / "changed.asice")
    assert found.verdict is Verdict.CHANGED
    assert any("summary.pdf" in finding.entry + finding.words for finding in found.findings)
    assert not found.sealed


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04", b"%PDF-1.7\n"])
def test_another_file_is_not_a_package(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "other.asice").write_bytes(data)
    found = verify(tmp_path / "other.asice")
    assert found.verdict is Verdict.NOT_A_PACKAGE
    assert found.findings


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlainError):
        verify(tmp_path / "nowhere.asice")
