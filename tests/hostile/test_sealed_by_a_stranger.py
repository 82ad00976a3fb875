"""Whole packages that a stranger has sealed with a key of their own, full of what should not be there.

Nothing was changed since sealing, so the verdict is "new"; what is inside must do no harm when it is received.
"""

import json
import struct
import tracemalloc
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.domain.inbox import Row, Standing, Wanted
from sv_desktop.sealing import Source, write_package
from sv_desktop.sealing.container_format import MOST_ENTRIES, Entry, central_header, end_records, local_header
from sv_desktop.sealing.manifests import SealedList, asic_manifest
from sv_desktop.sealing.signature import sign
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register
from tests.applicants import AT, sealed, signatory

from .attacks import FIRST, contents_of, entries_of, rebuilt, refused, written

MANIFEST, SIGNATURE = "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"
_MIB = 1024 * 1024


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RegisterDesk]:
    desk = begin_register(tmp_path / "scheme.svr", author="Ann")
    yield desk
    desk.close()


def take(desk: RegisterDesk, path: Path, *, most: int = 256) -> Row:
    """Receive a package: it is sealed, whatever is in it, and what it takes stays below most MiB of memory."""
    tracemalloc.start()
    (outcome,) = receive(desk, [path])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert outcome.received is not None, outcome.problem
    assert peak < most * _MIB, peak
    row = desk.row(outcome.received.id)
    assert row.standing is Standing.NEW
    desk.inbox.shown(Wanted(words="anything"))
    return row


def submission(path: Path, **changes: object) -> bytes:
    """A submission.json that is right but for some members."""
    told = json.loads(contents_of(sealed(path, "Bike Kitchen"))["submission.json"])
    return json.dumps({**told, **changes}).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[]" * 10,
        b"\xff\xfe{\x00}\x00",
        b'{"format": "\xc3\x28"}',
        b'{"a":' * 200_000,
        b"[" * 1_000_000,
        b'{"created_at": 1e999999999}',
        b'{"id": ' + b"9" * 1_000_000 + b"}",
        b'{"answers": {"a": {"b": NaN}}}',
        b'{"x": "' + b"\\ud800" * 1000 + b'"}',
        bytes(1_000_000),
    ],
)
def test_a_submission_that_is_none(desk: RegisterDesk, tmp_path: Path, data: bytes) -> None:
    row = take(desk, sealed(tmp_path / "a.asice", "Bike Kitchen", submission=data))
    assert "could not be understood" in row.received.problem
    assert row.version == 0


def test_bytes_that_are_no_text_where_nobody_looks(desk: RegisterDesk, tmp_path: Path) -> None:
    """In a member that the program does not know; it stopped the receiving of every package after it, once."""
    data = submission(tmp_path / "model.asice", unknown="here").replace(b'"here"', b'"\xc3\x28"')
    (one, other) = receive(
        desk,
        [sealed(tmp_path / "a.asice", "Bike Kitchen", submission=data), sealed(tmp_path / "b.asice", "Harbour Choir")],
    )
    assert one.received is not None
    assert "could not be understood" in one.received.problem
    assert other.received is not None
    assert other.received.readable


def many_values(number: int) -> Iterator[bytes]:
    """Answers that take some hundred bytes of memory to each byte, and a text that takes four to each."""
    yield b"{" + b",".join(b'"%x":{}' % one for one in range(number // 3)) + b"}"
    yield b"{" + b",".join(b'"%x":{"a":1}' % one for one in range(number // 4)) + b"}"
    yield b'{"a":{' + b",".join(b'"%x":1' % one for one in range(number // 2)) + b"}}"
    yield b'{"a":{"b":[' + b",".join([b'"ab"'] * number) + b"]}}"
    yield '{"a":{"b":"😀'.encode() + b"x" * (17 * number) + b'"}}'


def test_as_many_values_as_are_read_and_more(desk: RegisterDesk, tmp_path: Path) -> None:
    """What is in memory at the most is told by the number of values, not by the bytes that they take in the file."""
    model = submission(tmp_path / "model.asice", answers="@")
    for number, understood in ((490_000, True), (550_000, False)):
        for answers in many_values(number):
            data = model.replace(b'"@"', answers)
            one = take(desk, sealed(tmp_path / "a.asice", "Bike Kitchen", submission=data), most=130).received
            assert one.readable is understood, (one.problem, answers[:20])


@pytest.mark.parametrize(
    "changes",
    [
        {"created_at": "0001-01-01T00:00:00+14:00"},
        {"created_at": "9999-12-31T23:59:59-14:00"},
        {"created_at": "2026-01-01T00:00:00"},
        {"answers": {"organisation:name": {"name": "x" * 5_000_000}}},
        {"answers": {"organisation:name": {"name": 17}, "organisation:places": {"places": "halton"}}},
        {"answers": {"organisation:places": {"places": [f"place {number}" for number in range(50_000)]}}},
        {"answers": {f"item{number}": {"field": "x"} for number in range(100_000)}},
        {"answers": {"": {"": ""}, "award#social": {"chosen": "yes"}}},
        {"organisation": "\u202e\u0000\ud7ff" * 1000},
        {"answers": {"organisation:registration": {"charity_number": "9" * 1_000_000}}},
    ],
)
def test_a_submission_of_odd_values(desk: RegisterDesk, tmp_path: Path, changes: dict[str, object]) -> None:
    data = submission(tmp_path / "model.asice", **changes)
    one = take(desk, sealed(tmp_path / "a.asice", "Bike Kitchen", submission=data)).received
    assert len(one.organisation) <= 120
    assert one.organisation.isprintable()
    assert all(len(place.label) <= 120 for place in one.about.places)
    assert len(one.about.places) <= 40
    assert desk.register.check() == ()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["id", "created_at", "organisation", "answers", "evidence", "x"]), VALUES))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_submission_is_received(desk: RegisterDesk, tmp_path: Path, changes: dict[str, object]) -> None:
    data = submission(tmp_path / "model.asice", **changes)
    (outcome,) = receive(desk, [sealed(tmp_path / "a.asice", "Bike Kitchen", submission=data)])
    assert outcome.received is not None
    assert outcome.received.sealed


def _with_files(path: Path, files: dict[str, bytes]) -> Path:
    whole = {
        **{name: data for name, data in contents_of(sealed(path, "Bike Kitchen")).items() if _inside(name)},
        **files,
    }
    sources = [Source(name, lambda data=data: iter((data,)), len(data)) for name, data in whole.items()]
    write_package(path, sources, signatory("Bike Kitchen"), at=AT)
    return path


def _inside(name: str) -> bool:
    return not name.startswith("META-INF/") and name not in ("mimetype", "manifest-sha256.txt")


def test_far_too_many_frameworks(desk: RegisterDesk, tmp_path: Path) -> None:
    files = {f"frameworks/f{number}.toml": b"id = 'x'" for number in range(3000)}
    assert "frameworks along" in take(desk, _with_files(tmp_path / "a.asice", files)).received.problem


def test_a_framework_of_many_megabytes(desk: RegisterDesk, tmp_path: Path) -> None:
    files = {"frameworks/award.toml": b"# " + b"x" * 40_000_000}
    assert "too large" in take(desk, _with_files(tmp_path / "a.asice", files)).received.problem


@pytest.mark.parametrize("data", [b"\xff\xfe", b"a = " + b"[" * 100_000, b"x = 1" + b"0" * 100_000, b"[a]\n[a]"])
def test_a_framework_that_is_none(desk: RegisterDesk, tmp_path: Path, data: bytes) -> None:
    assert take(desk, _with_files(tmp_path / "a.asice", {"frameworks/award.toml": data})).received.problem


def test_bombs_flat_and_nested_stay_packed(desk: RegisterDesk, tmp_path: Path) -> None:
    """Nothing in a package is ever unpacked, so a bomb is as large as it is, and no larger."""
    flat = BytesIO()
    with zipfile.ZipFile(flat, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(100_000_000))
    nested = flat.getvalue()
    for _depth in range(5):
        outer = BytesIO()
        with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(4):
                archive.writestr(f"{number}.zip", nested)
        nested = outer.getvalue()
    files = {"evidence/social/flat.zip": flat.getvalue(), "evidence/social/nested.zip": nested}
    row = take(desk, _with_files(tmp_path / "a.asice", files))
    assert row.received.size < 3_000_000


def test_a_packed_entry_is_refused(tmp_path: Path) -> None:
    """The ratio of a package is one to one: an entry that is packed at all is refused."""
    path = sealed(tmp_path / "a.asice", "Bike Kitchen")
    contents = {**contents_of(path), "summary.pdf": bytes(50_000_000)}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in contents.items():
            archive.writestr(name, data, zipfile.ZIP_DEFLATED if name == "summary.pdf" else zipfile.ZIP_STORED)
    refused(path)


@pytest.mark.parametrize("number", [MOST_ENTRIES + 1, 70_000])
def test_far_too_many_entries(tmp_path: Path, number: int) -> None:
    """70,000 do not fit the two bytes of the count, and wrap around to 4,464."""
    body, directory = BytesIO(), BytesIO()
    mimetype = b"application/vnd.etsi.asic-e+zip"
    for count in range(number):
        name, data = (f"evidence/{count}", b"") if count else (FIRST, mimetype)
        entry = Entry(name, body.tell(), len(data), 0, (0, 33))
        body.write(local_header(entry) + data)
        directory.write(central_header(entry))
    end = bytearray(end_records(1, directory.tell(), body.tell()))
    end[8:12] = struct.pack("<2H", number & 0xFFFF, number & 0xFFFF)
    refused(written(tmp_path / "many.asice", body.getvalue() + directory.getvalue() + bytes(end)))


def _resealed(path: Path, change: bytes, instead: bytes) -> Path:
    """A package whose list of files was changed and then signed again, by a stranger who knows the format."""
    contents, time = contents_of(path), entries_of(path)[FIRST].time
    manifest = contents[MANIFEST].replace(change, instead, 1)
    assert manifest != contents[MANIFEST]
    signed = {**contents, MANIFEST: manifest, SIGNATURE: sign(manifest, signatory("Bike Kitchen"), AT)}
    return rebuilt(path, signed.items(), time)


DTD = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n'
EXTERNAL = b'<!DOCTYPE x SYSTEM "file:///etc/passwd">\n'
REFERENCE = b"<asic:DataObjectReference"


@pytest.mark.parametrize(
    ("change", "instead"),
    [
        (b"<asic:ASiCManifest", DTD + b"<asic:ASiCManifest"),
        (b"<asic:ASiCManifest", EXTERNAL + b"<asic:ASiCManifest"),
        (b'URI="summary.pdf"', b'URI="submission.json"'),
        (b'URI="summary.pdf"', b'URI="unlisted.pdf"'),
        (b'URI="summary.pdf"', b'URI="../summary.pdf"'),
        (b'URI="summary.pdf"', b'URI="file:///etc/passwd"'),
        (b'URI="summary.pdf"', b'URI="%FF%FE"'),
        (b"xmlenc#sha256", b"xmldsig#sha1"),
        (REFERENCE, REFERENCE + b' Rootfile="true"></asic:DataObjectReference>' + REFERENCE),
    ],
)
def test_a_list_that_lies_is_refused_though_it_is_signed(tmp_path: Path, change: bytes, instead: bytes) -> None:
    refused(_resealed(sealed(tmp_path / "a.asice", "Bike Kitchen"), change, instead), naming=None)


def test_two_signers_of_whom_one_is_bad(tmp_path: Path) -> None:
    path = sealed(tmp_path / "a.asice", "Bike Kitchen")
    contents, entries = contents_of(path), entries_of(path)
    other = contents_of(sealed(tmp_path / "b.asice", "Harbour Choir", evidence=b"another"))
    listed = SealedList({name: "00" * 32 for name in contents if not name.startswith("META-INF/")}, "00" * 32)
    lying = asic_manifest(2, listed)
    for manifest, signature in (
        (other[MANIFEST].replace(b"signature001", b"signature002"), other[SIGNATURE]),
        (lying, sign(lying, signatory("Harbour Choir"), AT)),
        (lying, b"no signature"),
    ):
        both = {**contents, "META-INF/ASiCManifest002.xml": manifest, "META-INF/signature002.p7s": signature}
        refused(rebuilt(path, both.items(), entries[FIRST].time))
