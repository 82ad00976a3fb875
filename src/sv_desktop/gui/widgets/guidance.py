"""What stands beside a question: what good looks like, where the text comes from, and how sure we are of it."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.framework import Item, Status
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Programme
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.column import Column
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose

STATUS_SENTENCES = {
    Status.STATED: tr("A public source says so."),
    Status.INFERRED: tr("This is our reading of a public source that speaks of something near it."),
    Status.OPEN: tr("Nothing public says this. It is our own suggestion."),
}


class Guidance(Card):
    """What good looks like, as short lines."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(Heading(tr("What good looks like"), 3))
        self.body.addWidget(Bullets(item.good))
        if not item.good:
            self.hide()


class Provenance(QWidget):
    """Source, status and date, folded away behind one line."""

    def __init__(self, item: Item, programme: Programme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(0.5))
        self._button = LinkButton(tr("Where does this question come from?"), "right", clicked=self._turn)
        column.addWidget(self._button)
        self._words = Prose(_words(item, programme), "muted")
        self._words.hide()
        column.addWidget(self._words)

    def _turn(self) -> None:
        self._words.setVisible(self._words.isHidden())


def _words(item: Item, programme: Programme) -> str:
    source = item.source.title
    if item.source.date:
        source += f" ({date_words(item.source.date)})"
    lines = [STATUS_SENTENCES[item.status], tr("Source: {source}.", source=source)]
    if item.source.url:
        lines.append(item.source.url)
    lines.append(tr("Checked on {day}.", day=date_words(item.checked_on)))
    if item.note:
        lines.append(item.note)
    tags = [option.label for option in programme.lists.get("marmot", ()) if option.id in item.marmot]
    if tags:
        lines.append(tr("Marmot principles it touches: {tags}.", tags="; ".join(tags)))
    return "\n".join(lines)
