"""Verifying: the four verdicts, who signed, and what was found; progress, cancel and files that cannot be read."""

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.domain.package import Verdict
from sv_desktop.sealing import Signatory, add_signature, fingerprint, verify_package
from sv_desktop.sealing.container_format import dos_time
from sv_desktop.sealing.container_write import new_container
from sv_desktop.sealing.manifests import checksum_lines
from sv_desktop.sealing.write_package import add_seal

from .packages import AT, FILES


def test_new_until_known(package: Path, identity: StoredIdentity) -> None:
    known = fingerprint(identity.certificate_pem)
    assert verify_package(package).verdict is Verdict.NEW
    assert verify_package(package, known={"0" * 64}).verdict is Verdict.NEW
    assert verify_package(package, known={known}).verdict is Verdict.KNOWN


def test_it_tells_who_when_and_what(package: Path, identity: StoredIdentity) -> None:
    found = verify_package(package)
    (signer,) = found.signers
    assert signer.organisation == "Bike Kitchen"
    assert signer.claimed_time == AT
    assert signer.certificate == identity.certificate_pem
    assert signer.fingerprint == fingerprint(identity.certificate_pem)
    assert found.findings == ()
    assert [one.name for one in found.entries][1:-3] == list(FILES)
    assert [one.size for one in found.entries][1:-3] == [len(data) for data in FILES.values()]


def test_known_only_when_every_signer_is(
    package: Path, identity: StoredIdentity, second: Signatory, tmp_path: Path
) -> None:
    both = add_signature(package, tmp_path / "two.asice", second, at=AT).path
    first = fingerprint(identity.certificate_pem)
    assert verify_package(both, known={first}).verdict is Verdict.NEW
    everybody = {signer.fingerprint for signer in verify_package(both).signers}
    assert verify_package(both, known=everybody).verdict is Verdict.KNOWN


def test_progress_reaches_the_end(package: Path) -> None:
    told: list[tuple[int, int]] = []
    found = verify_package(package, progress=lambda *numbers: told.append(numbers))
    total = sum(entry.size for entry in found.entries)
    assert told == sorted(told)
    assert told[-1] == (total, total)


def test_cancel_is_let_through(package: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        verify_package(package, progress=stop)


def test_a_file_that_is_not_there_or_a_folder_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.asice", tmp_path):
        with pytest.raises(PlainError, match="could not be read"):
            verify_package(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such file here")
def test_an_endless_file_is_no_package() -> None:
    assert verify_package(Path("/dev/zero")).verdict is Verdict.NOT_A_PACKAGE


def _sealed_by_hand(path: Path, signatory: Signatory, lines: bytes, order: tuple[str, ...]) -> Path:
    with new_container(path, dos_time(AT)) as writer:
        for name in order:
            data = {"mimetype": MEDIA_TYPE, "manifest-sha256.txt": lines}.get(name, b"text")
            writer.add(name, data)
        add_seal(writer, 1, signatory, AT)
    return path


ORDER = ("mimetype", "a.txt", "manifest-sha256.txt")
MEDIA_TYPE = b"application/vnd.etsi.asic-e+zip"
DIGESTS = {"mimetype": sha256(MEDIA_TYPE).hexdigest(), "a.txt": sha256(b"text").hexdigest()}


def test_the_one_made_by_hand_holds_when_it_is_right(tmp_path: Path, signatory: Signatory) -> None:
    assert verify_package(_sealed_by_hand(tmp_path / "x.asice", signatory, checksum_lines(DIGESTS), ORDER)).sealed


@pytest.mark.parametrize(
    "lines",
    [
        b"",
        b"\xff",
        b"no checksum\n",
        checksum_lines({"a.txt": DIGESTS["a.txt"]}),
        checksum_lines({**DIGESTS, "b.txt": "0" * 64}),
    ],
)
def test_a_checksum_list_that_contradicts_the_seal_is_found(tmp_path: Path, signatory: Signatory, lines: bytes) -> None:
    found = verify_package(_sealed_by_hand(tmp_path / "x.asice", signatory, lines, ORDER))
    assert found.verdict is Verdict.CHANGED
    assert [one.entry for one in found.findings] == ["manifest-sha256.txt"]


def test_a_package_without_a_checksum_list_is_changed(tmp_path: Path, signatory: Signatory) -> None:
    found = verify_package(_sealed_by_hand(tmp_path / "x.asice", signatory, b"", ("mimetype", "a.txt")))
    assert found.verdict is Verdict.CHANGED
    assert [one.entry for one in found.findings] == ["manifest-sha256.txt"]


def test_the_name_of_the_file_does_not_matter(package: Path, tmp_path: Path) -> None:
    copy = tmp_path / "renamed – ünïcode (2).zip"
    shutil.copy(package, copy)
    assert verify_package(copy).sealed
