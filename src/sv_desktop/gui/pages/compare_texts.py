"""Two versions of a framework file, compared in the window; anew whenever one of them is saved."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.text_changes import PackChange
from sv_desktop.gui.file_watch import FileWatch
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.text_changes import TextChanges
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.review_packs import compare_files

_KINDS = tr("Framework files (*.toml)")


class CompareTextsPage(QWidget):
    """closed: the person is done. older, newer: what is compared; None until it was chosen."""

    closed = Signal()

    def __init__(
        self, jobs: Jobs, older: Path | None = None, newer: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.older, self.newer = older, newer
        self._watches: list[FileWatch] = []
        self._number = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage(characters=110)
        column.addWidget(self.page)
        self.page.body.addWidget(Heading(tr("Compare two versions")))
        self._names = Prose("", "muted")
        self.page.body.addWidget(self._names)
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(
            SecondaryButton(tr("Choose the older version…"), "open", clicked=lambda: self._choose(older=True))
        )
        row.addWidget(
            SecondaryButton(tr("Choose the newer version…"), "open", clicked=lambda: self._choose(older=False))
        )
        row.addWidget(LinkButton(tr("Close"), "close", clicked=self.closed.emit))
        self.page.body.addLayout(row)
        self.banner = Banner()
        self.banner.hide()
        self.page.body.addWidget(self.banner)
        self._holder = Card(plain=True)
        self._holder.hide()
        self.page.body.addWidget(self._holder)
        self.compare()

    def compare(self) -> None:
        """Compare what was chosen, off the window's thread."""
        for watch in self._watches:
            watch.deleteLater()
        self._watches = [FileWatch(one, parent=self) for one in (self.older, self.newer) if one is not None]
        for watch in self._watches:
            watch.changed.connect(self.compare)
        names = [f"{one.parent.name}/{one.name}" if one else tr("not chosen yet") for one in (self.older, self.newer)]
        self._names.setText(
            tr(
                "Older: {older}. Newer: {newer}. They are read again whenever one is saved.",
                older=names[0],
                newer=names[1],
            )
        )
        older, newer = self.older, self.newer
        if older is None or newer is None:
            return
        self._number += 1
        number = self._number
        self._jobs.run(
            lambda _progress: compare_files(older, newer),
            success=lambda changes: self._show(changes) if number == self._number else None,
            failure=lambda error: self._failed(error) if number == self._number else None,
            lane="look",
            owner=self,
        )

    def _show(self, changes: tuple[PackChange, ...]) -> None:
        self.banner.hide()
        self._empty()
        if changes:
            self._holder.body.addWidget(TextChanges(changes))
        else:
            self._holder.body.addWidget(Prose(tr("The two say the same.")))
        self._holder.show()

    def _failed(self, error: BaseException) -> None:
        """What was compared before stays in sight."""
        self.banner.tell_error(error)

    def _empty(self) -> None:
        while (entry := self._holder.body.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _choose(self, *, older: bool) -> None:
        start = self.newer or self.older
        folder = str(start.parent if start else documents_folder())
        title = tr("The older version") if older else tr("The newer version")
        name, _filter = QFileDialog.getOpenFileName(self, title, folder, _KINDS)
        if name and older:
            self.older = Path(name)
        elif name:
            self.newer = Path(name)
        if name:
            self.compare()
