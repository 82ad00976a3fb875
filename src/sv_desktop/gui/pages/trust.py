"""Whose keys the register knows: new keys that wait, known ones, withdrawn ones; and the list that is handed on."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.inbox import STANDING_WORDS, Row, Standing
from sv_desktop.domain.known_keys import KnownKey
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.package import grouped
from sv_desktop.domain.received import folded
from sv_desktop.domain.wording import date_words, said_when
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.dropped import dropped_paths
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scheme_sign_dialog import SchemeSignDialog
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.status import StatusTag
from sv_desktop.gui.widgets.take_list_dialog import TakeListDialog
from sv_desktop.gui.widgets.withdraw_dialog import WithdrawDialog
from sv_desktop.services import trust
from sv_desktop.services.folders import documents_folder

_WHAT = tr(
    "A key is known once somebody has compared its fingerprint by phone or face to face. "
    "Everybody who uses this register sees the same list. The list of another register can be dropped here."
)
_MOST = 40


class TrustPage(ScrollPage):
    """show_requested(id): the person wants to see a submission in the inbox."""

    show_requested = Signal(str)

    def __init__(self, session: RegisterSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.viewport().setAcceptDrops(not session.desk.read_only)
        self.body.addWidget(Heading(tr("Known signers")))
        self.body.addWidget(Prose(_WHAT))
        row = Flow()
        row.setSpacing(current().px(1.5))
        self.hand_on = SecondaryButton(tr("Hand the list on…"), "save", clicked=self.export_list, changes=True)
        self.take_over = SecondaryButton(tr("Take a list over…"), "open", clicked=self.import_list, changes=True)
        row.addWidget(self.hand_on)
        row.addWidget(self.take_over)
        self.body.addLayout(row)
        self.banner = Banner()
        self.banner.hide()
        self.body.addWidget(self.banner)
        self.words = QLineEdit()
        self.words.setFont(current().font())
        self.words.textChanged.connect(lambda _text: self.refresh())
        self._search = FieldRow(tr("Find an organisation"), "", self.words)
        self.body.addWidget(self._search)
        self._list = QWidget()
        self._holder = QVBoxLayout()
        self.body.addLayout(self._holder)
        self._holder.addWidget(self._list)
        session.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the register now."""
        old, self._list = self._list, self._drawn()
        self._holder.replaceWidget(old, self._list)
        self._list.show()
        old.hide()
        old.deleteLater()

    def export_list(self) -> None:
        """Sign the list, and save it as a file."""
        dialog = SchemeSignDialog(
            trust.identity_of(self._session.desk), tr("Hand the list on"), tr("Sign the list"), self
        )
        dialog.accepted.connect(lambda: self._export(dialog.passphrase, dialog.makes))
        dialog.open()

    def import_list(self) -> None:
        """Ask for a list, check it, and ask whether to take it over."""
        name, _filter = QFileDialog.getOpenFileName(
            self, tr("Take a list over"), str(documents_folder()), tr("Signed lists (*.asice)")
        )
        if name:
            self.look_at(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(dropped_paths(event.mimeData())) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.look_at(dropped_paths(event.mimeData())[0])

    def look_at(self, path: Path) -> None:
        """Check a list, and show what it would change."""
        self._session.jobs.run(
            lambda progress: trust.look_at_list(self._session.desk, path, progress),
            success=self._offer,
            failure=self.banner.tell_error,
            owner=self,
        )

    def _offer(self, offered: trust.Offered) -> None:
        dialog = TakeListDialog(offered, self)
        dialog.accepted.connect(lambda: self._take_over(offered, dialog.fingerprint()))
        dialog.open()

    def _take_over(self, offered: trust.Offered, fingerprint: str) -> None:
        number = len(offered.changes)
        self._session.store(
            lambda: trust.take_over_list(self._session.desk, offered, fingerprint),
            lambda: self._tell(counted("{n} key taken over", "{n} keys taken over", number)),
        )

    def _export(self, passphrase: str, makes: bool) -> None:
        desk = self._session.desk
        start = documents_folder() / safe_name(f"Known signers of {desk.name}.asice")
        path = ask_where(self, tr("Where to save the list"), start, "asice")
        if path is None:
            return

        def work() -> Path:
            if makes:
                trust.make_identity(desk, passphrase)
            return trust.export_list(desk, path, passphrase)

        self._session.jobs.run(
            lambda _progress: work(),
            success=lambda done: self._tell(tr("Saved"), str(done)),
            failure=self.banner.tell_error,
            owner=self,
        )

    def _tell(self, title: str, words: str = "") -> None:
        self.banner.tell("success", title, words)
        self.banner.show()

    def _drawn(self) -> QWidget:
        drawn = QWidget()
        column = QVBoxLayout(drawn)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(2))
        desk = self._session.desk
        wanted = folded(self.words.text()).strip()
        waiting = [row for row in desk.inbox.rows if row.standing is Standing.NEW_KEY and wanted in row.by_organisation]
        keys = [key for key in desk.keys.all() if wanted in folded(key.organisation)]
        known = [key for key in keys if not key.withdrawn_on]
        gone = [key for key in keys if key.withdrawn_on]
        self._search.setVisible(bool(desk.keys.all()))
        self._part(
            column,
            tr("New keys that wait to be confirmed"),
            [self._waiting(row) for row in waiting[:_MOST]],
            len(waiting),
        )
        nobody = tr("Nobody yet. Choose a submission in the inbox and mark who sealed it as known.")
        self._part(column, tr("Known"), [self._key(key) for key in known[:_MOST]], len(known), nobody)
        self._part(column, tr("Withdrawn"), [self._key(key) for key in gone[:_MOST]], len(gone))
        return drawn

    def _part(self, column: QVBoxLayout, title: str, cards: list[Card], number: int, otherwise: str = "") -> None:
        """A part that is empty is left out, unless there is something to say of it."""
        if not cards and not otherwise:
            return
        column.addWidget(Heading(title, 2))
        for card in cards:
            column.addWidget(card)
        if number > len(cards):
            column.addWidget(
                Prose(tr("And {number:,} more. Type a name above to find one.", number=number - len(cards)), "muted")
            )
        if not cards:
            column.addWidget(Prose(otherwise, "muted"))

    def _waiting(self, row: Row) -> Card:
        card = Card()
        card.body.addWidget(Prose(row.received.organisation, strong=True))
        card.body.addWidget(StatusTag("look_again", STANDING_WORDS[row.standing]))
        came = date_words(row.received.received_at.astimezone().date().isoformat())
        card.body.addWidget(Prose(tr("Received on {came} as “{name}”.", came=came, name=row.received.name), "muted"))
        show = lambda: self.show_requested.emit(row.received.id)  # noqa: E731
        name = tr("Show the submission of {organisation} in the inbox", organisation=row.received.organisation)
        card.body.addWidget(LinkButton(tr("Show it in the inbox"), "right", clicked=show, name=name))
        return card

    def _key(self, key: KnownKey) -> Card:
        card = Card()
        card.body.addWidget(Prose(key.organisation, strong=True))
        if key.withdrawn_on:
            card.body.addWidget(StatusTag("problem", tr("Withdrawn from {day} on", day=date_words(key.withdrawn_on))))
            card.body.addWidget(Prose(key.reason))
        else:
            card.body.addWidget(StatusTag("done", tr("Known, with a new key") if key.follows else tr("Known")))
        card.body.addWidget(FingerprintLabel(grouped(key.fingerprint)))
        card.body.addWidget(Prose(f"{key.how}\n{said_when(key.marked_by, key.marked_at.astimezone())}", "muted"))
        if not key.withdrawn_on and not self._session.desk.read_only:
            card.body.addWidget(
                LinkButton(
                    tr("Withdraw this key…"), "close", clicked=partial(self._withdraw, key),
                    name=tr("Withdraw the key of {organisation}", organisation=key.organisation),
                )
            )  # fmt: skip
        return card

    def _withdraw(self, key: KnownKey) -> None:
        desk = self._session.desk
        dialog = WithdrawDialog(key, desk.clock().astimezone().date(), self)
        dialog.accepted.connect(
            lambda: self._session.store(
                lambda: trust.withdraw(desk, key.fingerprint, dialog.day(), dialog.reason()),
                lambda: self._tell(tr("The key of {organisation} is withdrawn", organisation=key.organisation)),
            )
        )
        dialog.open()
