"""Check your answers: everything on one page, each with Change (a pattern of the GOV.UK design system)."""

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QWidget

from sv_desktop.domain.answers import WORD_LIMIT_SUFFIX
from sv_desktop.domain.application import Application
from sv_desktop.domain.checks import problems
from sv_desktop.domain.figure_words import said_of
from sv_desktop.domain.framework import Item, Pack, Section, item_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import series_at, series_of
from sv_desktop.domain.readiness import NO_GAP, STATUS_WORDS, item_progress
from sv_desktop.domain.unlikely import questions_about
from sv_desktop.domain.wording import value_words, word_count
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.answer_block import AnswerBlock
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.error_summary import ErrorSummary
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.look_only import VIEWS
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import Piece, ScrollPage
from sv_desktop.gui.widgets.status import StatusTag
from sv_desktop.gui.widgets.wrapping import WrappingCheck


class CheckPage(RedrawnPage):
    """Drawn anew at every visit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._only_missing = False

    def draw(self, argument: str) -> ScrollPage:
        """Show what stands now."""
        return self._page(self._session.settled())

    def _page(self, application: Application) -> ScrollPage:
        page = ScrollPage(characters=92)
        page.body.addWidget(Heading(tr("Check your answers")))
        summary = ErrorSummary(tr("Please look at these again"), tr("They do not stop you from sealing."))
        summary.chosen.connect(self.go)
        page.body.addWidget(summary)
        summary.show_problems(_to_look_at(application))
        only = WrappingCheck(tr("Show only what is missing"))
        only.setProperty(VIEWS, True)
        only.setChecked(self._only_missing)
        only.clicked.connect(self._filter)
        page.body.addWidget(only)
        page.add_in_turns(self._pieces(application))
        return page

    def _pieces(self, application: Application) -> Iterator[Piece]:
        """Every pack, and the ways on."""
        packs = [(pack, self._sections(application, pack)) for pack in application.packs]
        for pack, sections in packs:
            if sections:
                yield from self._pack(application, pack, sections)
        if not any(items for _pack, sections in packs for _section, items in sections):
            yield Prose(tr("Every prompt of what you chose is answered."), "done")
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(PrimaryButton(tr("Continue to the declaration"), clicked=lambda: self.go.emit("declaration")))
        row.addWidget(SecondaryButton(tr("Back to the overview"), "left", clicked=lambda: self.go.emit("overview")))
        yield row

    def _pack(
        self, application: Application, pack: Pack, sections: list[tuple[Section, list[Item]]]
    ) -> Iterator[Piece]:
        """Its sections with what is answered."""
        yield QSpacerItem(0, current().px(1))
        yield Heading(pack.title, 2)
        for section, items in sections:
            if application.is_chosen(pack, section):
                yield Heading(section.title, 3)
                for item in items:
                    yield self._card(application, pack, section, item)
            else:
                row = QHBoxLayout()
                row.addWidget(Heading(section.title, 3), 1)
                row.addWidget(StatusTag("not_chosen", tr("Not chosen")))
                yield row

    def _sections(self, application: Application, pack: Pack) -> list[tuple[Section, list[Item]]]:
        """The sections of a pack with the items to show; a theme that was not chosen is there, with none."""
        found: list[tuple[Section, list[Item]]] = []
        for section in pack.sections:
            chosen = application.is_chosen(pack, section)
            items = [
                item
                for item in (section.items if chosen else ())
                if not self._only_missing or item_progress(application, pack, section, item).status not in NO_GAP
            ]
            if items or not chosen:
                found.append((section, items))
        return found

    def _card(self, application: Application, pack: Pack, section: Section, item: Item) -> Card:
        ref = item_ref(pack, item)
        status = item_progress(application, pack, section, item).status
        card = Card()
        row = QHBoxLayout()
        row.addWidget(Prose(item.title, strong=True), 1)
        row.addWidget(StatusTag(status.value, STATUS_WORDS[status]))
        change = LinkButton(
            tr("Change"), name=tr("Change {title}", title=item.title), clicked=lambda: self.go.emit(f"item:{ref}")
        )
        row.addWidget(change)
        card.body.addLayout(row)
        for field in item.fields:
            words = value_words(field, application.answers.get(ref, field.id), application.frameworks.programme)
            if words or not field.optional:
                card.body.addWidget(AnswerBlock(field.label, words))
        for label, words in said_of(series) if (series := series_at(application, ref)) else ():
            card.body.addWidget(AnswerBlock(label, words))
        names = [one.label for one in application.evidence_for(ref)]
        if names:
            card.body.addWidget(AnswerBlock(tr("Evidence"), "\n".join(names), copyable=False))
        return card

    def _filter(self, wanted: bool) -> None:
        self._only_missing = wanted
        self.show_place("")


def _to_look_at(application: Application) -> list[tuple[str, str]]:
    """(place, words) of answers that look wrong, and of those over the person's own word limit."""
    found = [(f"item:{problem.ref}", problem.words) for problem in problems(application)]
    found += [(f"item:{series.ref}", words) for series in series_of(application) for words in questions_about(series)]
    for pack in application.packs:
        for section, item in pack.items():
            if not application.is_chosen(pack, section):
                continue
            ref = item_ref(pack, item)
            for field in item.fields:
                limit = application.answers.get(ref, field.id + WORD_LIMIT_SUFFIX)
                words = word_count(application.answers.text(ref, field.id))
                if isinstance(limit, int) and words > limit:
                    found.append(
                        (
                            f"item:{ref}",
                            tr(
                                "{label}: {words} words over your limit of {limit}",
                                label=field.label,
                                words=words - limit,
                                limit=limit,
                            ),
                        )
                    )
    return found
