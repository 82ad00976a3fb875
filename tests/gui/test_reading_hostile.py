"""Submissions that are sealed well and mean harm: what they say is shown as words, and what they hold does nothing."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from sv_desktop.domain.answers import EVIDENCE_PREFIX, Value
from sv_desktop.domain.evidence import Evidence
from sv_desktop.gui.pages.reading import ReadingPage
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.widgets.evidence_reading import MOST_EVIDENCE
from sv_desktop.gui.widgets.marked_words import MarkedWords
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register
from tests.applicants import AT, sealed
from tests.gui.settled import settled
from tests.gui.test_reading import card_of, show
from tests.gui.test_register import words_of
from tests.previews.made import docx_of, picture
from tests.second_version import FIELD, ITEM

MARKUP = "<b>Bold</b> <img src='file:///etc/passwd'> & <script>alert(1)</script>"
Open = Callable[..., ReadingPage]


def evidence(name: str, data: bytes, *, inside: str = "", **more: object) -> Evidence:
    facts: dict[str, object] = {
        "id": f"id of {name}",
        "name": name,
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "media_type": "application/pdf",
        "added_by": "Somebody",
        "added_at": AT,
        "path": f"evidence/social/{inside or name}",
    }
    return Evidence(**(facts | more))  # type: ignore[arg-type]


def attached(*named: Evidence) -> dict[str, dict[str, Value]]:
    return {ITEM: {EVIDENCE_PREFIX + one.id: True for one in named}}


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Iterator[Open]:
    """Receives packages, the last of which is opened at ITEM."""

    def open_last(*packages: Path) -> ReadingPage:
        path = tmp_path / "Our scheme.svr"
        desk = begin_register(path, author="Ann")
        outcomes = receive(desk, packages)
        desk.close()
        assert [one.problem for one in outcomes] == [""] * len(packages)
        window.open_path(path)
        view = window.centralWidget()
        assert isinstance(view, RegisterView)
        assert outcomes[-1].received is not None
        view.read(outcomes[-1].received.id)
        settled(qtbot, window.jobs)
        page = view.stack.currentWidget()
        assert isinstance(page, ReadingPage)
        return page

    yield open_last
    settled(qtbot, window.jobs)


def test_a_file_that_is_named_and_not_there(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    missing = evidence("gone.pdf", b"nothing")
    page = opened(sealed(tmp_path / "a.asice", "Bike Kitchen", more=attached(missing), named=[missing]))
    reading = show(qtbot, page, ITEM)
    assert "it is not in the package" in words_of(card_of(reading, "gone.pdf"))
    reading.choose(missing.id)
    settled(qtbot, page._session.jobs)
    assert "it is not in the package" in words_of(reading)


def test_a_file_cannot_be_shown_in_another_ones_place(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    """The previewer holds the last file by its digest, and the answers may name any digest."""
    nice, real = b"A kind letter", b"An unkind letter"
    one = evidence("nice.txt", nice)
    other = evidence("real.txt", real, sha256=one.sha256, size=one.size)
    files = {one.path: nice, other.path: real}
    page = opened(
        sealed(tmp_path / "a.asice", "Bike Kitchen", more=attached(one, other), named=[one, other], files=files)
    )
    reading = show(qtbot, page, ITEM)
    assert "describe another file" in words_of(card_of(reading, "real.txt"))
    assert "describe another file" not in words_of(card_of(reading, "nice.txt"))
    for chosen, words in ((one, "A kind letter"), (other, "An unkind letter"), (one, "A kind letter")):
        reading.choose(chosen.id)
        settled(qtbot, page._session.jobs)
        assert reading.view is not None
        assert reading.view.preview is not None
        assert reading.view.preview.words.strip() == words


def test_a_strangers_words_are_never_markup(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    def answers(words: str) -> dict[str, dict[str, Value]]:
        return {ITEM: {FIELD: words, EVIDENCE_PREFIX + named.id: True}}

    named = evidence("note.txt", b"x", title=MARKUP, description=MARKUP)
    first = sealed(tmp_path / "a.asice", MARKUP, more=answers(f"{MARKUP} one"), named=[named])
    later = sealed(
        tmp_path / "b.asice", MARKUP, more=answers(f"{MARKUP} two"), named=[named], at=AT + timedelta(days=1)
    )
    page = opened(first, later)
    show(qtbot, page, ITEM)
    assert MARKUP in words_of(page.head)
    rich = [one for one in page.findChildren(QLabel) if one.textFormat() is not Qt.TextFormat.PlainText and one.text()]
    assert rich
    for one in rich:
        assert isinstance(one, MarkedWords)
        assert "<img" not in one.text()
        assert "<script" not in one.text()
        assert "&lt;script&gt;" in one.text()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bomb.docx", docx_of("<w:p><w:r><w:t>" + "herons " * 4_000_000 + "</w:t></w:r></w:p>")),
        ("bomb.png", picture("PNG", (12_000, 12_000), "1")),
        ("torn.pdf", b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >>" + b"<<" * 50_000),
    ],
)
def test_a_bomb_at_most_ends_the_previewer(qtbot: QtBot, opened: Open, tmp_path: Path, name: str, data: bytes) -> None:
    bomb, fine = evidence(name, data), evidence("fine.txt", b"A fine day")
    files = {bomb.path: data, fine.path: b"A fine day"}
    page = opened(
        sealed(tmp_path / "a.asice", "Bike Kitchen", more=attached(bomb, fine), named=[bomb, fine], files=files)
    )
    page.show_part(ITEM)
    qtbot.waitUntil(lambda: not page._session.jobs.busy("look"), timeout=120_000)
    reading = show(qtbot, page, ITEM)
    reading.choose(bomb.id)
    qtbot.waitUntil(lambda: not page._session.jobs.busy("look"), timeout=120_000)
    reading.choose(fine.id)
    settled(qtbot, page._session.jobs)
    assert reading.view is not None
    assert reading.view.preview is not None
    assert reading.view.preview.words == "A fine day"


def test_a_thousand_files_on_one_answer_are_not_all_drawn(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    many = [evidence(f"{at}.txt", b"Tea and scones", inside="note.txt") for at in range(1_000)]
    page = opened(sealed(tmp_path / "a.asice", "Bike Kitchen", more=attached(*many), named=many))
    page.show_part(ITEM)
    told = words_of(page)
    assert f"Only the first {MOST_EVIDENCE} of 1,000 are shown here." in told
    page.show_part("declaration")
    settled(qtbot, page._session.jobs)


def test_texts_that_are_slow_to_compare_are_shown_whole(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    first = sealed(tmp_path / "a.asice", "Bike Kitchen", more={ITEM: {FIELD: "a " * 5_900}})
    later = sealed(
        tmp_path / "b.asice", "Bike Kitchen", more={ITEM: {FIELD: "a b " * 2_950}}, at=AT + timedelta(days=1)
    )
    page = opened(first, later)
    show(qtbot, page, ITEM)
    assert "Answer changed since version 1" in words_of(page)


def test_answers_that_nobody_asked_for_are_named(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    stray: dict[str, dict[str, Value]] = {f"nobody:{at}": {"x": "y"} for at in range(500)}
    first = sealed(tmp_path / "a.asice", "Bike Kitchen")
    later = sealed(tmp_path / "b.asice", "Bike Kitchen", more=stray, at=AT + timedelta(days=1))
    page = opened(first, later)
    assert page.contents.places()[-1] == "other"
    page.show_part("other")
    told = words_of(page)
    assert "500 new answers since version 1" in told
    assert "And 400 more." in told
    settled(qtbot, page._session.jobs)


def test_a_name_cannot_lead_a_copy_astray(
    qtbot: QtBot, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evil = evidence("../../.bashrc", b"Tea and scones", inside="note.txt")
    page = opened(sealed(tmp_path / "a.asice", "Bike Kitchen", more=attached(evil), named=[evil]))
    reading = show(qtbot, page, ITEM)
    offered: list[Path] = []

    def where(_parent: object, _title: str, start: str, _filter: str) -> tuple[str, str]:
        offered.append(Path(start))
        return "", ""

    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Yes)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    card_of(reading, "../../.bashrc").save_button.click()
    settled(qtbot, page._session.jobs)
    assert len(offered) == 1
    assert ".." not in offered[0].parts
    assert "/" not in offered[0].name
    assert not offered[0].name.startswith(".")
