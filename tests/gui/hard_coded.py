"""Words on the screen that no translation can reach, found where the program speaks its pseudo-language.

A text that goes through the translation has marks on every letter. What is left in plain letters has to be somebody's
own: what was typed or is in a file, the texts of a framework, a guide, a name. Those are known, as whole texts.
"""

import ast
import platform
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from sv_desktop.domain.wording import date_words
from sv_desktop.services.begin import builtin_frameworks

#: Names that are no words of a language, units, and how keys are called.
NAMES = frozenset(
    "SV Desktop English Cymraeg PDF Word SHA-256 KB MB GB TOML Ctrl Shift Alt Tab Enter Esc Del Ins Home End PgUp "
    "PgDown".split()
)
#: What shows the inside of files, a guide, or a difference between two texts.
_CONTENT = frozenset(
    (
        "QTextBrowser",
        "Passage",
        "SheetTable",
        "PageWords",
        "PagePicture",
        "MarkedWords",
        "DifferenceView",
        "FingerprintLabel",
    )
)
_MOST_ROWS = 60
_PLAIN = re.compile(r"[A-Za-z]{2,}")
#: What ends one text where several are put together: "Award: What changes". A marked letter does, too.
_ENDS = re.compile(r"[\n\t\0;:,()–—“”…·›|•?!✓]|\.(?=\s|$)|(?<=\s)-(?=\s)|[^\x00-\x7f’£½]+")
#: Addresses, paths, names of files, ids and digests.
_NO_WORDS = re.compile(
    r"\b(?:Ctrl|Alt|Shift)\+\S+|\b[0-9A-F]{4}\b|\bSV-\S+|\bevidence/.*|[\w.+-]+@[\w.-]+|https?://\S+|www\.\S+|/(?:[^\s/]+/)*\S*|\S+\.[a-z]{2,5}\b|\b(?=\w*\d)[\w-]+\b|<[^<>]+>|&\w+;"
)


class Known:
    """Every text that is somebody's own, in the tour."""

    def __init__(self, modules: Iterable[Path], folders: Iterable[Path]) -> None:
        self._modules, self._folders = tuple(modules), tuple(folders)

    @cached_property
    def texts(self) -> frozenset[str]:
        """Whole texts, and the pieces of each."""
        found: set[str] = {platform.node(), *_strings(msgspec.to_builtins(builtin_frameworks()))}
        for module in self._modules:
            tree = ast.parse(module.read_text(encoding="utf-8"))
            written = {
                one.value for one in ast.walk(tree) if isinstance(one, ast.Constant) and isinstance(one.value, str)
            }
            found |= written | {Path(one).stem for one in written if re.fullmatch(r"[^/\n]+\.\w{2,5}", one)}
        for folder in self._folders:
            for path in folder.rglob("*"):
                if path.suffix == ".toml":
                    found |= set(_strings(tomllib.loads(path.read_text(encoding="utf-8"))))
                elif path.suffix in (".md", ".txt", ".csv"):
                    found.add(path.read_text(encoding="utf-8"))
        return frozenset(_tidy(piece) for text in found for piece in (text, *_pieces(text)))

    @cached_property
    def _filled_in(self) -> re.Pattern[str]:
        """Texts that were put together around a value."""
        found = []
        for module in self._modules:
            for one in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                if isinstance(one, ast.JoinedStr):
                    parts = [part.value if isinstance(part, ast.Constant) else "\0" for part in one.values]
                    found += [piece for piece in "".join(map(str, parts)).split(".") if len(piece.split()) > 1]
        return re.compile("|".join(re.escape(_tidy(one)).replace("\0", ".+") for one in found))

    @cached_property
    def _all(self) -> str:
        return "\0".join(sorted(self.texts))

    def holds(self, piece: str) -> bool:
        """Whether a piece of words is one of the texts, or so much of one that chance cannot be why."""
        tidy = _tidy(piece)
        few = 3
        return (
            tidy in self.texts
            or (len(tidy.split()) >= few and tidy in self._all)
            or self._filled_in.fullmatch(tidy) is not None
        )


def hard_coded(root: QWidget, known: Known) -> Iterator[str]:
    """What is shown, or said to a screen reader, in words that are not marked and nobody's own."""
    for where, text in shown(root):
        for piece in unmarked(text):
            if not known.holds(piece):
                yield f"not translated: “{piece[:80]}” in {where}"


def unmarked(text: str) -> Iterator[str]:
    """What is in plain letters, one text at a time."""
    for piece in _pieces(text):
        if _PLAIN.search(_tidy(piece)) and not set(re.findall(r"[\w-]+", piece)) <= NAMES:
            yield piece.strip()


def shown(root: QWidget) -> Iterator[tuple[str, str]]:
    """(which widget, its words) of everything visible: texts, hints, names, lists, menus."""
    window = root.window()
    yield "the title of the window", window.windowTitle()
    for menu in window.findChildren(QMenu):
        for action in menu.actions():
            yield "a menu", action.text()
    for one in (root, *root.findChildren(QWidget)):
        if one.isVisible() and not _shows_content(one):
            for words in (*_words_of(one), one.toolTip(), one.accessibleName(), one.accessibleDescription()):
                yield type(one).__name__, words


def _shows_content(one: QWidget | None) -> bool:
    while one is not None:
        if type(one).__name__ in _CONTENT:
            return True
        one = one.parentWidget()
    return False


def _words_of(one: QWidget) -> Iterator[str]:
    if isinstance(one, QLabel | QAbstractButton):
        yield one.text()
    elif isinstance(one, QLineEdit):
        yield one.placeholderText()
    elif isinstance(one, QComboBox):
        yield from (one.itemText(at) for at in range(min(one.count(), _MOST_ROWS)))
    elif isinstance(one, QGroupBox):
        yield one.title()
    elif isinstance(one, QTabWidget):
        yield from (one.tabText(at) for at in range(one.count()))
    elif isinstance(one, QAbstractItemView) and one.model() is not None:
        yield from _cells(one)
    elif isinstance(one, QPlainTextEdit | QTextEdit) and one.isReadOnly():
        yield one.toPlainText()


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model, top = view.model(), QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    waiting = [
        model.index(row, column) for row in range(min(model.rowCount(top), _MOST_ROWS)) for column in range(columns)
    ]
    for index in waiting:
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            yield str(index.data(role) or "")
        if index.column() == 0:
            waiting.extend(model.index(row, 0, index) for row in range(min(model.rowCount(index), _MOST_ROWS)))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        yield date_words(value)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)


def _pieces(text: str) -> list[str]:
    """Without the marks at which a long word may break."""
    return _ENDS.split(_NO_WORDS.sub(" ", text.replace("\u200b", "")))


def _tidy(text: str) -> str:
    return " ".join(_NO_WORDS.sub(" ", text).split()).strip(" &%£\"'-+.").casefold()
