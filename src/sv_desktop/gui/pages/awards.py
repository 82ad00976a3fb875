"""The awards of a register: what is to be given, who holds what until when, certificates, and awards that end."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from sv_desktop.domain.awards import Held
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.sheet import Cell, Sheet
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.end_award_dialog import EndAwardDialog
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scheme_sign_dialog import SchemeSignDialog
from sv_desktop.gui.widgets.sheet_table import SheetTable
from sv_desktop.gui.widgets.table_page import TablePage
from sv_desktop.services import award, register_reports, trust
from sv_desktop.services.desk import now
from sv_desktop.services.folders import documents_folder

_EMPTY = tr(
    "Nobody holds an award yet. When a submission is decided, and the decision gives an award, it waits here until you "
    "give it."
)
_NUMBER = 1
_MOST = 5


class AwardsPage(TablePage):
    """Counted anew whenever the register has changed and the page is looked at."""

    def __init__(self, session: RegisterSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._held: dict[str, Held] = {}
        self._stale = True
        column = self.column
        column.addWidget(Heading(tr("Awards")))
        self.banner = Banner()
        self.banner.hide()
        column.addWidget(self.banner)
        self._waiting = QWidget()
        self._waiting_holder = QVBoxLayout()
        self._waiting_holder.addWidget(self._waiting)
        column.addLayout(self._waiting_holder)
        self.count = Prose("", "muted")
        column.addWidget(self.count)
        self.table = SheetTable()
        self.table.chosen.connect(lambda _row: self._offer())
        column.addWidget(self.table, 1)
        self.empty = Prose(_EMPTY)
        column.addWidget(self.empty, 1)
        column.addLayout(self._buttons())
        session.changed.connect(self._changed)

    def chosen(self) -> Held | None:
        """The award whose row is chosen."""
        row = self.table.chosen_row()
        return self._held.get(str(row[_NUMBER])) if row else None

    def refresh(self) -> None:
        """Show what stands in the register now."""
        self._stale = False
        desk = self._session.desk

        def count() -> tuple[tuple[Row, ...], tuple[Held, ...], Sheet]:
            return award.to_give(desk), award.awards(desk), register_reports.reports(desk, ["holders"])[0]

        self._session.jobs.run(
            lambda _progress: count(),
            success=lambda found: self._show(*found),
            failure=self.banner.tell_error,
            lane="look",
            owner=self,
        )

    def give(self, row: Row) -> None:
        """Give the award that was decided."""
        desk, given = self._session.desk, []

        def work() -> None:
            given.append(award.give(desk, row.received.id))

        def done() -> None:
            words = tr(
                "Number {number}, valid until {day}.",
                number=given[0].award.number,
                day=date_words(given[0].award.valid_until),
            )
            self.banner.tell(
                "success", tr("{organisation} holds the award", organisation=given[0].award.organisation), words
            )
            self.banner.show()

        self._session.store(work, done)

    def make_certificate(self) -> None:
        """Ask for a folder and the passphrase, and make the three files."""
        held = self.chosen()
        if held is None:
            return
        identity = trust.identity_of(self._session.desk)
        dialog = SchemeSignDialog(identity, tr("Make the certificate"), tr("Sign the certificate"), self)
        dialog.accepted.connect(lambda: self._issue(held, dialog.passphrase, makes=dialog.makes))
        dialog.open()

    def end(self) -> None:
        """Ask from when and why, and end the award."""
        held, desk = self.chosen(), self._session.desk
        if held is None:
            return
        number, organisation = held.award.number, held.award.organisation
        dialog = EndAwardDialog(held.award, now().astimezone().date(), self)

        def done() -> None:
            self.banner.tell(
                "success",
                tr("The award of {organisation} has ended", organisation=organisation),
                tr("It stays in the list with its reason."),
            )
            self.banner.show()

        dialog.accepted.connect(
            lambda: self._session.store(lambda: award.end(desk, number, dialog.reason(), on=dialog.day()), done)
        )
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _buttons(self) -> Flow:
        row = Flow()
        row.setSpacing(current().px(1.5))
        self.certificate = PrimaryButton(tr("Make the certificate…"), "seal", clicked=self.make_certificate)
        self.ending = DangerButton(tr("End the award…"), clicked=self.end, changes=True)
        row.addWidget(self.certificate)
        row.addWidget(self.ending)
        return row

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _show(self, waiting: tuple[Row, ...], held: tuple[Held, ...], sheet: Sheet) -> None:
        before = self.chosen()
        self._held = {one.award.number: one for one in held}
        old, self._waiting = self._waiting, self._to_give(waiting)
        self._waiting_holder.replaceWidget(old, self._waiting)
        self._waiting.setVisible(bool(waiting))
        old.hide()
        old.deleteLater()
        self.table.show_sheet(sheet)
        if before is not None:
            self.table.choose(partial(_is_number, before.award.number))
        for widget in (self.table, self.count, self.certificate, self.ending):
            widget.setVisible(bool(held))
        self.empty.setVisible(not held)
        today = now().astimezone().date()
        self.count.setText(
            counted(
                "{n} award, {held:,} held today",
                "{n} awards, {held:,} held today",
                len(held),
                held=sum(one.counts(today) for one in held),
            )
        )
        self._offer()

    def _to_give(self, waiting: tuple[Row, ...]) -> QWidget:
        card = Card()
        card.body.addWidget(Heading(counted("{n} award to give", "{n} awards to give", len(waiting)), 2))
        for row in waiting[:_MOST]:
            name = row.received.organisation
            line = Flow()
            line.addWidget(Prose(name, strong=True))
            give = SecondaryButton(tr("Give the award"), "star", clicked=partial(self.give, row), changes=True)
            give.setAccessibleName(tr("Give the award to {name}", name=name))
            give.setEnabled(not self._session.desk.read_only)
            line.addWidget(give)
            card.body.addLayout(line)
        if len(waiting) > _MOST:
            card.body.addWidget(Prose(tr("And {count:,} more after these.", count=len(waiting) - _MOST), "muted"))
        return card

    def _offer(self) -> None:
        held = self.chosen()
        going = held is not None and held.ending is None
        self.certificate.setEnabled(going)
        self.ending.setEnabled(going and not self._session.desk.read_only)

    def _issue(self, held: Held, passphrase: str, *, makes: bool) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Where to put the certificate"), str(documents_folder()))
        if not folder:
            return
        desk = self._session.desk

        def work() -> award.Issued:
            if makes:
                trust.make_identity(desk, passphrase)
            return award.issue(desk, held.award.number, Path(folder), passphrase)

        self._session.jobs.run(
            lambda _progress: work(), success=self._issued, failure=self.banner.tell_error, owner=self
        )

    def _issued(self, made: award.Issued) -> None:
        words = tr(
            "{name}: send this one; the organisation opens it in SV Desktop.\n"
            "{sheet_name}: for the wall.\n{badge_name}: an Open Badge, for their website.",
            name=made.certificate.name,
            sheet_name=made.sheet.name,
            badge_name=made.badge.name,
        )
        self.banner.tell(
            "success", tr("The certificate of {organisation} is made", organisation=made.held.award.organisation), words
        )
        folder = QUrl.fromLocalFile(str(made.certificate.parent))
        self.banner.offer(tr("Show the folder"), lambda: QDesktopServices.openUrl(folder))
        self.banner.show()


def _is_number(number: str, row: tuple[Cell, ...]) -> bool:
    return row[_NUMBER] == number
