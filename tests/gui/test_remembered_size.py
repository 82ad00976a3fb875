"""Dialogs and dividers are found again as they were left."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui.theme import apply_theme, current
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.remembered_size import remember_split
from sv_desktop.services.remember import keep_size, kept_size


class _Wide(QDialog):
    def __init__(self) -> None:
        super().__init__()
        fit(self, 40, 30)


def seen(qtbot: QtBot) -> _Wide:
    dialog = _Wide()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_dialog_comes_back_in_its_last_size_whatever_the_size_of_text(qtbot: QtBot, qapp: QApplication) -> None:
    first = seen(qtbot)
    assert first.size().width() == current().px(40)
    first.close()
    assert kept_size("_Wide") == (), "a size that nobody changed is not kept"
    again = seen(qtbot)
    again.resize(current().px(50), current().px(35))
    again.close()
    assert seen(qtbot).width() == current().px(50)
    apply_theme(qapp, scheme="light", text_scale=1.5)
    assert seen(qtbot).width() == current().px(50)


def test_a_dialog_is_never_larger_than_the_screen(qtbot: QtBot) -> None:
    keep_size("_Wide", (5000, 5000))
    dialog = seen(qtbot)
    assert dialog.width() <= dialog.screen().availableSize().width()


@pytest.mark.parametrize("size", [(), (0, 10), (-5, 10), (1e9, 10), (3,), (1, 2, 3)])
def test_a_size_that_can_be_none_counts_as_none(size: tuple[float, ...], qtbot: QtBot) -> None:
    keep_size("_Wide", size)
    assert seen(qtbot).width() == current().px(40)


def divided(qtbot: QtBot) -> QSplitter:
    split = QSplitter()
    for _ in range(2):
        split.addWidget(QWidget())
    split.setSizes([200, 600])
    remember_split(split, "test")
    qtbot.addWidget(split)
    split.resize(800, 400)
    split.show()
    return split


def test_a_divider_comes_back_where_it_was_left(qtbot: QtBot) -> None:
    split = divided(qtbot)
    split.moveSplitter(500, 1)
    qtbot.waitUntil(lambda: bool(kept_size("test")))
    left, right = divided(qtbot).sizes()
    assert left / (left + right) == pytest.approx(kept_size("test")[0], abs=0.02)
    assert left > right
