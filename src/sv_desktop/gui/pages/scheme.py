"""The scheme's own settings: what it is called, and from which level on it gives an award, if it says so at all."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from sv_desktop.domain.framework import Assessment, Pack
from sv_desktop.domain.language import tr
from sv_desktop.gui.register_joiner import RegisterJoiner
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.pick_one import PickOne
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.promise_card import PromiseCard
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.saved_note import SavedNote
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services import promise, scheme
from sv_desktop.services.desk import now

_WHAT = tr(
    "These settings belong to this register. Everybody who opens it sees the same. "
    "They do not travel when registers are brought together."
)
_COLLEAGUES = tr(
    "Two assessors score on two computers, each in a register of their own. Bring theirs in here: you first see what "
    "it holds. Do the same on the other computer, and both hold the same. You can also drop a register on the inbox."
)
_SECRET = tr(
    "A register holds what people told you in confidence. With a passphrase nobody can read it without that: not on a "
    "lost laptop, not on a stick, not in a backup."
)
_NO_LEVEL = tr("No least level")


class SchemePage(ScrollPage):
    """One card for each thing that a scheme settles. go(place): the person wants to be elsewhere."""

    go = Signal(str)

    def __init__(self, session: RegisterSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.body.addWidget(Heading(tr("The scheme")))
        self.body.addWidget(Prose(_WHAT))
        self.saved = SavedNote()
        self.body.addWidget(self.saved)
        self.name = QLineEdit(session.desk.name)
        self._add(self._name())
        self._add(self._promise())
        self.thresholds: dict[str, PickOne] = {}
        for pack in scheme.assessed_packs():
            if pack.assessment is not None:
                self._add(self._levels(pack, pack.assessment))
        self._add(self._colleagues())
        self._add(self._passphrase())
        session.failed.connect(self.saved.failed)

    def _add(self, card: Card) -> None:
        self.body.addWidget(card)

    def _name(self) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Name"), 2))
        self.name.setFont(current().font())
        self.name.setEnabled(not self._session.desk.read_only)
        self.name.editingFinished.connect(self._rename)
        self._name_row = FieldRow(
            tr("What the scheme is called"), tr("It stands at the head of this register."), self.name
        )
        card.body.addWidget(self._name_row)
        return card

    def _promise(self) -> Card:
        desk = self._session.desk
        card = self.promise = PromiseCard(promise.promise_of(desk), promise.suggestion(), promise.signatory_of(desk))
        card.setEnabled(not desk.read_only)
        card.promised.connect(lambda days, start: self._store(partial(promise.save_promise, desk, days, start)))
        card.signatory_changed.connect(lambda name: self._store(partial(promise.save_signatory, desk, name)))
        return card

    def _rename(self) -> None:
        desk, name = self._session.desk, self.name.text()
        if not name.strip():
            self._name_row.set_problem(tr("A scheme needs a name. The earlier one stays until you type another."))
            return
        self._name_row.set_problem("")
        if name != desk.name:
            self._store(partial(scheme.save_name, desk, name))

    def _levels(self, pack: Pack, assessment: Assessment) -> Card:
        """How a framework is read, and the least level, which is nobody's to begin with."""
        card = Card()
        card.body.addWidget(Heading(tr("How the {short_title} is read", short_title=pack.short_title), 2))
        card.body.addWidget(Prose(assessment.note, "muted"))
        card.body.addWidget(Bullets(tuple(f"{one.label}: {one.help}" for one in assessment.levels)))
        desk = self._session.desk
        picked = PickOne(
            (("", _NO_LEVEL), *((one.id, one.label) for one in assessment.levels)),
            scheme.thresholds(desk).get(pack.id, ""),
        )
        picked.setEnabled(not desk.read_only)
        picked.picked.connect(lambda level: self._store(partial(scheme.save_threshold, desk, pack.id, level)))
        self.thresholds[pack.id] = picked
        hint = tr("What is scored lower is pointed out to the assessor. It decides nothing by itself.")
        card.body.addWidget(FieldRow(tr("The least level that the scheme asks for"), hint, picked))
        return card

    def _colleagues(self) -> Card:
        """Where two assessors work on two computers, their registers come together here."""
        card = Card()
        card.body.addWidget(Heading(tr("A colleague’s register"), 2))
        card.body.addWidget(Prose(_COLLEAGUES, "muted"))
        self.progress, self.banner = ProgressPanel(), Banner()
        self.banner.hide()
        self.joiner = RegisterJoiner(self._session, self.progress, self.banner, self)
        self.bring_in = SecondaryButton(tr("Bring in a register…"), "people", clicked=self.joiner.choose, changes=True)
        for widget in (self.progress, self.banner, self.bring_in):
            card.body.addWidget(widget)
        return card

    def _passphrase(self) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Passphrase"), 2))
        card.body.addWidget(Prose(_SECRET, "muted"))
        words = tr("Passphrase of this register…")
        card.body.addWidget(SecondaryButton(words, "lock", clicked=lambda: self.go.emit("passphrase")))
        return card

    def _store(self, change: partial[None]) -> None:
        self.saved.saving()
        self._session.store(change, lambda: self.saved.saved(now().astimezone()), owner=self)
