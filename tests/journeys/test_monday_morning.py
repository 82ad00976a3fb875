"""Forty packages on a Monday morning, from a terminal: received, compared, given out; some broken, one forged."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from sv_desktop.cli import run_command
from tests.applicants import AT, sealed, spoiled

THEMES = ("social", "economic", "environment", "innovation")


def _post(folder: Path) -> Path:
    """Thirty organisations, one of them with three versions, and eight files that are not as they should be."""
    folder.mkdir()
    for number in range(30):
        themes = THEMES[number % 4 :]
        sealed(folder / f"{number:02}.asice", f"Group {number:02}", themes=themes, at=AT + timedelta(hours=number))
    for version in (2, 3):
        sealed(folder / f"00 v{version}.asice", "Group 00", at=AT + timedelta(days=version), evidence=b"v%d" % version)
    for number in range(3):
        spoiled(sealed(folder / f"changed {number}.asice", f"Changed {number}"))
    whole = (folder / "05.asice").read_bytes()
    (folder / "cut.asice").write_bytes(whole[: len(whole) // 2])
    (folder / "twin.asice").write_bytes(whole)
    (folder / "empty.asice").write_bytes(b"")
    (folder / "photo.asice").write_bytes(b"\x89PNG\r\n" + bytes(2000))
    sealed(folder / "forged.asice", "GROUP 07", key="Group 07/forger", at=AT + timedelta(days=30))
    return folder


def _json(capsys: pytest.CaptureFixture[str], *line: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert run_command([*line, "--json"]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_monday_morning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post, register = _post(tmp_path / "post"), str(tmp_path / "scheme.svr")
    assert len(list(post.iterdir())) == 40
    assert run_command(["register", "begin", register, "--name", "Our scheme"]) == 0

    outcomes = _json(capsys, "register", "add", register, str(post))
    assert len(outcomes) == 40
    assert sum(bool(one["again"]) for one in outcomes) == 1
    assert not any(one["problem"] for one in outcomes)

    everything = _json(capsys, "register", "list", register, "--earlier")
    assert len(everything) == 39
    verdicts = [row["verdict"] for row in everything]
    assert {name: verdicts.count(name) for name in set(verdicts)} == {
        "new": 31, "new_key": 2, "changed": 4, "not_a_package": 2,
    }  # fmt: skip
    assert len(_json(capsys, "register", "list", register)) == 37

    (seven,) = _json(capsys, "register", "list", register, "--search", "07.asice")
    mark = ["register", "trust", "mark", register, str(seven["id"])[:13]]
    assert run_command([*mark, "--how", "rang the number on the charity register"]) == 0
    rows = {row["file"]: row for row in _json(capsys, "register", "list", register, "--search", "group 07")}
    assert rows["07.asice"]["verdict"] == "known"
    assert rows["forged.asice"]["verdict"] == "new_key"
    assert [rows[name]["versions"] for name in rows] == [1, 1], "the forger's package replaces nothing"

    social = _json(capsys, "register", "list", register, "--theme", "award#social", "--verdict", "new")
    assert len(social) == 8
    ids = [str(row["id"]) for row in social[:3]]
    assert run_command(["register", "assign", register, *ids, "--to", "Sam"]) == 0
    assert run_command(["register", "state", register, ids[0], "--to", "reading"]) == 0
    mine = _json(capsys, "register", "list", register, "--assessor", "Sam", "--sort", "state")
    assert [row["state"] for row in mine] == ["reading", "new", "new"]
    by_name = _json(capsys, "register", "list", register, "--sort", "organisation", "--descending", "--verdict", "new")
    names = [str(row["organisation"]) for row in by_name]
    assert names == sorted(names, reverse=True)

    assert run_command(["register", "save", register, ids[0], str(tmp_path / "out")]) == 0
    (out,) = (tmp_path / "out").iterdir()
    assert run_command(["verify", str(out)]) == 3
    assert run_command(["register", "check", register]) == 0
