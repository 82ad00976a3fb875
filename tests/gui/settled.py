"""Waiting until what the window started has been stored and told, and its pages are whole."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.widgets.scroll_page import ScrollPage


def settled(qtbot: QtBot, jobs: Jobs) -> None:
    """Wait until no lane has work that was not answered, and no page is still being added to."""
    qtbot.waitUntil(lambda: not any(jobs.busy(lane) for lane in ("save", "work", "index", "look")), timeout=20_000)
    whole(qtbot)


def whole(qtbot: QtBot) -> None:
    """Wait until every page has all its pieces."""
    qtbot.waitUntil(_all_whole, timeout=20_000)


def _all_whole() -> bool:
    return all(one.is_whole for one in QApplication.allWidgets() if isinstance(one, ScrollPage))
