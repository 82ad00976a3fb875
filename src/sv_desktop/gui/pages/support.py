"""A report for support: everything that it holds is shown, then saved or copied by the person. Nothing is sent."""

from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.language import tr
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.support import save_report, support_report, tried

_INTRO = tr(
    "If something does not work, save this report and send it to whoever helps you. You see all of it here: it holds "
    "no answers, no names and no file names. Nothing is sent by itself."
)


class SupportDialog(QDialog):
    """Escape closes it."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Report for support"))
        fit(self, 88, 72)
        self._jobs = jobs
        pad = current().px(3)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(current().px(2))
        self.banner = Banner()
        self.banner.hide()
        self.text = QPlainTextEdit(support_report(_surroundings()), readOnly=True)
        self.text.setAccessibleName(tr("What the report holds"))
        self.text.setTabChangesFocus(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(QApplication.font().pointSizeF())
        self.text.setFont(fixed)
        for part in (Heading(tr("A report for support")), Prose(_INTRO), self.banner, self.text):
            column.addWidget(part, 1 if part is self.text else 0)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current().px(1.5))
        self.save_button = PrimaryButton(tr("Save the report…"), "save", clicked=self.save)
        row.addWidget(self.save_button)
        row.addWidget(SecondaryButton(tr("Copy"), "copy", clicked=self.copy, name=tr("Copy the report")))
        row.addWidget(SecondaryButton(tr("Try this installation"), "tick", clicked=self.try_out))
        row.addStretch(1)
        row.addWidget(SecondaryButton(tr("Close"), clicked=self.accept))
        return row

    def save(self) -> None:
        """Ask where, and write what is shown."""
        path = ask_where(self, tr("Where to save the report"), documents_folder() / "SV Desktop report.txt", "txt")
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write what is shown."""
        try:
            self._tell("success", tr("Saved"), str(save_report(path, self.text.toPlainText())))
        except PlainError as error:
            self.banner.tell_error(error)
            self.banner.show()

    def copy(self) -> None:
        """Put what is shown on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        announce(self.text, tr("Copied"))
        self._tell("success", tr("Copied"), tr("Paste it into your message."))

    def try_out(self) -> None:
        """Do the whole main job in a passing folder, and put what is found into the report."""
        try:
            found = WorkingDialog(tr("Trying this installation"), self).work(self._jobs, tried)
        except Cancelled:
            return
        except PlainError as error:
            self.banner.tell_error(error)
            self.banner.show()
            return
        self.text.setPlainText(f"{support_report(_surroundings())}\nSelf-test:\n{found}")
        good = " passed." in found.splitlines()[-1]
        words = tr("Everything works here.") if good else tr("Something does not work here. The report says what.")
        self._tell("success" if good else "problem", tr("Tried"), words)

    def _tell(self, kind: str, title: str, words: str) -> None:
        self.banner.tell(kind, title, words)
        self.banner.show()


def _surroundings() -> list[str]:
    """How the window is shown here. The report stays English: whoever helps reads it."""
    theme = current()
    screens = [
        f"{one.size().width()} × {one.size().height()} at {one.devicePixelRatio():.0%}"
        for one in QGuiApplication.screens()
    ]
    return [
        f"Qt {qVersion()} on {QGuiApplication.platformName()}, screens: {', '.join(screens)}",
        f"Looks: {theme.scheme}, text {theme.text_scale:.0%}",
    ]
