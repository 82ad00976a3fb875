"""Waves under the words of a text box that may be misspelt: of what is seen of it, and never of what is being typed."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from sv_desktop.gui.spelling import spelling
from sv_desktop.gui.theme import Role, current

#: How long typing rests before its words are looked up, and how soon other changes are seen, in milliseconds.
_RESTS_MS, _SOON_MS = 500, 30
#: Of a long paragraph, so many characters are looked at on either side of what is seen.
_MARGIN = 64
_SHOWN = (QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.FocusOut, QEvent.Type.EnabledChange)


class Mark(NamedTuple):
    """A word that may be misspelt. start, end: as Qt counts in the document."""

    start: int
    end: int
    word: str


class SpellingMarks(QObject):
    """Marks one box: its parent. Looking up what is seen takes a millisecond or two, however long the text is."""

    def __init__(self, box: QPlainTextEdit) -> None:
        super().__init__(box)
        self.box = box
        self._typed_at = -1
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.show)
        box.textChanged.connect(self._typed)
        box.cursorPositionChanged.connect(self._moved)
        box.verticalScrollBar().valueChanged.connect(self._soon)
        box.installEventFilter(self)
        spelling().changed.connect(self._soon)

    @property
    def where(self) -> str:
        """Which text it is: the name of the box."""
        return self.box.objectName() or self.box.accessibleName()

    @property
    def looks(self) -> bool:
        """Whether words are marked here now."""
        return self.box.isVisible() and self.box.isEnabled() and not self.box.isReadOnly()

    def at(self, position: int) -> Mark | None:
        """The mark of the word at a place of the document."""
        block = self.box.document().findBlock(position)
        marks = self._marks(block, position, position)
        return next((mark for mark in marks if mark.start <= position <= mark.end), None)

    def after(self, position: int) -> Mark | None:
        """The first mark from a place on, to the end of the text."""
        block = self.box.document().findBlock(position)
        while block.isValid():
            for mark in self._marks(block):
                if mark.start >= position:
                    return mark
            block = block.next()
        return None

    def show(self) -> None:
        """Mark what is seen of the text."""
        self._timer.stop()
        marks = [mark for mark in self._seen() if not self._is_typed(mark)] if self.looks else []
        if marks or self.box.extraSelections():
            self.box.setExtraSelections([self._wave(mark) for mark in marks])

    def eventFilter(self, _box: QObject, event: QEvent) -> bool:
        if event.type() in _SHOWN:
            if event.type() == QEvent.Type.Show:
                spelling().need()
            self._soon()
        return False

    def _typed(self) -> None:
        """A mark goes as soon as its word is changed, and comes back when that rests."""
        self._typed_at = self.box.textCursor().position()
        marked = self.box.extraSelections()
        kept = [one for one in marked if not one.cursor.selectionStart() <= self._typed_at <= one.cursor.selectionEnd()]
        if len(kept) < len(marked):
            self.box.setExtraSelections(kept)
        self._timer.start(_RESTS_MS)

    def _moved(self) -> None:
        if self._typed_at not in (-1, self.box.textCursor().position()):
            self._typed_at = -1
            self._soon()

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start(_SOON_MS)

    def _is_typed(self, mark: Mark) -> bool:
        """Whether the person is still in the middle of a word."""
        here = self.box.textCursor().position()
        return self.box.hasFocus() and here == self._typed_at and mark.start <= here <= mark.end

    def _seen(self) -> list[Mark]:
        view = self.box.viewport().rect()
        first = self.box.cursorForPosition(QPoint(0, 0)).position()
        last = self.box.cursorForPosition(view.bottomRight()).position()
        block, found = self.box.document().findBlock(first), []
        while block.isValid() and block.position() <= last:
            found += self._marks(block, first, last)
            block = block.next()
        return found

    def _marks(self, block: QTextBlock, first: int = 0, last: int | None = None) -> list[Mark]:
        """The marks of a paragraph. first, last: the places of the document between which they are wanted."""
        text, base = block.text(), block.position()
        as_qt_counts = len(text) == block.length() - 1
        if last is not None and as_qt_counts:
            text, base = _cut(text, base, first, last)
        found = []
        for start, word in spelling().misspelt(text, self.where):
            begin = base + (start if as_qt_counts else _units(text[:start]))
            found.append(Mark(begin, begin + _units(word), word))
        return found

    def _wave(self, mark: Mark) -> QTextEdit.ExtraSelection:
        wave = QTextEdit.ExtraSelection()
        wave.cursor = QTextCursor(self.box.document())
        wave.cursor.setPosition(mark.start)
        wave.cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        wave.format = QTextCharFormat()
        wave.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.format.setUnderlineColor(current().colour(Role.PROBLEM))
        return wave


def _cut(text: str, base: int, first: int, last: int) -> tuple[str, int]:
    """The part of a long paragraph around two places, without the words that the cut goes through."""
    begin, end = first - base - _MARGIN, last - base + _MARGIN
    begin = text.find(" ", begin) + 1 if begin > 0 else 0
    end = text.rfind(" ", begin, end) if end < len(text) else len(text)
    return text[begin:end] if end > begin else "", base + begin


def _units(text: str) -> int:
    """How Qt counts a text: in units of UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
