"""The guide inside the program: to read, and to look for words in. It needs no internet."""

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QLineEdit, QTextBrowser, QTextEdit, QVBoxLayout, QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.gui.theme import Role, current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.resources import guide

_GUIDES = {"user-guide.md": tr("User guide"), "assessor-guide.md": tr("Guide for assessors")}


class GuideDialog(QDialog):
    """name: of a guide. Stays open beside the work."""

    def __init__(self, name: str = "user-guide.md", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, 100, 90)
        space = current().px(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(current().px(1))
        self.search = QLineEdit()
        self.search.setFont(current().font())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.look)
        self.search.returnPressed.connect(self.next)
        column.addWidget(FieldRow(tr("Find in the guide"), tr("Enter goes to the next place."), self.search))
        self.count = Prose("", "muted")
        column.addWidget(self.count)
        self.text = QTextBrowser()
        self.text.setFont(current().font())
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        column.addWidget(self.text, 1)
        row = Flow()
        for other, words in _GUIDES.items():
            row.addWidget(SecondaryButton(words, "document", clicked=partial(self.show_guide, other)))
        row.addWidget(SecondaryButton(tr("Close"), clicked=self.close))
        column.addLayout(row)
        self.show_guide(name)
        self.search.setFocus()

    def show_guide(self, name: str) -> None:
        """Show a guide from its beginning."""
        self.setWindowTitle(_GUIDES[name])
        self.text.setAccessibleName(_GUIDES[name])
        document = QTextDocument(self.text)
        document.setDefaultFont(current().font())
        features = QTextDocument.MarkdownFeature
        document.setMarkdown(guide(name), features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self.text.setDocument(document)
        self.look(self.search.text())

    def look(self, words: str) -> None:
        """Mark every place where the words stand, and go to the first."""
        found = self._places(words.strip())
        self.text.setExtraSelections([_marked(one) for one in found])
        told = (
            counted("{n} place found.", "{n} places found.", len(found))
            if found
            else tr("Nothing was found. Try fewer letters.")
        )
        self.count.setText(told if words.strip() else "")
        self.count.setVisible(bool(words.strip()))
        announce(self, self.count.text())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        if found:
            self.next()

    def next(self) -> None:
        """The next place where the words stand; after the last one comes the first."""
        words = self.search.text().strip()
        if words and not self.text.find(words):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(words)

    def _places(self, words: str) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        at = self.text.document().find(words) if words else QTextCursor()
        while not at.isNull():
            found.append(at)
            at = self.text.document().find(words, at)
        return found

    def _follow(self, link: QUrl) -> None:
        """To a heading of this guide, or to another guide; what is not inside the program is not opened."""
        if link.path() in _GUIDES:
            self.show_guide(link.path())
        elif link.fragment():
            self.search.setText(link.fragment().replace("-", " "))


def _marked(place: QTextCursor) -> QTextEdit.ExtraSelection:
    marked = QTextEdit.ExtraSelection()
    marked.cursor = place
    marked.format.setBackground(current().colour(Role.PRIMARY))
    marked.format.setForeground(current().colour(Role.ON_PRIMARY))
    return marked
