"""Hand over a copy: one file for a colleague, with all that is here."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.wording import size_words
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import PrimaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.wrapping import WrappingCheck
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.hand_over import file_name, hand_over
from sv_desktop.services.identify import identity_of

_INTRODUCTION = tr(
    "Give a colleague a copy, and you can both work on: each on your own computer, without internet. "
    "When the copy comes back, choose “Bring in a colleague’s copy”, and the two become one again."
)
_PROTECTED = tr(
    "The copy is protected by the same passphrase as your file. Tell it to your colleague, and not in the same mail. "
    "They can then choose another one for their copy."
)
_SIGNING = tr(
    "Leave this empty for somebody who helps you answer. Tick it for somebody who takes over: they can then seal with "
    "the same identity. The passphrase for signing is not in the file; tell it to them yourself."
)


class HandOverPage(RedrawnPage):
    """Drawn anew at every visit, but for while a copy is being written."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None

    def show_place(self, argument: str) -> None:
        """Draw the page; while a copy is being written its progress stays."""
        if self._job is None:
            super().show_place(argument)

    def draw(self, argument: str) -> ScrollPage:
        """What goes along, and whom it is for."""
        application = self._session.settled()
        page = ScrollPage()
        page.body.addWidget(Heading(tr("Hand over a copy")))
        page.body.addWidget(Prose(_INTRODUCTION))
        page.body.addWidget(Heading(tr("What is in the copy"), 2))
        files = counted("{n} evidence file", "{n} evidence files", len(application.evidence))
        held = [
            tr("All answers with their history, {files} and the action plan.", files=files),
            tr("Snapshots and notes of seals."),
        ]
        if self._session.desk.workspace.key is not None:
            held.append(_PROTECTED)
        page.body.addWidget(Bullets(held))
        page.body.addWidget(
            Prose(tr("Evidence may name people. Give the copy only to somebody who may see it."), "muted")
        )
        page.body.addWidget(self._form())
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        page.body.addWidget(self.progress)
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        return page

    def write_to(self, path: Path) -> None:
        """Write the copy, with progress; typing goes on meanwhile."""
        self._session.settled()
        desk, to = self._session.desk, self.to.text()
        may_sign = self.may_sign is not None and self.may_sign.isChecked()

        def work(progress: Progress) -> int:
            return hand_over(desk, path, to=to, may_sign=may_sign, progress=progress)

        self.banner.hide()
        self.button.setEnabled(False)
        self.progress.start(tr("Writing the copy"))
        self._job = self._session.jobs.run(
            work,
            success=lambda size: self._written(path, size),
            failure=self._failed,
            progress=self.progress.show_progress,
            owner=self,
        )

    def _form(self) -> Card:
        card = Card()
        self.to = QLineEdit()
        self.to.setFont(current().font())
        self.to.returnPressed.connect(self._ask_where)
        card.body.addWidget(
            FieldRow(
                tr("Who is it for?"),
                tr("With it a snapshot is kept here, so that you can see later what changed since."),
                self.to,
                optional=True,
            )
        )
        self.may_sign: WrappingCheck | None = None
        if identity_of(self._session.desk) is not None:
            self.may_sign = WrappingCheck(tr("They may sign for the organisation, too"))
            self.may_sign.setAccessibleDescription(_SIGNING)
            card.body.addWidget(self.may_sign)
            card.body.addWidget(Prose(_SIGNING, "muted"))
        card.body.addSpacing(current().px(0.5))
        row = Flow()
        self.button = PrimaryButton(tr("Write the copy…"), "save", clicked=self._ask_where)
        row.addWidget(self.button)
        card.body.addLayout(row)
        return card

    def _ask_where(self) -> None:
        if self._job is not None:
            return
        name = file_name(self._session.settled(), self.to.text())
        path = ask_where(self, tr("Where to write the copy"), documents_folder() / name, "svw")
        if path is not None:
            self.write_to(path)

    def _written(self, path: Path, size: int) -> None:
        self._end()
        words = tr(
            "{name}, {size}. Give it to your colleague on a stick or by mail.", name=path.name, size=size_words(size)
        )
        self.banner.tell("success", tr("The copy is written"), words)
        self.banner.show()

    def _failed(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.banner.tell("info", tr("You stopped it"), tr("No copy was written."))
            self.banner.show()
        else:
            self.banner.tell_error(error)

    def _end(self) -> None:
        self._job = None
        self.progress.stop()
        self.button.setEnabled(True)
