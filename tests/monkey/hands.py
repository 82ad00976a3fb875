"""What the monkey can do to what stands in front: keys, letters, clicks, wheels, drops, sizes, looks, places."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from sv_desktop.gui.places import ROUTES
from sv_desktop.gui.window import MainWindow
from tests.gui.crawl import tells

_Key = Qt.Key
KEYS = (
    *(_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Space, _Key.Key_Return, _Key.Key_Escape) * 3,
    *(_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right, _Key.Key_PageUp, _Key.Key_PageDown),
    *(_Key.Key_Home, _Key.Key_End, _Key.Key_Delete, _Key.Key_Backspace, _Key.Key_F1, _Key.Key_F2, _Key.Key_Menu),
)
WORDS = (
    *("a", "Bikes ", "0", "27", "-1", "31/12/2026", "“", "é", "漢", "🙂", "<b>", "&amp;", "x" * 400),
    *("\u202e", "n\u0303"),
)
WITH_CONTROL = tuple(_Key(_Key.Key_A + at) for at in range(26) if chr(65 + at) not in "QW") + tuple(
    _Key(_Key.Key_0 + at) for at in range(7)
)
WITH_ALT = tuple(_Key(_Key.Key_A + ord(letter) - 65) for letter in "FEGVH")
SIZES = ((1024, 640), (1280, 800), (1600, 1000), (1920, 1080))
SCHEMES = ("light", "dark", "contrast", "system")
SCALES = (0.25, -0.25, 0.5, 0.0)
_Held = Qt.KeyboardModifier
_Control, _Shift, _Alt = _Held.ControlModifier, _Held.ShiftModifier, _Held.AltModifier


class Hands:
    """Each act says what it did, so that it can be told; file() is one of the files that lie about."""

    def __init__(self, window: MainWindow, chance: Random, file: Callable[[], Path]) -> None:
        self.window, self._chance, self._file = window, chance, file
        weighted: tuple[tuple[int, Callable[[], str]], ...] = (
            (36, self.key),
            (20, self.letter),
            (24, self.click),
            (5, self.control),
            (1, self.alt),
            (2, self.wheel),
            (1, self.drop),
            (7, self.go),
            (2, self.resize),
            (1, self.look),
        )
        self._acts = [act for weight, act in weighted for _ in range(weight)]

    def act(self) -> tuple[str, str]:
        """Do one thing: its kind, and what exactly."""
        one = self._chance.choice(self._acts)
        return one.__name__, one()

    def key(self) -> str:
        return self._press(self._chance.choice(KEYS), _Shift if self._chance.random() < 0.05 else None)

    def control(self) -> str:
        return self._press(self._chance.choice(WITH_CONTROL), _Control)

    def alt(self) -> str:
        return self._press(self._chance.choice(WITH_ALT), _Alt)

    def letter(self) -> str:
        words, target = self._chance.choice(WORDS), self._target()
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, words)
        told = f"types {words[:12]!r} on {tells(target)}"
        QApplication.sendEvent(target, event)
        return told

    def click(self) -> str:
        one, spot = self._shown()
        if one is None:
            return "nothing to click on"
        button = Qt.MouseButton.RightButton if self._chance.random() < 0.05 else Qt.MouseButton.LeftButton
        told = f"clicks ({button.name}) at {spot.x()}, {spot.y()} on {tells(one)}"
        if self._chance.random() < 0.05:
            QTest.mouseDClick(one, button, pos=spot)
            return f"double-{told}"
        QTest.mousePress(one, button, pos=spot)
        if isValid(one):
            QTest.mouseRelease(one, button, pos=spot)
        return told

    def wheel(self) -> str:
        one, spot = self._shown()
        if one is None:
            return "nothing to turn the wheel on"
        turn = QPoint(0, self._chance.choice((-120, 120, -600)))
        where = QPointF(spot)
        event = QWheelEvent(
            where, QPointF(one.mapToGlobal(spot)), QPoint(), turn, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        told = f"turns the wheel by {turn.y()} on {tells(one)}"
        QApplication.sendEvent(one, event)
        return told

    def drop(self) -> str:
        """Drop a file on something that takes files, or on the window."""
        front = self.front()
        takers = [one for one in (front, *front.findChildren(QWidget)) if one.acceptDrops() and one.isVisible()]
        if not takers:
            return "nothing takes a drop"
        one, path, data = self._chance.choice(takers), self._file(), QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        told = f"drops {path.name} on {tells(one)}"
        copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        coming = QDragEnterEvent(one.rect().center(), copy, data, button, none)
        QApplication.sendEvent(one, coming)
        if coming.isAccepted() and isValid(one):
            QApplication.sendEvent(one, QDropEvent(QPointF(one.rect().center()), copy, data, button, none))
        return told

    def go(self) -> str:
        """To another place of what is open, as its list or its tabs would."""
        if self.front() is not self.window or not self.window.isEnabled():
            return "cannot go anywhere now"
        wizard, register = self.window.wizard, self.window.register_view
        if wizard is not None:
            place = self._chance.choice([*wizard.tasks.places(), *ROUTES])
            self.window.go(place)
            return f"goes to {place}"
        if register is not None and register.session.desk.is_read:
            ids = [row.received.id for row in register.session.desk.inbox.rows]
            rows = [f"{way}:{one}" for one in ids for way in ("reading", "decide")]
            page = self._chance.choice([*register.tabs(), *register.tabs(), *rows])
            register.show_page(page)
            return f"goes to {page}"
        return "has nothing open"

    def resize(self) -> str:
        size = self._chance.choice(SIZES)
        self.window.resize(*size)
        return f"makes the window {size[0]} × {size[1]}"

    def look(self) -> str:
        """Other colours, or another size of text."""
        if self.front() is not self.window:
            return "cannot change the look now"
        if self._chance.random() < 0.5:
            scheme = self._chance.choice(SCHEMES)
            self.window.set_scheme(scheme)  # type: ignore[arg-type]
            return f"sets the colours to {scheme}"
        by = self._chance.choice(SCALES)
        self.window.scale_text(by)
        return f"changes the text by {by}"

    def front(self) -> QWidget:
        """What can be used now: a menu that is open, else a dialog, else the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def _target(self) -> QWidget:
        front, focused = self.front(), QApplication.focusWidget()
        if focused is not None and focused.window() is front.window():
            return focused
        return front.focusWidget() or front

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> str:
        target, held = self._target(), modifier or Qt.KeyboardModifier.NoModifier
        told = f"presses {held.name.removesuffix('Modifier') if modifier else ''} {key.name} on {tells(target)}"
        QTest.keyPress(target, key, held)
        if isValid(target):
            QTest.keyRelease(target, key, held)
        return told

    def _shown(self) -> tuple[QWidget | None, QPoint]:
        """Something that can be seen, and a spot of it that can be."""
        front = self.front()
        inside = front.findChildren(QWidget)
        for one in self._chance.sample(inside, min(len(inside), 30)):
            box = one.visibleRegion().boundingRect()
            if one.isVisible() and one.isEnabled() and not one.isWindow() and not box.isEmpty():
                across, down = self._chance.randrange(box.width()), self._chance.randrange(box.height())
                return one, box.topLeft() + QPoint(across, down)
        return None, QPoint()
