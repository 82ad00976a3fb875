"""Files that want to do harm: each ends in a plain answer, and the next file is shown as if nothing had been."""

import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as for_all
from hypothesis import strategies as st

from sv_desktop.domain.preview import Preview
from sv_desktop.previews import NotShown, Previewer, Source
from sv_desktop.previews import previewer as module
from sv_desktop.previews.previewer import LARGEST
from tests.previews import made
from tests.previews.conftest import given

ALL = made.WITH_WORDS | made.PICTURES
MIB = 1024 * 1024


def looked_at(previewer: Previewer, data: bytes, name: str) -> Preview | None:
    """What came of it; None when it has ended the worker. Afterwards the worker works."""
    try:
        shown: Preview | None = previewer.show(given(data, name))
    except NotShown:
        shown = None
    with suppress(NotShown):
        previewer.read(given(data, name))
    assert previewer.show(given(b"still here", "a.txt")).words == "still here"
    return shown


def png_header(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def nested_pdf(depth: int) -> bytes:
    """Arrays in arrays where a page's resources should be, and a page tree that is its own child."""
    deep = b"[" * depth + b"]" * depth
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 9999999/Kids[2 0 R 3 0 R]>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99999999 99999999]/Resources " + deep + b">>endobj\n"
        b"trailer<</Root 1 0 R>>"
    )


def laughs() -> str:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE d [<!ENTITY l0 "ha">{lines}]>'


def entity_docx(doctype: str, reference: str) -> bytes:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{namespace}"><w:p><w:r><w:t>{reference}</w:t></w:r></w:p></w:document>'
    return made.zipped({"[Content_Types].xml": made.CONTENT_TYPES, "word/document.xml": doctype + body})


def bomb(name: str, part: str) -> bytes:
    """200 MiB of spaces in 200 KiB."""
    return made.zipped({"[Content_Types].xml": made.CONTENT_TYPES, part: b" " * (200 * MIB)})


def overlapping_bomb() -> bytes:
    """Every entry of the directory names the same bytes."""
    data = bytearray(made.docx_of("<w:p/>" * 200_000))
    at = data.rfind(b"PK\x01\x02")
    entry_length = data.rfind(b"PK\x05\x06") - at
    entry = bytes(data[at : at + entry_length])
    end = bytearray(data[at + entry_length :])
    many = 12_000
    struct.pack_into("<HH", end, 8, many, many)
    struct.pack_into("<I", end, 12, many * entry_length)
    struct.pack_into("<I", end, 16, at)
    return bytes(data[:at]) + entry * many + bytes(end)


HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a PNG of 50,000 by 50,000": ("a.png", lambda: png_header(50_000, 50_000), "too large"),
    "a PNG of 2 thousand million": ("a.png", lambda: png_header(2**31 - 1, 2**31 - 1), "too large"),
    "a Word file that swells": ("a.docx", lambda: bomb("a.docx", "word/document.xml"), "swells"),
    "a workbook that swells": ("a.xlsx", lambda: bomb("a.xlsx", "xl/workbook.xml"), "swells"),
    "a ZIP of itself": ("a.docx", overlapping_bomb, "swells"),
    "a billion laughs": ("a.docx", lambda: entity_docx(laughs(), "&l9;"), "damaged"),
    "a file of ours through an entity": (
        "a.docx",
        lambda: entity_docx('<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hosts">]>', "&f;"),
        "damaged",
    ),
    "a document type from elsewhere": (
        "a.docx",
        lambda: entity_docx('<!DOCTYPE d SYSTEM "http://203.0.113.7/d.dtd">', "words"),
        "damaged",
    ),
    "an Office file without its text": (
        "a.docx",
        lambda: made.zipped({"[Content_Types].xml": made.CONTENT_TYPES, "word/x.xml": ""}),
        "part is missing",
    ),
    "XML that is ten thousand deep": ("a.docx", lambda: made.docx_of("<w:p>" * 10_000 + "</w:p>" * 10_000), "no words"),
    "a page that is a hundred thousand deep": ("a.html", lambda: b"<html>" + b"<div>" * 100_000, "no words"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_traps_are_told_and_do_no_harm(previewer: Previewer, what: str) -> None:
    name, make, words = HOSTILE[what]
    shown = looked_at(previewer, make(), name)
    assert shown is not None
    assert words in shown.note
    assert shown.picture is None
    assert not shown.words


def test_a_pdf_that_is_nested_without_end(previewer: Previewer) -> None:
    for depth in (10, 1_000, 200_000):
        looked_at(previewer, nested_pdf(depth), "a.pdf")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to this limit at once")
def test_one_that_eats_memory_ends_the_worker_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture of 59 million pixels, which our own limits allow, in a worker with an eighth of its memory."""
    code = (
        "import sys; from sv_desktop.previews import limits; limits.MEMORY //= 8\n"
        "from sv_desktop.previews.worker import work; sys.exit(work())"
    )
    data = made.picture(size=(59_000, 1_000), mode="L", compress_level=1)
    with Previewer() as roomy:
        assert roomy.show(given(data, "a.png")).picture is not None
    workers = []

    def start() -> subprocess.Popen[bytes]:
        workers.append(subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        return workers[-1]

    monkeypatch.setattr(module, "start_worker", start)
    with Previewer() as previewer:
        assert previewer.show(given(b"words", "a.txt")).words == "words"
        with pytest.raises(NotShown):
            previewer.show(given(data, "a.png"))
        assert previewer.show(given(b"still here", "a.txt")).words == "still here"
    assert len(workers) == 3


@pytest.mark.parametrize("name", ALL)
def test_cut_off_anywhere(previewer: Previewer, name: str) -> None:
    data = ALL[name]()
    for part in (0.05, 0.3, 0.6, 0.95):
        looked_at(previewer, data[: int(len(data) * part)], name)


@pytest.mark.parametrize("name", ALL)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@for_all(data=st.data())
def test_changed_anywhere(previewer: Previewer, name: str, data: st.DataObject) -> None:
    changed = bytearray(ALL[name]())
    for _time in range(data.draw(st.integers(1, 8))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    looked_at(previewer, bytes(changed), name)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@for_all(
    beginning=st.sampled_from([b"", *(make()[:40] for make in ALL.values())]),
    rest=st.binary(max_size=400),
    name=st.text(max_size=10),
)
def test_bytes_by_chance(previewer: Previewer, beginning: bytes, rest: bytes, name: str) -> None:
    looked_at(previewer, beginning + rest, name)


def test_of_a_huge_file_only_the_beginning_is_read(previewer: Previewer) -> None:
    taken = 0

    def chunks() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += MIB
            yield b"MZ" + bytes(MIB - 2)

    shown = previewer.show(Source("", "film.mp4", LARGEST + 1, chunks))
    assert taken <= 3 * MIB
    assert any("mislead" in one for one in shown.warnings)
    text = previewer.read(Source("", "long.txt", LARGEST + 1, lambda: iter([b"word " * 1000])))
    assert "too large" in text.note


def test_nothing_is_left_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in the folder for temporary files nor in the folder we are in."""
    for variable in ("TMPDIR", "TEMP", "TMP", "HOME", "XDG_CACHE_HOME", "SV_DESKTOP_HOME"):
        (tmp_path / variable).mkdir()
        monkeypatch.setenv(variable, str(tmp_path / variable))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with Previewer() as previewer:
        for name, make in ALL.items():
            previewer.show(given(make(), name))
            previewer.thumbnail(given(make(), name))
            previewer.read(given(make(), name))
        assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
