"""Choosing the language of the window, which a start takes up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from sv_desktop.domain.language import ENGLISH, LANGUAGES, tr
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.choice import RadioGroup
from sv_desktop.gui.widgets.dialog_page import dialog_foot, dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose

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
        page = dialog_page(self)
        page.body.addWidget(Heading(tr("Language"), 2))
        self.languages = RadioGroup(((one, name, "") for one, name in LANGUAGES.items()), language)
        page.body.addWidget(FieldRow(tr("Which language should the window speak?"), _WHEN, self.languages))
        page.body.addWidget(Prose(_WELSH, "muted"))
        dialog_foot(
            self,
            PrimaryButton(tr("Open again now"), "tick", clicked=lambda: self._choose(now=True)),
            SecondaryButton(tr("Next time"), clicked=lambda: self._choose(now=False)),
            SecondaryButton(tr("Cancel"), clicked=self.reject),
        )
        fit(self, 72, 50)

    def _choose(self, *, now: bool) -> None:
        self.accept()
        self.chosen.emit(self.languages.value() or ENGLISH, now)
