"""A second signature: both hold for stock tools, and the files stay as they were."""

import zipfile
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.sealing import Signatory, add_signature, create_identity, unlock, verify_package, write_package
from sv_desktop.sealing.container_format import dos_time
from sv_desktop.sealing.container_write import new_container

from .packages import AT, FILES, openssl_accepts, sources

LATER = AT + timedelta(days=2)


def test_both_signatures_hold_for_openssl(package: Path, second: Signatory, tmp_path: Path) -> None:
    both = add_signature(package, tmp_path / "two.asice", second, at=LATER)
    with zipfile.ZipFile(both.path) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "out")
    assert openssl_accepts(tmp_path / "out", 1)
    assert openssl_accepts(tmp_path / "out", 2)
    found = verify_package(both.path)
    assert found.sealed
    assert [signer.organisation for signer in found.signers] == ["Bike Kitchen", "Siân Pryce, trustee"]
    assert [signer.claimed_time for signer in found.signers] == [AT, LATER]
    (tmp_path / "out/META-INF/ASiCManifest002.xml").write_bytes(b"changed")
    assert not openssl_accepts(tmp_path / "out", 2)


def test_the_second_list_is_over_the_same_files(package: Path, second: Signatory, tmp_path: Path) -> None:
    both = add_signature(package, tmp_path / "two.asice", second, at=LATER)
    with zipfile.ZipFile(both.path) as archive, zipfile.ZipFile(package) as before:
        first, other = (archive.read(f"META-INF/ASiCManifest00{number}.xml") for number in (1, 2))
        assert other == first.replace(b"signature001.p7s", b"signature002.p7s")
        assert archive.namelist()[:-2] == before.namelist()
        assert all(archive.read(name) == before.read(name) for name in before.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {before.infolist()[0].date_time}
    assert both.manifest_sha256 == sha256(other).hexdigest()


def test_a_third_may_sign_too(package: Path, second: Signatory, passphrase: str, tmp_path: Path) -> None:
    third = unlock(create_identity("Third", passphrase, at=AT), passphrase)
    two = add_signature(package, tmp_path / "two.asice", second, at=LATER).path
    three = add_signature(two, tmp_path / "three.asice", third, at=LATER).path
    assert [signer.organisation for signer in verify_package(three).signers][2] == "Third"
    assert verify_package(three).sealed


def test_nobody_signs_twice(package: Path, signatory: Signatory, tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="signed this package already"):
        add_signature(package, tmp_path / "two.asice", signatory, at=LATER)
    assert not (tmp_path / "two.asice").exists()


def test_the_package_itself_is_not_overwritten(package: Path, second: Signatory) -> None:
    before = package.read_bytes()
    for same in (package, package.parent / "." / package.name):
        with pytest.raises(PlainError, match="name of its own"):
            add_signature(package, same, second, at=LATER)
    assert package.read_bytes() == before


def test_a_link_to_the_package_is_the_package(package: Path, second: Signatory, tmp_path: Path) -> None:
    link = tmp_path / "link.asice"
    try:
        link.symlink_to(package)
    except OSError:
        pytest.skip("links need a right that this account lacks")
    with pytest.raises(PlainError, match="name of its own"):
        add_signature(package, link, second, at=LATER)


def test_a_changed_package_is_not_signed(package: Path, second: Signatory, tmp_path: Path) -> None:
    package.write_bytes(package.read_bytes().replace(b"scones", b"muffin"))
    with pytest.raises(PlainError, match="Changed after sealing"):
        add_signature(package, tmp_path / "two.asice", second, at=LATER)


def test_another_file_is_not_signed(second: Signatory, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(PlainError, match="Not a package"):
        add_signature(tmp_path / "x.pdf", tmp_path / "two.asice", second, at=LATER)


def test_a_second_signature_of_another_package_does_not_fit(
    package: Path, second: Signatory, signatory: Signatory, tmp_path: Path
) -> None:
    other = tmp_path / "other.asice"
    write_package(other, sources({**FILES, "more.txt": b"more"}), signatory, at=AT)
    both = add_signature(package, tmp_path / "two.asice", second, at=LATER).path
    signed = add_signature(other, tmp_path / "signed.asice", second, at=LATER).path
    with zipfile.ZipFile(both) as archive, zipfile.ZipFile(signed) as donor:
        files = {name: archive.read(name) for name in archive.namelist()}
        files["META-INF/signature002.p7s"] = donor.read("META-INF/signature002.p7s")
    with new_container(tmp_path / "mixed.asice", dos_time(AT)) as writer:
        for name, data in files.items():
            writer.add(name, data)
    found = verify_package(tmp_path / "mixed.asice")
    assert [one.entry for one in found.findings] == ["META-INF/ASiCManifest002.xml", "META-INF/signature002.p7s"]
    assert [signer.organisation for signer in found.signers] == ["Bike Kitchen"]


def test_cancelled_leaves_nothing(package: Path, second: Signatory, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        add_signature(package, tmp_path / "two.asice", second, at=LATER, progress=stop)
    assert sorted(path.name for path in tmp_path.glob("*")) == ["small.asice"]
