"""Opening a protected file: its passphrase, or the words of its recovery sheet when that is forgotten."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.protection import FileKey, WrongWords
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.recovery_words_edit import RecoveryWordsEdit
from sv_desktop.services.protect import key_from_passphrase, key_from_words

_WIDE = 84
_UNKNOWN = tr("Something went wrong that we did not expect. Try again.")


class UnlockDialog(QDialog):
    """key: of the file, once one was found. forgotten: whether it was found by the words of the recovery sheet."""

    def __init__(self, path: Path, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Protected file"))
        self.key: FileKey | None = None
        self.forgotten = False
        self._path, self._jobs = path, jobs
        self._sheet = QWidget()
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(*(current().px(3),) * 4)
        column.setSpacing(current().px(2))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        column.addWidget(Heading(tr("“{stem}” is protected", stem=path.stem), 2))
        self._asks, self._recovers = self._asking(), self._recovering()
        column.addWidget(self._asks)
        column.addWidget(self._recovers)
        self._recovers.hide()
        self.passphrase.setFocus()

    def try_passphrase(self) -> None:
        """Find out whether what was typed is the passphrase."""
        self.row.set_problem("" if self.passphrase.text() else tr("Type the passphrase."))
        if self.passphrase.text():
            path, typed = self._path, self.passphrase.text()
            self._run(lambda: key_from_passphrase(path, typed), self._passphrase_failed, forgotten=False)

    def forget(self) -> None:
        """Ask for the words of the recovery sheet instead."""
        self._asks.hide()
        self._recovers.show()
        self._fit()
        self.words.setFocus()

    def remember(self) -> None:
        """Ask for the passphrase again."""
        self._recovers.hide()
        self._asks.show()
        self._fit()
        self.passphrase.setFocus()

    def try_words(self) -> None:
        """Find out whether the words open the file."""
        path, typed = self._path, self.words.words()
        self._run(lambda: key_from_words(path, typed), self._words_failed, forgotten=True)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def _asking(self) -> QWidget:
        page, column = _page()
        self.passphrase = PassphraseEdit()
        self.passphrase.entered.connect(self.try_passphrase)
        self.row = FieldRow(tr("Passphrase"), "", self.passphrase)
        column.addWidget(self.row)
        buttons = Flow()
        self.open_button = PrimaryButton(tr("Open"), "key", clicked=self.try_passphrase)
        buttons.addWidget(self.open_button)
        buttons.addWidget(SecondaryButton(tr("Cancel"), clicked=self.reject))
        column.addLayout(buttons)
        column.addWidget(LinkButton(tr("I have forgotten it"), clicked=self.forget))
        return page

    def _recovering(self) -> QWidget:
        page, column = _page()
        column.addWidget(
            Prose(tr("Type the twelve words of the recovery sheet, each beside its number. Four letters are enough."))
        )
        self.words = RecoveryWordsEdit()
        column.addWidget(self.words)
        self.problem = Prose("", "problem", strong=True)
        self.problem.hide()
        column.addWidget(self.problem)
        buttons = Flow()
        self.words_button = PrimaryButton(tr("Open with these words"), "key", clicked=self.try_words)
        buttons.addWidget(self.words_button)
        buttons.addWidget(SecondaryButton(tr("Cancel"), clicked=self.reject))
        column.addLayout(buttons)
        column.addWidget(LinkButton(tr("I remember the passphrase"), clicked=self.remember))
        column.addWidget(
            Prose(
                tr("Without the passphrase and without the sheet nobody can open this file: not you, not us."), "muted"
            )
        )
        return page

    def _run(
        self, op: Callable[[], FileKey | None], failure: Callable[[BaseException], None], *, forgotten: bool
    ) -> None:
        self._busy(True)

        def found(key: FileKey | None) -> None:
            self._busy(False)
            self.key, self.forgotten = key, forgotten
            self.accept()

        def failed(error: BaseException) -> None:
            self._busy(False)
            failure(error)

        self._jobs.run(lambda _progress: op(), success=found, failure=failed, lane="look", owner=self)

    def _busy(self, busy: bool) -> None:
        for button in (self.open_button, self.words_button):
            button.setEnabled(not busy)

    def _passphrase_failed(self, error: BaseException) -> None:
        self.row.set_problem(str(error) if isinstance(error, PlainError) else _UNKNOWN)
        self._fit()
        announce(self.row, self.row.problem(), at_once=True)
        self.passphrase.setFocus()
        self.passphrase.line.selectAll()

    def _words_failed(self, error: BaseException) -> None:
        self.problem.setText(str(error) if isinstance(error, PlainError) else _UNKNOWN)
        self.problem.show()
        self._fit()
        announce(self.problem, self.problem.text(), at_once=True)
        self.words.focus_on(error.places[0] if isinstance(error, WrongWords) and error.places else 0)

    def _fit(self) -> None:
        """As high as what is shown needs at this width, and no higher than the screen; the rest scrolls."""
        layout = self._sheet.layout()
        if layout is not None:
            layout.activate()
            room = self.screen().availableSize() * 0.9
            width = min(current().px(_WIDE), room.width())
            self.setFixedSize(width, min(layout.totalHeightForWidth(width), room.height()))


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().px(1.5))
    return page, column
