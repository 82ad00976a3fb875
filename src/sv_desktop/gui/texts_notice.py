"""Notices about framework texts: above the pages, that there are newer ones; on a page, that its question changed."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sv_desktop.domain.answers import TEXT_CHANGED
from sv_desktop.domain.application import Application
from sv_desktop.domain.language import tr
from sv_desktop.domain.text_changes import ItemChange
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.services.new_texts import newer_of_program, not_now, still_right, was_declined, what_changed

_ASKED_DIFFERENTLY = tr("This question is asked differently now")
_LOOK = tr("Your answer is kept. Look whether it still fits, then say so, or change it.")
_NOT_READ = tr("This workspace was answered with framework texts that this version cannot read")


class NewTextsNotice(QWidget):
    """see: the way to the page of the texts. Hidden while there is nothing to say, or after "Not now"."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        row = QVBoxLayout(self)
        row.setContentsMargins(current().margins(2, 2, 2, 0))
        self.see = LinkButton(tr("See what changes"), "right")
        self.later = LinkButton(tr("Not now"), changes=True, clicked=self._not_now)
        self.banner = Banner("info", actions=[self.see, self.later])
        row.addWidget(self.banner)
        self._texts: dict[str, bytes] | None = None
        session.changed.connect(self._refresh)
        self._refresh(session.application)

    def _refresh(self, application: Application) -> None:
        """Looked at again only where other texts are answered than before."""
        if application.frameworks.texts is self._texts:
            return
        self._texts = application.frameworks.texts
        desk = self._session.desk
        if desk.texts_problem is not None:
            self.banner.tell("problem", _NOT_READ, tr("Every answer is safe. Install the newest version to go on."))
            self.later.hide()
            self.show()
            return
        new = newer_of_program(desk)
        self.setVisible(new is not None and not was_declined(desk, new))
        if new is not None:
            titles = ", ".join(change.title for change in new.changes)
            self.banner.tell("info", tr("SV Desktop brings newer framework texts along"), titles)

    def _not_now(self) -> None:
        desk = self._session.desk
        new = newer_of_program(desk)
        if new is not None:
            self._session.store_quietly(lambda: not_now(desk, new))
        self.hide()


class QuestionChangedNote(Banner):
    """On the page of one question, for as long as its answer wants a look. ref: of the question."""

    def __init__(self, session: Session, ref: str, parent: QWidget | None = None) -> None:
        self._session, self._ref = session, ref
        self.see = SecondaryButton(tr("See what changed…"), "right", clicked=self.show_change)
        self.right = SecondaryButton(tr("Still right"), "tick", clicked=self._still_right, changes=True)
        super().__init__("warning", _ASKED_DIFFERENTLY, _LOOK, [self.see, self.right], parent)
        session.changed.connect(self._refresh)
        self._refresh(session.application)

    def show_change(self) -> None:
        """Both wordings, beside each other."""
        found = what_changed(self._session.desk, self._ref)
        QuestionChangedDialog(found, self._still_right, self.window()).open()

    def _still_right(self) -> None:
        desk, ref = self._session.desk, self._ref
        self._session.store(lambda: still_right(desk, ref))

    def _refresh(self, application: Application) -> None:
        self.setVisible(application.answers.get(self._ref, TEXT_CHANGED) is not None)


class QuestionChangedDialog(QDialog):
    """item: None where the earlier wording is not known any more. still_right: what the person may say."""

    def __init__(
        self, item: ItemChange | None, still_right: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        from sv_desktop.gui.widgets.dialog_page import dialog_foot, dialog_page
        from sv_desktop.gui.widgets.dialog_size import fit
        from sv_desktop.gui.widgets.prose import Prose
        from sv_desktop.gui.widgets.text_changes import ItemChangeCard

        super().__init__(parent)
        self.setWindowTitle(tr("What changed"))
        page = dialog_page(self)
        if item is None:
            page.body.addWidget(Prose(tr("The earlier wording of this question is not in this workspace any more.")))
        else:
            page.body.addWidget(ItemChangeCard(item, opened=True))
        right = PrimaryButton(tr("My answer is still right"), "tick", clicked=self.accept, changes=True)
        dialog_foot(self, right, SecondaryButton(tr("Back to my answer"), clicked=self.reject))
        self.accepted.connect(lambda: still_right())
        fit(self, 100, 72)
