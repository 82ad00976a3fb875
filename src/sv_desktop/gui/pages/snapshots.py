"""Snapshots: keep how everything stands under a name, see what changed since, bring it back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.snapshot import Snapshot
from sv_desktop.domain.whereabouts import value_in_words, whereabouts
from sv_desktop.domain.wording import said_when
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.ask import ask
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.changes_dialog import ChangesDialog, Shown
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.prose_line import ProseLine
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services import snapshots as service

_WHAT_FOR = tr(
    "A snapshot keeps how all your answers stand now, under a name. "
    "Take one before you send something out, or before you try something bold. Later you can see what changed since."
)


class SnapshotsPage(RedrawnPage):
    """Drawn anew at every visit and after every change."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def draw(self, argument: str) -> ScrollPage:
        """Show what is kept now."""
        self._session.settled()
        page = ScrollPage()
        page.body.addWidget(Heading(tr("Snapshots")))
        page.body.addWidget(Prose(_WHAT_FOR))
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        if not self._session.desk.read_only:
            page.body.addWidget(self._new())
        kept = service.snapshots(self._session.desk)
        page.body.addWidget(Heading(tr("What is kept"), 2))
        for snapshot in kept:
            page.body.addWidget(self._card(snapshot))
        if not kept:
            page.body.addWidget(Prose(tr("Nothing yet."), "muted"))
        return page

    def take(self) -> None:
        """Keep a snapshot under the name that was typed."""
        name = self.name.text()
        self._do(lambda: service.take_snapshot(self._session.desk, name), tr("“{name}” is kept", name=name.strip()))

    def show_changes(self, snapshot: Snapshot) -> None:
        """Show every answer that is different now."""
        application = self._session.settled()
        rows = [
            Shown(
                whereabouts(application, one.target, one.field).words,
                value_in_words(application, one.target, one.field, one.then),
                value_in_words(application, one.target, one.field, one.now),
            )
            for one in service.changes_since(self._session.desk, snapshot)
        ]
        ChangesDialog(tr("Changed since “{name}”", name=snapshot.name), rows, self).open()

    def bring_back(self, snapshot: Snapshot) -> None:
        """Make everything as it was, after a plain question."""
        words = tr(
            "All answers become what they were in “{name}”. "
            "What you wrote since stays in the history, and you can undo this. Go on?",
            name=snapshot.name,
        )
        if ask(self, tr("Bring a snapshot back"), words):
            self._do(
                lambda: service.bring_back(self._session.desk, snapshot), tr("“{name}” is back", name=snapshot.name)
            )

    def _new(self) -> Card:
        card = Card()
        self.name = ProseLine()
        self.name.returnPressed.connect(self.take)
        card.body.addWidget(FieldRow(tr("Name of the snapshot"), tr("Such as “Sent to trustees, 3 March”."), self.name))
        row = Flow()
        row.addWidget(PrimaryButton(tr("Keep a snapshot"), "tick", clicked=self.take))
        card.body.addLayout(row)
        return card

    def _card(self, snapshot: Snapshot) -> Card:
        changed = len(service.changes_since(self._session.desk, snapshot))
        card = Card()
        card.body.addWidget(Prose(snapshot.name, strong=True))
        words = (
            counted("{n} thing is different now.", "{n} things are different now.", changed)
            if changed
            else tr("Nothing changed since.")
        )
        card.body.addWidget(Prose(f"{said_when(snapshot.author, snapshot.at.astimezone())}. {words}", "muted"))
        row = Flow()
        if changed:
            row.addWidget(
                LinkButton(
                    tr("What changed…"),
                    "list",
                    clicked=lambda: self.show_changes(snapshot),
                    name=tr("What changed since {name}", name=snapshot.name),
                )
            )
            if not self._session.desk.read_only:
                row.addWidget(
                    LinkButton(
                        tr("Bring it back…"),
                        "undo",
                        clicked=lambda: self.bring_back(snapshot),
                        name=tr("Bring back {name}", name=snapshot.name),
                    )
                )
        card.body.addLayout(row)
        return card

    def _do(self, change: Callable[[], object], told: str) -> None:
        def done(_result: object) -> None:
            self._session.announce()
            self.show_place("")
            self.banner.tell("success", told)
            self.banner.show()

        self._session.jobs.run(
            lambda _progress: change(), success=done, failure=lambda error: self.banner.tell_error(error), lane="save"
        )
