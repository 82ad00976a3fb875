"""Framework texts: which are answered, what another version changes, and taking it over or back."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.answered_texts import SOURCE
from sv_desktop.domain.answers import FRAMEWORK_PREFIX
from sv_desktop.domain.application import Application
from sv_desktop.domain.backups import Reason
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.package import grouped
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.backup_keeper import backed_up_first
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.compare_dialog import CompareDialog
from sv_desktop.gui.widgets.file_drop import FileDrop
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.text_changes import TextChanges
from sv_desktop.services.desk import OWN_TEXTS
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.new_texts import (
    NewTexts,
    look_at_texts,
    newer_of_program,
    not_now,
    take_over,
    texts_of_program,
)
from sv_desktop.services.step_back import undo

_SEALED = re.compile(r"sealed by (.*) on (\d{4}-\d\d-\d\d)")
_INTRODUCTION = tr(
    "Your answers belong to the texts you answered: the questions, the help and where each comes from. They stay as "
    "they are until you take another version over, and a package always carries exactly these."
)
_ASKED = tr(
    "A scheme sends its new texts as a sealed file. You see what would change before anything does, "
    "and can take it back afterwards."
)
_UNREADABLE = tr("The texts that this workspace answered cannot be read by this version of SV Desktop")
_STILL_SAFE = tr("Every answer is safe. Install the newest version. Until then the program’s own texts are shown.")


class TextsPage(RedrawnPage):
    """Drawn anew at every visit, but for while a file is being checked. offered: what is looked at."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._told: tuple[str, str, str] | None = None
        self.offered: NewTexts | None = None

    def show_place(self, argument: str) -> None:
        """Draw the page, but for while something is being done on it."""
        if self._job is None:
            super().show_place("")

    def leave(self) -> None:
        """What was told is old at the next visit; an offer that was not taken is made again by the page itself."""
        if self._job is None:
            self._told, self.offered = None, None

    def draw(self, argument: str) -> ScrollPage:
        """What is answered; or what another version would change."""
        page = self.page = ScrollPage(characters=92)
        page.body.addWidget(Heading(tr("Framework texts")))
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        if self._told is not None:
            self.banner.tell(*self._told)
            self.banner.show()
        desk = self._session.desk
        newer = self.offered or newer_of_program(desk)
        if desk.texts_problem is not None:
            page.body.addWidget(Banner("problem", _UNREADABLE, _STILL_SAFE))
        if newer is not None:
            self._add_offer(page, newer)
        else:
            page.body.addWidget(Prose(_INTRODUCTION))
            self._add_drop(page)
        page.body.addWidget(self.progress)
        if newer is None:
            self._add_present(page, self._session.settled())
        return page

    def bring_in(self, path: Path) -> None:
        """Check a sealed file, with progress, and show what it would change."""
        desk = self._session.desk
        self._run(
            lambda progress: look_at_texts(desk, path, progress), self._looked, tr("Checking “{name}”", name=path.name)
        )

    def take_over(self, new: NewTexts, accepted: str = "") -> None:
        """Answer these texts from now on; a backup is made first."""
        desk = self._session.desk
        self._session.settled()
        op = backed_up_first(
            self._session, Reason.BEFORE_NEW_TEXTS, lambda _progress: take_over(desk, new, accepted=accepted)
        )
        self._run(op, lambda _application: self._taken_over(new), tr("Taking the texts over"))

    def _add_drop(self, page: ScrollPage) -> None:
        self.drop = FileDrop(
            _ASKED, tr("Bring in new framework texts…"), tr("Sealed texts (*.asice)"), documents_folder()
        )
        self.drop.chosen.connect(self.bring_in)
        self.drop.setVisible(not self._session.desk.read_only)
        page.body.addWidget(self.drop)

    def _add_present(self, page: ScrollPage, application: Application) -> None:
        page.body.addWidget(Heading(tr("What you answer now"), 2))
        for pack in application.frameworks.packs:
            card = Card()
            card.body.addWidget(Prose(pack.title, strong=True))
            target = FRAMEWORK_PREFIX + pack.id
            source = application.answers.text(target, SOURCE) or OWN_TEXTS
            count = sum(1 for _one in pack.items())
            card.body.addWidget(
                Prose(
                    counted(
                        "Version {version}, {n} question, {source}",
                        "Version {version}, {n} questions, {source}",
                        count,
                        version=pack.version,
                        source=_from(source),
                    ),
                    "muted",
                )
            )
            page.body.addWidget(card)
        back = texts_of_program(self._session.desk)
        if back is not None and not self._session.desk.read_only:
            words = tr("Go back to the texts that came with SV Desktop…")
            page.body.addWidget(LinkButton(words, "undo", clicked=lambda: self._offer(back)))

    def _add_offer(self, page: ScrollPage, new: NewTexts) -> None:
        """Who it is from, what would change, and the two ways on, above and below."""
        if new.signer is not None:
            page.body.addWidget(self._signed(new))
        else:
            title = tr("SV Desktop brings other framework texts along")
            words = tr("Your answers stay where they are. Look at what changes, then decide.")
            page.body.addWidget(Banner("info", title, words))
        if new.older:
            words = tr("It goes back to an earlier version than the one you answer now.")
            page.body.addWidget(Banner("warning", tr("These texts are older"), words))
        if not new.changes:
            page.body.addWidget(Prose(tr("These are the texts that you answer already.")))
            row = Flow()
            row.addWidget(SecondaryButton(tr("Back"), "left", clicked=lambda: self._offer(None)))
            page.body.addLayout(row)
            return
        page.body.addWidget(Prose(_asks_words(new)))
        page.body.addLayout(self._ways_on(new))
        page.body.addWidget(TextChanges(new.changes, new.asks))
        page.body.addLayout(self._ways_on(new))

    def _signed(self, new: NewTexts) -> Card:
        card = Card()
        signer = new.signer
        if signer is None:
            return card
        card.body.addWidget(Heading(tr("Sealed by {organisation}", organisation=signer.organisation), 2))
        if new.note:
            card.body.addWidget(Prose(f"“{new.note}”"))
        if signer.known:
            card.body.addWidget(Prose(tr("You know this signer."), "done"))
        else:
            words = tr("This signer is new to you. Compare the fingerprint by phone before you take anything over.")
            card.body.addWidget(Prose(words, "look_again"))
            card.body.addWidget(FingerprintLabel(grouped(signer.fingerprint)))
        return card

    def _ways_on(self, new: NewTexts) -> Flow:
        row = Flow()
        row.setSpacing(current().px(1.5))
        if new.trusted:
            take = PrimaryButton(tr("Take over these texts"), "tick", clicked=lambda: self.take_over(new))
        else:
            take = PrimaryButton(tr("Compare, then take over…"), "key", clicked=lambda: self._compare(new))
        take.setEnabled(not self._session.desk.read_only)
        row.addWidget(take)
        row.addWidget(SecondaryButton(tr("Not now"), clicked=lambda: self._leave_it(new)))
        return row

    def _compare(self, new: NewTexts) -> None:
        if new.signer is None:
            return
        dialog = CompareDialog(new.signer, tr("Take over these texts"), self.window())
        fingerprint = new.signer.fingerprint
        dialog.accepted.connect(lambda: self.take_over(new, fingerprint))
        dialog.open()

    def _leave_it(self, new: NewTexts) -> None:
        desk = self._session.desk
        self.offered = None
        if new.signer is None:
            self._session.store_quietly(lambda: not_now(desk, new))
        self.go.emit("overview")

    def _offer(self, new: NewTexts | None) -> None:
        self.offered, self._told = new, None
        super().show_place("")
        self.page.to_top()

    def _looked(self, new: NewTexts) -> None:
        self._offer(new)

    def _taken_over(self, new: NewTexts) -> None:
        desk = self._session.desk
        self.offered = None
        self._told = ("success", tr("You answer these texts now"), _asks_words(new, done=True))
        super().show_place("")
        self.page.to_top()
        self._session.announce()
        self._session.tell(tr("New framework texts taken over."), lambda: undo(desk))

    def _run(self, op: Callable[[Progress], object], success: Callable[..., object], words: str) -> None:
        if self._job is not None:
            return
        self.banner.hide()
        self.progress.start(words)

        def done(result: object) -> None:
            self._job = None
            self.progress.stop()
            success(result)

        def failed(error: BaseException) -> None:
            self._job = None
            self.progress.stop()
            if isinstance(error, Cancelled):
                self.banner.tell("info", tr("You stopped it"), tr("Nothing was changed."))
                self.banner.show()
            else:
                self.banner.tell_error(error)

        self._job = self._session.jobs.run(
            op, success=done, failure=failed, progress=self.progress.show_progress, owner=self
        )


def _asks_words(new: NewTexts, *, done: bool = False) -> str:
    if not new.asks:
        return (
            tr("Every answer fits as it is.")
            if not done
            else tr("Every answer is where it was, and none wants a look.")
        )
    if done:
        return counted(
            "Every answer is where it was. {n} answer wants a look, marked in the list.",
            "Every answer is where it was. {n} answers want a look, marked in the list.",
            len(new.asks),
        )
    return counted(
        "Every answer stays. {n} answer will be marked for a look, because the question is asked differently.",
        "Every answer stays. {n} answers will be marked for a look, because the question is asked differently.",
        len(new.asks),
    )


def _from(source: str) -> str:
    """Where the texts are from; it is kept in English, as "sealed by our scheme on 2026-11-25"."""
    if (found := _SEALED.fullmatch(source)) is None:
        return tr("came with {source}", source=source)
    return tr("sealed by {organisation} on {day}", organisation=found[1], day=date_words(found[2]))
