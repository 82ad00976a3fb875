import pytest

from sv_desktop.frameworks import frameworks_from_texts, validate_texts
from sv_desktop.frameworks.toml_text import LARGEST_FILE, MOST_LINES


def _told(data: bytes, name: str = "small.toml") -> str:
    problems = validate_texts({name: data})
    assert len(problems) == 1, problems
    return str(problems[0])


def test_a_toml_mistake_is_told_with_its_line() -> None:
    assert _told(b'id = "small"\ntitle = \n').startswith("small.toml: line 2: this is not valid TOML (invalid value")


def test_an_open_end_is_told_in_words() -> None:
    assert _told(b'a = 1\nid = "small').startswith("small.toml: line 2, the end of the file: this is not valid TOML")


def test_bytes_that_are_not_utf8_are_told_with_their_line() -> None:
    assert _told(b'id = "small"\ntitle = "Caf\xe9"\n') == (
        "small.toml: line 2: this is not UTF-8 text; save the file again as UTF-8"
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_named(encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    assert "saved as UTF-16" in _told(mark + 'id = "small"'.encode(encoding))


def test_a_byte_order_mark_of_utf8_is_welcome(small: dict[str, bytes]) -> None:
    marked = {name: b"\xef\xbb\xbf" + data for name, data in small.items()}
    assert frameworks_from_texts(marked).texts == marked


def test_windows_line_ends_are_welcome(small: dict[str, bytes]) -> None:
    assert validate_texts({name: data.replace(b"\n", b"\r\n") for name, data in small.items()}) == []


def test_a_file_that_is_too_large_is_refused(small: dict[str, bytes]) -> None:
    pack = small["small.toml"]
    line, lines = b"#" * 99 + b"\n", (LARGEST_FILE - len(pack)) // 100
    assert "larger than 256 KiB" in _told(pack + line * (lines + 1))
    assert validate_texts({"small.toml": pack + line * lines}) == []


def test_a_file_of_too_many_lines_is_refused(small: dict[str, bytes]) -> None:
    pack = small["small.toml"]
    left = MOST_LINES - pack.count(b"\n")
    assert "more than 20,000 lines" in _told(pack + b"\n" * (left + 1))
    assert validate_texts({"small.toml": pack + b"\n" * left}) == []


def test_another_ending_is_refused() -> None:
    assert _told(b"", "small.txt") == "small.txt: the file’s name should end in .toml"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"a=" + b"[" * 2400, "nested too deeply"),
        (b"a=" + b"{a=" * 800, "nested too deeply"),
        (b"\n" + b"x" * 2501, "line 2: the line is longer than 2,500"),
        (b"a." * 600 + b"a=1", "more than 8 parts"),
        (b"[" + b"a . " * 300 + b"a]", "more than 8 parts"),
        (b'"a b"."a b".' * 100 + b"a=1", "more than 8 parts"),
        (b"a=" + b"9" * 2400, "“a” is not a key"),
        (b"a=1\na=2", "Cannot overwrite a value".lower()),
        (b"\x00", "line 1"),
        (b"a = 2026-13-99", "line 1"),
    ],
)
def test_hostile_toml_is_refused_in_words(data: bytes, words: str) -> None:
    assert words.lower() in str(validate_texts({"small.toml": data})[0]).lower()


def test_costly_keys_do_not_reach_the_parser() -> None:
    """A hundred dotted keys of a thousand parts take tomllib seconds; here they are refused unread."""
    hostile = b"".join(b"b%d." % number + b"a." * 1000 + b"a=1\n" for number in range(100))
    assert "parts with dots" in _told(hostile)


def test_full_stops_in_texts_are_no_keys(small: dict[str, bytes]) -> None:
    prose = b"A. B. C. D. E. F. G. H. I. J. K. L. M. N. www.a.b.c.d.e.f.g.h.i.j.k.org"
    assert validate_texts({**small, "small.toml": small["small.toml"].replace(b"What changes?", prose)}) == []
