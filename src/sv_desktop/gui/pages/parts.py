"""Which parts of the programme the organisation takes part in: those that nobody has to use are ticked here."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.framework import Pack, pack_ref
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.wording import minutes_words
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import PrimaryButton
from sv_desktop.gui.widgets.choice import CheckGroup
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services.answer import choose

TITLE = tr("Which parts of the programme do you take part in?")
_INTRO = tr(
    "Tick what you want to work on. A part that is not ticked is not counted, not shown and not sent. You can change"
    " this at any time. What you wrote is kept when you take a tick away, and comes back with it."
)


class PartsPage(RedrawnPage):
    """Every tick is stored at once, as a step that can be undone."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.group = CheckGroup([])

    def draw(self, argument: str) -> ScrollPage:
        """Show what is ticked now."""
        application = self._session.application
        page = ScrollPage()
        page.body.addWidget(Heading(TITLE))
        page.body.addWidget(Prose(_INTRO))
        page.body.addWidget(Heading(tr("Always here"), 2))
        always = [pack for pack in application.frameworks.packs if not pack.optional and pack.id != ORGANISATION_PACK]
        page.body.addWidget(Bullets(pack.title for pack in always))
        page.body.addWidget(Heading(tr("Tick what you take part in"), 2))
        page.body.addWidget(self._choice(application))
        page.body.addWidget(Heading(tr("Look first"), 2))
        for pack in _optional(application):
            page.body.addWidget(self._look_first(pack))
        page.body.addSpacing(current().px(1))
        page.body.addWidget(PrimaryButton(tr("Continue"), clicked=self._continue))
        return page

    def _choice(self, application: Application) -> CheckGroup:
        packs = _optional(application)
        used = [pack.id for pack in packs if application.uses(pack)]
        self.group = CheckGroup([(pack.id, pack.title, pack.summary) for pack in packs], used, exclusive=None)
        self.group.setAccessibleName(TITLE)
        self.group.changed.connect(self._store)
        return self.group

    def _look_first(self, pack: Pack) -> LinkButton:
        items = [item for _section, item in pack.items()]
        length = counted(
            "{n} page, {minutes}",
            "{n} pages, {minutes}",
            len(items),
            minutes=minutes_words(sum(item.minutes for item in items)),
        )
        words = tr("Every question of {short_title} ({length})", short_title=pack.short_title, length=length)
        return LinkButton(words, "list", clicked=lambda: self.go.emit(f"questions:{pack.id}"))

    def _store(self) -> None:
        ticked = set(self.group.value())
        application = self._session.application
        changed = {
            pack_ref(pack): pack.id in ticked
            for pack in _optional(application)
            if application.uses(pack) != (pack.id in ticked)
        }
        self._session.store(lambda: choose(self._session.desk, changed))

    def _continue(self) -> None:
        """To the first page of a part that was ticked and not begun; else to the overview."""
        answers = self._session.settled().answers
        begun = {target.partition(":")[0] for (target, _field), value in answers.items() if value is not None}
        ticked = set(self.group.value())
        for pack in _optional(self._session.application):
            if pack.id in ticked and pack.id not in begun:
                self.go.emit(f"item:{pack.id}:{pack.sections[0].items[0].id}")
                return
        self.go.emit("overview")


def _optional(application: Application) -> list[Pack]:
    return [pack for pack in application.frameworks.packs if pack.optional]
