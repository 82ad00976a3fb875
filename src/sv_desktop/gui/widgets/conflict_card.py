"""One answer that two copies gave differently: side by side, to choose one or put them together."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from sv_desktop.domain.answers import Value
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.difference_view import marked
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit

#: Versions that stand beside each other; more go under them, as all do where the text is large.
_BESIDE = 2


class Version(Struct, frozen=True):
    """One of the versions. title: who said it and when. words: the value as a person reads it."""

    title: str
    words: str
    value: Value


class ConflictCard(Card):
    """decided(value): what is to count. The first version counts for now.

    combinable: whether words can be put together from both, as they cannot for a choice or a number.
    """

    decided = Signal(object)

    def __init__(
        self, where: str, versions: Sequence[Version], *, combinable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._texts = [one.words for one in versions]
        self.body.addWidget(Heading(where, 3))
        grid = QGridLayout()
        grid.setSpacing(current().px(1.5))
        columns = 1 if current().one_column else _BESIDE
        for number, one in enumerate(versions):
            grid.addWidget(self._version(one, first=number == 0), *divmod(number, columns))
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        if combinable and len(versions) == _BESIDE and all(self._texts):
            self.body.addWidget(self._difference())
        self.together = GrowingTextEdit(least=4)
        self.together.setAccessibleName(tr("Put together: {where}", where=where))
        self.together.hide()
        self._keep = PrimaryButton(tr("Use what I put together"), "tick", clicked=self._use_together)
        self._keep.hide()
        self._begin = SecondaryButton(
            tr("Put them together…"),
            "pencil",
            clicked=self._put_together,
            name=tr("Put them together: {where}", where=where),
        )
        self._begin.setVisible(combinable)
        self.body.addWidget(self.together)
        end = Flow()
        end.addWidget(self._begin)
        end.addWidget(self._keep)
        both = _both([one.value for one in versions])
        if both is not None:
            end.addWidget(SecondaryButton(tr("Use all of them"), "plus", clicked=lambda: self.decided.emit(both)))
        self.body.addLayout(end)

    def _version(self, one: Version, *, first: bool) -> Card:
        card = Card(plain=True)
        card.body.addWidget(Prose(one.title + ("\n" + tr("This counts for now.") if first else ""), "muted"))
        words = Prose(one.words or tr("No answer"), "text" if one.words else "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        card.body.addWidget(words, 1)
        flow = Flow()
        flow.addWidget(
            SecondaryButton(
                tr("Use this"),
                "tick",
                clicked=lambda: self.decided.emit(one.value),
                name=tr("Use this: {title}", title=one.title),
            )
        )
        card.body.addLayout(flow)
        return card

    def _difference(self) -> QWidget:
        """From the second version to the first, which is the later one."""
        words = QLabel()
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setFont(current().font())
        words.setText(marked(self._texts[1], self._texts[0]))
        holder = Card(plain=True)
        holder.body.addWidget(
            Prose(
                tr("What differs: words of the second alone are struck through, of the first alone underlined."),
                "muted",
            )
        )
        holder.body.addWidget(words)
        return holder

    def _put_together(self) -> None:
        self.together.setPlainText("\n\n".join(text for text in self._texts if text))
        self.together.show()
        self._keep.show()
        self._begin.hide()
        self.together.setFocus()

    def _use_together(self) -> None:
        self.decided.emit(self.together.toPlainText() or None)


def _both(values: Sequence[Value]) -> Value:
    """Everything that was ticked, where several things may be; else None."""
    if not all(isinstance(value, tuple) for value in values):
        return None
    return tuple(dict.fromkeys(one for value in values if isinstance(value, tuple) for one in value))
