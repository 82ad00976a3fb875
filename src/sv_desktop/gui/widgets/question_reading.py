"""One question of a submission as an assessor reads it: what was asked, what was answered, what is otherwise now."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.application import Application
from sv_desktop.domain.comparison import Happened, PartChange, ValueChange
from sv_desktop.domain.former import former
from sv_desktop.domain.framework import Item, Pack, Section
from sv_desktop.domain.in_use import printable
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import fields_of
from sv_desktop.domain.wording import value_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.answer_block import AnswerBlock
from sv_desktop.gui.widgets.before_and_now import BeforeAndNow
from sv_desktop.gui.widgets.card import Rule
from sv_desktop.gui.widgets.guidance import Guidance, Provenance
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.status import StatusTag

#: A stranger's submission may hold any number.
_MOST = 100


class Fold(QWidget):
    """Something that is shown on demand. body: the layout to put it in."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(1))
        self.button = LinkButton(words, "right", clicked=self._turn)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(current().px(1.5))
        self._inside.hide()
        column.addWidget(self._inside)

    def _turn(self) -> None:
        self._inside.setVisible(self._inside.isHidden())
        self.button.set_icon("right" if self._inside.isHidden() else "down")


def make_readable(page: ScrollPage, name: str) -> None:
    """Let the keyboard reach and scroll a page. name: what a screen reader says of it."""
    page.setProperty("reading", True)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setAccessibleName(name)
    page.set_margins(3, 2, 2, 3)


def add_changes(page: ScrollPage, part: PartChange, earlier: str) -> None:
    """Say below the heading of a page what changed on it."""
    body = QVBoxLayout()
    body.setSpacing(page.body.spacing())
    body.addWidget(StatusTag("changed", tr("{words} since {earlier}", words=part.words, earlier=earlier), wraps=True))
    _add_values(body, part.values, earlier)
    _add_wordings(body, part, earlier)
    page.body.insertLayout(1, body)


def _add_values(body: QVBoxLayout, values: Sequence[ValueChange], earlier: str) -> None:
    for change in values[:_MOST]:
        body.addWidget(BeforeAndNow(change, earlier))
    if len(values) > _MOST:
        body.addWidget(Prose(tr("And {count:,} more.", count=len(values) - _MOST), "muted"))


def _add_wordings(body: QVBoxLayout, part: PartChange, earlier: str) -> None:
    """The texts that were answered before, on demand."""
    if part.wordings and part.question is not Happened.REMOVED:
        fold = Fold(tr("What was asked in {earlier}", earlier=earlier))
        for change in part.wordings[:_MOST]:
            fold.body.addWidget(BeforeAndNow(change, earlier))
        body.addWidget(fold)


class QuestionReading(ScrollPage):
    """part: what changed here, None where nothing did. earlier: what the earlier version is called."""

    def __init__(
        self,
        application: Application,
        ref: str,
        found: tuple[Pack, Section, Item],
        part: PartChange | None,
        earlier: str,
        parent: QWidget | None = None,
    ) -> None:
        pack, section, item = found
        super().__init__(parent)
        make_readable(self, f"{pack.short_title}: {item.title}")
        self.body.addWidget(Prose(f"{pack.short_title}  ›  {section.title}", "muted"))
        self.body.addWidget(Heading(item.title, 2))
        if part is not None and part.words:
            self.body.addWidget(
                StatusTag("changed", tr("{words} since {earlier}", words=part.words, earlier=earlier), wraps=True)
            )
        self.body.addWidget(Prose(item.question, strong=True))
        self.body.addWidget(_help(item, application))
        if part is not None:
            _add_wordings(self.body, part, earlier)
        self.body.addWidget(Rule())
        changes = {change.field: change for change in part.values} if part is not None else {}
        for field in fields_of(item, application.answers, ref):
            change = changes.pop(field.id, None)
            words = value_words(field, application.answers.get(ref, field.id), application.frameworks.programme)
            if change is not None:
                self.body.addWidget(BeforeAndNow(change, earlier))
            elif words or not field.optional:
                self.body.addWidget(AnswerBlock(field.label, words))
        for old in former(application.answers, application.frameworks):
            for field, value in old.fields if old.ref == ref and not old.gone else ():
                note = tr("Asked in version {version}, and not any more.", version=old.pack.version)
                words = value_words(field, value, application.frameworks.programme)
                if field.id not in changes:
                    self.body.addWidget(AnswerBlock(field.label, words, note=note))
        _add_values(self.body, tuple(changes.values()), earlier)


class ElsewhereReading(ScrollPage):
    """What changed at a place that nothing of the submission asks for now: an earlier question, or none."""

    def __init__(self, part: PartChange, earlier: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_readable(self, part.title)
        self.body.addWidget(Heading(part.title, 2))
        asked = [one.before for one in part.wordings if one.label == "Question"]
        if part.question is Happened.REMOVED:
            self.body.addWidget(
                StatusTag("removed", tr("No longer there; it was in {earlier}", earlier=earlier), wraps=True)
            )
            self.body.addWidget(Prose(*asked[:1], strong=True))
            _add_values(self.body, part.values, earlier)
        else:
            add_changes(self, part, earlier)
        for change in part.evidence[:_MOST]:
            one = change.now or change.before
            if one is not None:
                words = tr(
                    "Evidence {happened}: {label}", happened=tr(change.happened.value), label=printable(one.label)
                )
                self.body.addWidget(Prose(words, "muted"))


def _help(item: Item, application: Application) -> Fold:
    fold = Fold(tr("Help, and what good looks like"))
    if item.help:
        fold.body.addWidget(Prose(item.help))
    if item.good:
        fold.body.addWidget(Guidance(item))
    fold.body.addWidget(Provenance(item, application.frameworks.programme))
    return fold
