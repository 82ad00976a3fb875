"""Previewing a framework file that somebody is at work on, and comparing two versions: through real saves."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.pages.compare_texts import CompareTextsPage
from sv_desktop.gui.pages.try_texts import TryTextsPage
from sv_desktop.gui.widgets.field_panel import FieldPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.text_changes import ItemChangeCard
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.pack_texts import builtin_texts
from tests.gui.settled import settled
from tests.services.texts import QUESTION, changed_award

WAIT_MS = 20_000


def words_in(inside: QWidget) -> str:
    return "\n".join(one.text() for one in inside.findChildren(Prose) if not one.isHidden())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    path = tmp_path / "work" / "award.toml"
    path.write_bytes(builtin_texts()["award.toml"])
    return path


@pytest.fixture
def page(file: Path, qtbot: QtBot) -> TryTextsPage:
    jobs = Jobs()
    page = TryTextsPage(file, jobs)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    settled(qtbot, jobs)
    return page


def shown(page: TryTextsPage) -> str:
    return words_in(page.parts.parts[0])


def beside(page: TryTextsPage) -> str:
    return words_in(page.parts.parts[1]) if len(page.parts.parts) > 1 else ""


def test_the_pages_are_those_that_are_answered_later(page: TryTextsPage) -> None:
    assert QUESTION in shown(page)
    assert page.parts.parts[0].findChildren(FieldPanel)
    assert "No problems" in page.said.text()
    page.choose("award")
    assert "Cheshire and Merseyside Social Value Award" in shown(page)
    page.choose("award:social_reach")
    assert "How many people" in shown(page)


def test_a_save_is_seen_and_the_page_stays_where_it_was(page: TryTextsPage, file: Path, qtbot: QtBot) -> None:
    page.choose("award:social_change")
    file.write_text(file.read_text("utf-8").replace(QUESTION, "Who is better off?"), "utf-8")
    qtbot.waitUntil(lambda: "Who is better off?" in shown(page), timeout=WAIT_MS)
    assert page.chosen == "award:social_change"


@pytest.mark.parametrize("times", [1, 3])
def test_an_editor_that_puts_another_file_in_its_place_is_seen_each_time(
    page: TryTextsPage, file: Path, qtbot: QtBot, times: int
) -> None:
    for number in range(times):
        swap = file.with_name(".award.toml.swp")
        swap.write_text(builtin_texts()["award.toml"].decode().replace(QUESTION, f"Version {number}?"), "utf-8")
        swap.replace(file)
        qtbot.waitUntil(lambda number=number: f"Version {number}?" in shown(page), timeout=WAIT_MS)


def test_an_editor_that_removes_the_file_first_is_seen(page: TryTextsPage, file: Path, qtbot: QtBot) -> None:
    text = file.read_text("utf-8")
    file.unlink()
    qtbot.waitUntil(lambda: "could not be read" in page.said.text(), timeout=WAIT_MS)
    assert QUESTION in shown(page)
    file.write_text(text.replace(QUESTION, "Back again?"), "utf-8")
    qtbot.waitUntil(lambda: "Back again?" in shown(page), timeout=WAIT_MS)
    assert "No problems" in page.said.text()


def test_problems_stand_beside_the_last_good_pages_with_their_lines(
    page: TryTextsPage, file: Path, qtbot: QtBot
) -> None:
    good = file.read_text("utf-8")
    line = good[: good.index('kind = "number"')].count("\n") + 1
    file.write_text(good.replace('kind = "number"', 'kind = "amount"', 1).replace(QUESTION, "Not seen?"), "utf-8")
    qtbot.waitUntil(lambda: bool(page.problems), timeout=WAIT_MS)
    assert f"Line {line}, column" in beside(page)
    assert "should be one of" in beside(page)
    assert QUESTION in shown(page)
    assert "as they were at" in page.said.text()
    file.write_text(good.replace(QUESTION, "Mended?"), "utf-8")
    qtbot.waitUntil(lambda: "Mended?" in shown(page), timeout=WAIT_MS)
    assert beside(page) == ""


def test_a_file_that_was_never_right_says_what_to_mend(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('id = "mine"\ntitle = \n', "utf-8")
    jobs = Jobs()
    page = TryTextsPage(path, jobs)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    settled(qtbot, jobs)
    assert "no page to show yet" in shown(page)
    assert "Line 2, column" in beside(page)


def test_two_versions_are_compared_and_again_when_one_is_saved(file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    newer = tmp_path / "newer.toml"
    newer.write_bytes(changed_award())
    jobs = Jobs()
    page = CompareTextsPage(jobs, file, newer)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    settled(qtbot, jobs)
    assert len(page.findChildren(ItemChangeCard)) == 2
    newer.write_bytes(builtin_texts()["award.toml"])
    qtbot.waitUntil(lambda: "The two say the same." in words_in(page), timeout=WAIT_MS)
    newer.write_bytes(b"id = 1")
    qtbot.waitUntil(page.banner.isVisible, timeout=WAIT_MS)
    assert "line 1" in words_in(page.banner)


def test_the_window_opens_a_preview_compares_and_closes_it(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.open_path(file)
    page = window.centralWidget()
    assert isinstance(page, TryTextsPage)
    settled(qtbot, window.jobs)
    page.choose("award:social_reach")
    window.set_scheme("dark")
    again = window.centralWidget()
    assert isinstance(again, TryTextsPage)
    settled(qtbot, window.jobs)
    assert again.chosen == "award:social_reach"
    _press(again, "Compare with an older version…")
    assert isinstance(window.centralWidget(), CompareTextsPage)
    _press(window.centralWidget(), "Close")
    assert isinstance(window.centralWidget(), TryTextsPage)
    settled(qtbot, window.jobs)
    _press(window.centralWidget(), "Close")
    assert not isinstance(window.centralWidget(), TryTextsPage)


def _press(inside: QWidget, words: str) -> None:
    next(one for one in inside.findChildren(QAbstractButton) if one.text() == words).click()
