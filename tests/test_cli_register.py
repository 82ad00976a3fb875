"""The register's commands, as a terminal sees them."""

import json
from pathlib import Path

import pytest

from sv_desktop.cli import run_command
from tests.applicants import sealed

HOW = ["--how", "rang them"]


@pytest.fixture
def register(tmp_path: Path) -> str:
    path = str(tmp_path / "scheme.svr")
    assert run_command(["register", "begin", path]) == 0
    assert run_command(["register", "add", path, str(sealed(tmp_path / "a.asice", "Bike Kitchen"))]) == 0
    return path


def _one(register: str, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert run_command(["register", "list", register, "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    return dict(row)


def test_list_and_show_in_words(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    row = _one(register, capsys)
    assert run_command(["register", "list", register]) == 0
    assert "Bike Kitchen: Sealed by someone new to you; Not begun" in capsys.readouterr().out
    assert run_command(["register", "show", register, str(row["id"])[:6]]) == 0
    told = capsys.readouterr().out
    assert "signed by Bike Kitchen" in told
    assert "Received as “a.asice”" in told


def test_a_new_key_is_confirmed(register: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = str(_one(register, capsys)["id"])
    assert run_command(["register", "trust", "mark", register, first, *HOW]) == 0
    path = sealed(tmp_path / "b.asice", "Bike Kitchen", key="Bike Kitchen/2", evidence=b"later")
    assert run_command(["register", "add", register, str(path)]) == 0
    assert "Sealed with a new key" in capsys.readouterr().out
    assert run_command(["register", "list", register, "--verdict", "new_key", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert run_command(["register", "trust", "confirm", register, row["id"], *HOW]) == 0
    assert run_command(["register", "trust", "list", register, "--json"]) == 0
    _first, second = json.loads(capsys.readouterr().out.partition("\n")[2])
    assert second["follows"]


def test_a_key_is_withdrawn(register: str, capsys: pytest.CaptureFixture[str]) -> None:
    row = _one(register, capsys)
    (signer,) = row["signers"]
    run_command(["register", "trust", "mark", register, str(row["id"]), *HOW])
    line = ["register", "trust", "withdraw", register, signer["fingerprint"], "--reason", "stolen"]
    assert run_command([*line, "--on", "2026-01-02"]) == 0
    assert _one(register, capsys)["verdict"] == "withdrawn"
    assert run_command(["register", "trust", "list", register]) == 0
    assert "withdrawn from 2 January 2026 on: stolen" in capsys.readouterr().out
    assert run_command(line) == 1
    assert "already" in capsys.readouterr().err


def test_the_list_is_handed_on(register: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_command(["register", "trust", "mark", register, str(_one(register, capsys)["id"]), *HOW])
    secret, listed, other = tmp_path / "pass", str(tmp_path / "list.asice"), str(tmp_path / "other.svr")
    secret.write_text("three tall herons by the lock\n")
    line = ["register", "trust", "export", register, "-o", listed, "--passphrase-file", str(secret)]
    assert run_command(line) == 1
    assert run_command([*line, "--make-identity"]) == 0
    fingerprint = capsys.readouterr().out.partition("Fingerprint of the signer: ")[2].strip()
    run_command(["register", "begin", other])
    assert run_command(["register", "trust", "import", other, listed]) == 1
    assert "not known here" in capsys.readouterr().err
    assert run_command(["register", "trust", "import", other, listed, "--accept", fingerprint]) == 0
    assert "1 key changed." in capsys.readouterr().out


def test_wrong_calls(register: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["register", "show", register, "zzzz"]) == 2
    assert run_command(["register", "add", register, str(tmp_path / "nowhere")]) == 2
    assert run_command(["register", "list", str(tmp_path / "a.asice")]) == 1
    assert "not an SV Desktop register" in capsys.readouterr().err
    assert run_command(["register", "begin", register]) == 1
    assert run_command(["check", register]) == 1
    assert "not an SV Desktop workspace" in capsys.readouterr().err
