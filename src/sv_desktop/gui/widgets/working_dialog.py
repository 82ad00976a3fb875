"""Something that must be done before the window can go on: a small dialog with progress and Cancel."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Job, Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.progress_panel import ProgressPanel

T = TypeVar("T")
_UNSEEN_MS = 400


class WorkingDialog(QDialog):
    """Escape and closing ask the work to stop; the dialog goes when it has."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(current().px(64))
        column = QVBoxLayout(self)
        pad = current().px(3)
        column.setContentsMargins(pad, pad, pad, pad)
        self.panel = ProgressPanel(title)
        self.panel.cancelled.connect(self.reject)
        column.addWidget(self.panel)
        self._title = title
        self._job: Job | None = None
        self._error: BaseException | None = None
        self._unseen = QEventLoop(self)

    def work(self, jobs: Jobs, op: Callable[[Progress], T]) -> T:
        """Wait for op(progress). Raises what it raises, Cancelled among it. What takes no time shows no dialog.

        It works once: the dialog is deleted when the work has ended.
        """
        answers: list[T] = []

        def done(answer: T) -> None:
            answers.append(answer)
            self._end()

        self.panel.start(self._title)
        self._job = jobs.run(op, success=done, failure=self._failed, progress=self.panel.show_progress, owner=self)
        QTimer.singleShot(_UNSEEN_MS, self._unseen.quit)
        self._unseen.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if self._job is not None:
            self.exec()
        self.deleteLater()
        if self._error is not None:
            raise self._error
        return answers[0]

    def reject(self) -> None:
        """Stop the work; its end closes the dialog."""
        if self._job is None:
            super().reject()
        else:
            self._job.cancel()

    def _failed(self, error: BaseException) -> None:
        self._error = error
        self._end()

    def _end(self) -> None:
        self._job = None
        self._unseen.quit()
        self.accept()
