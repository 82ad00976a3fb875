"""Choosing the language of the window, which a start takes up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sv_desktop.domain.language import ENGLISH, LANGUAGES, tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.choice import RadioGroup
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage

_WHEN = tr("The window speaks it when it is opened the next time. Everything is saved first.")
_WELSH = tr(
    "Welsh has only just begun: a few words are translated, and the rest stays English. A Welsh speaker has not looked "
    "at it yet. What is sealed, printed or saved for others is always English."
)


class ChooseLanguageDialog(QDialog):
    """chosen: the language, and whether to open the program again at once."""

    chosen = Signal(str, bool)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Language"))
        fit(self, 72, 56)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        page.body.addWidget(Heading(tr("Language"), 2))
        self.languages = RadioGroup(((one, name, "") for one, name in LANGUAGES.items()), language)
        page.body.addWidget(FieldRow(tr("Which language should the window speak?"), _WHEN, self.languages))
        page.body.addWidget(Prose(_WELSH, "muted"))
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(PrimaryButton(tr("Open the program again now"), "tick", clicked=lambda: self._choose(now=True)))
        row.addWidget(SecondaryButton(tr("Next time"), clicked=lambda: self._choose(now=False)))
        row.addWidget(SecondaryButton(tr("Cancel"), clicked=self.reject))
        page.body.addLayout(row)

    def _choose(self, *, now: bool) -> None:
        self.accept()
        self.chosen.emit(self.languages.value() or ENGLISH, now)
