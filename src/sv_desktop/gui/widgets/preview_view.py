"""Shows a preview: a page to zoom, words or a table, what to beware of, and the way to the next page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.preview import KIND_WORDS, Kind, Preview
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.page_picture import PagePicture
from sv_desktop.gui.widgets.preview_table import PreviewTable
from sv_desktop.gui.widgets.preview_words import PreviewWords
from sv_desktop.gui.widgets.prose import Prose

_KEYS = tr("Page Down and Page Up turn the pages; plus, minus and 0 zoom.")


class PreviewView(QWidget):
    """page_requested(number from 0): whoever has the file loads that page and calls show_preview.

    buttons: the row below, to which others may be added. own_keys: whether Alt+Left and Alt+Right turn the pages; on a
    page of the window they go on to the next question.
    """

    page_requested = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, own_keys: bool = True) -> None:
        super().__init__(parent)
        self._name = name
        self.preview: Preview | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(1))
        self.warnings, self.note, self._facts = Banner("warning"), Banner("info"), Prose("")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (self.warnings, self.note, self._facts):
            column.addWidget(widget)
        self.picture, self.words, self.table = PagePicture(), PreviewWords(), PreviewTable()
        self._waiting = Prose(tr("Loading…"), "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        for page in (self._waiting, self.picture, self.words, self.table, QWidget()):
            self.stack.addWidget(page)
        column.addWidget(self.stack, 1)
        self.buttons = self._buttons()
        column.addLayout(self.buttons)
        self.picture.zoomed.connect(lambda percent: self.size_words.setText(f"{percent} %"))
        self.picture.step_requested.connect(self.step)
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)) if own_keys else ():
            QShortcut(QKeySequence(keys), self, lambda by=by: self.step(by))
        self.show_loading()

    def show_loading(self) -> None:
        """Say that the page is on its way; another page stays until then."""
        if self.preview is None:
            self._clear()
            self.stack.setCurrentWidget(self._waiting)

    def show_failed(self, error: BaseException) -> None:
        """Say in plain words why there is nothing."""
        self._clear()
        self.stack.setCurrentIndex(self.stack.count() - 1)
        self.note.tell_error(error)

    def show_preview(self, preview: Preview) -> None:
        """Show one page."""
        self._clear()
        self.preview = preview
        name = self._page_name(preview)
        if preview.warnings:
            self.warnings.show()
            self.warnings.tell("warning", tr("Before you open a copy"), "\n".join(map(tr, preview.warnings)))
        if preview.note:
            self.note.show()
            nothing = preview.picture is None and preview.table is None and not preview.words
            self.note.tell("info", f"{KIND_WORDS[preview.kind].capitalize()}" if nothing else "", tr(preview.note))
        self._facts.setText("\n".join(f"{label}: {value}" for label, value in preview.facts))
        self._facts.setVisible(bool(preview.facts))
        self._show_content(preview, name)
        self._set_buttons(preview)
        announce(self, name)

    def step(self, by: int) -> None:
        """Ask for the next or the previous page, if there is one."""
        if self.preview is not None and 0 <= self.preview.page + by < self.preview.pages:
            self.page_requested.emit(self.preview.page + by)

    def _show_content(self, preview: Preview, name: str) -> None:
        if preview.picture is not None:
            described = preview.words or tr("A picture. Its title and description say what it shows.")
            self.picture.show_picture(preview.picture, name, described)
            self.words.show_words(preview.paragraphs, tr("Words of {name}", name=name))
            self.stack.setCurrentWidget(self.words if self.as_words.isChecked() and preview.words else self.picture)
        elif preview.table is not None:
            self.table.show_table(preview.table, name)
            self.stack.setCurrentWidget(self.table)
        elif preview.words.strip():
            self.words.show_words(preview.paragraphs, name)
            self.stack.setCurrentWidget(self.words)
        else:
            self.stack.setCurrentIndex(self.stack.count() - 1)

    def _swap(self, words_only: bool) -> None:
        self.stack.setCurrentWidget(self.words if words_only else self.picture)

    def _page_name(self, preview: Preview) -> str:
        if preview.pages > 1:
            return tr(
                "{page_name} of {pages}, {name}", page_name=preview.page_name, pages=preview.pages, name=self._name
            )
        return self._name

    def _buttons(self) -> Flow:
        row = Flow()
        row.setSpacing(current().px(1))
        self.previous = SecondaryButton(tr("Previous"), "left", clicked=lambda: self.step(-1), name=tr("Previous page"))
        self.place = Prose("")
        self.next = SecondaryButton(tr("Next"), "right", clicked=lambda: self.step(1), name=tr("Next page"))
        self.smaller = SecondaryButton("−", clicked=lambda: self.picture.zoom(-1), name=tr("Zoom out"))
        self.size_words = Prose("100 %")
        self.larger = SecondaryButton("+", clicked=lambda: self.picture.zoom(1), name=tr("Zoom in"))
        self.fit = SecondaryButton(tr("Fit"), clicked=lambda: self.picture.zoom(0), name=tr("Fit to the width"))
        self.as_words = SecondaryButton(tr("Words only"), name=tr("Show the words of the page only"))
        self.as_words.setCheckable(True)
        self.as_words.toggled.connect(self._swap)
        self._turning = (self.previous, self.place, self.next)
        self._zooming = (self.smaller, self.size_words, self.larger, self.fit)
        for widget in (*self._turning, *self._zooming, self.as_words):
            widget.setToolTip(_KEYS)
            row.addWidget(widget)
        return row

    def _set_buttons(self, preview: Preview) -> None:
        for widget in self._turning:
            widget.setVisible(preview.pages > 1)
        for widget in self._zooming:
            widget.setVisible(preview.picture is not None)
        self.as_words.setVisible(preview.kind is Kind.PDF and bool(preview.words))
        self.previous.setEnabled(preview.page > 0)
        self.next.setEnabled(preview.page + 1 < preview.pages)
        self.place.setText(tr("{page_name} of {pages}", page_name=preview.page_name, pages=preview.pages))

    def _clear(self) -> None:
        self.preview = None
        for widget in (self.warnings, self.note, self._facts, *self._turning, *self._zooming, self.as_words):
            widget.hide()
