"""Backups: the copies on this computer, what is in each before it is used, and one in a place of your choosing."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.backups import REASON_WORDS, Reason, held_words
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.language import tr
from sv_desktop.domain.protection import FileKey, PassphraseWanted
from sv_desktop.domain.wording import date_words, size_words
from sv_desktop.gui.backup_keeper import BackedUp, back_up
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.ask import ask, ask_where
from sv_desktop.gui.widgets.backup_contents import ApplicationInBackup, BackupInside, RegisterInBackup
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.choice import RadioGroup
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.unlock_dialog import UnlockDialog
from sv_desktop.services.backups.keep import keep_at
from sv_desktop.services.backups.kept import ending_of
from sv_desktop.services.backups.restore import restore_beside
from sv_desktop.services.backups.shelf import Backup, backups_of
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.remember import remember, remembered

_WHAT_FOR = tr(
    "Copies of your file are kept on this computer: when you open and close it, while you work, and before big steps. "
    "Each is read again as soon as it is made. Nothing is sent anywhere. "
    "A computer can be lost with all that is on it, so keep a copy on a stick, too."
)
_MADE_UNDER_ANOTHER = tr(
    "It was made when the file had another one. Type the passphrase of then, or the words of the recovery sheet of "
    "then. If you restore it, the restored file opens with that passphrase, too."
)
_LIMITS = {
    0: tr("No automatic backups"),
    **{size * 1_000_000: size_words(size * 1_000_000) for size in (500, 2000, 10000)},
}


class BackupsPage(RedrawnPage):
    """The list, or, with the name of a copy as argument, what is in it."""

    def __init__(self, session: BackedUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None

    def show_place(self, argument: str) -> None:
        """Draw the page anew, but for while a copy is being written: then its progress stays."""
        if self._job is None:
            super().show_place(argument)

    def make_inside(self) -> BackupInside:
        """Where what is in a copy is shown."""
        raise NotImplementedError

    def draw(self, argument: str) -> ScrollPage:
        """Show the copies that are there now."""
        self._session.settled()
        copies = backups_of(self._session.desk.path, self._session.desk.kept.beginning())
        chosen = next((one for one in copies if one.path.name == argument), None)
        page = ScrollPage()
        self.banner = Banner()
        self.banner.hide()
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        if chosen is None:
            self._draw_list(page, copies)
        else:
            self._draw_one(page, chosen)
        return page

    def keep_now(self) -> None:
        """Put a copy on the shelf now."""

        def done(made: Backup | None) -> None:
            words = tr("A backup was made") if made else tr("Nothing has changed since the last backup")
            self._tell("success", words, tr("It was read again and is whole.") if made else "")

        self._run(tr("Making a backup"), lambda progress: back_up(self._session, Reason.ASKED, progress), done)

    def keep_elsewhere(self) -> None:
        """Ask for a place, and write a copy there."""
        desk = self._session.desk
        place, ending = Path(remembered().backup_place or documents_folder()), ending_of(desk.path)
        name = f"{desk.path.stem}, backup of {date_words(datetime.now().astimezone().date().isoformat())}{ending}"
        folder = place if place.is_dir() else documents_folder()
        path = ask_where(self, tr("Where to save the backup"), folder / name, ending.lstrip("."))
        if path is None:
            return
        remember(backup_place=str(path.parent))

        def done(size: int) -> None:
            self._tell("success", tr("The backup is saved, and was read again"), f"{path} ({size_words(size)})")

        self._run(
            tr("Backing up to {parent}", parent=path.parent),
            lambda progress: keep_at(desk.kept, path, progress),
            done,
        )

    def restore_new(self, backup: Backup) -> None:
        """Restore a copy as a new file; the present one is not touched."""
        own = self._session.desk.path
        name = f"{own.stem}, as of {backup.at.astimezone():%Y-%m-%d %H.%M}{backup.path.suffix}"
        ending = backup.path.suffix.lstrip(".")
        path = ask_where(self, tr("Where to save the restored file"), own.with_name(name), ending)
        if path is not None:

            def done(restored: Path) -> None:
                self._tell(
                    "success", tr("“{name}” is restored", name=restored.name), tr("Your present file is as it was.")
                )
                self.banner.offer(tr("Open it"), lambda: self._session.open_requested.emit(restored))

            self._run(tr("Restoring"), lambda progress: restore_beside(backup.path, path, progress), done)

    def restore_here(self, backup: Backup) -> None:
        """Put a copy in the place of the present file, after a plain question."""
        words = tr(
            "Your file becomes what it was on {when}. First a backup is made of how it is now, "
            "so that you can go back. Go on?",
            when=_when(backup),
        )
        if ask(self, tr("Put the backup in its place"), words):
            self._session.restore_requested.emit(backup.path)

    def _draw_list(self, page: ScrollPage, copies: tuple[Backup, ...]) -> None:
        page.body.addWidget(Heading(tr("Backups")))
        page.body.addWidget(Prose(_WHAT_FOR))
        page.body.addWidget(self.banner)
        row = Flow()
        row.setSpacing(current().px(1.5))
        away = tr("Back up to a stick, or another place of my choosing")
        row.addWidget(PrimaryButton(tr("Back up to a stick…"), "save", clicked=self.keep_elsewhere, name=away))
        row.addWidget(SecondaryButton(tr("Back up here now"), "copy", clicked=self.keep_now, changes=True))
        page.body.addLayout(row)
        page.body.addWidget(self.progress)
        page.body.addWidget(Heading(tr("On this computer"), 2))
        for one in copies:
            page.body.addWidget(self._card(one))
        if not copies:
            page.body.addWidget(Prose(tr("No backup yet. The first is made once there is something to keep."), "muted"))
        page.body.addWidget(Heading(tr("Room on this computer"), 2))
        page.body.addWidget(self._room(copies))

    def _room(self, copies: tuple[Backup, ...]) -> QWidget:
        limit, size = remembered().backup_limit, self._session.desk.kept.path.stat().st_size
        self.limit = RadioGroup([(str(number), words, "") for number, words in _LIMITS.items()], str(limit))
        self.limit.changed.connect(lambda: self._set_limit(int(self.limit.value() or limit)))
        if limit and size > limit:
            words = tr(
                "Your file has {size}. That is more than this, so no automatic backup is made.", size=size_words(size)
            )
            self.banner.tell("warning", tr("Your file is too large for automatic backups"), words)
            self.banner.show()
        taken = size_words(sum(one.size for one in copies))
        hint = tr("They take {taken} now. Copies of many days ago go first; the newest always stays.", taken=taken)
        return FieldRow(tr("All backups of this file together may take"), hint, self.limit)

    def _card(self, backup: Backup) -> Card:
        note = backup.note
        card = Card()
        card.body.addWidget(Prose(_when(backup), strong=True))
        held = f"{held_words(note.holds)}, {size_words(backup.size)}"
        card.body.addWidget(
            Prose(tr("Made {reason_words}. {held}.", reason_words=REASON_WORDS[note.reason], held=held), "muted")
        )
        if note.original != str(self._session.desk.path.resolve()):
            card.body.addWidget(Prose(tr("Of another copy of this file: {original}", original=note.original), "muted"))
        row = Flow()
        place = f"backups:{backup.path.name}"
        words = tr("What is in the backup of {when}", when=_when(backup))
        row.addWidget(LinkButton(tr("See what is in it…"), "eye", clicked=lambda: self.go.emit(place), name=words))
        card.body.addLayout(row)
        return card

    def _draw_one(self, page: ScrollPage, backup: Backup) -> None:
        page.body.addWidget(LinkButton(tr("All backups"), "left", clicked=lambda: self.go.emit("backups")))
        page.body.addWidget(Heading(tr("Backup of {when}", when=_when(backup))))
        made = tr("Made {reason_words}.", reason_words=REASON_WORDS[backup.note.reason])
        read = tr("It was read again when it was made: all its pages and records, and every file in it.")
        if not backup.note.files_checked:
            read = tr("It was read again when it was made: all its pages and records, but not so many files.")
        page.body.addWidget(Prose(f"{made} {read}", "muted"))
        page.body.addWidget(self.banner)
        self.inside = self.make_inside()
        page.body.addWidget(self.inside)
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(PrimaryButton(tr("Restore as a new file…"), "copy", clicked=lambda: self.restore_new(backup)))
        put = tr("Put it in the place of my file…")
        row.addWidget(SecondaryButton(put, "undo", clicked=lambda: self.restore_here(backup), changes=True))
        folder = QUrl.fromLocalFile(str(backup.path.parent))
        row.addWidget(LinkButton(tr("Show the folder"), "open", clicked=lambda: QDesktopServices.openUrl(folder)))
        page.body.addLayout(row)
        page.body.addWidget(self.progress)
        self._read(backup, self._session.desk.kept.key)

    def _read(self, backup: Backup, key: FileKey | None) -> None:
        """Look into a copy. key: of the file that it is of; a copy made under an earlier passphrase asks for that."""
        inside = self.inside

        def found(held: object) -> None:
            self.banner.hide()
            inside.show_held(held)

        def failed(error: BaseException) -> None:
            if isinstance(error, PassphraseWanted):
                inside.show_waiting(tr("What is in it can be seen once its passphrase is typed."))
                self._tell("info", tr("This backup has another passphrase"), _MADE_UNDER_ANOTHER)
                self.banner.offer(tr("Type its passphrase…"), lambda: self._unlock(backup))
            else:
                inside.show_waiting(tr("What is in it could not be read."))
                self.banner.tell_error(error)

        self._session.jobs.run(
            lambda _progress: inside.look(backup.path, key),
            success=found,
            failure=failed,
            lane="look",
            owner=inside,
        )

    def _unlock(self, backup: Backup) -> None:
        dialog = UnlockDialog(backup.path, self._session.jobs, self.window())
        dialog.exec()
        dialog.deleteLater()
        if dialog.key is not None:
            self._read(backup, dialog.key)

    def _set_limit(self, limit: int) -> None:
        remember(backup_limit=limit)
        self.show_place("")

    def _run(self, title: str, op: Callable[..., object], done: Callable[..., object]) -> None:
        """Run one long piece of work with progress; a second one waits for the first."""
        if self._job is not None:
            return
        self._session.settled()
        self.banner.hide()
        self.progress.start(title)

        def success(answer: object) -> None:
            self._job = None
            self.progress.stop()
            done(answer)

        self._job = self._session.jobs.run(
            op, success=success, failure=self._failed, progress=self.progress.show_progress, owner=self
        )

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self.progress.stop()
        if isinstance(error, Cancelled):
            self._tell("info", tr("You stopped it"), tr("Nothing was left behind."))
        else:
            self.banner.tell_error(error)

    def _tell(self, kind: str, title: str, body: str) -> None:
        if not self._drawn or self.banner.parentWidget() is None:
            return
        self.banner.tell(kind, title, body)
        self.banner.show()


class WorkspaceBackups(BackupsPage):
    """Of the open workspace."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._of = session

    def make_inside(self) -> BackupInside:
        """The application, and what is different now."""
        return ApplicationInBackup(self._of.desk.builtin, self._of.application)


class RegisterBackups(BackupsPage):
    """Of the open register."""

    def __init__(self, session: RegisterSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._of = session

    def make_inside(self) -> BackupInside:
        """Its numbers, and what came later."""
        return RegisterInBackup(self._of.desk)


def _when(backup: Backup) -> str:
    at = backup.at.astimezone()
    return tr("{day} at {at:%H:%M}", day=date_words(at.date().isoformat()), at=at)
