"""Figures from a terminal: listed, set, imported; parts joined and left."""

import json
from pathlib import Path

import pytest

from sv_desktop.cli import run_command
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.step_back import undo

HOURS = "outcomes:volunteer_hours"


@pytest.fixture
def workspace(tmp_path: Path) -> str:
    path = tmp_path / "ours.svw"
    begin(path, author="Ann").close()
    return str(path)


def _json(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, list)
    return found


def test_parts_are_joined_and_left(workspace: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["parts", workspace, "--join", "outcomes", "--join", "anchor"]) == 0
    assert run_command(["parts", workspace, "--leave", "anchor"]) == 0
    capsys.readouterr()
    assert run_command(["parts", workspace, "--json"]) == 0
    assert {one["part"]: one["takes_part"] for one in _json(capsys)} == {
        "organisation": True, "charter": True, "award": True, "outcomes": True, "anchor": False, "pledge": False,
    }  # fmt: skip
    assert run_command(["parts", workspace, "--join", "award"]) == 1
    assert "always there" in capsys.readouterr().err
    assert run_command(["parts", workspace, "--join", "hedgehogs"]) == 1


def test_a_figure_is_set_listed_and_taken_away(workspace: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["measures", "set", workspace, HOURS, "Q1 2025", "1,250"]) == 1
    assert "do not take part in Outcomes" in capsys.readouterr().err
    run_command(["parts", workspace, "--join", "outcomes"])
    assert run_command(["measures", "set", workspace, HOURS, "Q1 2025", "1,250"]) == 0
    assert run_command(["measures", "set", workspace, "Volunteer hours", "2024/25", "900000"]) == 0
    assert "keep it" in capsys.readouterr().err
    assert run_command(["measures", "list", workspace, "--json"]) == 0
    hours = next(one for one in _json(capsys) if one["measure"] == HOURS)
    assert hours["figures"] == {"2024/25": 900000, "2025-Q1": 1250}
    assert run_command(["measures", "set", workspace, HOURS, "2024/25", "", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] is None
    assert run_command(["measures", "list", workspace]) == 0
    assert "Jan–Mar 2025: 1,250 hours" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([HOURS, "spring", "3"], "no quarter or year"),
        ([HOURS, "2025", "lots"], "not a number"),
        (["hedgehogs", "2025", "3"], "no measure “hedgehogs”"),
    ],
)
def test_what_cannot_be_set_is_told(
    workspace: str, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    run_command(["parts", workspace, "--join", "outcomes"])
    assert run_command(["measures", "set", workspace, *arguments]) == 1
    assert words in capsys.readouterr().err


def test_a_table_is_looked_at_then_imported_as_one_step(
    workspace: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_command(["parts", workspace, "--join", "outcomes"])
    table = tmp_path / "ours.csv"
    table.write_text("When;Volunteer hours;People reached\nQ1 2025;1,200;64\nQ2 2025;980;some\n")
    assert run_command(["measures", "import", workspace, str(table), "--look"]) == 0
    assert "3 figures would come in" in capsys.readouterr().out
    assert run_command(["measures", "import", workspace, str(table), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["taken_in"] is True
    assert [(one["measure"], one["period"], one["value"]) for one in told["changes"]] == [
        ("outcomes:people_reached", "2025-Q1", 64),
        (HOURS, "2025-Q1", 1200),
        (HOURS, "2025-Q2", 980),
    ]
    assert "“some” is not a number" in told["problems"][0]
    assert run_command(["measures", "import", workspace, str(table)]) == 0
    assert "0 figures came in" in capsys.readouterr().out
    desk = reopen(Path(workspace), author="Ann")
    undo(desk)
    assert not [field for (_ref, field), _value in desk.application.answers.items() if field.startswith("period:")]
    desk.close()


def test_a_file_without_figures_is_told(workspace: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_command(["parts", workspace, "--join", "outcomes"])
    (tmp_path / "words.csv").write_text("Colour,Name\nred,Ann\nblue,Ben\n")
    assert run_command(["measures", "import", workspace, str(tmp_path / "words.csv")]) == 1
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04")
    assert run_command(["measures", "import", workspace, str(tmp_path / "broken.xlsx")]) == 1
    assert "no table that we can read" in capsys.readouterr().err
    assert run_command(["measures", "import", workspace, str(tmp_path / "words.csv"), "--sheet", "2"]) == 1
