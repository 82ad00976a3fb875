"""The application's one style sheet, built from the theme's tokens."""

from collections.abc import Callable, Mapping

from sv_desktop.resources import resources

_TEMPLATE = """
QWidget { color: @text; }
QMainWindow, QDialog, QScrollArea, QScrollArea > QWidget > QWidget { background: @background; }
QLabel { background: transparent; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="problem"] { color: @problem; }
QLabel[role="done"] { color: @done; }
QLabel[role="look_again"] { color: @look_again; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 6px; }

QFrame[card="true"] { background: @surface; border: 1px solid @hairline; border-radius: 8px; }
QFrame[card="plain"] { background: @background; border: 1px solid @hairline; border-radius: 8px; }
QFrame[banner="true"] { background: @surface; border: 1px solid @hairline; border-@start: 5px solid @primary; }
QFrame[kind="success"] { border-@start-color: @done; }
QFrame[kind="warning"] { border-@start-color: @look_again; }
QFrame[kind="problem"] { border-@start-color: @problem; }
QFrame[rule="true"] { background: @hairline; border: none; max-height: 1px; min-height: 1px; }
QFrame[problem="true"] { border: none; border-@start: 4px solid @problem; }
QFrame[drop="true"] { background: @background; border: 2px dashed @border; border-radius: 8px; }
QFrame[drop="over"] { background: @surface; border: 2px solid @primary; border-radius: 8px; }
QFrame[side="true"] { background: @surface; border: none; border-@end: 1px solid @hairline; }

QPushButton { background: @background; color: @text; border: 1px solid @border; border-radius: 6px;
  padding: @pad_v @pad_h; min-height: @control; }
QPushButton:hover { background: @surface; border-color: @text; }
QPushButton:focus { border: 3px solid @focus; padding: @pad_v_focus @pad_h_focus; }
QPushButton:disabled { color: @muted; border: 1px @resting @hairline; }
QPushButton[look="primary"] { background: @primary; color: @on_primary; border-color: @primary; font-weight: 600; }
QPushButton[look="primary"]:hover { border-color: @text; }
QPushButton[look="primary"]:focus { border: 3px solid @focus; }
QPushButton[look="primary"]:disabled { background: @surface; color: @muted; border: 1px @resting @hairline; }
QPushButton[look="danger"] { color: @problem; border-color: @problem; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox { background: @background; color: @text;
  border: 1px solid @border; border-radius: 6px; padding: 6px 8px;
  selection-background-color: @primary; selection-color: @on_primary; }
QLineEdit { min-height: @line; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: 3px solid @focus; padding: 4px 6px; }
QComboBox { min-height: @line; }
QComboBox::drop-down { border: none; width: @control; }
QComboBox::down-arrow { image: url(@arrow); width: @mark; height: @mark; }
QComboBox QAbstractItemView { background: @background; border: 1px solid @border; outline: none; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2px solid @problem; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: @surface; }

QRadioButton, QCheckBox { background: transparent; spacing: 10px; padding: 4px; padding-@start: 0;
  border: 3px solid transparent; border-radius: 6px; min-height: 24px; }
QRadioButton:focus, QCheckBox:focus { border: 3px solid @focus; }
QRadioButton::indicator, QCheckBox::indicator { width: @mark; height: @mark; border: 2px solid @border;
  background: @background; }
QRadioButton::indicator { border-radius: @mark_round; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator:hover, QCheckBox::indicator:hover { border-color: @text; }
QRadioButton::indicator:checked { border: @mark_ring solid @primary; width: @mark_dot; height: @mark_dot; }
QCheckBox::indicator:checked { background: @primary; border-color: @primary; image: url(@tick); }

QTreeWidget, QListWidget { background: transparent; border: none; outline: none; }
QListWidget::item { padding: 6px; border: 2px solid transparent; border-radius: 6px; }
QListWidget::item:hover { background: @hover; }
QListWidget::item:selected { background: @selected; color: @text; }
QListWidget::item:focus { border: 2px solid @focus; }
QTreeWidget { show-decoration-selected: 0; selection-background-color: transparent; }
QTreeWidget::branch, QTreeWidget::branch:selected { background: @background; border-image: none; image: none; }

QTableView { background: @background; border: 1px solid @hairline; padding: 2px; gridline-color: @hairline;
  selection-background-color: @primary; selection-color: @on_primary; outline: none; }
QTableView:focus, QScrollArea[sheet="true"]:focus { border: 3px solid @focus; padding: 0; }
QTableView::item { padding: 4px 8px; }
QTableView[rows="true"] { selection-background-color: @selected; selection-color: @text; }
QTableView[rows="true"]::item { padding: 0 8px; border-bottom: 1px solid @hairline; }
QTableView[rows="true"]::item:selected { background: @selected; color: @text;
  border-top: 3px solid @primary; border-bottom: 3px solid @primary; }
QHeaderView, QTableCornerButton::section { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @text; font-weight: 600; border: none;
  border-@end: 1px solid @hairline; border-bottom: 1px solid @hairline; padding: 4px 11px; }
QScrollArea[sheet="true"], QScrollArea[sheet="true"] > QWidget > QWidget { background: @surface; }
QScrollArea[sheet="true"] { border: 1px solid @hairline; padding: 2px; }
QScrollArea[reading="true"] { border: 3px solid transparent; }
QScrollArea[reading="true"]:focus { border: 3px solid @focus; }
QPushButton:checked { background: @selected; border: 3px solid @primary; padding: @pad_v_focus @pad_h_focus; }
QPushButton:checked:focus { border-color: @focus; }

QProgressBar { background: @selected; border: 1px solid @hairline; border-radius: 5px;
  max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: @primary; border-radius: 4px; }
QMenuBar { background: @background; border-bottom: 1px solid @hairline; padding: 2px; }
QMenuBar::item { padding: 5px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected, QMenu::item:selected { background: @primary; color: @on_primary; }
QMenu { background: @background; border: 1px solid @border; padding: 6px; }
QMenu::item { padding: 6px 14px; padding-@end: 28px; border-radius: 4px; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @hairline; margin: 5px 8px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 3px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
  border: none; width: 0; height: 0; }
QSplitter::handle { background: @hairline; width: 1px; }
"""


def stylesheet(colours: Mapping[str, str], px: Callable[[float], int], *, mirrored: bool = False) -> str:
    """The style sheet for some colours by role, and a grid of 8 pixels a step. mirrored: one reads from right to left.

    Longer names are put in first, so that none is taken for another's beginning.
    """
    mark = px(2.5)
    dark = colours["background"] < "#8"
    words = {str(role): colour for role, colour in colours.items()} | {
        "pad_v_focus": f"{px(0.5) - 2}px",
        "pad_h_focus": f"{px(2) - 2}px",
        "pad_v": f"{px(0.5)}px",
        "pad_h": f"{px(2)}px",
        "control": f"{px(3.5)}px",
        "line": f"{px(3)}px",
        "mark": f"{mark}px",
        "mark_round": f"{mark // 2 + 2}px",
        "mark_ring": f"{(mark + 4 - mark // 2) // 2}px",
        "mark_dot": f"{mark + 4 - 2 * ((mark + 4 - mark // 2) // 2)}px",
        "resting": "dashed" if colours["muted"] == colours["text"] else "solid",  # where no paler colour can tell it
        "start": "right" if mirrored else "left",
        "end": "left" if mirrored else "right",
        "hover": colours["surface"],
        "tick": (resources() / "icons" / ("tick-dark.svg" if dark else "tick-light.svg")).as_posix(),
        "arrow": (resources() / "icons" / ("arrow-dark.svg" if dark else "arrow-light.svg")).as_posix(),
    }
    text = _TEMPLATE
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(f"@{word}", words[word])
    return text
