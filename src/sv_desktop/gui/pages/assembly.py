"""Assemblies: set the days, write what to tell, keep how everything stands, and take the report along."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from sv_desktop.domain.answers import Value
from sv_desktop.domain.assembly import FIELDS, Assembly
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.save_as import save_as
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.chart_png import write_png
from sv_desktop.gui.widgets.field_panel import FieldPanel
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.saved_note import SavedNote
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services import assemble
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.slides import write_pictures

_WHAT = tr(
    "At each Anchor Assembly senior people tell each other of progress, what they learned and what comes next. No "
    "dates are published, so you set them yourself. The report compares with the Assembly before."
)
_KEEP = tr(
    "Keep how everything stands when you are ready. From then on the report for this Assembly stays as it was, and the "
    "next one is compared with it."
)


class AssemblyPage(RedrawnPage):
    """Drawn anew at every visit: the list, or the one Assembly that is written now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._open = ""
        self.panels: dict[str, FieldPanel] = {}
        session.saved.connect(self._is_saved)

    def draw(self, argument: str) -> ScrollPage:
        """argument: the id of an Assembly, "" for the list."""
        self._session.settled()
        self.panels = {}
        page = ScrollPage()
        self.banner = Banner()
        self.banner.hide()
        desk = self._session.desk
        self._open = argument
        found = next((one for one in assemble.listed(desk) if one.id == argument), None)
        if found is None:
            self._list(page)
        else:
            self._one(page, found)
        return page

    def _is_saved(self, at: datetime) -> None:
        if self._drawn is not None and self.panels:
            self.saved.saved(at)

    def leave(self) -> None:
        """Hand over what was typed last."""
        for panel in self.panels.values():
            panel.flush()

    def add(self) -> None:
        """Add an Assembly of the name that was typed, and open it."""
        name = self.name.text()
        if not name.strip():
            self.name_row.set_problem(tr("Give it a name."))
            self.name.setFocus()
            return
        desk = self._session.desk
        self._session.store(lambda: assemble.add(desk, name), done=lambda one: self.go.emit(f"assembly:{one.id}"))

    def keep(self) -> None:
        """Keep how everything stands, for the one that is open."""
        self.leave()
        desk = self._session.desk
        one = self._one_now()
        self._session.store(lambda: assemble.keep_standing(desk, one), done=lambda _done: self.show_place(one.id))

    def save(self) -> None:
        """Save the report as PDF."""
        self.leave()
        self._session.settled()
        one, desk = self._one_now(), self._session.desk

        def write(path: Path, progress: Progress) -> Path:
            return assemble.write_report(desk, one, path, progress)

        save_as(self, self._session, lambda: self.banner, f"Report, {one.label}.pdf", write)

    def save_pictures(self) -> None:
        """Ask for a folder, and save each chart as SVG and PNG."""
        name = QFileDialog.getExistingDirectory(self, tr("Where to save the charts"), str(documents_folder()))
        if name:
            self.save_pictures_to(Path(name))

    def save_pictures_to(self, folder: Path) -> None:
        """Save each chart twice: as lines (SVG) and as pixels (PNG)."""
        desk, one = self._session.desk, self._one_now()

        def work(progress: Progress) -> int:
            return len(write_pictures(assemble.panels(desk, one), folder, write_png, progress))

        self._session.jobs.run(
            work,
            success=lambda count: self._tell(
                tr("Saved"), counted("{n} picture in {folder}", "{n} pictures in {folder}", count, folder=folder)
            ),
            failure=self._failed,
            owner=self,
        )

    def _list(self, page: ScrollPage) -> None:
        page.body.addWidget(Heading(tr("Assemblies")))
        page.body.addWidget(Prose(_WHAT))
        page.body.addWidget(self.banner)
        if not self._session.desk.read_only:
            page.body.addWidget(self._adding())
        found = assemble.listed(self._session.desk)
        for one in found:
            page.body.addWidget(self._card(one))
        if not found:
            page.body.addWidget(Prose(tr("None yet."), "muted"))

    def _adding(self) -> Card:
        card = Card()
        self.name = QLineEdit()
        self.name.setFont(current().font())
        self.name.returnPressed.connect(self.add)
        self.name_row = FieldRow(
            tr("Prepare for an Assembly"), tr("Give it a name, such as “Assembly in July 2026”."), self.name
        )
        card.body.addWidget(self.name_row)
        row = Flow()
        row.addWidget(PrimaryButton(tr("Add"), "plus", clicked=self.add, name=tr("Add an Assembly")))
        card.body.addLayout(row)
        return card

    def _card(self, one: Assembly) -> Card:
        card = Card()
        card.body.addWidget(Heading(one.label, 3))
        day = date_words(one.day) if one.on else tr("No day set yet")
        kept = tr("kept as it stood") if one.snapshot else tr("not kept yet")
        card.body.addWidget(Prose(f"{day}, {kept}.", "muted"))
        row = Flow()
        words = tr("Look at it") if self._session.desk.read_only else tr("Write and take along")
        opened = partial(self.go.emit, f"assembly:{one.id}")
        row.addWidget(LinkButton(words, "right", clicked=opened, name=f"{words}: {one.label}"))
        if not self._session.desk.read_only:
            removed = partial(self._remove, one)
            row.addWidget(
                LinkButton(tr("Remove"), "trash", clicked=removed, name=tr("Remove {label}", label=one.label))
            )
        card.body.addLayout(row)
        return card

    def _one(self, page: ScrollPage, one: Assembly) -> None:
        page.body.addWidget(LinkButton(tr("All Assemblies"), "left", clicked=lambda: self.go.emit("assembly")))
        page.body.addWidget(Heading(one.label))
        page.body.addWidget(self.banner)
        self.saved = SavedNote()
        programme = self._session.application.frameworks.programme
        values = {"name": one.name, "day": one.day, "progress": one.progress}
        values |= {"learning": one.learning, "next_steps": one.next_steps}
        for field in FIELDS:
            panel = FieldPanel(field, programme, tools=False, names=field.id == "name")
            panel.editor.setObjectName(f"{one.id} {field.id}")
            panel.load(values[field.id] or None)
            panel.changed.connect(partial(self._store, one))
            panel.typing.connect(self.saved.saving)
            panel.setEnabled(not self._session.desk.read_only)
            self.panels[field.id] = panel
            page.body.addWidget(panel)
        page.body.addWidget(self.saved)
        page.body.addWidget(self._keeping(one))
        page.body.addWidget(self._taking_along())

    def _keeping(self, one: Assembly) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("How everything stood"), 2))
        card.body.addWidget(Prose(tr("Kept for this Assembly.") if one.snapshot else _KEEP))
        words = tr("Keep it anew, as everything stands now") if one.snapshot else tr("Keep how everything stands")
        row = Flow()
        row.addWidget(SecondaryButton(words, "save", clicked=self.keep, changes=True))
        card.body.addLayout(row)
        return card

    def _taking_along(self) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Take it with you"), 2))
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(PrimaryButton(tr("Save the report as PDF…"), "print", clicked=self.save))
        row.addWidget(SecondaryButton(tr("Save the charts for slides…"), "picture", clicked=self.save_pictures))
        card.body.addLayout(row)
        return card

    def _one_now(self) -> Assembly:
        return next(one for one in assemble.listed(self._session.desk) if one.id == self._open)

    def _store(self, one: Assembly, field: str, value: Value) -> None:
        self._session.store(lambda: assemble.change(self._session.desk, one, field, value))

    def _remove(self, one: Assembly) -> None:
        desk = self._session.desk

        def done(_result: object) -> None:
            self.show_place("")
            self._session.tell(tr("Removed: “{label}”.", label=one.label), lambda: assemble.put_back(desk, one))

        self._session.store(lambda: assemble.remove(desk, one), done=done)

    def _tell(self, title: str, words: str) -> None:
        self.banner.tell("success", title, words)
        self.banner.show()

    def _failed(self, error: BaseException) -> None:
        self.banner.tell_error(error)
        self.banner.show()
