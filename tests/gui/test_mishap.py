"""Something fails that nobody expected: the work is saved, it is told once and kindly, and a report is offered."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sv_desktop.domain.fault import PlainError
from sv_desktop.gui.mishap import Mishaps
from sv_desktop.gui.pages.support import SupportDialog
from sv_desktop.gui.window import MainWindow


@pytest.fixture
def mishaps(window: MainWindow) -> Mishaps:
    return Mishaps(window, window)


def fail(mishaps: Mishaps, error: BaseException) -> None:
    """Let an error go uncaught."""
    mishaps.hook(type(error), error, None)


def press(mishaps: Mishaps, words: str) -> None:
    """Choose a way on."""
    assert mishaps.box is not None
    next(one for one in mishaps.box.buttons() if one.text().replace("&", "") == words).click()


def test_the_work_is_saved_before_it_is_told(
    window: MainWindow, mishaps: Mishaps, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window.begin(tmp_path / "Acorn.svw", "Acorn Lane", "Ada")
    fail(mishaps, ZeroDivisionError("Margaret"))
    assert mishaps.box is not None
    assert "did not expect" in mishaps.box.text()
    assert "What you wrote is saved" in mishaps.box.informativeText()
    assert "Margaret" not in mishaps.box.text() + mishaps.box.informativeText()
    assert caplog.records
    press(mishaps, "Go on")
    assert mishaps.box is None
    assert window.wizard is not None


def test_many_at_once_are_told_once(mishaps: Mishaps) -> None:
    fail(mishaps, ZeroDivisionError())
    box = mishaps.box
    for _number in range(100):
        fail(mishaps, KeyError("again"))
    assert mishaps.box is box
    press(mishaps, "Go on")
    fail(mishaps, ZeroDivisionError())
    assert mishaps.box is not None


def test_what_cannot_be_saved_is_not_said_to_be(
    window: MainWindow, mishaps: Mishaps, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.begin(tmp_path / "Acorn.svw", "Acorn Lane", "Ada")

    def broken() -> bool:
        raise RuntimeError("broken too")

    assert window.wizard is not None
    monkeypatch.setattr(window.wizard, "settle", broken)
    fail(mishaps, ZeroDivisionError())
    assert mishaps.box is not None
    assert "may not be saved" in mishaps.box.informativeText()
    monkeypatch.undo()


def test_a_plain_error_is_told_in_its_own_words(window: MainWindow, mishaps: Mishaps) -> None:
    told: list[BaseException] = []
    window.tell = told.append  # type: ignore[method-assign]
    fail(mishaps, PlainError("It is full.", "Free some space."))
    assert mishaps.box is None
    assert [str(one) for one in told] == ["It is full. Free some space."]


def test_it_leads_to_the_report_or_closes(window: MainWindow, mishaps: Mishaps) -> None:
    shown: list[str] = []
    window.show_support = lambda: shown.append("report")  # type: ignore[method-assign]
    mishaps.tell_of_crash()
    assert mishaps.box is not None
    assert "last time" in mishaps.box.text()
    press(mishaps, "Report for support…")
    assert shown == ["report"]
    window.show()
    fail(mishaps, ZeroDivisionError())
    press(mishaps, "Close SV Desktop")
    assert not window.isVisible()


def test_the_report_is_seen_saved_and_copied(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = SupportDialog(window.jobs, window)
    qtbot.addWidget(dialog)
    text = dialog.text.toPlainText()
    assert "Qt 6" in text
    assert "offscreen" in text
    dialog.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == text
    dialog.copy()
    assert QApplication.clipboard().text() == text
    dialog.save_to(tmp_path / "no" / "report.txt")
    assert "could not be written" in dialog.banner.accessibleName()


def test_the_self_test_goes_into_the_report(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = SupportDialog(window.jobs, window)
    qtbot.addWidget(dialog)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    dialog.try_out()
    assert "All 11 trials passed." in dialog.text.toPlainText()
    assert "Everything works here." in dialog.banner.accessibleName()
