"""Buttons whose words go on in the next line where there is no room, as Qt's own never do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from sv_desktop.gui.theme import Role, current
from sv_desktop.gui.widgets.toggling import Toggling

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic | Qt.AlignmentFlag.AlignLeft)
_ANY_HEIGHT = 100_000


class WrappingRadio(Toggling, QRadioButton):
    """A radio button; a click anywhere in its row counts."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.let_toggle()
        _let_wrap(self)

    def minimumSizeHint(self) -> QSize:
        return _least(self, super().sizeHint())

    def heightForWidth(self, width: int) -> int:
        return _height(self, super().sizeHint(), width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self, QStyle.ControlElement.CE_RadioButton, QStyle.SubElement.SE_RadioButtonContents)


class WrappingCheck(Toggling, QCheckBox):
    """A check box; a click anywhere in its row counts."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.let_toggle()
        _let_wrap(self)

    def minimumSizeHint(self) -> QSize:
        return _least(self, super().sizeHint())

    def heightForWidth(self, width: int) -> int:
        return _height(self, super().sizeHint(), width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self, QStyle.ControlElement.CE_CheckBox, QStyle.SubElement.SE_CheckBoxContents)


_Ticked = WrappingRadio | WrappingCheck


def _let_wrap(button: _Ticked) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _text_size(button: _Ticked, width: int) -> QSize:
    return button.fontMetrics().boundingRect(QRect(0, 0, width, _ANY_HEIGHT), _WRAP, button.text()).size()


def _least(button: _Ticked, natural: QSize) -> QSize:
    return QSize(min(natural.width(), current().px(24)), natural.height())


def _height(button: _Ticked, natural: QSize, width: int) -> int:
    beside = natural.width() - _text_size(button, _ANY_HEIGHT).width()
    more = _text_size(button, max(1, width - beside)).height() - button.fontMetrics().height()
    return natural.height() + max(0, more)


def _paint(button: _Ticked, control: QStyle.ControlElement, contents: QStyle.SubElement) -> None:
    """The style draws ring and mark; the words are drawn here, because it would keep them in one line."""
    painter = QStylePainter(button)
    painter.setLayoutDirection(button.layoutDirection())
    option = QStyleOptionButton()
    button.initStyleOption(option)
    words, option.text = option.text, ""
    painter.drawControl(control, option)
    room = button.style().subElementRect(contents, option, button)
    painter.setPen(current().colour(Role.TEXT if button.isEnabled() else Role.MUTED))
    painter.drawText(room, _WRAP | int(Qt.AlignmentFlag.AlignVCenter), words)
    painter.end()
