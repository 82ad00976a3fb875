"""The difference between two texts: removed words struck through, added words underlined, never colour alone."""

from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from sv_desktop.domain.difference import Change, difference
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import Role, current


class DifferenceView(QTextBrowser):
    """Read-only; every word of a person is escaped."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFont(current().font())
        self.setOpenLinks(False)

    def show_difference(self, before: str, after: str) -> None:
        """Show what became of a text."""
        self.setHtml(marked(before, after))


def marked(before: str, after: str) -> str:
    """The difference as markup for a rich text."""
    if not before and not after:
        return tr("<p><i>The answer was empty.</i></p>")
    done, gone = current().colour(Role.DONE).name(), current().colour(Role.PROBLEM).name()
    marks = {
        Change.KEPT: "{}",
        Change.ADDED: f'<u style="color:{done}">{{}}</u>',
        Change.REMOVED: f'<s style="color:{gone}">{{}}</s>',
    }
    pieces = (marks[piece.change].format(escape(piece.text)) for piece in difference(before, after))
    return f'<p style="white-space: pre-wrap">{"".join(pieces)}</p>'
