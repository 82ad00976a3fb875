"""A card: what belongs together, on a calm surface with a hairline."""

from PySide6.QtWidgets import QFrame, QWidget

from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.column import Column


class Card(QFrame):
    """body: the layout to put things in. plain: on the page's own background."""

    def __init__(self, parent: QWidget | None = None, *, plain: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("card", "plain" if plain else "true")
        self.body = Column(self)
        pad = current().px(2)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(current().px(1))


class Rule(QFrame):
    """A hairline between two groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "true")
