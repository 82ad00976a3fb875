"""Choosing the sections that take part, such as the themes of the Award."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.framework import Pack, section_ref
from sv_desktop.domain.language import tr
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.choice import CheckGroup
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services.answer import choose


class ChoosePage(RedrawnPage):
    """Every tick is stored at once."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pack: Pack | None = None
        self._group: CheckGroup | None = None

    def draw(self, argument: str) -> ScrollPage | None:
        """Show the choice of one pack, by its id."""
        self._pack = self._session.application.frameworks.pack(argument.partition("#")[0])
        return None if self._pack is None else self._page(self._pack)

    def _page(self, pack: Pack) -> ScrollPage:
        page = ScrollPage()
        page.body.addWidget(Heading(pack.choose_title or tr("Choose for {title}", title=pack.title)))
        page.body.addWidget(Prose(pack.choose_intro))
        application = self._session.application
        sections = [section for section in pack.sections if section.choosable]
        chosen = [section.id for section in sections if application.is_chosen(pack, section)]
        self._group = CheckGroup([(one.id, one.title, one.intro) for one in sections], chosen, exclusive=None)
        self._group.setAccessibleName(pack.choose_title)
        self._group.changed.connect(self._store)
        page.body.addWidget(self._group)
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(PrimaryButton(tr("Continue"), clicked=self._continue))
        row.addWidget(SecondaryButton(tr("Back to the overview"), "left", clicked=lambda: self.go.emit("overview")))
        page.body.addLayout(row)
        return page

    def _store(self) -> None:
        if self._pack is None or self._group is None:
            return
        chosen, pack = set(self._group.value()), self._pack
        wanted = {section_ref(pack, one): one.id in chosen for one in pack.sections if one.choosable}
        self._session.store(lambda: choose(self._session.desk, wanted))

    def _continue(self) -> None:
        if self._pack is None:
            return
        chosen = set(self._group.value()) if self._group else set()
        first = next((one for one in self._pack.sections if not one.choosable or one.id in chosen), None)
        self.go.emit(f"item:{self._pack.id}:{first.items[0].id}" if first else "overview")
