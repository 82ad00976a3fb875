"""Which workspace does this answer? Asked when an answer is opened and no workspace is."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.dialog_page import dialog_foot, dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose


class PickWorkspaceDialog(QDialog):
    """path: what was picked. what, where: two sentences that say what the file is and where it belongs."""

    def __init__(
        self, what: str, where: str, recent: tuple[Path, ...], folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._folder = folder
        self.setWindowTitle(tr("Which workspace?"))
        page = dialog_page(self)
        page.body.addWidget(Heading(what, 2))
        page.body.addWidget(Prose(where))
        self.links = [
            LinkButton(path.stem, "home", clicked=partial(self._pick, path), name=tr("Open {stem}", stem=path.stem))
            for path in recent
        ]
        for link, path in zip(self.links, recent, strict=True):
            link.setToolTip(str(path))
            page.body.addWidget(link)
        another = SecondaryButton(tr("Another workspace…"), "open", clicked=self._choose)
        dialog_foot(self, another, SecondaryButton(tr("Cancel"), clicked=self.reject))
        fit(self, 76, 56)

    def _pick(self, path: Path) -> None:
        self.path = path
        self.accept()

    def _choose(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, tr("Open a workspace"), str(self._folder), tr("Workspaces (*.svw)")
        )
        if name:
            self._pick(Path(name))
