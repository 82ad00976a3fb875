"""The glossary: words and names of bodies, in plain English."""

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from sv_desktop.domain.programme import Programme
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage


class GlossaryDialog(QDialog):
    """Type to narrow the list."""

    def __init__(self, programme: Programme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Glossary")
        self.resize(current().px(80), current().px(70))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        page.body.addWidget(Heading("What the words mean"))
        self.search = QLineEdit()
        self.search.setFont(current().font())
        self.search.textChanged.connect(self._narrow)
        page.body.addWidget(FieldRow("Find a word", "", self.search))
        self._terms: list[tuple[str, list[QWidget]]] = []
        for term in sorted(programme.glossary, key=lambda one: one.term.casefold()):
            shown: list[QWidget] = [Prose(term.term, strong=True), Prose(term.meaning)]
            for widget in shown:
                page.body.addWidget(widget)
            self._terms.append((f"{term.term} {term.meaning}".casefold(), shown))

    def _narrow(self, text: str) -> None:
        for words, widgets in self._terms:
            for widget in widgets:
                widget.setVisible(text.strip().casefold() in words)
