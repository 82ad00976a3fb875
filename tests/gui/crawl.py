"""What a crawler finds wrong with a page: names, roles, labels, the way of the Tab key, shortcuts, sizes, cut words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTableView,
    QTextBrowser,
    QTextEdit,
    QTreeView,
    QWidget,
)

from sv_desktop.gui.widgets.link import LinkButton

#: WCAG 2.2, 2.5.8.
TARGET = 24
_Role = QAccessible.Role
#: The first kind that fits counts.
ROLES: tuple[tuple[type[QWidget], set[QAccessible.Role]], ...] = (
    (QCheckBox, {_Role.CheckBox}),
    (QRadioButton, {_Role.RadioButton}),
    (QPushButton, {_Role.PushButton, _Role.ButtonMenu, _Role.CheckBox}),
    (LinkButton, {_Role.PushButton, _Role.Link}),
    (QLineEdit, {_Role.EditableText}),
    (QPlainTextEdit, {_Role.EditableText}),
    (QTextBrowser, {_Role.StaticText, _Role.Document}),
    (QTextEdit, {_Role.EditableText, _Role.Document}),
    (QComboBox, {_Role.ComboBox}),
    (QAbstractSpinBox, {_Role.SpinBox}),
    (QTreeView, {_Role.Tree}),
    (QTableView, {_Role.Table}),
    (QListView, {_Role.List}),
    (QProgressBar, {_Role.ProgressBar}),
    (QLabel, {_Role.StaticText, _Role.Graphic}),
)
#: Roles that say nothing of what a control does.
_NO_ROLE = {_Role.NoRole, _Role.Client, _Role.Window, _Role.Pane}
_INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


@dataclass
class Crawl:
    """What was visited, and each fault once."""

    pages: int = 0
    controls: int = 0
    faults: dict[str, str] = field(default_factory=dict)

    def visit(self, page: str, root: QWidget, *, tabbing: bool = True) -> None:
        """Look at all that is shown inside a widget."""
        QApplication.processEvents()
        self.pages += 1
        shown = list(controls(root))
        self.controls += len(shown)
        for found in (
            unnamed(shown),
            wrong_role(shown),
            unrelated(root),
            too_small(shown),
            cut_off(root),
            doubled(root),
        ):
            for fault in found:
                self.faults.setdefault(fault, page)
        if tabbing:
            for fault in tab_faults(root, shown):
                self.faults.setdefault(fault, page)

    def told(self) -> str:
        """One line a fault, with the first page it was seen on."""
        return "\n".join(f"{page}: {fault}" for fault, page in self.faults.items())


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be used: buttons, fields, lists, and whatever else takes the focus."""
    for one in root.findChildren(QWidget):
        if not one.isVisible() or _is_part(one):
            continue
        tabs = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.focusProxy() is None
        if isinstance(one, (QAbstractButton, *_INPUTS, QAbstractItemView, QProgressBar)) or (
            tabs and not isinstance(one, QScrollArea)
        ):
            yield one


def _is_part(one: QWidget) -> bool:
    """Parts of Qt's own controls: the line of a combo box, the view of its list, a list's own scrollers."""
    parent = one.parentWidget()
    if one.objectName().startswith("qt_") or isinstance(one, QMenuBar):
        return True
    while parent is not None:
        if isinstance(parent, (QComboBox, QAbstractSpinBox, QLineEdit, QMenuBar)) or (
            isinstance(parent, QAbstractItemView) and one.parentWidget() is parent
        ):
            return True
        parent = parent.parentWidget()
    return False


def name_of(one: QWidget) -> str:
    """The name a screen reader says."""
    face = QAccessible.queryAccessibleInterface(one)
    return face.text(QAccessible.Text.Name).strip() if face else ""


def tells(one: QWidget) -> str:
    """Which widget it is, for whoever has to mend it."""
    text = getattr(one, "text", lambda: "")
    words = one.accessibleName() or (text() if callable(text) else "")
    parent = one.parentWidget()
    return f"{type(one).__name__} “{words[:50]}” in {type(parent).__name__ if parent else 'nothing'}"


def unnamed(shown: list[QWidget]) -> Iterator[str]:
    for one in shown:
        if not name_of(one):
            yield f"no name: {tells(one)}"


def wrong_role(shown: list[QWidget]) -> Iterator[str]:
    for one in shown:
        face = QAccessible.queryAccessibleInterface(one)
        role = face.role() if face else _Role.NoRole
        wanted = next((roles for kind, roles in ROLES if isinstance(one, kind)), None)
        if (wanted is not None and role not in wanted) or (wanted is None and role in _NO_ROLE):
            yield f"role {role.name}: {tells(one)}"


def unrelated(root: QWidget) -> Iterator[str]:
    """An input that no label belongs to and that says no name of its own; a label whose buddy is not there."""
    labels = [one for one in root.findChildren(QLabel) if one.isVisible()]
    for label in labels:
        buddy = label.buddy()
        if buddy is not None and buddy.isVisible() and label.text() and not _names(label, buddy):
            yield f"label “{label.text()[:50]}” is not the name of {tells(buddy)}"


def _names(label: QLabel, buddy: QWidget) -> bool:
    words = label.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    inner = [buddy, *(one for one in buddy.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)]
    return any(words in name_of(one) or words in one.accessibleName() for one in inner)


def too_small(shown: list[QWidget]) -> Iterator[str]:
    for one in shown:
        if isinstance(one, QProgressBar) or not one.isEnabled():
            continue
        if min(one.width(), one.height()) < TARGET:
            yield f"{one.width()} × {one.height()} px: {tells(one)}"


def cut_off(root: QWidget) -> Iterator[str]:
    """Words for which there is no room, and what stands outside of what is shown."""
    for one in root.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, QLabel) and one.text() and one.pixmap().isNull() and _label_is_cut(one):
            need = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().width()
            have = one.height() if one.wordWrap() else one.width()
            yield f"words cut, {have} of {need} px: {tells(one)}"
        elif isinstance(one, QPushButton) and one.text() and one.width() < one.minimumSizeHint().width():
            yield f"words cut, {one.width()} of {one.minimumSizeHint().width()} px: {tells(one)}"
        elif isinstance(one, QAbstractButton) and one.height() < one.heightForWidth(one.width()):
            yield f"words cut, {one.height()} of {one.heightForWidth(one.width())} px: {tells(one)}"
        if isinstance(one, QScrollArea) and one.widget() is not None:
            off = one.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if off and one.widget().width() > one.viewport().width() + 1:
                yield f"page {one.widget().width()} px wide in {one.viewport().width()} px, by {_widest(one.widget())}"


def _widest(inside: QWidget) -> str:
    """What needs the most room of its own, for whoever has to mend it."""
    leaves = [one for one in inside.findChildren(QWidget) if one.isVisible() and one.layout() is None]
    return tells(max(leaves, key=lambda one: one.minimumSizeHint().width(), default=inside))


def _label_is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width()) or label.width() < label.minimumSizeHint().width()
    return label.width() < label.sizeHint().width()


def doubled(root: QWidget) -> Iterator[str]:
    """Mnemonics and shortcuts that two things answer to."""
    window = root.window()
    keys = Counter(
        key.toString() for action in {*window.findChildren(QAction)} if action.isEnabled() for key in action.shortcuts()
    )
    keys.update(
        one.key().toString()
        for one in window.findChildren(QShortcut)
        if one.isEnabled() and not one.key().isEmpty() and _in_sight(one)
    )
    for one in window.findChildren(QAbstractButton) + [w for w in window.findChildren(QLabel) if w.buddy()]:
        if one.isVisible():
            keys.update(_mnemonic(one.text()))
    bar = window.findChild(QMenuBar)
    if bar is not None:
        for action in bar.actions():
            keys.update(_mnemonic(action.text()))
    for key, times in keys.items():
        if times > 1:
            yield f"{times} things answer to {key}"
    for menu in window.findChildren(QMenu):
        letters = Counter(key for action in menu.actions() for key in _mnemonic(action.text()))
        for key, times in letters.items():
            if times > 1:
                yield f"{times} lines of “{menu.title()}” answer to {key}"


def _in_sight(shortcut: QShortcut) -> bool:
    owner = shortcut.parent()
    return not isinstance(owner, QWidget) or owner.isVisible()


def _mnemonic(text: str) -> list[str]:
    key = QKeySequence.mnemonic(text)
    return [] if key.isEmpty() else [key.toString()]


def tab_faults(root: QWidget, shown: list[QWidget]) -> Iterator[str]:
    """Where the Tab key does not get on, does not come back, or never comes to."""
    stops = [one for one in shown if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    if not stops:
        return
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        passed = list(_round_trip(root, stops[0], key, limit=2 * len(stops) + 20))
        if passed and passed[-1] == "":
            yield f"{key.name} does not come back to {passed[0]}, last at {passed[-2]}"
        elif len(passed) > 1 and passed[-1] == passed[-2] and len(passed) == 2 and len(stops) > 1:
            yield f"{key.name} stays at {passed[0]}"


def _round_trip(root: QWidget, start: QWidget, key: Qt.Key, limit: int) -> Iterator[str]:
    root.window().activateWindow()
    QApplication.processEvents()
    if QApplication.focusWidget() is None:
        start.setFocus()
    QTest.keyClick(QApplication.focusWidget() or root.window(), key)
    first = QApplication.focusWidget()
    if first is None:
        yield "nothing"
        yield ""
        return
    yield tells(first)
    for _ in range(limit):
        before = QApplication.focusWidget()
        if before is None:
            yield "nothing"
            break
        QTest.keyClick(before, key)
        now = QApplication.focusWidget()
        if now is first:
            return
        if now is before:
            yield tells(before)
            yield ""
            return
        yield tells(now) if now else "nothing"
    yield ""
