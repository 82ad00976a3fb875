"""Looking only: whatever would change a workspace is switched off as it appears, on every page alike."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from sv_desktop.gui.widgets.buttons import CHANGES

#: A property of inputs that only sort or search what is shown.
VIEWS = "views"
_READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class LookOnly(QObject):
    """Watches everything inside a widget, dialogs too; Qt polishes each widget once, before it is first seen."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish and isinstance(watched, QWidget) and self._is_inside(watched):
            _switch_off(watched)
        return False

    def _is_inside(self, widget: QWidget) -> bool:
        at: QWidget | None = widget
        while at is not None and at is not self._inside:
            at = at.parentWidget()
        return at is not None


def _switch_off(widget: QWidget) -> None:
    if widget.property(VIEWS):
        return
    widget.setAcceptDrops(False)
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        widget.setReadOnly(True)
        widget.setTextInteractionFlags(_READABLE)
    elif isinstance(widget, QLineEdit | QAbstractSpinBox):
        widget.setReadOnly(True)
    elif isinstance(widget, QCheckBox | QRadioButton | QComboBox) or widget.property(CHANGES):
        widget.setEnabled(False)
