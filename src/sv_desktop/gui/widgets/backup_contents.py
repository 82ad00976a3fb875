"""What is in a backup, and what is different now."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.answers import Revision
from sv_desktop.domain.application import Application
from sv_desktop.domain.changes import changes
from sv_desktop.domain.language import counted, tr
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


class BackupContents(Card):
    """Empty until the copy has been read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = Prose(tr("Reading the backup…"), "muted")
        self.body.addWidget(self._waiting)
        self._rows: list[Shown] = []

    def show_waiting(self, words: str) -> None:
        """Say why nothing is shown yet."""
        self._waiting.setText(words)

    def show_contents(self, then: Application, latest: tuple[Revision, ...], now: Application) -> None:
        """Show the application in the copy, its latest answers, and the difference to the open one."""
        self._waiting.hide()
        self.body.addWidget(Heading(then.organisation_name or tr("An application without a name yet"), 2))
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
        self.body.addWidget(Heading(tr("Changed last in it"), 3))
        self.body.addWidget(
            Bullets(
                f"{whereabouts(then, *one.key).words} – {said_when(one.author, one.at.astimezone())}" for one in latest
            )
        )
        self.body.addWidget(Heading(tr("Compared with your file now"), 3))
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
