"""Read what was handed over: verified first, nothing unsealed is ever written."""

import hashlib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import msgspec
import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.package import PdfSignature, Verdict
from sv_desktop.sealing import Source, create_identity, unlock, write_package
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.desk import now
from sv_desktop.services.read_package import extract, open_package
from sv_desktop.services.verify import verify


def _sealed(destination: Path, files: dict[str, bytes], passphrase: str) -> Path:
    """A soundly signed package with whatever files somebody chose to put in."""
    signatory = unlock(create_identity("Somebody", passphrase, at=now()), passphrase)
    sources = [
        Source(name=name, chunks=lambda data=data: iter((data,)), size=len(data))  # type: ignore[misc]
        for name, data in files.items()
    ]
    return write_package(destination, sources, signatory, at=now()).path


def test_answers_and_evidence_are_shown_as_they_were_sealed(example: Path) -> None:
    package = open_package(example / "example.asice")
    try:
        assert package.verification.verdict is Verdict.NEW
        application = package.application
        assert application is not None
        assert application.organisation_name.startswith("Acorn Lane")
        assert application.answers.get("award:social_reach", "how_many") == 312
        for one in application.evidence:
            assert hashlib.sha256(b"".join(package.chunks(one))).hexdigest() == one.sha256
    finally:
        package.close()


def test_a_known_signer_is_shown_as_known(example: Path) -> None:
    known = {signer.fingerprint for signer in verify(example / "example.asice").signers}
    package = open_package(example / "example.asice", known=known)
    package.close()
    assert package.verification.verdict is Verdict.KNOWN


def test_it_says_whether_the_summary_is_signed_itself(example: Path, tmp_path: Path, passphrase: str) -> None:
    with ZipFile(example / "example.asice") as archive:
        names = [name for name in archive.namelist() if name != "mimetype" and not name.startswith(("META-INF", "man"))]
        files = {name: archive.read(name) for name in names}
    summary = files["summary.pdf"]
    package = open_package(example / "example.asice")
    assert package.pdf_signature is PdfSignature.SAME
    unsigned = summary[: summary.index(b"%%EOF") + 6]
    for place, (pdf, said) in enumerate(
        [
            (summary, PdfSignature.OTHER),
            (summary + b"% more", PdfSignature.BROKEN),
            (unsigned, PdfSignature.NONE),
            (b"no PDF", PdfSignature.BROKEN),
        ]
    ):
        path = _sealed(tmp_path / f"{place}.asice", {**files, "summary.pdf": pdf}, passphrase)
        assert open_package(path).pdf_signature is said


def test_a_changed_package_shows_no_answers(example: Path, tmp_path: Path) -> None:
    data = bytearray((example / "example.asice").read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "changed.asice").write_bytes(data)
    package = open_package(tmp_path / "changed.asice")
    package.close()
    assert not package.verification.sealed
    assert package.application is None


def test_extracting_writes_the_whole_package(example: Path, tmp_path: Path) -> None:
    found = verify(example / "example.asice")
    written = extract(example / "example.asice", tmp_path / "out")
    assert {path.relative_to(tmp_path / "out").as_posix() for path in written} >= {one.name for one in found.entries}
    for one in found.entries:
        assert hashlib.sha256((tmp_path / "out" / one.name).read_bytes()).hexdigest() == one.sha256


def test_extracting_never_mixes_with_other_files(example: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(PlainError, match="not empty"):
        extract(example / "example.asice", tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["mine.txt"]


@pytest.mark.parametrize("was_there", [True, False])
def test_extracting_that_is_stopped_leaves_nothing(example: Path, tmp_path: Path, was_there: bool) -> None:
    out = tmp_path / "out"
    if was_there:
        out.mkdir()
    written: list[int] = []

    def stop(done: int, total: int) -> None:
        written.append(done)
        if (out / "submission.json").exists():
            raise Cancelled

    with pytest.raises(Cancelled):
        extract(example / "example.asice", out, progress=stop)
    assert written
    assert out.exists() is was_there
    assert not was_there or not list(out.iterdir())


def test_a_full_disk_is_told_and_leaves_nothing(example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def full(self: Path, *args: Any, **more: Any) -> Any:
        if self.name == "manifest-sha256.txt":
            raise OSError(28, "No space left on device")
        return opened(self, *args, **more)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(PlainError, match="No space left on device"):
        extract(example / "example.asice", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_nothing_unsealed_is_written(example: Path, tmp_path: Path) -> None:
    data = bytearray((example / "example.asice").read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "changed.asice").write_bytes(data)
    with pytest.raises(PlainError, match="Nothing was taken out"):
        extract(tmp_path / "changed.asice", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "submission",
    [b"", b"{}", b"[" * 100_000, b"\xff", b'{"format": "sv-desktop-submission", "format_version": 99}', None],
)
def test_a_sealed_package_that_nobody_understands_is_told(
    tmp_path: Path, passphrase: str, submission: bytes | None
) -> None:
    texts = {f"frameworks/{name}": data for name, data in builtin_frameworks().texts.items()}
    files = texts if submission is None else {**texts, "submission.json": submission}
    path = _sealed(tmp_path / "strange.asice", files, passphrase)
    assert verify(path).sealed
    with pytest.raises(PlainError, match=r"summary\.pdf"):
        open_package(path)


def test_frameworks_that_nobody_understands_are_told(example: Path, tmp_path: Path, passphrase: str) -> None:
    extract(example / "example.asice", tmp_path / "out")
    submission = (tmp_path / "out" / "submission.json").read_bytes()
    assert msgspec.json.decode(submission)["format_version"] == 1
    files = {"submission.json": submission, "frameworks/award.toml": b"= broken"}
    with pytest.raises(PlainError):
        open_package(_sealed(tmp_path / "strange.asice", files, passphrase))
