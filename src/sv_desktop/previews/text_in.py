"""Bytes of a text in any encoding, as text."""

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NEVER_IN_TEXT = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 64 * 1024
#: With a smaller share of bytes beyond ASCII it is a language in Latin letters, and a guess does more harm than good.
_FOREIGN = 0.25
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")


def looks_like_text(start: bytes) -> bool:
    """Whether the beginning of a file can be text: a byte order mark, or no byte that only other files have."""
    return start.startswith(tuple(mark for mark, _name in _MARKS)) or not _NEVER_IN_TEXT.search(start)


def decode(data: bytes) -> str:
    """The text. Never fails: what no encoding explains becomes a replacement mark. Line ends become newlines."""
    text = _decode(data)
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _decode(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(data) - 4 and error.reason == "unexpected end of data":
            return data[: error.start].decode("utf-8")
    return data.decode(_guess(data[:_SAMPLE]), "replace")


def _guess(sample: bytes) -> str:
    if sum(byte >= 0x80 for byte in sample) < _FOREIGN * len(sample):
        return "cp1252"
    best = from_bytes(sample).best()
    return best.encoding if best is not None else "cp1252"
