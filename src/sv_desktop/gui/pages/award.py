"""The organisation's own award: how long it counts, its certificate, reminders, and renewing it."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from sv_desktop.domain.award import countdown, standing
from sv_desktop.domain.certificate import Kept
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.package import grouped
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.save_as import save_as
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.ask import ask
from sv_desktop.gui.widgets.award_status import AWARD_ICONS
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.dropped import dropped_paths
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.reminder_banner import ReminderBanner
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.status import StatusTag
from sv_desktop.services import certificate
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.verify import mark_known

_EMPTY = tr(
    "When a scheme gives you an award, it sends you a certificate: a file whose name ends in .asice. Drop it here, or "
    "choose it. It is checked, and kept in this workspace."
)
_NEW = tr(
    "The certificate was not changed since it was sealed. Who sealed it is not proved yet: anybody can write any name. "
    "Ring the scheme on a number that you know from elsewhere, and let them read out their fingerprint."
)
_RENEW = tr(
    "Nothing that you wrote is lost: every answer is carried forward, and how everything stands today is kept as a "
    "snapshot. Evidence that has grown old is named, so that you can look for something newer. The declaration waits "
    "to be made anew. Then seal the package and send it."
)
_BADGE = tr(
    "An Open Badge is a small file for your website. Anybody can check it with a stock library, without asking us."
)


class AwardPage(RedrawnPage):
    """Shows the award that counts longest, and the others below."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self.setAcceptDrops(not session.desk.read_only)

    def draw(self, argument: str) -> ScrollPage:
        """Show what is kept now."""
        page = ScrollPage()
        page.body.addWidget(Heading(tr("Your award")))
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        page.body.addWidget(self.progress)
        kept = certificate.kept(self._session.desk)
        if not kept:
            page.body.addWidget(Prose(_EMPTY))
            page.body.addWidget(PrimaryButton(tr("Open a certificate…"), "open", clicked=self.choose, changes=True))
            return page
        due = certificate.due_reminder(self._session.desk)
        if due is not None:
            page.body.addWidget(self._reminder(*due))
        known = certificate.is_known(kept[0])
        if not known:
            page.body.addWidget(self._signer(kept[0], known=False))
        page.body.addWidget(self._award(kept[0]))
        page.body.addWidget(self._files(kept[0]))
        page.body.addWidget(self._renewal(kept[0]))
        if known:
            page.body.addWidget(self._signer(kept[0], known=True))
        page.body.addWidget(self._others(kept[1:]))
        return page

    def choose(self) -> None:
        """Ask which certificate to open."""
        name, _filter = QFileDialog.getOpenFileName(
            self, tr("Open a certificate"), str(documents_folder()), tr("Certificates (*.asice)")
        )
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Check a certificate and keep it, with progress; what is wrong with it is told."""
        desk = self._session.desk
        if self._job is not None:
            return
        if desk.read_only:
            self._session.only_looking.emit()
            return
        self.banner.hide()
        self.progress.start(tr("Checking the certificate"))
        self._job = self._session.jobs.run(
            lambda progress: certificate.keep(desk, certificate.look_at(desk, path, progress)),
            success=self._taken,
            failure=self._not_taken,
            progress=self.progress.show_progress,
            owner=self,
        )

    def renew(self, one: Kept) -> None:
        """Ask, and begin to renew."""
        if ask(self, tr("Renew"), tr("Begin to renew? Your answers stay; the declaration is to be made anew.")):
            desk = self._session.desk
            self._session.store(lambda: certificate.renew(desk, one.award), self._begun)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(dropped_paths(event.mimeData())[0])

    def _taken(self, one: Kept) -> None:
        self._job = None
        self._session.announce()
        self.show_place("")
        self.banner.tell(
            "success", tr("The certificate is kept in this workspace"), countdown(one.award, self._today())
        )
        self.banner.show()

    def _not_taken(self, error: BaseException) -> None:
        self._job = None
        self.progress.stop()
        if isinstance(error, Cancelled):
            self.banner.tell("info", tr("You stopped it"), tr("Nothing was kept."))
            self.banner.show()
        else:
            self.banner.tell_error(error)

    def _today(self) -> date:
        return self._session.desk.today

    def _reminder(self, one: Kept, months: int) -> ReminderBanner:
        session, desk = self._session, self._session.desk
        banner = ReminderBanner(months, countdown(one.award, self._today()), read_only=desk.read_only)
        banner.renew_requested.connect(partial(self.renew, one))
        banner.put_away.connect(
            lambda: session.store_quietly(lambda: certificate.put_reminder_away(desk, one.award, months))
        )
        return banner

    def _award(self, one: Kept) -> Card:
        award, today = one.award, self._today()
        card = Card()
        card.body.addWidget(Heading(award.title, 2))
        card.body.addWidget(Prose(countdown(award, today), strong=True))
        card.body.addWidget(StatusTag(*AWARD_ICONS[standing(award, None, today)]))
        themes = ", ".join(theme.label for theme in award.themes)
        lines = (
            tr("Number: {number}", number=award.number),
            tr("Held by: {organisation}", organisation=award.organisation),
            tr("Awarded by: {scheme}, on {day}", scheme=one.scheme, day=date_words(award.awarded_on)),
            tr("Themes: {themes}", themes=themes) if themes else "",
            *(tr("Condition: {condition}", condition=condition) for condition in award.conditions),
        )
        for line in lines:
            if line:
                card.body.addWidget(Prose(line))
        return card

    def _files(self, one: Kept) -> Card:
        card = Card(plain=True)
        card.body.addWidget(Heading(tr("To print, to show, to remember"), 2))
        row = Flow()
        row.setSpacing(current().px(1.5))
        number = one.award.number
        saves: tuple[tuple[str, str, str, certificate.Part], ...] = (
            (tr("Certificate to print…"), "print", f"Certificate {number}.pdf", "sheet"),
            (tr("Open Badge…"), "star", f"Badge {number}.jwt", "badge"),
            (tr("The sealed file…"), "seal", f"Certificate {number}.asice", "certificate"),
        )
        for words, icon, name, part in saves:
            row.addWidget(SecondaryButton(words, icon, clicked=partial(self._save, one, name, part)))
        row.addWidget(SecondaryButton(tr("Calendar reminders…"), "calendar", clicked=partial(self._remind, one)))
        card.body.addLayout(row)
        card.body.addWidget(Prose(_BADGE, "muted"))
        return card

    def _renewal(self, one: Kept) -> Card:
        card = Card(plain=True)
        card.body.addWidget(Heading(tr("Renew"), 2))
        card.body.addWidget(Prose(_RENEW))
        stale = certificate.stale_evidence(self._session.desk)
        if stale:
            card.body.addWidget(
                Prose(
                    counted(
                        "{n} piece of evidence may be too old by then:",
                        "{n} pieces of evidence may be too old by then:",
                        len(stale),
                    ),
                    "muted",
                )
            )
            card.body.addWidget(Bullets(f"{each.title or each.name}, {date_words(each.date)}" for each in stale))
            card.body.addWidget(LinkButton(tr("Show the evidence"), "right", clicked=lambda: self.go.emit("evidence")))
        card.body.addWidget(
            SecondaryButton(tr("Begin to renew"), "undo", clicked=partial(self.renew, one), changes=True)
        )
        return card

    def _signer(self, one: Kept, *, known: bool) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Sealed by {organisation}", organisation=one.signer.organisation), 3))
        if known:
            card.body.addWidget(StatusTag("done", tr("Somebody you know")))
        else:
            card.body.addWidget(Banner("warning", tr("Sealed by someone new to you"), _NEW))
        card.body.addWidget(FingerprintLabel(grouped(one.signer.fingerprint)))
        if not known:
            mark = SecondaryButton(tr("I have compared it"), "people", clicked=partial(self._mark, one))
            mark.setAccessibleName(tr("I have compared it: mark as known"))
            card.body.addWidget(mark)
        return card

    def _others(self, others: tuple[Kept, ...]) -> QWidget:
        card = Card(plain=True)
        card.body.addWidget(Heading(tr("Another certificate"), 2))
        card.body.addWidget(SecondaryButton(tr("Open a certificate…"), "open", clicked=self.choose, changes=True))
        if others:
            card.body.addWidget(Prose(tr("Kept as well:"), "muted"))
            card.body.addWidget(Bullets(f"{one.award.number}: {countdown(one.award, self._today())}" for one in others))
        return card

    def _save(self, one: Kept, name: str, part: certificate.Part) -> None:
        desk = self._session.desk
        save_as(
            self, self._session, lambda: self.banner, name,
            lambda path, _progress: certificate.write_part(desk, one, part, path),
        )  # fmt: skip

    def _remind(self, one: Kept) -> None:
        desk = self._session.desk
        save_as(
            self, self._session, lambda: self.banner, f"Award {one.award.number}.ics",
            lambda path, _progress: certificate.write_reminders(desk, one.award, path),
            tr("Open it with your calendar program."),
        )  # fmt: skip

    def _begun(self, begun: certificate.Renewal) -> None:
        self.show_place("")
        words = tr("How everything stood is kept as “{name}”.", name=begun.snapshot.name)
        if begun.stale:
            words += " " + counted(
                "{n} piece of evidence to look at again.",
                "{n} pieces of evidence to look at again.",
                len(begun.stale),
            )
        self.banner.tell("success", tr("Every answer is carried forward"), words)
        self.banner.offer(tr("Go to your answers"), lambda: self.go.emit("check"))
        self.banner.show()

    def _mark(self, one: Kept) -> None:
        question = tr(
            "Have you compared all sixteen groups of the fingerprint with somebody at {organisation}, "
            "by phone or face to face?",
            organisation=one.signer.organisation,
        )
        if ask(self, tr("Mark as known"), question):
            self._session.jobs.run(
                lambda _progress: mark_known(one.signer),
                success=lambda _done: self.show_place(""),
                failure=self.banner.tell_error,
                owner=self,
            )
