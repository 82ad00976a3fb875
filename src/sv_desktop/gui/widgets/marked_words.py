"""A text with what was added underlined, or what was removed struck through: never told by colour alone."""

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sv_desktop.domain.difference import Change, Piece
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import Role, current
from sv_desktop.gui.widgets.breaks import with_breaks

#: Characters.
_MOST = 20_000


class MarkedWords(QLabel):
    """One side of a difference. side: ADDED for the text as it is now, REMOVED for the earlier one.

    Every word of a person is escaped.
    """

    def __init__(self, pieces: Iterable[Piece], side: Change, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shown = list(_first(piece for piece in pieces if piece.change in (Change.KEPT, side)))
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFont(current().font())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        tag, role = ("u", Role.DONE) if side is Change.ADDED else ("s", Role.PROBLEM)
        colour = current().colour(role).name()
        words = (
            _plain(one.text)
            if one.change is Change.KEPT
            else f'<{tag} style="color:{colour}">{_plain(one.text)}</{tag}>'
            for one in shown
        )
        self.setText(f'<div style="white-space: pre-wrap">{"".join(words)}</div>')
        said = "".join(one.text for one in shown)
        marked = "; ".join(one.text.strip() for one in shown if one.change is side)
        self.setAccessibleName(f"{name}: {said}")
        new = tr("New: {words}", words=marked) if side is Change.ADDED else tr("Gone: {words}", words=marked)
        self.setAccessibleDescription(new if marked else "")


def _first(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """As much as a person may want to read here: a stranger's answer may be of any length."""
    room = _MOST
    for piece in pieces:
        if len(piece.text) > room:
            yield Piece(piece.change, piece.text[:room])
            yield Piece(Change.KEPT, " " + tr("… (only the beginning is shown here)"))
            return
        room -= len(piece.text)
        yield piece


def _plain(words: str) -> str:
    return escape(with_breaks(words))
