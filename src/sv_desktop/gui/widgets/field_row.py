"""A field as people expect it: label above, hint under it, the problem between, then the editor."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.column import Column
from sv_desktop.gui.widgets.prose import Prose


class FieldRow(QFrame):
    """editor: the widget that is filled in; it gets its accessible name and description from here."""

    def __init__(
        self,
        label: str,
        hint: str,
        editor: QWidget,
        error: str = "",
        *,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label_text, self._hint = tr("{label} (optional)", label=label) if optional else label, hint
        self._layout = Column(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(current().px(0.5))
        self._label = QLabel(self._label_text.replace("&", "&&"))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setFont(current().font(strong=True))
        self._label.setBuddy(editor)
        self._layout.addWidget(self._label)
        if hint:
            self._layout.addWidget(Prose(hint, "muted"))
        self._error = Prose("", "problem", strong=True)
        self._layout.addWidget(self._error)
        self._layout.addWidget(editor)
        editor.setAccessibleName(self._label_text)
        self.set_problem(error)

    def set_problem(self, words: str) -> None:
        """Show what is wrong, or nothing."""
        self._error.setText(words)
        self._error.setVisible(bool(words))
        self.setProperty("problem", "true" if words else "false")
        self._layout.setContentsMargins(current().margins(1.5 if words else 0, 0, 0, 0))
        self.style().unpolish(self)
        self.style().polish(self)
        self.editor.setAccessibleDescription(" ".join(part for part in (words, self._hint) if part))

    def problem(self) -> str:
        """What is shown as wrong."""
        return self._error.text()

    def add(self, widget: QWidget) -> None:
        """Put something small under the editor, such as a word count."""
        self._layout.addWidget(widget)
