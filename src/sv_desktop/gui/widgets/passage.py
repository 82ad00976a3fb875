"""Words around what was found, with the found ones set off: bold and underlined, never colour alone."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sv_desktop.gui.theme import current


class Passage(QLabel):
    """pieces: (words, whether they are what was looked for). Every word of a person is escaped."""

    def __init__(self, pieces: Iterable[tuple[str, bool]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shown = tuple(pieces)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setFont(current().font())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText("".join(f"<b><u>{_plain(words)}</u></b>" if hit else _plain(words) for words, hit in shown))
        self.setAccessibleName("".join(words for words, _hit in shown))


def _plain(words: str) -> str:
    return escape(" ".join(words.split("\n")))
