"""The glossary: words and names of bodies, in plain English."""

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from sv_desktop.domain.alphabet import place_of
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Programme, Term
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage


class GlossaryDialog(QDialog):
    """Type to narrow the list."""

    def __init__(self, programme: Programme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Glossary"))
        fit(self, 80, 70)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        page.body.addWidget(Heading(tr("What the words mean")))
        self.search = QLineEdit()
        self.search.setFont(current().font())
        self.search.textChanged.connect(self._narrow)
        page.body.addWidget(FieldRow(tr("Find a word"), "", self.search))
        self._nothing = Prose(tr("No word here fits. Try a shorter one."), "muted")
        self._nothing.hide()
        page.body.addWidget(self._nothing)
        self._terms: list[tuple[str, QWidget]] = []
        for term in sorted(programme.glossary, key=lambda one: place_of(one.term)):
            shown = _term(term)
            page.body.addWidget(shown)
            self._terms.append((f"{term.term} {term.meaning}".casefold(), shown))

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        fitting = [shown for words, shown in self._terms if wanted in words]
        for _words, shown in self._terms:
            shown.setVisible(shown in fitting)
        self._nothing.setVisible(not fitting)


def _term(term: Term) -> QWidget:
    shown = QWidget()
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().px(0.5))
    column.addWidget(Prose(term.term, strong=True))
    column.addWidget(Prose(term.meaning))
    return shown
