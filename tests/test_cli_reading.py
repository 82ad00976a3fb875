"""Reading a submission, and what changed in it, as a terminal sees it."""

import json
import shutil
from pathlib import Path

import pytest

from sv_desktop.cli import run_command
from tests.applicants import sealed
from tests.second_version import FIELD, ITEM, seal_second


@pytest.fixture
def register(tmp_path: Path, example: Path) -> str:
    workspace = Path(shutil.copy(example / "example.svw", tmp_path / "next.svw"))
    later = seal_second(workspace, tmp_path / "second.asice", extra={"Photo.jpg": b"#!/bin/sh\nrm -rf /\n"})
    path = str(tmp_path / "scheme.svr")
    assert run_command(["register", "begin", path]) == 0
    assert run_command(["register", "add", path, str(example / "example.asice"), str(later)]) == 0
    return path


def _ids(register: str, capsys: pytest.CaptureFixture[str]) -> dict[int, str]:
    capsys.readouterr()
    assert run_command(["register", "list", register, "--earlier", "--json"]) == 0
    return {row["version"]: row["id"] for row in json.loads(capsys.readouterr().out)}


def test_what_changed_is_told_answer_by_answer(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    ids = _ids(register, capsys)
    assert run_command(["register", "changes", register, ids[2], "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["earlier"] == {"id": ids[1], "version": 1}
    assert told["same"] is False
    parts = {part["place"]: part for part in told["parts"]}
    (value,) = [one for one in parts[ITEM]["values"] if one["field"] == FIELD]
    assert value["now"].endswith("Last year we gave away 40 bikes.")
    assert "40 bikes" not in value["before"]
    assert {one["happened"] for one in parts[ITEM]["evidence"]} >= {"added", "replaced", "removed"}
    assert parts["declaration"]["values"][0]["now"] == "Treasurer"
    assert run_command(["register", "changes", register, ids[2]]) == 0
    words = capsys.readouterr().out
    assert "version 2 beside version 1" in words
    assert "Evidence added: Thank you.txt" in words


def test_a_first_version_has_nothing_before_it(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    ids = _ids(register, capsys)
    assert run_command(["register", "changes", register, ids[1]]) == 0
    assert "It is the first version" in capsys.readouterr().out
    assert run_command(["register", "changes", register, ids[1], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["earlier"] is None


def test_it_is_read_with_what_to_beware_of(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    ids = _ids(register, capsys)
    assert run_command(["register", "read", register, ids[2], "--place", ITEM]) == 0
    words = capsys.readouterr().out
    assert "What changes for people" in words
    assert "Last year we gave away 40 bikes." in words
    assert "Evidence: Photo.jpg" in words
    assert "Beware: This is a script, which is a program." in words
    assert run_command(["register", "read", register, ids[2], "--place", ITEM, "--json"]) == 0
    (item,) = json.loads(capsys.readouterr().out)["items"]
    kinds = {one["name"]: one["kind"] for one in item["evidence"]}
    assert kinds["Photo.jpg"] == "script"
    assert kinds["Thank you.txt"] == "text"


def test_wrong_calls_are_told(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    ids = _ids(register, capsys)
    assert run_command(["register", "read", register, ids[2], "--place", "award:nothing"]) == 2
    assert "There is no question “award:nothing” in it." in capsys.readouterr().err
    assert run_command(["register", "changes", register, "ffff"]) == 2


def test_a_strangers_words_do_nothing_to_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "scheme.svr")
    assert run_command(["register", "begin", path]) == 0
    evil = "Bike\u202e \x1b[2J Kitchen"
    assert run_command(["register", "add", path, str(sealed(tmp_path / "a.asice", evil))]) == 0
    (one,) = _ids(path, capsys).values()
    assert run_command(["register", "read", path, one]) == 0
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "\u202e" not in told
