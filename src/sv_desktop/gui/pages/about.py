"""About: version, what the program is and is not, where it keeps its own things, licences."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services.about import LICENCES, version
from sv_desktop.services.folders import data_folder, settings_folder
from sv_desktop.services.journal import journal_folder


class AboutDialog(QDialog):
    """notice: the programme's line on what this program is not."""

    def __init__(self, notice: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About SV Desktop"))
        fit(self, 72, 66)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        page.body.addWidget(Heading("SV Desktop"))
        page.body.addWidget(Prose(tr("Version {version}", version=version()), "muted"))
        page.body.addWidget(Prose(notice))
        page.body.addWidget(
            Prose(tr("It makes no network connection: no account, no telemetry. Your work is in your own file."))
        )
        page.body.addWidget(Heading(tr("Its own small things"), 3))
        page.body.addWidget(
            Prose(
                tr(
                    "Settings: {settings_folder}\nKnown signers, your own identity: {data_folder}\n"
                    "Log of faults, without any words of yours: {journal_folder}",
                    settings_folder=settings_folder(),
                    data_folder=data_folder(),
                    journal_folder=journal_folder(),
                )
            )
        )
        page.body.addWidget(Heading(tr("Licences"), 3))
        page.body.addWidget(Prose(LICENCES, "muted"))
        page.body.addWidget(SecondaryButton(tr("Close"), clicked=self.accept))
