"""One question in which assessors differ: what each says of it, side by side, and what they settle on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.moderation import Compared
from sv_desktop.domain.scoring import Said
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.pick_one import PickOne
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.status import StatusTag
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit

_PICK = (("", tr("Choose a level")),)


class DifferenceCard(Card):
    """settled(ref, level, reason): level "" opens it again."""

    settled = Signal(str, str, str)

    def __init__(self, one: Compared, *, read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.compared = one
        title = one.scored.item.title
        self.setAccessibleName(title)
        self.body.addWidget(Prose(one.scored.section.title, "muted"))
        self.body.addWidget(Heading(title, 2))
        if one.agreed is not None:
            self.body.addWidget(StatusTag("done", tr("Settled: {label}", label=one.scored.label(one.agreed.level))))
            self.body.addWidget(Prose(tr("{reason}\nWritten down by {by}", reason=one.agreed.reason, by=one.agreed.by)))
        elif one.apart:
            self.body.addWidget(StatusTag("look_again", counted("{n} level apart", "{n} levels apart", one.apart)))
        else:
            self.body.addWidget(StatusTag("look_again", tr("Not everybody gave a level")))
        for who, said in one.said.items():
            self._add_said(who, said)
        self._writes = not read_only and one.agreed is None
        if self._writes:
            self._add_settling(title)
        elif not read_only:
            open_again = lambda: self.settled.emit(one.scored.ref, "", "")  # noqa: E731
            self.body.addWidget(
                LinkButton(
                    tr("Open it again"), "undo", clicked=open_again, name=tr("Open it again: {title}", title=title)
                ),
                0,
                Qt.AlignmentFlag.AlignLeft,
            )

    def draft(self) -> tuple[str, str]:
        """The level and the reason as they stand in the boxes."""
        return (self.level.value(), self.reason.toPlainText()) if self._writes else ("", "")

    def take_draft(self, draft: tuple[str, str]) -> None:
        """Go on with what was being written before the page was drawn anew."""
        if self._writes and any(draft):
            self.level.setCurrentIndex(max(0, self.level.findData(draft[0])))
            self.reason.set_text(draft[1])

    def _add_said(self, who: str, said: Said) -> None:
        level = self.compared.scored.label(said.level) if said.level else tr("no level")
        self.body.addSpacing(current().px(1))
        self.body.addWidget(Prose(f"{who}: {level}", strong=True))
        asks, note = (
            f"{what}: {words}" if words else "" for what, words in ((tr("Asks for"), said.ask), (tr("Note"), said.note))
        )
        for words in (said.comment, asks, note):
            if words:
                self.body.addWidget(Prose(words))

    def _add_settling(self, title: str) -> None:
        levels = [(one.id, one.label) for one in self.compared.scored.assessment.levels]
        self.level = PickOne((*_PICK, *levels))
        self.reason = GrowingTextEdit(least=2, most=8)
        self._level_row = FieldRow(tr("What you settle on"), "", self.level)
        self._reason_row = FieldRow(tr("Why"), tr("It stays in the register."), self.reason)
        self.body.addSpacing(current().px(1))
        self.body.addWidget(self._level_row)
        self.body.addWidget(self._reason_row)
        self.body.addWidget(
            SecondaryButton(tr("Settle"), "tick", clicked=self._settle, name=tr("Settle: {title}", title=title))
        )

    def _settle(self) -> None:
        level, reason = self.level.value(), self.reason.toPlainText().strip()
        self._level_row.set_problem("" if level else tr("Choose the level that you settle on."))
        self._reason_row.set_problem("" if reason else tr("Say in a few words why."))
        if not level:
            self.level.setFocus()
        elif not reason:
            self.reason.setFocus()
        else:
            self.settled.emit(self.compared.scored.ref, level, reason)
