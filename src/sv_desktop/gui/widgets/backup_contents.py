"""What is in a backup, and what is different now."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.application import Application
from sv_desktop.domain.backups import held_words
from sv_desktop.domain.changes import changes
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.readiness import readiness
from sv_desktop.domain.whereabouts import value_in_words, whereabouts
from sv_desktop.domain.wording import said_when, size_words
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.changes_dialog import ChangesDialog, Shown
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.services.backups.restore import Contents, RegisterContents, contents, register_contents
from sv_desktop.services.register_desk import RegisterDesk

#: Organisations that are listed by name.
_MOST_NAMED = 12


class BackupInside(Card):
    """Empty until the copy has been read; a page for each kind of file says how it is, and what is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = Prose(tr("Reading the backup…"), "muted")
        self.body.addWidget(self._waiting)

    def look(self, path: Path, key: FileKey | None) -> object:
        """Read a copy, on any thread; what comes back is for :meth:`show_held`. Raises PlainError."""
        raise NotImplementedError

    def show_held(self, held: object) -> None:
        """Show what was read."""
        self._waiting.hide()

    def show_waiting(self, words: str) -> None:
        """Say why nothing is shown yet."""
        self._waiting.setText(words)

    def add(self, words: str, level: int) -> None:
        """A heading."""
        self.body.addWidget(Heading(words, level))


class ApplicationInBackup(BackupInside):
    """The application in a copy of a workspace. builtin: the program's frameworks. now: what stands in the open one."""

    def __init__(self, builtin: Frameworks, now: Application, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._builtin, self._now = builtin, now
        self._rows: list[Shown] = []

    def look(self, path: Path, key: FileKey | None) -> object:
        return contents(path, self._builtin, key=key)

    def show_held(self, held: object) -> None:
        super().show_held(held)
        if not isinstance(held, Contents):
            return
        then, latest, now = held.application, held.latest, self._now
        self.add(then.organisation_name or tr("An application without a name yet"), 2)
        stands = readiness(then)
        size = size_words(sum(one.size for one in then.evidence))
        files = tr("no evidence yet")
        if then.evidence:
            files = counted("{n} evidence file ({size})", "{n} evidence files ({size})", len(then.evidence), size=size)
        self.body.addWidget(
            Prose(
                tr(
                    "{answered} of {asked} prompts answered, {files}.",
                    answered=stands.answered,
                    asked=stands.asked,
                    files=files,
                )
            )
        )
        self.add(tr("Changed last in it"), 3)
        self.body.addWidget(
            Bullets(
                f"{whereabouts(then, *one.key).words} – {said_when(one.author, one.at.astimezone())}" for one in latest
            )
        )
        self.add(tr("Compared with your file now"), 3)
        self._compare(then, now)

    def _compare(self, then: Application, now: Application) -> None:
        self._rows = [
            Shown(
                whereabouts(now, one.target, one.field).words,
                value_in_words(then, one.target, one.field, one.then),
                value_in_words(now, one.target, one.field, one.now),
            )
            for one in changes(then.answers, now.answers)
        ]
        newer = {one.id for one in now.evidence} - {one.id for one in then.evidence}
        words = (
            [counted("{n} thing is different now.", "{n} things are different now.", len(self._rows))]
            if self._rows
            else []
        )
        if newer:
            words.append(
                counted(
                    "{n} evidence file came later and is not in it.",
                    "{n} evidence files came later and are not in it.",
                    len(newer),
                )
            )
        self.body.addWidget(Prose(" ".join(words) or tr("Nothing is different: it holds the same as your file.")))
        if self._rows:
            row = Flow()
            row.addWidget(LinkButton(tr("See what is different…"), "list", clicked=self.show_difference))
            self.body.addLayout(row)

    def show_difference(self) -> None:
        """List every answer that is different."""
        ChangesDialog(tr("Different from this backup"), self._rows, self).open()


class RegisterInBackup(BackupInside):
    """The submissions in a copy of a register. desk: the open one."""

    def __init__(self, desk: RegisterDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def look(self, path: Path, key: FileKey | None) -> object:
        return register_contents(path, self._desk.register, key=key)

    def show_held(self, held: object) -> None:
        super().show_held(held)
        if not isinstance(held, RegisterContents):
            return
        self.add(held.name or self._desk.path.stem, 2)
        self.body.addWidget(Prose(tr("{held} in all.", held=held_words(held.holds))))
        self.add(tr("Done last in it"), 3)
        self.body.addWidget(
            Bullets(f"{one.words.rstrip('.')} – {said_when(one.by, one.at.astimezone())}" for one in held.latest)
        )
        self.add(tr("Compared with your register now"), 3)
        self._compare(held)

    def _compare(self, held: RegisterContents) -> None:
        if not (held.missing or held.later):
            self.body.addWidget(Prose(tr("Nothing came later: no submission, and no entry.")))
        if held.missing:
            words = counted(
                "{n} submission came later and is not in it:",
                "{n} submissions came later and are not in it:",
                len(held.missing),
            )
            self.body.addWidget(Prose(words))
            more = len(held.missing) - _MOST_NAMED
            rest = (counted("and {n} more", "and {n} more", more),) if more > 0 else ()
            self.body.addWidget(Bullets((*held.missing[:_MOST_NAMED], *rest)))
        if held.later:
            words = counted(
                "{n} entry was written later and is not in it, such as a score or a decision.",
                "{n} entries were written later and are not in it, such as scores and decisions.",
                held.later,
            )
            self.body.addWidget(Prose(words))
