"""A money value of one's own: behind a link, because nobody is asked for one, and apart from the counts."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import Series
from sv_desktop.domain.money import MONEY_FIELDS, MONEY_NOTE, MONEY_TITLE
from sv_desktop.domain.programme import Programme
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_panel import FieldPanel
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose


class MoneyFields(QWidget):
    """panels: by field id, like those of the item itself; whoever shows this wires them."""

    def __init__(self, programme: Programme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._open = LinkButton(
            tr("{money_title}, if a funder wants one…", money_title=tr(MONEY_TITLE)), "right", clicked=self._show
        )
        column.addWidget(self._open)
        self._card = Card(plain=True)
        self._card.body.setSpacing(current().px(2))
        self._card.body.addWidget(Heading(tr(MONEY_TITLE), 2))
        self._card.body.addWidget(Prose(tr(MONEY_NOTE), "muted"))
        self.panels = {field.id: FieldPanel(field, programme) for field in MONEY_FIELDS}
        for panel in self.panels.values():
            self._card.body.addWidget(panel)
        self._comes_to = Prose()
        self._card.body.addWidget(self._comes_to)
        self._card.hide()
        column.addWidget(self._card)

    def show_series(self, rows: tuple[tuple[str, str], ...], series: Series) -> None:
        """Show what it comes to; once there is a value it is not hidden again."""
        if series.money is not None:
            self._show()
        self._comes_to.setText("\n".join(f"{label}: {words}" for label, words in rows if label not in _labels()))
        self._comes_to.setVisible(bool(self._comes_to.text()))

    def _show(self) -> None:
        self._open.hide()
        self._card.show()


def _labels() -> set[str]:
    return {field.label for field in MONEY_FIELDS}
