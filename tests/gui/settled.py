"""Waiting until what the window started has been stored and told."""

from pytestqt.qtbot import QtBot

from sv_desktop.gui.jobs import Jobs


def settled(qtbot: QtBot, jobs: Jobs) -> None:
    """Wait until no lane has work that was not answered."""
    qtbot.waitUntil(lambda: not any(jobs.busy(lane) for lane in ("save", "work", "index", "look")), timeout=20_000)
