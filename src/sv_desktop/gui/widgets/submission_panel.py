"""What is known of the submission that is chosen in the inbox, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from sv_desktop.domain.inbox import STANDING_WORDS, Row, Standing
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.package import Signer, grouped
from sv_desktop.domain.received import Event
from sv_desktop.domain.telling_time import TellBy
from sv_desktop.domain.wording import date_words, said_when, size_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.pick_one import PickOne
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.standing import MEANING, STATE_OPTIONS
from sv_desktop.gui.widgets.status import StatusTag

_LEAST_WIDTH = 320
_MOST_FINDINGS = 20
_MOST_EVENTS = 30


class SubmissionPanel(ScrollPage):
    """open_requested(id), mark_requested(Row, Signer), confirm_requested(Row), show_requested(id of a version).

    assign_requested(name), state_requested(state): for all that are chosen. decide_requested(id).
    tell_by: by when the applicant hears; None while no clock runs.
    """

    open_requested = Signal(str)
    decide_requested = Signal(str)
    mark_requested = Signal(object, object)
    confirm_requested = Signal(object)
    show_requested = Signal(str)
    assign_requested = Signal(str)
    state_requested = Signal(str)

    def __init__(
        self,
        rows: tuple[Row, ...],
        versions: tuple[Row, ...],
        *,
        read_only: bool,
        tell_by: TellBy | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tell_by = tell_by
        self.setAccessibleName(tr("The chosen submission"))
        self._read_only = read_only
        if len(rows) == 1:
            self._show_one(rows[0])
            self._handle(rows)
            for signer in rows[0].received.signers:
                self.body.addWidget(self._signer(rows[0], signer))
            self._show_versions(rows[0], versions)
        elif rows:
            self.body.addWidget(Heading(counted("{n} submission chosen", "{n} submissions chosen", len(rows)), 2))
            self._handle(rows)
        else:
            self.body.addWidget(Prose(tr("Choose a submission to see what is known of it."), "muted"))

    def showEvent(self, event: QShowEvent) -> None:
        """Wide enough for its buttons, whose size is known once they are shown."""
        super().showEvent(event)
        needed = self.column.minimumSizeHint().width() + 2 * current().px(4)
        self.setMinimumWidth(max(_LEAST_WIDTH, needed + self.verticalScrollBar().sizeHint().width()))

    def show_events(self, events: tuple[Event, ...]) -> None:
        """Show what was done, the latest first."""
        self.body.addWidget(Heading(tr("History"), 3))
        for one in events[:_MOST_EVENTS]:
            self.body.addWidget(Prose(f"{one.words}\n{said_when(one.by, one.at.astimezone())}", "muted"))

    def _show_one(self, row: Row) -> None:
        one = row.received
        kind, words = MEANING[row.standing]
        self.body.addWidget(Heading(one.organisation, 2))
        self.body.addWidget(Banner(kind, STANDING_WORDS[row.standing], words))
        if one.problem:
            self.body.addWidget(Banner("warning", one.problem, tr("It may come from a newer version of SV Desktop.")))
        if row.signed_by_another:
            whose = one.signers[0].organisation
            words = tr(
                "The answers say “{organisation}”, the seal says “{whose}”. Ask why.",
                organisation=one.organisation,
                whose=whose,
            )
            self.body.addWidget(Banner("warning", tr("Two names"), words))
        for finding in one.findings[:_MOST_FINDINGS]:
            self.body.addWidget(Prose(f"{finding.entry}\n{tr(finding.words)}" if finding.entry else tr(finding.words)))
        if one.found > _MOST_FINDINGS:
            self.body.addWidget(Prose(tr("And {found:,} more.", found=one.found - _MOST_FINDINGS), "muted"))
        self.body.addWidget(Prose(_facts(row), "muted"))
        if one.kept:
            self.body.addWidget(
                PrimaryButton(tr("Open the package"), "open", clicked=lambda: self.open_requested.emit(one.id))
            )
            if self._tell_by is not None:
                self.body.addWidget(StatusTag(self._tell_by.status, self._tell_by.words, wraps=True))
            if one.readable:
                decide = SecondaryButton(tr("Decide and answer…"), "pencil")
                decide.clicked.connect(lambda: self.decide_requested.emit(one.id))
                self.body.addWidget(decide)
        else:
            self.body.addWidget(Prose(tr("Its bytes were not kept, because it is not as it was sealed."), "muted"))

    def _handle(self, rows: tuple[Row, ...]) -> None:
        """Who reads them, and how far they are."""
        states, names = {row.received.state for row in rows}, {row.received.assessor for row in rows}
        several = (("", tr("Not the same")),) if len(states) > 1 else ()
        state = PickOne((*several, *STATE_OPTIONS), next(iter(states)).value if len(states) == 1 else "")
        state.picked.connect(lambda picked: self.state_requested.emit(picked) if picked else None)
        self._name = next(iter(names)) if len(names) == 1 else ""
        self.assessor = QLineEdit(self._name)
        self.assessor.setFont(current().font())
        self.assessor.setPlaceholderText("" if len(names) == 1 else tr("Not the same"))
        self.assessor.editingFinished.connect(self._give)
        self.state = state
        for label, editor in ((tr("State"), state), (tr("Who reads it"), self.assessor)):
            editor.setEnabled(not self._read_only)
            self.body.addWidget(FieldRow(label, "", editor))

    def _give(self) -> None:
        name = " ".join(self.assessor.text().split())
        if name != self._name:
            self._name = name
            self.assign_requested.emit(name)

    def _signer(self, row: Row, signer: Signer) -> Card:
        card = Card()
        name = signer.organisation
        card.body.addWidget(
            Heading(
                tr("Signed by {name}", name=name)
                if row.received.sealed
                else tr("It says it comes from {name}", name=name),
                3,
            )
        )
        if signer.claimed_time is not None:
            local = signer.claimed_time.astimezone()
            card.body.addWidget(
                Prose(
                    tr("They say: on {day} at {local:%H:%M}.", day=date_words(local.date().isoformat()), local=local),
                    "muted",
                )
            )
        card.body.addWidget(FingerprintLabel(grouped(signer.fingerprint)))
        if row.standing in (Standing.NEW, Standing.NEW_KEY) and not self._read_only:
            self._ways(card, row, signer)
        return card

    def _ways(self, card: Card, row: Row, signer: Signer) -> None:
        mark = lambda: self.mark_requested.emit(row, signer)  # noqa: E731
        if row.standing is Standing.NEW_KEY and signer == row.received.signers[0]:
            confirm = lambda: self.confirm_requested.emit(row)  # noqa: E731
            card.body.addWidget(SecondaryButton(tr("Confirm the new key…"), "key", clicked=confirm))
            card.body.addWidget(LinkButton(tr("It is another organisation of that name…"), clicked=mark))
        else:
            card.body.addWidget(SecondaryButton(tr("Mark as known…"), "people", clicked=mark))

    def _show_versions(self, row: Row, versions: tuple[Row, ...]) -> None:
        if len(versions) < 2:
            return
        self.body.addWidget(Heading(tr("Versions"), 3))
        for one in versions:
            sent = (one.received.about.submitted_at or one.received.received_at).astimezone().date().isoformat()
            words = tr("Version {version}, sealed on {day}", version=one.version, day=date_words(sent))
            if one.received.id == row.received.id:
                self.body.addWidget(Prose(tr("{words} (this one)", words=words)))
            else:
                show = lambda one=one: self.show_requested.emit(one.received.id)  # noqa: E731
                self.body.addWidget(LinkButton(words, "document", clicked=show))


def _facts(row: Row) -> str:
    one = row.received
    places = ", ".join(place.label for place in one.about.places)
    themes = ", ".join(theme.label for theme in one.about.themes)
    numbers = ", ".join(number.replace("_", " ") for number in one.about.numbers)
    received = tr("Received as “{name}”, {size}", name=one.name, size=size_words(one.size))
    return "\n".join(
        line
        for line in (one.about.kind, places, tr("Themes: {themes}", themes=themes) if themes else "", numbers, received)
        if line
    )
