"""The menu of a text box: what a misspelt word may have been, then Cut, Copy, Paste and the like."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from sv_desktop.domain.language import counted, tr
from sv_desktop.gui.spelling import spelling
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.spelling_marks import Mark


def open_spelling_menu(box: QPlainTextEdit, mark: Mark | None, at: QPoint, where: str) -> QMenu:
    """Open it at a place of the screen; mark None for a word that is right. where: the name of the text."""
    menu = box.createStandardContextMenu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if mark is not None:
        _offer(menu, box, mark, where)
    menu.popup(at)
    return menu


def _offer(menu: QMenu, box: QPlainTextEdit, mark: Mark, where: str) -> None:
    suggested = spelling().suggest(mark.word)
    first = menu.actions()[0] if menu.actions() else None
    actions = [_action(menu, one.replace("&", "&&"), partial(_replace, box, mark, one)) for one in suggested]
    for action in actions:
        font = action.font()
        font.setBold(True)
        action.setFont(font)
    if not actions:
        nothing = QAction(tr("No suggestions"), menu)
        nothing.setEnabled(False)
        actions.append(nothing)
    actions += [
        _line(menu),
        _action(menu, tr("&Add to my words"), partial(_add, box, mark)),
        _action(menu, tr("&Ignore in this text"), partial(spelling().ignore, mark.word, where)),
        _line(menu),
    ]
    if first is None:
        menu.addActions(actions)
    else:
        menu.insertActions(first, actions)
    told = counted("{n} suggestion.", "{n} suggestions.", len(suggested))
    menu.setAccessibleName(tr("“{word}” may be misspelt", word=mark.word))
    menu.setAccessibleDescription(told)
    menu.aboutToShow.connect(partial(announce, box, f"{menu.accessibleName()}. {told}", at_once=True))
    menu.setActiveAction(next((one for one in actions if one.isEnabled() and not one.isSeparator()), actions[0]))


def _action(menu: QMenu, words: str, act: partial[None]) -> QAction:
    action = QAction(words, menu)
    action.triggered.connect(lambda _checked=False: act())
    return action


def _line(menu: QMenu) -> QAction:
    line = QAction(menu)
    line.setSeparator(True)
    return line


def _replace(box: QPlainTextEdit, mark: Mark, word: str) -> None:
    """One step, which Undo takes back."""
    cursor = QTextCursor(box.document())
    cursor.setPosition(mark.start)
    cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
    if cursor.selectedText() == mark.word:
        cursor.insertText(word)
        box.setTextCursor(cursor)
        announce(box, tr("“{old}” is now “{new}”.", old=mark.word, new=word))


def _add(box: QPlainTextEdit, mark: Mark) -> None:
    spelling().add(mark.word)
    announce(box, tr("“{word}” is one of your words now.", word=mark.word))
