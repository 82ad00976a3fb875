"""A piece of a stranger's evidence: what it is by its content, what to beware of, what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.evidence_difference import EvidenceChange, EvidenceHappened
from sv_desktop.domain.in_use import printable
from sv_desktop.domain.language import tr
from sv_desktop.domain.preview import KIND_WORDS
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.evidence_row import evidence_facts
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.status import StatusTag
from sv_desktop.services.preview import Looked

_TAGS = {
    EvidenceHappened.ADDED: ("added", tr("New since")),
    EvidenceHappened.REPLACED: ("changed", tr("Replaced since")),
    EvidenceHappened.DESCRIBED: ("changed", tr("Described otherwise since")),
    EvidenceHappened.REMOVED: ("removed", tr("Taken off since")),
}


class EvidenceCard(Card):
    """show_requested, save_requested. Neither can be asked for before it is known what the file is."""

    show_requested = Signal()
    save_requested = Signal()

    def __init__(
        self, evidence: Evidence, change: EvidenceChange | None, earlier: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        pad = current().px(1.25)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(current().px(0.5))
        self.evidence = evidence
        self.looked: Looked | None = None
        label = printable(evidence.label) or tr("Evidence without a name")
        self.setAccessibleName(label)
        self.body.addWidget(Prose(label, strong=True))
        self.body.addWidget(Prose(printable(evidence_facts(evidence)), "muted"))
        self._kind = Prose(tr("Looking into it…"), "muted")
        self.body.addWidget(self._kind)
        if change is not None:
            self._show_change(change, earlier)
        if evidence.description:
            self.body.addWidget(Prose(evidence.description))
        if evidence.personal:
            consent = evidence.consent or tr("No consent note.")
            self.body.addWidget(StatusTag("look_again", tr("Contains personal data"), wraps=True))
            self.body.addWidget(Prose(consent, "muted"))
        self._warning = Banner("warning")
        self._warning.hide()
        self.body.addWidget(self._warning)
        row = Flow()
        self.show_button = LinkButton(
            tr("Show it"), "eye", clicked=self.show_requested.emit, name=tr("Show {label}", label=label)
        )
        self.save_button = LinkButton(
            tr("Save a copy…"), "save", clicked=self.save_requested.emit, name=tr("Save a copy: {label}", label=label)
        )
        for button in (self.show_button, self.save_button):
            button.setEnabled(False)
            row.addWidget(button)
        self.body.addLayout(row)

    def show_looked(self, looked: Looked) -> None:
        """What a file is by its content, and what to know before a copy of it is opened."""
        self.looked = looked
        self._kind.setText(
            tr("By its content: {kind_words}", kind_words=KIND_WORDS[looked.kind])
            if looked.kind
            else tr("By its content: not known")
        )
        if looked.warnings:
            self._warning.tell("warning", tr("Beware"), "\n".join(looked.warnings))
            self._warning.show()
        for button in (self.show_button, self.save_button):
            button.setEnabled(True)

    def show_chosen(self, chosen: bool) -> None:
        """Whether this one is shown beside."""
        self.show_button.setText(tr("Shown below") if chosen else tr("Show it"))
        self.show_button.set_icon("done" if chosen else "eye")
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card shows the file."""
        super().mouseReleaseEvent(event)
        if self.show_button.isEnabled():
            self.show_requested.emit()

    def _show_change(self, change: EvidenceChange, earlier: str) -> None:
        kind, words = _TAGS[change.happened]
        self.body.addWidget(StatusTag(kind, f"{words} {earlier}", wraps=True))
        if change.happened is EvidenceHappened.REPLACED and change.before is not None:
            self.body.addWidget(
                Prose(
                    tr("Before: {printable}", printable=printable(evidence_facts(change.before) or change.before.name)),
                    "muted",
                )
            )
        for what, before, now in change.details:
            self.body.addWidget(
                Prose(
                    tr(
                        "{what}: {before} before, {now} now",
                        what=what,
                        before=_quoted(before),
                        now=_quoted(now),
                    ),
                    "muted",
                )
            )


def _quoted(words: str) -> str:
    return f"“{printable(words)}”" if words else "nothing"


class RemovedEvidence(Card):
    """A piece of evidence that the earlier version had."""

    def __init__(self, evidence: Evidence, earlier: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, plain=True)
        self.body.addWidget(Prose(printable(evidence.label), "muted"))
        self.body.addWidget(StatusTag("removed", tr("Taken off since {earlier}", earlier=earlier), wraps=True))
