"""What every released version made is still opened, checked and verified. packaging/keep-version adds to them."""

import gzip
import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from sv_desktop.cli import run_command
from sv_desktop.services.begin import reopen
from sv_desktop.services.registers import reopen_register

KEPT = sorted(Path("tests/kept_versions").glob("*/"))
NEW_TO_US = 3


@pytest.fixture(scope="session")
def made_today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the script keeps of the program as it stands."""
    folder = tmp_path_factory.mktemp("kept") / "today"
    program = shlex.quote(sys.executable) + " -m sv_desktop"
    subprocess.run(["packaging/keep-version", program, str(folder)], check=True, capture_output=True)
    return folder


def _still_good(kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workspace, register, package = tmp_path / "old.svw", tmp_path / "old.svr", tmp_path / "old.asice"
    workspace.write_bytes(gzip.decompress((kept / "workspace.svw.gz").read_bytes()))
    register.write_bytes(gzip.decompress((kept / "register.svr.gz").read_bytes()))
    package.write_bytes(gzip.decompress((kept / "package.asice.gz").read_bytes()))
    assert run_command(["verify", str(package)]) == NEW_TO_US
    # To write comes before to look: it is what brings an older file up to date.
    reopen(workspace, author="A test").close()
    reopen_register(register, author="A test").close()
    assert run_command(["check", str(workspace)]) == 0
    assert run_command(["summary", str(workspace), "-o", str(tmp_path / "summary.txt")]) == 0
    assert "Acorn Lane Bike Kitchen" in (tmp_path / "summary.txt").read_text(encoding="utf-8")
    assert run_command(["register", "check", str(register)]) == 0
    capsys.readouterr()
    assert run_command(["register", "list", str(register), "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert "Acorn Lane Bike Kitchen" in row["organisation"]


def test_what_is_made_today_can_be_kept(made_today: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _still_good(made_today, tmp_path, capsys)
    again = subprocess.run(["packaging/keep-version", "true", str(made_today)], check=False, capture_output=True)
    assert again.returncode == 1
    assert b"never made again" in again.stderr


def test_files_are_kept() -> None:
    """Of each released version (packaging/release.py sees to that), and of the first one while it was prepared."""
    assert KEPT
    for kept in KEPT:
        assert (kept / "made-by.txt").read_text(encoding="utf-8").startswith("SV Desktop, version ")


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.name)
def test_an_older_version_is_opened(kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _still_good(kept, tmp_path, capsys)
