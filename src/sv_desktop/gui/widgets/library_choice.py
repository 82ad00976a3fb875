"""Under the library's list: what is chosen in it, the answers that use it, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from sv_desktop.domain.evidence import EvidenceKind
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.library import Kept
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import DangerButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose

#: What can be done with what is chosen, as the buttons and the menu say it.
ACTIONS = {
    "look": tr("All about it"),
    "preview": tr("Preview"),
    "describe": tr("Describe…"),
    "use": tr("Use for questions…"),
    "replace": tr("Replace with a newer version…"),
    "remove": tr("Remove…"),
}
LOOKING = ("look", "preview")
FOR_SEVERAL = ("use", "remove")


class LibraryChoice(Card):
    """asked(action): a key of ACTIONS. go(place): an answer that uses it."""

    asked = Signal(str)
    go = Signal(str)

    def __init__(self, read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Prose("", strong=True)
        self._uses, buttons = Flow(), Flow()
        for row in (self._uses, buttons):
            row.setSpacing(current().px(1))
        self._buttons = {
            action: (DangerButton if action == "remove" else SecondaryButton)(words)
            for action, words in ACTIONS.items()
            if action in LOOKING or not read_only
        }
        for action, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action))
            buttons.addWidget(button)
        self.body.setSpacing(current().px(0.75))
        self.body.addWidget(self._words)
        holder = QWidget()
        holder.setLayout(self._uses)
        self.body.addWidget(holder)
        self._holder = holder
        self.body.addLayout(buttons)
        self.hide()

    def show_chosen(self, kept: Sequence[Kept]) -> None:
        """Say what is chosen; nothing hides this."""
        _clear(self._uses)
        self.setVisible(bool(kept))
        several = len(kept) > 1
        files = all(one.evidence.kind is EvidenceKind.FILE for one in kept)
        for action, button in self._buttons.items():
            button.setVisible(action in FOR_SEVERAL if several else action != "replace" or files)
        self._words.setText(
            counted("{n} piece of evidence chosen", "{n} pieces of evidence chosen", len(kept)) if several else ""
        )
        self._words.setVisible(several)
        uses = kept[0].uses if len(kept) == 1 else ()
        self._holder.setVisible(bool(uses))
        for use in uses:
            link = LinkButton(use.words, "right", name=tr("Go to {words}", words=use.words))
            link.clicked.connect(lambda _checked=False, ref=use.ref: self.go.emit(f"item:{ref}"))
            self._uses.addWidget(link)


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
