"""Scoring and joining from a terminal: what a window can do, with the same rules."""

import json
from pathlib import Path

import pytest

from sv_desktop.cli import run_command
from tests.applicants import sealed

CHANGE, REACH = "award:social_change", "award:social_reach"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def register(tmp_path: Path, capsys: Captured) -> str:
    path = str(tmp_path / "scheme.svr")
    assert run_command(["register", "begin", path]) == 0
    assert run_command(["register", "add", path, str(sealed(tmp_path / "a.asice", "Bike Kitchen"))]) == 0
    capsys.readouterr()
    return path


@pytest.fixture
def one(register: str, capsys: Captured) -> str:
    assert run_command(["register", "list", register, "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    return str(row["id"])


def scores(register: str, one: str, by: str, capsys: Captured) -> dict[str, object]:
    capsys.readouterr()
    assert run_command(["register", "scores", register, one[:8], "--by", by, "--json"]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def score(register: str, one: str, by: str, *words: str, question: str = CHANGE) -> int:
    return run_command(["register", "score", register, one, question, "--by", by, *words])


def test_a_question_is_scored_shown_and_taken_back(register: str, one: str, capsys: Captured) -> None:
    words = ["--level", "not_shown", "--note", "Ring them", "--ask", "How many?"]
    assert score(register, one, "Ann", *words) == 0
    found = scores(register, one, "Ann", capsys)
    assert found["questions"][0] == {  # type: ignore[index]
        "ref": CHANGE, "title": "What changes for people", "level": "not_shown", "comment": "", "ask": "How many?",
        "note": "Ring them",
    }  # fmt: skip
    assert (found["read"], found["of"], found["done"], found["may_look"]) == (1, 3, False, False)
    assert run_command(["register", "scores", register, one, "--by", "Ann"]) == 0
    told = capsys.readouterr().out
    assert f"{CHANGE}: Not shown yet; ask: How many?; note: Ring them" in told
    assert "1 of 3 questions scored." in told
    assert f"look again: {CHANGE}: Scored “Not shown yet” without a comment." in told
    assert score(register, one, "Ann", "--level", "") == 0
    assert scores(register, one, "Ann", capsys)["questions"][0]["level"] == ""  # type: ignore[index]


def test_two_assessors_are_blind_differ_settle_and_agree(register: str, one: str, capsys: Captured) -> None:
    for who, level in (("Ann", "strongly"), ("Sam", "partly")):
        assert score(register, one, who, "--level", level, "--note", f"{who}’s own") == 0
        assert score(register, one, who, "--level", "shown", question=REACH) == 0
    assert run_command(["register", "done", register, one, "--by", "Ann"]) == 0
    told = scores(register, one, "Sam", capsys)
    assert "Ann’s own" not in json.dumps(told, ensure_ascii=False)
    assert told["hidden"] == ["Ann"]
    settle = ["register", "settle", register, one, CHANGE, "--level", "shown", "--reason", "The letter", "--by", "Sam"]
    assert run_command(settle) == 1
    assert run_command(["register", "agreement", register, "--by", "Sam"]) == 0
    assert "nothing to compare yet" in capsys.readouterr().out
    assert run_command(["register", "done", register, one, "--by", "Sam"]) == 0
    (difference,) = scores(register, one, "Sam", capsys)["differences"]  # type: ignore[misc]
    assert (difference["ref"], difference["apart"]) == (CHANGE, 2)
    assert difference["said"]["Ann"]["note"] == "Ann’s own"
    assert run_command(settle) == 0
    assert run_command(["register", "scores", register, one, "--by", "Ann"]) == 0
    told_words = capsys.readouterr().out
    assert "agreed: Clearly shown (The letter)" in told_words
    assert "Ann and Sam, Award: 50 % the same (1 of 2 questions)." in told_words
    assert run_command(["register", "agreement", register, one, "--by", "Ann", "--json"]) == 0
    (between,) = json.loads(capsys.readouterr().out)
    assert (between["assessors"], between["questions"], between["same"]) == (["Ann", "Sam"], 2, 1)
    assert run_command(["register", "done", register, one, "--take-back", "--by", "Sam"]) == 0
    assert scores(register, one, "Sam", capsys)["differences"] == []


def test_who_does_not_score_sees_who_is_done(register: str, one: str, capsys: Captured) -> None:
    assert score(register, one, "Ann", "--level", "strongly") == 0
    assert run_command(["register", "done", register, one, "--by", "Ann"]) == 0
    assert run_command(["register", "done", register, one, "--not-scoring", "--by", "Gwen"]) == 0
    assert scores(register, one, "Gwen", capsys)["may_look"] is True


def test_registers_are_brought_together(register: str, one: str, tmp_path: Path, capsys: Captured) -> None:
    other = str(tmp_path / "other.svr")
    assert run_command(["register", "begin", other]) == 0
    assert run_command(["register", "add", other, str(sealed(tmp_path / "b.asice", "Harbour Choir"))]) == 0
    capsys.readouterr()
    assert run_command(["register", "merge", register, other, "--look"]) == 0
    assert "1 new submission, 0 here already." in capsys.readouterr().out
    assert run_command(["register", "merge", register, other, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["organisation"] for each in told["new"]] == ["Harbour Choir"]
    assert run_command(["register", "merge", register, other]) == 0
    assert "It holds nothing that is not here." in capsys.readouterr().out
    assert run_command(["register", "merge", register, register]) == 1
    assert "This is the register that is open." in capsys.readouterr().err
    assert (tmp_path / "scheme.svr.before-joining").exists()


def test_wrong_calls_say_what_is_there(register: str, one: str, capsys: Captured) -> None:
    assert score(register, one, "Ann", "--level", "gold") == 1
    assert "The levels are: not_shown, partly, shown, strongly." in capsys.readouterr().err
    assert score(register, one, "Ann", "--level", "shown", question="award:nothing") == 2
    assert CHANGE in capsys.readouterr().err
    assert score(register, one, "Ann") == 2
    assert run_command(["register", "done", register, one, "--take-back", "--not-scoring"]) == 2
    assert run_command(["register", "merge", register, str(Path(register).parent / "a.asice")]) == 1
    assert "not an SV Desktop register" in capsys.readouterr().err


def test_the_scheme_has_no_least_level_until_it_settles_one(register: str, one: str, capsys: Captured) -> None:
    assert run_command(["register", "scheme", register]) == 0
    assert "least level: none" in capsys.readouterr().out
    assert run_command(["register", "scheme", register, "--name", "Our scheme", "--least", "award=shown"]) == 0
    capsys.readouterr()
    assert run_command(["register", "scheme", register, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["name"], told["frameworks"]["award"]["least"]) == ("Our scheme", "shown")
    assert score(register, one, "Ann", "--level", "partly") == 0
    assert scores(register, one, "Ann", capsys)["below_least_level"] == [CHANGE]
    assert run_command(["register", "scheme", register, "--least", "award="]) == 0
    assert scores(register, one, "Ann", capsys)["below_least_level"] == []
    assert run_command(["register", "scheme", register, "--least", "award"]) == 2
    assert run_command(["register", "scheme", register, "--least", "award=gold"]) == 1
    assert "The levels are: not_shown, partly, shown, strongly." in capsys.readouterr().err
