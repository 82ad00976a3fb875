"""Deciding, answering and reviewing, as a terminal sees them: from a sealed package to the applicant and back."""

import json
from pathlib import Path

import pytest

from sv_desktop.cli import run_command
from sv_desktop.domain.declaration import Declaration
from sv_desktop.services.answer import declare
from sv_desktop.services.begin import begin
from sv_desktop.services.identify import make_identity
from sv_desktop.services.seal import seal

PASSPHRASE, OURS = "seven calm lanterns by the canal", "nine quiet ferries at dawn"


@pytest.fixture
def secret(tmp_path: Path) -> str:
    (tmp_path / "secret.txt").write_text(f"{PASSPHRASE}\n")
    return str(tmp_path / "secret.txt")


@pytest.fixture
def workspace(tmp_path: Path) -> str:
    desk = begin(tmp_path / "Acorn.svw", author="Ann", organisation="Acorn Lane")
    make_identity(desk, OURS)
    desk.save([("award#social", "chosen", True), ("award:social_change", "change", "Forty people came.")])
    declare(desk, Declaration(signatory="Ann", role="Chair", may_sign=True, confirmed=True, date="2026-11-02"))
    seal(desk, tmp_path / "Acorn.asice", OURS)
    desk.close()
    return str(tmp_path / "Acorn.svw")


@pytest.fixture
def register(tmp_path: Path, workspace: str) -> str:
    path = str(tmp_path / "scheme.svr")
    assert run_command(["register", "begin", path, "--name", "Our scheme"]) == 0
    assert run_command(["register", "add", path, str(tmp_path / "Acorn.asice")]) == 0
    return path


@pytest.fixture
def about(register: str, capsys: pytest.CaptureFixture[str]) -> str:
    return str(told(["register", "list", register], capsys)[0]["id"])  # type: ignore[index]


def told(command: list[str], capsys: pytest.CaptureFixture[str]) -> object:
    capsys.readouterr()
    assert run_command([*command, "--json"]) in (0, 3)
    return json.loads(capsys.readouterr().out)


def test_a_decision_says_what_is_missing_and_can_be_undone(
    register: str, about: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["register", "decide", register, about]
    assert run_command([*line, "--outcome", "not_yet"]) == 1
    assert "Say why “Social” is not enough yet" in capsys.readouterr().err
    assert run_command([*line, "--outcome", "perhaps"]) == 2
    assert run_command([*line, "--outcome", "not_yet", "--reason", "award#economic=No."]) == 2
    assert "The themes are: award#social." in capsys.readouterr().err
    assert run_command([*line, "--outcome", "not_yet", "--reason", "award#social=The change is not said."]) == 0
    assert "Social: The change is not said." in capsys.readouterr().out
    found = told(line, capsys)
    assert isinstance(found, dict)
    assert found["decision"]["label"] == "Not yet"
    assert (found["working_days_left"], found["told_on"]) == (7, None)
    assert run_command([*line, "--undo"]) == 0
    assert told(line, capsys)["decision"] is None  # type: ignore[index]


def test_conditions_with_their_days(register: str, about: str, capsys: pytest.CaptureFixture[str]) -> None:
    line = ["register", "decide", register, about, "--outcome", "conditions"]
    assert run_command([*line, "--condition", "2020-01-01=Too late"]) == 1
    assert "has passed" in capsys.readouterr().err
    assert run_command(["register", "decide", register, about]) == 0
    assert "Nothing is decided." in capsys.readouterr().out


def test_from_the_answer_to_the_review_and_a_changed_decision(
    register: str, about: str, workspace: str, secret: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decide = ["register", "decide", register, about]
    run_command(
        [*decide, "--outcome", "not_yet", "--reason", "award#social=The change is not said.", "--message", "Ring us."]
    )
    answer = str(tmp_path / "answer.asice")
    sealed = told(
        ["register", "answer", register, about, "-o", answer, "--passphrase-file", secret, "--make-identity"], capsys
    )
    assert isinstance(sealed, dict)
    assert sealed["answer"] == answer
    assert run_command(["feedback", "show", workspace]) == 0
    assert "Nothing has come back yet." in capsys.readouterr().out
    assert run_command(["feedback", "open", workspace, answer]) == 3
    shown = capsys.readouterr().out
    assert "Our scheme: Not yet" in shown
    assert "Compare the fingerprint by phone" in shown
    (came,) = told(["feedback", "show", workspace], capsys)  # type: ignore[misc]
    assert came["feedback"]["decision"]["message"] == "Ring us."
    letter = tmp_path / "letter.pdf"
    assert run_command(["feedback", "letter", workspace, "-o", str(letter)]) == 0
    assert letter.read_bytes().startswith(b"%PDF")
    (tmp_path / "ours.txt").write_text(OURS)
    request = str(tmp_path / "request.asice")
    ask = ["feedback", "ask-review", workspace, "-o", request, "--by", "Ann", "--reasons", "See the second file."]
    assert run_command([*ask, "--passphrase-file", str(tmp_path / "ours.txt")]) == 0
    assert run_command(["register", "add", register, request]) == 0
    (review,) = told(["register", "review", register, about], capsys)  # type: ignore[misc]
    assert (review["state"], review["asked_by"]) == ("asked", "Ann")
    assert run_command([*decide, "--outcome", "award"]) == 2
    assert run_command(["register", "review", register, about, "acknowledge"]) == 0
    assert run_command(["register", "review", register, about, "begin", "--by", "Sam"]) == 0
    assert run_command([*decide, "--outcome", "award"]) == 0
    found = told(decide, capsys)
    assert isinstance(found, dict)
    assert (found["decision"]["label"], found["decision"]["reviewed"]) == ("Award", "changed")
    assert found["decision"]["answered"] is False
    (review,) = told(["register", "review", register, about], capsys)  # type: ignore[misc]
    assert [one["state"] for one in review["steps"]] == ["asked", "acknowledged", "reviewing", "changed"]


def test_a_foreign_answer_and_a_review_out_of_turn_are_refused(
    register: str, about: str, secret: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "Other.svw"
    begin(other, author="Ben", organisation="Tea Room").close()
    assert (
        run_command(
            ["register", "answer", register, about, "-o", str(tmp_path / "a.asice"), "--passphrase-file", secret]
        )
        == 1
    )
    assert "no identity" in capsys.readouterr().err
    assert run_command(["register", "review", register, about, "ask", "--by", "Ann", "--reasons", "Why"]) == 1
    assert "not told a decision yet" in capsys.readouterr().err
    run_command(["register", "decide", register, about, "--outcome", "award"])
    answer = str(tmp_path / "answer.asice")
    run_command(["register", "answer", register, about, "-o", answer, "--passphrase-file", secret, "--make-identity"])
    capsys.readouterr()
    assert run_command(["feedback", "open", str(other), answer]) == 1
    assert "not sealed in this workspace" in capsys.readouterr().err
    assert run_command(["feedback", "letter", str(other), "-o", str(tmp_path / "l.pdf")]) == 2


def test_the_promise_is_shown_and_set(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(["register", "promise", register], capsys) == {"days": 7, "from": "decision", "signatory": ""}
    line = ["register", "promise", register, "--days", "20", "--from", "received", "--signatory", "Ruth Okafor"]
    assert run_command(line) == 0
    assert "within 20 working days of receiving the package" in capsys.readouterr().out
    assert run_command(["register", "promise", register, "--days", "0"]) == 1
    assert "1 to 250" in capsys.readouterr().err
