"""Twelve numbered fields for the words of a recovery sheet; each word is checked when it is typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.protection import WORD_COUNT
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.line import Line
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.services.protect import every_recovery_word, is_recovery_word, suggestions

_COLUMNS = 3


class RecoveryWordsEdit(QWidget):
    """words(): what is in the fields. Twelve words pasted into one field are spread over all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = [Line() for _place in range(WORD_COUNT)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(current().px(1))
        grid.setVerticalSpacing(current().px(1))
        rows = WORD_COUNT // _COLUMNS
        completer = QCompleter(list(every_recovery_word()), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        for place, field in enumerate(self.fields):
            field.setAccessibleName(tr("Word {place}", place=place + 1))
            field.setCompleter(completer)
            field.edited.connect(lambda _text, place=place: self._typed(place))
            field.editingFinished.connect(lambda place=place: self._check(place))
            number = QLabel(f"{place + 1}.")
            number.setFont(current().font())
            number.setBuddy(field)
            row, side = place % rows, place // rows
            grid.addWidget(number, row, 2 * side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, row, 2 * side + 1)
        column.addLayout(grid)
        self.hint = Prose("", "look_again")
        column.addWidget(self.hint)
        for one, other in zip(self.fields, self.fields[1:], strict=False):
            QWidget.setTabOrder(one, other)
        self.setFocusProxy(self.fields[0])

    def words(self) -> tuple[str, ...]:
        """The words in order, empty ones left out."""
        return tuple(text for field in self.fields if (text := field.text().strip()))

    def focus_on(self, place: int) -> None:
        """Go to a word that is to be looked at again."""
        self.fields[min(place, WORD_COUNT - 1)].setFocus()
        self.fields[min(place, WORD_COUNT - 1)].selectAll()

    def _typed(self, place: int) -> None:
        """A space goes on to the next word; several words are spread over the fields that follow."""
        self.hint.setText("")
        typed = self.fields[place].text()
        words = typed.split()
        if len(words) > 1 or typed.endswith(" "):
            for field, word in zip(self.fields[place:], words or [""], strict=False):
                field.setText(word)
            self.focus_on(place + max(len(words) - 1, int(typed.endswith(" "))))

    def _check(self, place: int) -> None:
        typed = self.fields[place].text().strip()
        if not typed or is_recovery_word(typed):
            self.hint.setText("")
            return
        near = suggestions(typed)
        offered = tr("Compare it with the sheet.")
        if near:
            offered = tr("Did you mean {near}?", near=tr(" or ", "between two things").join(f"“{one}”" for one in near))
        wrong = tr("Word {place}: “{typed}” is not a word of a recovery sheet.", place=place + 1, typed=typed)
        self.hint.setText(f"{wrong} {offered}")
