"""One piece of evidence, many questions: offered on the page of an item, done with one click, never by itself."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.application import Application
from sv_desktop.domain.framework import item_ref
from sv_desktop.domain.language import counted, tr
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.services.attach import attach_existing, attach_to, detach_from


class LinksOffer(QWidget):
    """For one item: evidence of linked items that may help here, and linked items that its own may help."""

    def __init__(self, session: Session, ref: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._ref = session, ref
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(2))
        self._here, self._there = Card(), Card()
        column.addWidget(self._here)
        column.addWidget(self._there)

    def refresh(self, application: Application) -> None:
        """Offer what stands now; a card with nothing to offer is not shown."""
        _empty(self._here)
        _empty(self._there)
        shown = [self._offer_here(application), self._offer_there(application)]
        self._here.setVisible(shown[0])
        self._there.setVisible(shown[1])
        self.setVisible(any(shown))

    def _offer_here(self, application: Application) -> bool:
        mine = set(application.answers.attached(self._ref))
        offers: dict[str, tuple[str, str]] = {}
        for pack, _section, item in application.linked(self._ref):
            for one in application.evidence_for(item_ref(pack, item)):
                if one.id not in mine:
                    offers.setdefault(one.id, (one.label, f"{pack.short_title}: {item.title}"))
        if offers:
            self._here.body.addWidget(Heading(tr("This may help here, too"), 3))
        for evidence_id, (label, where) in offers.items():
            button = LinkButton(tr("Use it here"), "plus", name=tr("Use here: {label}", label=label), changes=True)
            button.clicked.connect(partial(self._use_here, evidence_id))
            self._here.body.addWidget(Prose(tr("{label}\nUsed in {where}", label=label, where=where)))
            self._here.body.addWidget(button)
        return bool(offers)

    def _offer_there(self, application: Application) -> bool:
        mine = application.evidence_for(self._ref)
        offers = []
        for pack, _section, item in application.linked(self._ref):
            ref = item_ref(pack, item)
            theirs = set(application.answers.attached(ref))
            missing = tuple(one.id for one in mine if one.id not in theirs)
            if missing:
                offers.append((ref, f"{pack.short_title}: {item.title}", missing))
        if offers:
            self._there.body.addWidget(Heading(tr("This evidence may also answer"), 3))
        for ref, where, missing in offers:
            button = LinkButton(
                counted("Use {n} piece there, too", "Use {n} pieces there, too", len(missing)),
                "plus",
                name=tr("Use there: {where}", where=where),
                changes=True,
            )
            button.clicked.connect(partial(self._use_there, ref, where, missing))
            self._there.body.addWidget(Prose(where))
            self._there.body.addWidget(button)
        return bool(offers)

    def _use_here(self, evidence_id: str) -> None:
        self._session.store(lambda: attach_existing(self._session.desk, self._ref, evidence_id))

    def _use_there(self, ref: str, where: str, evidence_ids: tuple[str, ...]) -> None:
        desk = self._session.desk
        self._session.store(
            lambda: attach_to(desk, [ref], evidence_ids),
            done=lambda _done: self._session.tell(
                tr("Now used in {where}, too.", where=where), lambda: detach_from(desk, [ref], evidence_ids)
            ),
        )


def _empty(card: Card) -> None:
    while (entry := card.body.takeAt(0)) is not None:
        if (widget := entry.widget()) is not None:
            widget.hide()
            widget.deleteLater()
