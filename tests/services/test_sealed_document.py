"""Sealed documents: what one writes another reads; nothing else is taken for one, and everything says what it is."""

import json
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.package import Verdict
from sv_desktop.domain.review_request import ReviewRequest
from sv_desktop.domain.sealed_document import DocumentKind, document_name, kind_among, where_it_belongs
from sv_desktop.sealing import Source, write_package
from sv_desktop.services.read_package import open_package
from sv_desktop.services.sealed_document import AnotherDocument, kind_of, open_document, write_document
from sv_desktop.services.verify import verify
from tests.applicants import AT, sealed, signatory
from tests.sealing.packages import in_chunks, openssl_accepts

SCHEME = "Cheshire and Merseyside scheme (invented)"
OTHERS = [kind for kind in DocumentKind if kind is not DocumentKind.SUBMISSION]


def request(**changes: object) -> ReviewRequest:
    told: dict[str, object] = {
        "id": "1",
        "created_at": AT,
        "program": "a test",
        "notice": "An invented organisation.",
        "organisation": "Bike Kitchen",
        "feedback_id": "2",
        "manifest_sha256": "ab" * 32,
        "asked_by": "Zoë",
        "role": "Chair",
        "reasons": "Łódka & <b> were counted twice.",
    }
    return ReviewRequest(**{**told, **changes})  # type: ignore[arg-type]


def written(path: Path, kind: DocumentKind = DocumentKind.REVIEW) -> Path:
    return write_document(path, kind, request(), signatory(SCHEME), at=AT, beside={"letter.pdf": b"%PDF-1.7"}).path


def holding(path: Path, files: dict[str, bytes]) -> Path:
    sources = [Source(name, lambda data=data: in_chunks(data, 4096), len(data)) for name, data in files.items()]
    write_package(path, sources, signatory(SCHEME), at=AT)
    return path


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "r.asice")
    opened = open_document(path, DocumentKind.REVIEW, ReviewRequest)
    assert opened.value == request()
    assert json.loads(opened.data)["reasons"] == "Łódka & <b> were counted twice."
    assert (opened.signer.organisation, opened.signer.known) == (SCHEME, False)
    assert opened.read("letter.pdf", limit=100) == b"%PDF-1.7"
    known = open_document(path, DocumentKind.REVIEW, ReviewRequest, known={opened.signer.fingerprint})
    assert known.verification.verdict is Verdict.KNOWN


def test_progress_and_cancel(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_document(tmp_path / "r.asice", DocumentKind.REVIEW, request(), signatory(SCHEME), at=AT, progress=stop)
    assert list(tmp_path.iterdir()) == []
    path = written(tmp_path / "r.asice")
    with pytest.raises(Cancelled):
        open_document(path, DocumentKind.REVIEW, ReviewRequest, progress=stop)


def test_stock_tools_check_it(tmp_path: Path) -> None:
    path = written(tmp_path / "r.asice")
    folder = tmp_path / "out"
    subprocess.run(["unzip", "-q", str(path), "-d", str(folder)], check=True)
    assert openssl_accepts(folder, 1)
    subprocess.run(["sha256sum", "-c", "manifest-sha256.txt"], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize("kind", OTHERS)
def test_whoever_reads_applications_is_told_what_it_is_and_where_it_goes(tmp_path: Path, kind: DocumentKind) -> None:
    path = written(tmp_path / "other.asice", kind)
    assert kind_of(path) is kind
    with pytest.raises(AnotherDocument) as told:
        open_package(path)
    assert (told.value.what, told.value.next_step) == where_it_belongs(kind)


@pytest.mark.parametrize("kind", OTHERS)
def test_an_application_is_told_to_whoever_reads_another_document(tmp_path: Path, kind: DocumentKind) -> None:
    path = sealed(tmp_path / "a.asice", "Bike Kitchen")
    assert kind_of(path) is DocumentKind.SUBMISSION
    with pytest.raises(AnotherDocument, match="an organisation’s application"):
        open_document(path, kind, ReviewRequest)


def test_two_documents_in_one_package_are_neither(tmp_path: Path) -> None:
    files = {document_name(kind): b"{}" for kind in (DocumentKind.REVIEW, DocumentKind.SUBMISSION)}
    path = holding(tmp_path / "both.asice", files)
    assert kind_of(path) is None
    for kind in DocumentKind:
        with pytest.raises(AnotherDocument, match="not clear what it holds"):
            open_document(path, kind, ReviewRequest)
    with pytest.raises(AnotherDocument, match="not clear what it holds"):
        open_package(path)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b'{"format": "sv-desktop-review-request", "format_version": 99}',
        b'{"format_version": 1' + b"0" * 5000 + b"}",
        b'{"created_at": "9999-99-99T00:00:00Z"}',
    ],
)
def test_what_cannot_be_understood_is_told(tmp_path: Path, data: bytes) -> None:
    path = holding(tmp_path / "strange.asice", {"review.json": data})
    assert verify(path).sealed
    with pytest.raises(PlainError, match="could not be understood"):
        open_document(path, DocumentKind.REVIEW, ReviewRequest)


def test_a_document_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = holding(tmp_path / "large.asice", {"review.json": bytes(17 * 1024 * 1024)})
    with pytest.raises(PlainError, match="too large"):
        open_document(path, DocumentKind.REVIEW, ReviewRequest)


@pytest.mark.parametrize("place", [0, 40, 200, 900, -1, -30])
def test_one_flipped_bit_and_nothing_is_read(tmp_path: Path, place: int) -> None:
    data = bytearray(written(tmp_path / "r.asice").read_bytes())
    data[place] ^= 1
    (tmp_path / "flipped.asice").write_bytes(data)
    with pytest.raises(PlainError, match="Nothing of it was read"):
        open_document(tmp_path / "flipped.asice", DocumentKind.REVIEW, ReviewRequest)


def test_no_package_at_all(tmp_path: Path) -> None:
    (tmp_path / "note.asice").write_text("hello")
    assert kind_of(tmp_path / "note.asice") is None
    assert kind_of(tmp_path / "gone.asice") is None
    with pytest.raises(PlainError, match="not a package"):
        open_document(tmp_path / "note.asice", DocumentKind.REVIEW, ReviewRequest)


def test_every_kind_says_what_it_is() -> None:
    for kind in DocumentKind:
        what, where = where_it_belongs(kind)
        assert what.endswith(".")
        assert where.endswith(".")
        assert kind_among([document_name(kind), "letter.pdf"]) is kind
    assert kind_among(["letter.pdf"]) is None
    assert isinstance(request().created_at, datetime)
