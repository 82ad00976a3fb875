"""Beginning: the organisation's name, yours, and where the file is kept."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage


class BeginPage(ScrollPage):
    """begin_requested(path, organisation, author); back: to the start page."""

    begin_requested = Signal(object, str, str)
    back = Signal()

    def __init__(self, folder: Path, author: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, centred=True)
        self._folder = folder
        self._own_place: Path | None = None
        self.organisation, self.author, self.place = QLineEdit(), QLineEdit(author), QLineEdit()
        self.place.setReadOnly(True)
        for line in (self.organisation, self.author, self.place):
            line.setFont(current().font())
        self.body.addWidget(Heading(tr("Start a new application")))
        self.problem = Banner("problem")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.body.addWidget(
            FieldRow(
                tr("What is your organisation called?"),
                tr("You can leave this for later. Groups without any registration are welcome."),
                self.organisation,
                optional=True,
            )
        )
        self.body.addWidget(
            FieldRow(
                tr("What is your own name?"),
                tr("It is kept beside what you write, so that colleagues know who wrote what."),
                self.author,
                optional=True,
            )
        )
        self.body.addWidget(self._place_row())
        self.body.addWidget(
            Prose(
                tr("Everything is kept in this one file: answers, evidence and signing identity. Keep a copy of it."),
                "muted",
            )
        )
        buttons = Flow()
        buttons.setSpacing(current().px(1.5))
        buttons.addWidget(PrimaryButton(tr("Start"), clicked=self._start))
        buttons.addWidget(SecondaryButton(tr("Back"), "left", clicked=self.back.emit))
        self.body.addLayout(buttons)
        self.organisation.textChanged.connect(lambda _text: self._show_place())
        self.organisation.returnPressed.connect(self._start)
        self.author.returnPressed.connect(self._start)
        self._show_place()
        self.organisation.setFocus()

    def path(self) -> Path:
        """Where the file will be: chosen, or a free name in the documents folder."""
        if self._own_place is not None:
            return self._own_place
        stem = safe_name(self.organisation.text(), tr("My application")).removesuffix(".svw") or tr("My application")
        path, number = self._folder / f"{stem}.svw", 1
        while path.exists():
            number += 1
            path = self._folder / f"{stem} {number}.svw"
        return path

    def take_over(self, other: "BeginPage") -> None:
        """What was typed on another of these pages."""
        self._own_place = other._own_place
        self.author.setText(other.author.text())
        self.organisation.setText(other.organisation.text())
        self._show_place()

    def _place_row(self) -> FieldRow:
        row = FieldRow(tr("Where should the file be kept?"), "", self.place)
        row.add(SecondaryButton(tr("Choose another place…"), "open", clicked=self._choose))
        return row

    def _show_place(self) -> None:
        self.place.setText(str(self.path()))
        self.place.setToolTip(self.place.text())

    def _choose(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, tr("Where to keep it"), str(self.path()), tr("Workspaces (*.svw)")
        )
        if name:
            path = Path(name)
            self._own_place = path if path.suffix == ".svw" else path.with_name(path.name + ".svw")
            self._show_place()

    def _start(self) -> None:
        self.begin_requested.emit(self.path(), self.organisation.text().strip(), self.author.text().strip())
