"""Bytes of a TOML file (TOML 1.0) to plain values, with limits that keep hostile files cheap."""

import codecs
import re
import tomllib

from msgspec.structs import replace

from sv_desktop.domain.language import tr
from sv_desktop.frameworks.problems import PackProblem, Place

LARGEST_FILE = 256 * 1024
#: Many times as many as the longest of ours: pointing into half a million line ends took 140 MiB of memory.
MOST_LINES = 20_000
# tomllib takes quadratic time in the parts of a dotted key; both limits keep hostile files cheap.
_LONGEST_LINE = 2500
_MOST_KEY_PARTS = 8

_LINE = re.compile(r" \(at line (\d+), column (\d+)\)$")
_AT_END = " (at end of document)"
_LONG_LINE = re.compile(rf"^[^\n]{{{_LONGEST_LINE + 1}}}", re.MULTILINE)
_STRING = re.compile(r""""(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?""")
_LONG_KEY = re.compile(rf"(?:\.[ \t]*(?:[^\s.]+[ \t]*)?){{{_MOST_KEY_PARTS}}}")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MAY_HIDE = re.compile(r"""\\|\"\"\"|'''|[\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff]""")


class Unreadable(Exception):
    """The bytes are no TOML that we accept. Carries the problem, and never leaves this room."""

    def __init__(self, problem: PackProblem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def parse(file: str, data: bytes) -> tuple[str, dict[str, object]]:
    """The text and its values. Raises Unreadable, with the line number where there is one."""
    text = _decoded(file, data)
    _refuse_costly(file, text)
    try:
        return text, tomllib.loads(text)
    except RecursionError:
        raise _unreadable(file, tr("brackets are nested too deeply")) from None
    except ValueError as error:
        raise _unreadable(file, *_toml_words(str(error), text)) from None


def may_hide_something(text: str) -> bool:
    """Whether the text has escapes, multi-line strings or invisible signs, so that a closer look is due."""
    return _MAY_HIDE.search(text) is not None


def _decoded(file: str, data: bytes) -> str:
    if len(data) > LARGEST_FILE:
        raise _unreadable(file, tr("the file is larger than 256 KiB, which no pack needs to be"))
    if data.startswith(_UTF16):
        raise _unreadable(file, tr("the file is saved as UTF-16; save it again with the encoding UTF-8"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        words = tr("line {line}: this is not UTF-8 text; save the file again as UTF-8", line=line)
        raise _unreadable(file, words, line, column) from None


def _refuse_costly(file: str, text: str) -> None:
    if text.count("\n") > MOST_LINES:
        raise _unreadable(file, tr("the file has more than {most:,} lines, which no pack needs", most=MOST_LINES))
    long = _LONG_LINE.search(text)
    if long:
        number = text.count("\n", 0, long.start()) + 1
        raise _unreadable(
            file,
            tr("line {number}: the line is longer than {most:,} characters", number=number, most=_LONGEST_LINE),
            number,
            1,
        )
    plain = _STRING.sub('""', text)
    deep = _LONG_KEY.search(plain)
    if deep:
        number = plain.count("\n", 0, deep.start()) + 1
        words = tr(
            "line {number}: a name has more than {most} parts with dots between them",
            number=number,
            most=_MOST_KEY_PARTS,
        )
        raise _unreadable(file, words, number, 1)


def _toml_words(message: str, text: str) -> tuple[str, int, int]:
    """What tomllib says, in words, with the line and the column."""
    found = _LINE.search(message)
    reason = _LINE.sub("", message)
    line, column = (int(found[1]), int(found[2])) if found else (0, 0)
    place = tr("line {line}: ", line=line) if found else ""
    if reason.endswith(_AT_END):
        reason = reason.removesuffix(_AT_END)
        line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
        place = tr("line {line}, the end of the file: ", line=line)
    return (
        tr(
            "{place}this is not valid TOML ({reason})",
            place=place,
            reason=reason[:1].lower() + reason[1:],
        ),
        line,
        column,
    )


def _unreadable(file: str, words: str, line: int = 0, column: int = 0) -> Unreadable:
    return Unreadable(replace(Place(file).problem(words), line=line, column=column))
