"""The command line, as a terminal sees it: real files, real exit codes."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from pypdf import PdfReader

from sv_desktop.cli import commands, run_command
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.plan import add

DOCS = Path("docs/command-line.md")


def _all_commands(group: click.Group, prefix: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _all_commands(command, f"{prefix}{name} ")
        else:
            yield f"{prefix}{name}", command


@pytest.mark.parametrize(("name", "command"), list(_all_commands(commands)))
def test_every_command_and_option_is_documented(name: str, command: click.Command) -> None:
    section = re.search(rf"^## sv-desktop {name}\b(.*?)(?=^## |\Z)", DOCS.read_text(), re.MULTILINE | re.DOTALL)
    assert section, f"docs/command-line.md has no section for “{name}”"
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert any(option in section[0] for option in parameter.opts), f"{name}: {parameter.opts} is not documented"
    assert command.help


def test_every_documented_command_exists() -> None:
    documented = set(re.findall(r"^## sv-desktop ((?:[a-z-]+ ?)+)", DOCS.read_text(), re.MULTILINE))
    assert {name.strip() for name in documented} == {name for name, _command in _all_commands(commands)}


def test_unknown_command_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["frobnicate"]) == 2
    assert "No such command" in capsys.readouterr().err


def test_missing_file_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["verify", "nowhere.asice"]) == 2
    assert "nowhere.asice" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["--version"]) == 0
    assert "SV Desktop, version" in capsys.readouterr().out


def test_frameworks_list_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["frameworks", "list", "--json"]) == 0
    assert {"organisation", "charter", "award"} <= {row["id"] for row in json.loads(capsys.readouterr().out)}


def test_builtin_packs_are_valid(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["frameworks", "validate"]) == 0
    assert "No problems found." in capsys.readouterr().out


def test_broken_pack_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "award.toml"
    broken.write_text("id = 'award'\nversion = ")
    assert run_command(["frameworks", "validate", str(broken)]) == 1
    assert "award.toml" in capsys.readouterr().out


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("pack", "programme", "submission"):
        assert run_command(["frameworks", "schema", name]) == 0
        assert "$defs" in json.loads(capsys.readouterr().out)
    assert run_command(["frameworks", "schema", "nonsense"]) == 2


def test_a_form_on_paper(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for large in ([], ["--large-print"]):
        assert run_command(["frameworks", "form", "award", "-o", str(tmp_path / "form.pdf"), *large]) == 0
        assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF-")
    assert run_command(["frameworks", "form", "nonsense", "-o", str(tmp_path / "no.pdf")]) == 2
    assert "award" in capsys.readouterr().err
    assert run_command(["frameworks", "form", "award", "-o", str(tmp_path / "no.txt")]) == 2


def test_export_summary_check_and_verify(example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workspace = str(example / "example.svw")
    assert run_command(["check", workspace]) == 0
    for ending in ("pdf", "html", "docx", "txt"):
        assert run_command(["summary", workspace, "-o", str(tmp_path / f"summary.{ending}")]) == 0
        assert (tmp_path / f"summary.{ending}").stat().st_size > 1000
    assert run_command(["summary", workspace, "-o", str(tmp_path / "large.pdf"), "--large-print"]) == 0
    assert run_command(["summary", workspace, "-o", str(tmp_path / "large.txt"), "--large-print"]) == 2
    assert run_command(["summary", workspace, "-o", str(tmp_path / "summary.odt")]) == 2
    capsys.readouterr()

    wrong = tmp_path / "wrong.txt"
    wrong.write_text("not the passphrase\n")
    package = tmp_path / "again.asice"
    assert run_command(["export", workspace, "-o", str(package), "--passphrase-file", str(wrong)]) == 1
    assert "passphrase" in capsys.readouterr().err.lower()
    assert not package.exists()


def test_the_plan_is_shown_and_written(example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workspace = str(example / "example.svw")
    before = (example / "example.svw").read_bytes()
    assert run_command(["plan", workspace]) == 0
    assert "4 to do, 1 overdue." in capsys.readouterr().out
    assert run_command(["plan", workspace, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told) == 5
    assert set(told[0]) == {"id", "what", "for", "owner", "due", "state", "overdue"}
    assert [one["overdue"] for one in told].count(True) == 1
    for ending, magic in (("ics", b"BEGIN:VCALENDAR\r\n"), ("pdf", b"%PDF-1."), ("docx", b"PK"), ("txt", b"Acorn")):
        path = tmp_path / f"plan.{ending}"
        assert run_command(["plan", workspace, "-o", str(path)]) == 0
        assert path.read_bytes().startswith(magic)
    capsys.readouterr()
    assert run_command(["plan", workspace, "--json", "-o", str(tmp_path / "again.ics")]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 5
    assert (tmp_path / "again.ics").read_bytes() == (tmp_path / "plan.ics").read_bytes()
    assert (example / "example.svw").read_bytes() == before
    assert run_command(["plan", workspace, "-o", str(tmp_path / "plan.odt")]) == 2
    assert ".ics" in capsys.readouterr().err


def test_what_has_no_date_is_told_when_a_calendar_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = begin(tmp_path / "a.svw", author="Ann")
    add(desk, "Some day")
    desk.close()
    assert run_command(["plan", str(tmp_path / "a.svw"), "-o", str(tmp_path / "a.ics")]) == 0
    assert "1 action has no date and is not in it." in capsys.readouterr().out


def test_verify_tells_its_verdict_by_exit_code(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = example / "example.asice"
    assert run_command(["verify", str(package), "--json"]) == 3
    told = json.loads(capsys.readouterr().out)[0]
    assert told["verdict"] == "new"
    assert len(told["entries"]) > 15

    changed = tmp_path / "changed.asice"
    data = bytearray(package.read_bytes())
    data[len(data) // 2] ^= 1
    changed.write_bytes(data)
    assert run_command(["verify", str(changed)]) == 4
    nonsense = tmp_path / "nonsense.asice"
    nonsense.write_bytes(b"hello")
    assert run_command(["verify", str(package), str(nonsense)]) == 5


def test_extract_writes_only_sealed_packages(example: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run_command(["extract", str(example / "example.asice"), str(out)]) == 0
    assert (out / "submission.json").is_file()
    assert run_command(["extract", str(example / "example.asice"), str(out)]) == 1


def test_a_copy_is_handed_over_and_brought_in(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, copy = tmp_path / "ours.svw", tmp_path / "for Sam.svw"
    shutil.copy(example / "example.svw", ours)
    assert run_command(["hand-over", str(ours), str(copy), "--to", "Sam"]) == 0
    assert f"Written: {copy}" in capsys.readouterr().out
    assert run_command(["hand-over", str(ours), str(copy)]) == 2
    for path, author, words in ((ours, "Ann", "Ours."), (copy, "Sam", "Sam’s.")):
        desk = reopen(path, author=author)
        desk.save([("award:social_change", "change", words)])
        desk.close()
    assert run_command(["bring-in", str(ours), str(copy)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("1 answer needs you: two versions wait.")
    assert ", Ann: Ours." in told
    assert ", Sam: Sam’s." in told
    assert run_command(["bring-in", str(ours), str(copy), "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert (again["revisions"], again["files"], again["snapshots"]) == (0, 0, 0)
    assert [one["value"] for one in again["to_decide"][0]["versions"]] == ["Sam’s.", "Ours."]
    assert run_command(["bring-in", str(ours), str(ours)]) == 1
    assert "This is the file that is open." in capsys.readouterr().err


def test_backup_list_and_restore(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = tmp_path / "ours.svw"
    workspace.write_bytes((example / "example.svw").read_bytes())
    assert run_command(["backup", str(workspace), str(tmp_path / "stick.svw")]) == 0
    assert "read again and found whole" in capsys.readouterr().out
    assert run_command(["backups", str(workspace)]) == 0
    assert "no backup of this file" in capsys.readouterr().out
    assert run_command(["restore", str(tmp_path / "stick.svw"), str(workspace)]) == 1
    assert "already a file" in capsys.readouterr().err
    assert run_command(["restore", str(tmp_path / "stick.svw"), str(workspace), "--replace"]) == 0
    assert run_command(["check", str(workspace)]) == 0
    capsys.readouterr()
    assert run_command(["backups", str(workspace), "--json"]) == 0
    (kept,) = json.loads(capsys.readouterr().out)
    assert (kept["reason"], kept["files_checked"]) == ("before_restoring", True)
    workspace.write_bytes(workspace.read_bytes()[:70000])
    assert run_command(["restore", kept["path"], str(workspace), "--replace"]) == 0
    assert "ours (damaged).svw" in capsys.readouterr().out
    assert run_command(["backups", str(workspace)]) == 0
    assert "before a backup was put in its place" in capsys.readouterr().out


def test_evidence_is_added_and_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begin(tmp_path / "a.svw", author="Ann").close()
    workspace = str(tmp_path / "a.svw")
    assert run_command(["evidence", "list", workspace]) == 0
    assert "no evidence yet" in capsys.readouterr().out
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "report.pdf").write_bytes(b"%PDF-1.7")
    (folder / "empty.txt").write_bytes(b"")
    assert run_command(["evidence", "add", workspace, str(folder), "--for", "award:social_change"]) == 0
    told = capsys.readouterr().out
    assert "1 file added, 1 was left out." in told
    assert "Empty: empty.txt" in told
    assert run_command(["evidence", "list", workspace, "--json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert (one["name"], one["kind"], one["used_in"], one["stale"]) == (
        "report.pdf",
        "file",
        ["award:social_change"],
        False,
    )
    assert run_command(["evidence", "list", workspace]) == 0
    assert "used in Award" in capsys.readouterr().out
    assert run_command(["evidence", "add", workspace, str(folder), "--for", "award:nonsense"]) == 1
    assert "There is no question" in capsys.readouterr().err
    assert run_command(["evidence", "add", workspace, str(folder / "empty.txt")]) == 0
    assert run_command(["evidence", "add", workspace, str(tmp_path / "gone")]) == 2


def test_protect_on_change_sheet_and_off(example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workspace, first, second = tmp_path / "ours.svw", tmp_path / "first.txt", tmp_path / "second.txt"
    shutil.copy(example / "example.svw", workspace)
    first.write_text("canal lantern Thursday biscuit\n")
    second.write_text("heron cobbles marmalade twelve\n", encoding="utf-8")
    protect = ["protect", str(workspace)]
    assert run_command([*protect, "off"]) == 2
    assert run_command([*protect, "on", "--new-passphrase-file", str(first)]) == 0
    assert run_command([*protect, "on", "--new-passphrase-file", str(first)]) == 2
    assert run_command(["check", str(workspace), "--unlock", str(first)]) == 0
    capsys.readouterr()
    assert run_command(["check", str(workspace), "--unlock", str(second)]) == 1
    assert capsys.readouterr().err == (
        "This is not the passphrase. Check capital letters and spaces, then type it again.\n"
    )
    sheet = tmp_path / "sheet.pdf"
    assert run_command([*protect, "sheet", "--unlock", str(first)]) == 2
    assert run_command([*protect, "sheet", "--unlock", str(first), "-o", str(sheet)]) == 0
    text = " ".join(PdfReader(sheet).pages[0].extract_text().split())
    words = tmp_path / "words.txt"
    words.write_text(" ".join(re.search(rf"\b{place}\. (\w+)", text)[1] for place in range(1, 13)))  # type: ignore[index]
    assert run_command([*protect, "change", "--unlock", str(words), "--new-passphrase-file", str(second)]) == 0
    assert "does not open the file any more" in capsys.readouterr().out
    assert run_command(["summary", str(workspace), "-o", str(tmp_path / "s.txt"), "--unlock", str(words)]) == 1
    assert run_command(["summary", str(workspace), "-o", str(tmp_path / "s.txt"), "--unlock", str(second)]) == 0
    package = tmp_path / "again.asice"
    wrong = ["--passphrase-file", str(first), "--unlock", str(second)]
    assert run_command(["export", str(workspace), "-o", str(package), *wrong]) == 1
    assert run_command([*protect, "off", "--unlock", str(second)]) == 0
    assert run_command(["check", str(workspace)]) == 0


def test_a_protected_register_its_backup_and_a_colleagues(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours, theirs, copy = tmp_path / "ours.svr", tmp_path / "theirs.svr", tmp_path / "copy.svr"
    passphrases = {}
    for path, words in ((ours, "canal lantern Thursday biscuit"), (theirs, "heron cobbles marmalade twelve")):
        passphrases[path] = path.with_suffix(".txt")
        passphrases[path].write_text(words)
        assert run_command(["register", "begin", str(path), "--name", path.stem]) == 0
        assert run_command(["protect", str(path), "on", "--new-passphrase-file", str(passphrases[path])]) == 0
    unlock = ["register", "--unlock", str(passphrases[ours])]
    assert run_command([*unlock, "list", str(ours)]) == 0
    assert run_command([*unlock, "list", str(theirs)]) == 1
    assert "not the passphrase" in capsys.readouterr().err
    other = ["--unlock-other", str(passphrases[theirs])]
    assert run_command([*unlock, "merge", str(ours), str(theirs), *other]) == 0
    assert run_command(["backup", str(ours), str(copy), "--unlock", str(passphrases[ours])]) == 0
    assert run_command(["backups", str(ours)]) == 0
    assert run_command(["restore", str(copy), str(ours), "--replace", "--unlock", str(passphrases[ours])]) == 0
    capsys.readouterr()
    assert run_command(["backups", str(ours), "--json"]) == 0
    (kept,) = json.loads(capsys.readouterr().out)
    assert (kept["reason"], kept["submissions"], kept["entries"]) == ("before_restoring", 0, 0)
