"""One evidence item with all that is known of it: what it is, where it is used, its versions, what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from sv_desktop.domain.answers import EVIDENCE_PREFIX
from sv_desktop.domain.evidence import KIND_WORDS, Evidence, EvidenceKind
from sv_desktop.domain.language import tr
from sv_desktop.domain.library import Kept
from sv_desktop.domain.wording import date_words, said_when, size_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.answer_block import AnswerBlock
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.two_versions import TwoVersionsNote

_PICTURE = 40
_SHOWS = tr("What it shows")
_ADDRESS = tr("Web address")


class EvidenceDetails(ScrollPage):
    """asked(action): "describe", "preview", "open", "save", "use", "replace", "remove". go(place).

    again(id): an earlier version is to count again. unread: why its text cannot be searched, "" where it can.
    waiting: what two copies say differently about it.
    """

    asked = Signal(str)
    go = Signal(str)
    again = Signal(str)

    def __init__(
        self,
        kept: Kept,
        earlier: Sequence[Evidence],
        newer: Evidence | None,
        unread: str = "",
        read_only: bool = False,
        waiting: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_only = read_only
        one = kept.evidence
        self._shows, self._blocks = one.description, dict[str, AnswerBlock]()
        self.body.addWidget(LinkButton(tr("Evidence library"), "left", clicked=lambda: self.go.emit("evidence")))
        self.body.addWidget(Heading(one.label))
        self.two_versions = TwoVersionsNote()
        self.two_versions.asked.connect(lambda: self.go.emit(f"bring_in:{EVIDENCE_PREFIX}{one.id}"))
        self.body.addWidget(self.two_versions)
        self.two_versions.show_waiting(waiting)
        self._tell_state(kept, newer)
        self.picture = QLabel()
        self.picture.hide()
        self.body.addWidget(self.picture)
        self.words = AnswerBlock(tr("Their words"), "")
        self.words.hide()
        self.body.addWidget(self.words)
        self._words_at = self.body.count() - 1
        self._tell_facts(one, unread)
        self.body.addLayout(self._buttons(one))
        self.body.addWidget(self._uses(kept))
        if earlier:
            self.body.addWidget(self._versions(earlier))

    def show_picture(self, picture: QPixmap) -> None:
        """Show what it looks like."""
        if picture.isNull():
            return
        room = current().px(_PICTURE)
        if picture.width() > room or picture.height() > room:
            picture = picture.scaled(
                room, room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        self.picture.setPixmap(picture)
        self.picture.setAccessibleName(tr("Small picture of this evidence"))
        self.picture.show()

    def show_words(self, words: str) -> None:
        """Show what somebody said, in full; the same words are not said twice."""
        if _SHOWS in self._blocks and words.startswith(self._shows.removesuffix("…")):
            self._blocks[_SHOWS].hide()
        self.body.removeWidget(self.words)
        self.words.deleteLater()
        self.words = AnswerBlock(tr("Their words"), words)
        self.body.insertWidget(self._words_at, self.words)

    def _tell_state(self, kept: Kept, newer: Evidence | None) -> None:
        if newer is not None:
            look = SecondaryButton(tr("Look at the newer one"), clicked=lambda: self.go.emit(f"evidence:{newer.id}"))
            words = tr("“{label}” has taken its place. This one is kept as it was.", label=newer.label)
            self.body.addWidget(Banner("info", tr("An earlier version"), words, [look]))
        if kept.stale and kept.stale_after is not None:
            words = tr(
                "A question that uses it suggests something newer after {day}. That is a suggestion and stops "
                "nothing. Is there a newer version to put in its place?",
                day=_day(kept),
            )
            self.body.addWidget(Banner("warning", tr("May be out of date since {day}", day=_day(kept)), words))
        if kept.evidence.personal and not kept.evidence.consent:
            words = tr("Note what the people agreed to, or ask them first. You are told again before you seal.")
            self.body.addWidget(Banner("warning", tr("Personal data without a consent note"), words))

    def _tell_facts(self, one: Evidence, unread: str) -> None:
        facts = [
            (_SHOWS, one.description),
            (tr("When it is from"), date_words(one.date)),
            (_ADDRESS if one.kind is EvidenceKind.LINK else tr("Who said it"), one.source),
            (
                tr("Personal data"),
                (one.consent or tr("Yes, no consent note yet")) if one.personal else tr("None marked"),
            ),
            (tr("What it is"), f"{KIND_WORDS[one.kind]}, {one.name}, {size_words(one.size)}"),
            (tr("Finding words inside"), unread),
            (tr("Added"), said_when(one.added_by, one.added_at.astimezone())),
        ]
        for label, words in facts:
            if words:
                block = AnswerBlock(label, words, copyable=label == _ADDRESS)
                self.body.addWidget(block)
                self._blocks[label] = block

    def _buttons(self, one: Evidence) -> Flow:
        row = Flow()
        row.setSpacing(current().px(1))
        ways = {"preview": tr("Preview"), "open": tr("Open a copy…"), "save": tr("Save a copy…")}
        if not self._read_only:
            row.addWidget(PrimaryButton(tr("Describe…"), "pencil", clicked=lambda: self.asked.emit("describe")))
            ways |= {"replace": tr("Replace with a newer version…")} if one.kind is EvidenceKind.FILE else {}
        for action, words in ways.items():
            button = SecondaryButton(words)
            button.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action))
            row.addWidget(button)
        if not self._read_only:
            row.addWidget(DangerButton(tr("Remove…"), "trash", clicked=lambda: self.asked.emit("remove")))
        return row

    def _uses(self, kept: Kept) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Where it is used"), 2))
        for use in kept.uses:
            link = LinkButton(use.words, "right", name=tr("Go to {words}", words=use.words))
            link.clicked.connect(lambda _checked=False, ref=use.ref: self.go.emit(f"item:{ref}"))
            card.body.addWidget(link)
        if not kept.uses:
            card.body.addWidget(Prose(tr("Not used yet. It goes into the package once an answer uses it."), "muted"))
        if not self._read_only:
            row = Flow()
            row.addWidget(SecondaryButton(tr("Use for questions…"), "plus", clicked=lambda: self.asked.emit("use")))
            card.body.addLayout(row)
        return card

    def _versions(self, earlier: Sequence[Evidence]) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Earlier versions"), 2))
        for old in earlier:
            when = said_when(old.added_by, old.added_at.astimezone())
            card.body.addWidget(
                Prose(tr("{name}, {size}. Added {when}", name=old.name, size=size_words(old.size), when=when))
            )
            row = Flow()
            look = LinkButton(tr("Look at it"), "eye", name=tr("Look at the earlier version {name}", name=old.name))
            look.clicked.connect(lambda _checked=False, place=f"evidence:{old.id}": self.go.emit(place))
            row.addWidget(look)
            if not self._read_only:
                back = LinkButton(
                    tr("Let it count again"),
                    "undo",
                    name=tr("Let the earlier version {name} count again", name=old.name),
                )
                back.clicked.connect(lambda _checked=False, one=old.id: self.again.emit(one))
                row.addWidget(back)
            card.body.addLayout(row)
        return card


def _day(kept: Kept) -> str:
    return date_words(kept.stale_after.isoformat()) if kept.stale_after else ""
