"""Where each key and value of a TOML 1.0 text stands: tomllib gives the values, and forgets the lines.

Only for texts that tomllib has accepted: this reads no further than it must to walk over them.
"""

import re
import tomllib
from contextlib import suppress

#: The keys and numbers (from 0) that lead to a value.
Path = tuple[str | int, ...]

_BETWEEN = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BLANK = re.compile(r"[ \t]*")
_REST_OF_LINE = re.compile(r"[^\n]*")
_KEY = re.compile(r"[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")
_STRING = re.compile(r'"""(?:\\.|[^\\])*?"""(?!")' r"|'''.*?'''(?!')" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'", re.DOTALL)
_PLAIN = re.compile(r"[^,\]}#\n]+")


class Positions:
    """The places of one text, each as (line, column), both counted from 1."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[Path, int] = {(): 0}
        with suppress(RecursionError):
            self._found |= _Walk(text).found

    def of(self, path: Path) -> tuple[int, int]:
        """Where a path stands; for what is missing, what it should stand in."""
        while path not in self._found:
            path = path[:-1]
        at = self._found[path]
        return self._text.count("\n", 0, at) + 1, at - self._text.rfind("\n", 0, at)

    def paths(self) -> frozenset[Path]:
        """Every path that was found."""
        return frozenset(self._found)


class _Walk:
    def __init__(self, text: str) -> None:
        self.found: dict[Path, int] = {}
        self._text, self._at = text, 0
        self._lengths: dict[Path, int] = {}
        table: Path = ()
        while not self._ends(_BETWEEN):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_REST_OF_LINE)

    def _header(self) -> Path:
        start = self._at
        doubled = self._text.startswith("[[", start)
        self._at += 2 if doubled else 1
        path: Path = ()
        for name, _at in self._key():
            path = (*self._last_of(path), name)
            self.found.setdefault(path, start)
        if doubled:
            self._lengths[path] = self._lengths.get(path, 0) + 1
        path = self._last_of(path)
        self.found.setdefault(path, start)
        return path

    def _last_of(self, path: Path) -> Path:
        """The table that a header speaks of: of an array of tables, the last one."""
        return (*path, self._lengths[path] - 1) if path in self._lengths else path

    def _pair(self, table: Path) -> None:
        path = table
        for name, at in self._key():
            path = (*path, name)
            self.found.setdefault(path, at)
        self._at += 1  # the equals sign
        self._skip(_BLANK)
        self._value(path)

    def _key(self) -> list[tuple[str, int]]:
        """The parts of a dotted key with their places, and over the blanks that follow."""
        parts = []
        while True:
            self._skip(_BLANK)
            start = self._at
            self._skip(_KEY)
            parts.append((_name(self._text[start : self._at]), start))
            self._skip(_BLANK)
            if self._text[self._at] != ".":
                return parts
            self._at += 1

    def _value(self, path: Path) -> None:
        self.found.setdefault(path, self._at)
        sign = self._text[self._at]
        if sign == "[":
            self._array(path)
        elif sign == "{":
            self._inline_table(path)
        else:
            self._skip(_STRING if sign in "\"'" else _PLAIN)

    def _array(self, path: Path) -> None:
        number = 0
        self._at += 1
        self._skip(_BETWEEN)
        while self._text[self._at] != "]":
            self._value((*path, number))
            number += 1
            self._over_comma()
        self._at += 1

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        self._skip(_BETWEEN)
        while self._text[self._at] != "}":
            self._pair(path)
            self._over_comma()
        self._at += 1

    def _over_comma(self) -> None:
        self._skip(_BETWEEN)
        if self._text[self._at] == ",":
            self._at += 1
            self._skip(_BETWEEN)

    def _skip(self, what: re.Pattern[str]) -> None:
        found = what.match(self._text, self._at)
        if found:
            self._at = found.end()

    def _ends(self, blanks: re.Pattern[str]) -> bool:
        self._skip(blanks)
        return self._at >= len(self._text)


def _name(key: str) -> str:
    return str(tomllib.loads(f"key = {key}")["key"]) if key[0] in "\"'" else key
