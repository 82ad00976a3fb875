"""About: version, what the program is and is not, where it keeps its own things, licences."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sv_desktop import __version__
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services.folders import data_folder, settings_folder

_LICENCES = (
    "SV Desktop: MIT. Qt and PySide6: LGPL-3.0. SQLAlchemy, Alembic, python-docx, openpyxl, pyHanko, asn1crypto, "
    "platformdirs: MIT. SQLCipher, msgspec, ReportLab, click: BSD. cryptography: Apache-2.0 or BSD. Pillow: MIT-CMU. "
    "Fonts: SIL Open Font Licence and Apache-2.0. The licence texts stand beside the fonts and in each library."
)


class AboutDialog(QDialog):
    """notice: the programme's line on what this program is not."""

    def __init__(self, notice: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About SV Desktop")
        fit(self, 72, 66)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        page.body.addWidget(Heading("SV Desktop"))
        page.body.addWidget(Prose(f"Version {__version__}", "muted"))
        page.body.addWidget(Prose(notice))
        page.body.addWidget(
            Prose("It makes no network connection: no account, no telemetry. Your work is in your own file.")
        )
        page.body.addWidget(Heading("Its own small things", 3))
        page.body.addWidget(Prose(f"Settings: {settings_folder()}\nKnown signers, your own identity: {data_folder()}"))
        page.body.addWidget(Heading("Licences", 3))
        page.body.addWidget(Prose(_LICENCES, "muted"))
        page.body.addWidget(SecondaryButton("Close", clicked=self.accept))
