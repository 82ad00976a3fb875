"""The passphrase of the file: turn protection on, print the recovery sheet, change it, turn it off."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.widgets.ask import ask, ask_where
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import DangerButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.new_passphrase import NewPassphrase
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.recovery_sheet_card import RecoverySheetCard
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.services import protect as service
from sv_desktop.services.backups.kept import Kept
from sv_desktop.services.backups.shelf import Backup, backups_of, drop
from sv_desktop.services.desk import Clock
from sv_desktop.services.folders import documents_folder

_WHAT_FOR = tr(
    "Evidence may hold names and faces. With a passphrase nobody can read this file without it: not on a lost laptop, "
    "not on a stick, not in a backup or a copy that you hand over."
)
_HONESTLY = (
    tr("You type the passphrase each time you open the file. Whoever works on it with you needs it, too."),
    tr("A package that you seal, a PDF and a Word file can be read by everybody who has them. They are made for that."),
    tr(
        "Copies that were made before, such as a backup on a stick, stay readable. Bytes that a disk kept of the old "
        "file may be found by an expert, above all on a solid-state disk."
    ),
)
_NEW_SHEET = tr(
    "A new passphrase makes a new recovery sheet. The one you have does not open the file any more after that."
)


class ProtectedFile(service.ProtectedFile, Kept, Protocol):
    """An open file, of which backups are kept too."""


class ProtectedDesk(Protocol):
    """The desk of it; see :class:`.services.protect.Protectable`."""

    clock: Clock

    @property
    def kept(self) -> ProtectedFile: ...
    @property
    def path(self) -> Path: ...
    @property
    def name(self) -> str: ...
    @property
    def read_only(self) -> bool: ...


class Protected(Protocol):
    """A session, of a workspace or of a register."""

    jobs: Jobs

    @property
    def desk(self) -> ProtectedDesk: ...
    def settled(self) -> object: ...


class PassphrasePage(RedrawnPage):
    """Drawn anew at every visit and after every change. The argument "forgotten": opened by the recovery sheet."""

    def __init__(self, session: Protected, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def draw(self, argument: str) -> ScrollPage:
        """Show how it stands now."""
        self._session.settled()
        desk = self._session.desk
        page = ScrollPage()
        page.body.addWidget(Heading(tr("Passphrase")))
        page.body.addWidget(Prose(_WHAT_FOR))
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        if desk.kept.key is None:
            page.body.addWidget(self._turning_on())
        else:
            for part in self._protected(forgotten=argument == "forgotten"):
                page.body.addWidget(part)
        copies = service.readable_copies(desk.path) if desk.kept.key else ()
        backups = _readable_backups(desk) if desk.kept.key else ()
        if copies or backups:
            page.body.addWidget(self._copies(copies, backups))
        page.body.addWidget(Heading(tr("What to know"), 2))
        page.body.addWidget(Bullets(_HONESTLY, "muted"))
        return page

    def protect(self, passphrase: str) -> None:
        """Turn it on, or change it."""
        desk, changed = self._session.desk, self._session.desk.kept.key is not None
        done = tr("The passphrase is changed") if changed else tr("This file is protected")
        self._work(
            tr("Protecting the file"),
            lambda progress: service.protect(desk, passphrase, progress),
            (done, tr("Print the new recovery sheet now. The old one does not open the file any more."))
            if changed
            else (done, tr("Print the recovery sheet now, for the day when the passphrase is forgotten.")),
        )

    def turn_off(self) -> None:
        """Turn it off, after a plain question."""
        desk = self._session.desk
        words = tr(
            "After that everybody who has the file can read it, with all evidence in it. Turn the protection off?"
        )
        if ask(self, tr("Turn the protection off"), words):
            self._work(
                tr("Turning the protection off"),
                lambda progress: service.unprotect(desk, progress),
                (
                    tr("The file is not protected any more"),
                    tr("No passphrase is asked for. The recovery sheet is no use now."),
                ),
            )

    def _turning_on(self) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Protect this file"), 2))
        self.form = NewPassphrase(tr("Protect this file"), primary=True)
        self.form.chosen.connect(self.protect)
        card.body.addWidget(self.form)
        return card

    def _protected(self, *, forgotten: bool) -> list[QWidget]:
        desk = self._session.desk
        kept = service.sheet_is_kept(desk)
        self.sheet = RecoverySheetCard(service.printed_sheet(desk), kept=kept)
        self.sheet.save_requested.connect(self._save_sheet)
        self.sheet.shown.connect(self._sheet_shown)
        change, off = Card(), Card()
        change.body.addWidget(Heading(tr("Change the passphrase"), 2))
        change.body.addWidget(Prose(_NEW_SHEET))
        self.form = NewPassphrase(tr("Change the passphrase"), primary=forgotten)
        self.form.chosen.connect(self.protect)
        change.body.addWidget(self.form)
        off.body.addWidget(Heading(tr("Turn the protection off"), 2))
        off.body.addWidget(DangerButton(tr("Turn it off…"), "lock", clicked=self.turn_off, changes=True))
        if forgotten:
            opened = Banner(
                "warning", tr("You opened this file by its recovery sheet"), tr("Choose a new passphrase now.")
            )
            return [opened, change, self.sheet, off]
        return [Banner("success", tr("This file is protected by a passphrase")), self.sheet, change, off]

    def _copies(self, copies: tuple[Path, ...], backups: tuple[Backup, ...]) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Earlier copies that anybody can read"), 2))
        card.body.addWidget(Prose(tr("The program made these before the file was protected.")))
        lines = [one.name for one in copies]
        if backups:
            lines.append(counted("{n} automatic backup", "{n} automatic backups", len(backups)))
        card.body.addWidget(Bullets(lines))

        def remove() -> None:
            words = tr("They are overwritten and deleted, and cannot be brought back. Go on?")
            if ask(self, tr("Delete earlier copies"), words):
                service.remove_copies((*copies, *(one.path for one in backups)))
                for one in backups:
                    drop(one)
                self.show_place("")

        card.body.addWidget(DangerButton(tr("Delete them…"), "trash", clicked=remove, changes=True))
        return card

    def _save_sheet(self) -> None:
        desk = self._session.desk
        name = safe_name(f"Recovery sheet {desk.path.stem}.pdf")
        path = ask_where(self, tr("Where to save the recovery sheet"), documents_folder() / name, "pdf")
        if path is not None:
            self._session.jobs.run(
                lambda _progress: service.write_recovery_sheet(desk, path),
                success=lambda done: self._tell(
                    "success", tr("The sheet is saved"), tr("Print it, then delete {done}.", done=done)
                ),
                failure=lambda error: self.banner.tell_error(error),
                owner=self,
            )

    def _sheet_shown(self, said: list[tuple[int, str]]) -> None:
        desk = self._session.desk

        def done(_result: object) -> None:
            self.show_place("")
            self._tell("success", tr("Good: the sheet is there"), tr("Put it away now, like a key."))

        self._session.jobs.run(
            lambda _progress: service.keep_sheet(desk, said),
            success=done,
            failure=lambda error: self.sheet.problem.tell_error(error),
            lane="save",
            owner=self,
        )

    def _work(self, title: str, op: Callable[[Progress], None], told: tuple[str, str]) -> None:
        """Do it while everything else waits: the whole file is written anew."""
        self._session.settled()
        try:
            WorkingDialog(title, self.window()).work(self._session.jobs, op)
        except Cancelled:
            self._tell("info", tr("You stopped it"), tr("Nothing was changed."))
        except Exception as error:
            self.banner.tell_error(error)
        else:
            self.show_place("")
            self._tell("success", *told)

    def _tell(self, kind: str, title: str, words: str) -> None:
        self.banner.tell(kind, title, words)
        self.banner.show()


def _readable_backups(desk: ProtectedDesk) -> tuple[Backup, ...]:
    return tuple(one for one in backups_of(desk.path, desk.kept.beginning()) if not service.is_protected(one.path))
