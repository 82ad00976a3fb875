"""Spelling: whether words are marked, and the person's own words."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListWidget, QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.spelling import is_one_word
from sv_desktop.gui.spelling import spelling
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.dialog_page import dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.line import Line
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.toast import UndoBar
from sv_desktop.gui.widgets.wrapping import WrappingCheck

_LINES = 8


class SpellingDialog(QDialog):
    """Each change counts at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Spelling"))
        body = dialog_page(self).body
        body.addWidget(Heading(tr("Spelling")))
        self.marks = WrappingCheck(tr("Put a wave under words that may be misspelt"))
        self.marks.setChecked(spelling().on)
        self.marks.toggled.connect(spelling().turn)
        body.addWidget(self.marks)
        body.addWidget(
            Prose(
                tr(
                    "A dictionary of British English is part of this program. Open the menu of a word for suggestions. "
                    "Press F7 to go from one word to the next."
                ),
                "muted",
            )
        )
        self.word = Line()
        self.word.returnPressed.connect(self.add)
        self.row = FieldRow(tr("Add a word of your own"), tr("A name, or a word of your trade."), self.word)
        body.addWidget(self.row)
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setFixedHeight(self.list.fontMetrics().lineSpacing() * _LINES + current().px(4))
        card = Card(plain=True)
        card.body.addWidget(FieldRow(tr("Your words"), _kept_where(), self.list))
        self.none = Prose(tr("None yet. The menu of a word that has a wave adds it, too."), "muted")
        card.body.addWidget(self.none)
        body.addWidget(card)
        self.undo = UndoBar()
        body.addWidget(self.undo)
        row = Flow()
        row.setSpacing(current().px(1.5))
        self.remove_button = SecondaryButton(tr("Remove"), "trash", clicked=self.remove, name=tr("Remove these words"))
        row.addWidget(self.remove_button)
        row.addWidget(SecondaryButton(tr("Close"), clicked=self.accept))
        body.addLayout(row)
        QShortcut(QKeySequence.StandardKey.Delete, self.list, self.remove)
        self.list.itemSelectionChanged.connect(self._offer)
        spelling().changed.connect(self._fill)
        self._fill()
        fit(self, 76, 84)

    def add(self) -> None:
        """Take a word over."""
        word = self.word.text().strip()
        self.row.set_problem("" if is_one_word(word) else tr("Type one word, made of letters only."))
        if is_one_word(word):
            self.word.clear()
            spelling().add(word)

    def remove(self) -> None:
        """Take the chosen words out, with a way back."""
        words = [item.text() for item in self.list.selectedItems()]
        if words:
            spelling().forget(*words)
            told = counted("{n} word was removed.", "{n} words were removed.", len(words))
            self.undo.offer(told, lambda: spelling().add(*words))
            self.word.setFocus()

    def _fill(self) -> None:
        self.list.clear()
        self.list.addItems(spelling().mine)
        self.list.setVisible(bool(spelling().mine))
        self.none.setHidden(bool(spelling().mine))
        self.remove_button.setHidden(not spelling().mine)
        self._offer()

    def _offer(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))


def _kept_where() -> str:
    return tr("They are kept on this computer alone: in no application, no package and no report.")
