"""The first steps: what the program does for you, in three short pages. Shown once, and again from Help."""

from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage

STEPS = (
    (
        tr("Answer one question at a time"),
        tr(
            "The list on the left shows every question and how far you are. Start anywhere, stop at any moment. What "
            "you type is saved as you type, so there is no Save button."
        ),
        tr("You can read every question first: Overview, then See every question first."),
    ),
    (
        tr("Keep your evidence beside your answers"),
        tr(
            "Drop photos, letters and reports on the question they belong to. One file can serve many answers. The "
            "originals stay where they are; a copy goes into your file."
        ),
        tr("Everything is in one file on this computer. Nothing is ever sent anywhere."),
    ),
    (
        tr("Check, declare, seal"),
        tr(
            "When you are ready, check your answers, sign the declaration and seal the package. You get one file to "
            "hand over. Whoever opens it sees at once whether anything was changed."
        ),
        tr("Would you like to play first? Choose Try the example on the first page. F1 opens the guide at any time."),
    ),
)


class FirstStepsDialog(QDialog):
    """Back and Next between three pages; leaving early is fine."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("First steps"))
        fit(self, 70, 52)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget()
        for at in range(len(STEPS)):
            self.pages.addWidget(_page(at))
        column.addWidget(self.pages, 1)
        row = Flow()
        row.setContentsMargins(*(current().px(2),) * 4)
        self.next = PrimaryButton(tr("Next"), clicked=lambda: self._turn(1))
        self.back = SecondaryButton(tr("Back"), "left", clicked=lambda: self._turn(-1))
        self.leave = SecondaryButton(tr("Close"), clicked=self.accept)
        for button in (self.next, self.back, self.leave):
            row.addWidget(button)
        column.addLayout(row)
        self._turn(0)
        self.next.setFocus()

    def _turn(self, by: int) -> None:
        """The next page or the one before; after the last one the dialog is done."""
        at = self.pages.currentIndex() + by
        if at >= len(STEPS):
            self.accept()
            return
        self.pages.setCurrentIndex(at)
        words = tr("Begin") if at == len(STEPS) - 1 else tr("Next")
        self.next.setText(words)
        self.next.setAccessibleName(words)
        self.back.setEnabled(at > 0)
        announce(self, tr("Step {at} of {count}. {words}", at=at + 1, count=len(STEPS), words=" ".join(STEPS[at])))


def _page(at: int) -> ScrollPage:
    title, words, more = STEPS[at]
    page = ScrollPage()
    page.body.addWidget(Prose(tr("Step {at} of {count}", at=at + 1, count=len(STEPS)), "muted"))
    page.body.addWidget(Heading(title))
    page.body.addWidget(Prose(words))
    page.body.addWidget(Prose(more, "muted"))
    return page
