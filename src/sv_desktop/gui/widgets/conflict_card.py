"""One answer that two copies gave differently: side by side, to choose one or put them together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sv_desktop.domain.merging import Conflict
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit


class ConflictCard(Card):
    """decided(value): what is to count. titles, texts: of the versions, in the conflict's order.

    combinable: whether words can be put together from both, as they cannot for a choice or a number.
    """

    decided = Signal(object)

    def __init__(
        self,
        where: str,
        conflict: Conflict,
        titles: list[str],
        texts: list[str],
        *,
        combinable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self.body.addWidget(Heading(where, 3))
        row = QHBoxLayout()
        row.setSpacing(current().px(1.5))
        for version, title, text in zip(conflict.versions, titles, texts, strict=True):
            row.addWidget(self._version(title, text, version.value), 1)
        self.body.addLayout(row)
        self.together = GrowingTextEdit(least=4)
        self.together.setAccessibleName(f"Put together: {where}")
        self.together.hide()
        self._keep = PrimaryButton("Use what I put together", "tick", clicked=self._use_together)
        self._keep.hide()
        self._begin = SecondaryButton("Put them together…", "pencil", clicked=self._put_together)
        self._begin.setVisible(combinable)
        self.body.addWidget(self.together)
        end = Flow()
        end.addWidget(self._begin)
        end.addWidget(self._keep)
        self.body.addLayout(end)

    def _version(self, title: str, text: str, value: object) -> Card:
        card = Card(plain=True)
        card.body.addWidget(Prose(title, "muted"))
        card.body.addWidget(Prose(text or "No answer", "text" if text else "muted"), 1)
        flow = Flow()
        flow.addWidget(SecondaryButton("Use this", clicked=lambda: self.decided.emit(value), name=f"Use this: {title}"))
        card.body.addLayout(flow)
        return card

    def _put_together(self) -> None:
        self.together.setPlainText("\n\n".join(text for text in self._texts if text))
        self.together.show()
        self._keep.show()
        self._begin.hide()
        self.together.setFocus()

    def _use_together(self) -> None:
        self.decided.emit(self.together.toPlainText() or None)
