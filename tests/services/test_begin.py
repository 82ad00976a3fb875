"""Begin, leave, come back."""

import os
from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.services.answer import answer
from sv_desktop.services.begin import begin, keep_place, last_place, reopen
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.desk import Desk
from sv_desktop.services.folders import data_folder


def test_a_new_workspace_knows_its_name_and_its_questions(desk: Desk) -> None:
    assert desk.application.organisation_name == "Bike Kitchen"
    assert {"organisation", "charter", "award"} <= {pack.id for pack in desk.frameworks.packs}
    assert not desk.read_only


def test_without_a_name_nothing_is_answered(tmp_path: Path) -> None:
    desk = begin(tmp_path / "blank.svw", author="Ann", organisation="  ")
    assert list(desk.application.answers.items()) == []
    desk.close()


def test_answers_and_place_are_there_the_next_evening(desk: Desk) -> None:
    answer(desk, "charter:voice", "story", "Six people plan the rides.")
    keep_place(desk, "charter:voice")
    before = desk.application.answers
    desk.close()
    again = reopen(desk.workspace.path, author="Ben")
    assert again.application.answers == before
    assert last_place(again) == "charter:voice"
    again.close()


def test_the_first_time_there_is_no_place(desk: Desk) -> None:
    assert last_place(desk) == ""


def test_looking_only_keeps_no_place(desk: Desk) -> None:
    keep_place(desk, "start")
    desk.close()
    looking = reopen(desk.workspace.path, author="Ben", read_only=True)
    assert looking.read_only
    keep_place(looking, "elsewhere")
    assert last_place(looking) == "start"
    with pytest.raises(PlainError):
        answer(looking, "charter:voice", "story", "Mine now")
    looking.close()


def test_a_file_in_the_way_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "mine.svw"
    path.write_bytes(b"my own notes")
    with pytest.raises(PlainError, match=r"mine\.svw"):
        begin(path, author="Ann")
    assert path.read_bytes() == b"my own notes"


@pytest.mark.parametrize("data", [b"", b"hello", b"SQLite format 3\0" + b"\0" * 4096, b"PK\x03\x04" + b"x" * 200])
def test_what_is_no_workspace_is_told_and_left_alone(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "foreign.svw"
    path.write_bytes(data)
    with pytest.raises(PlainError):
        reopen(path, author="Ann")
    assert path.read_bytes() == data


def test_a_missing_file_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(PlainError):
        reopen(tmp_path / "nowhere.svw", author="Ann")
    assert not (tmp_path / "nowhere.svw").exists()


def test_the_frameworks_bring_the_bytes_they_were_read_from() -> None:
    frameworks = builtin_frameworks()
    assert "programme.toml" in frameworks.texts
    assert {f"{pack.id}.toml" for pack in frameworks.packs} <= set(frameworks.texts)


def test_a_copy_that_a_crash_left_while_looking_goes_when_the_next_file_is_opened(desk: Desk) -> None:
    looking = data_folder() / "Looking"
    for name in ("999999999-left", "nobody", f"{os.getpid()}-mine"):
        (looking / name).mkdir(parents=True)
    desk.close()
    reopen(desk.path, author="Ann").close()
    assert [one.name for one in looking.iterdir()] == [f"{os.getpid()}-mine"]
