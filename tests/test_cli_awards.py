"""Awards, certificates and reports, as a terminal sees them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from sv_desktop.cli import run_command
from sv_desktop.services import award
from tests.applicants import sealed
from tests.awarding import PASSPHRASE, Calendar, awarded, register, take

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> Iterator[str]:
    """A register with one award decided, and one submission that waits."""
    with register(tmp_path, Calendar()) as desk:
        awarded(desk, tmp_path)
        take(desk, sealed(tmp_path / "b.asice", "=Bee Keepers"))
    (tmp_path / "pass").write_text(f"{PASSPHRASE}\n")
    return str(tmp_path / "panel.svr")


def said(capsys: Capture) -> object:
    return json.loads(capsys.readouterr().out)


def given(path: str, capsys: Capture) -> dict[str, object]:
    run_command(["register", "awards", path, "--json"])
    (waiting,) = json.loads(capsys.readouterr().out)["to_give"]
    assert run_command(["register", "award", path, waiting["id"], "--json"]) == 0
    found = said(capsys)
    assert isinstance(found, dict)
    return found


def test_from_award_to_a_strangers_check(path: str, tmp_path: Path, capsys: Capture) -> None:
    one = given(path, capsys)
    assert one["organisation"] == "Acorn Lane"
    line = ["register", "certificate", path, str(one["number"]), str(tmp_path / "out")]
    assert run_command([*line, "--passphrase-file", str(tmp_path / "pass"), "--json"]) == 0
    made = said(capsys)
    assert isinstance(made, dict)
    files = [str(made[name]) for name in ("certificate", "sheet", "badge")]
    assert run_command(["certificate", "verify", *files, "--json"]) == 3
    found = said(capsys)
    assert isinstance(found, list)
    assert [one["kind"] for one in found] == ["certificate", "sheet", "badge"]
    assert {one["verdict"] for one in found} == {"new"}
    assert [one["award"] and one["award"]["number"] for one in found] == [one["number"], None, one["number"]]
    assert found[2]["issuer"].startswith("did:key:z")
    assert run_command(["certificate", "verify", *files]) == 3
    assert "only the scheme can say" in capsys.readouterr().out


def test_with_the_certificate_of_the_scheme_it_is_known(path: str, tmp_path: Path, capsys: Capture) -> None:
    one = given(path, capsys)
    line = ["register", "certificate", path, str(one["number"]), str(tmp_path / "out")]
    run_command([*line, "--passphrase-file", str(tmp_path / "pass")])
    from sv_desktop.storage import open_register

    with open_register(Path(path), read_only=True) as stored:
        identity = stored.identity()
    assert identity is not None
    (tmp_path / "scheme.pem").write_text(identity.certificate_pem)
    files = [str(each) for each in sorted((tmp_path / "out").iterdir())]
    assert len(files) == 3
    assert run_command(["certificate", "verify", *files, "--trust", str(tmp_path / "scheme.pem")]) == 0


@pytest.mark.parametrize(("ending", "code"), [(".asice", 4), (".pdf", 4), (".jwt", 4)])
def test_what_was_changed_is_told(path: str, tmp_path: Path, capsys: Capture, ending: str, code: int) -> None:
    one = given(path, capsys)
    line = ["register", "certificate", path, str(one["number"]), str(tmp_path / "out")]
    run_command([*line, "--passphrase-file", str(tmp_path / "pass")])
    (file,) = (tmp_path / "out").glob(f"*{ending}")
    data = bytearray(file.read_bytes())
    place = data.index(b".") + 40 if ending == ".jwt" else len(data) // 3
    data[place] = ord("A") if data[place] != ord("A") else ord("B")
    file.write_bytes(data)
    assert run_command(["certificate", "verify", str(file)]) == code


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04", b"%PDF-1.7\n", b"e.e.e", b"\xff\xfe" * 50])
def test_anything_else_is_nothing(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.jwt").write_bytes(data)
    assert run_command(["certificate", "verify", str(tmp_path / "a.jwt")]) in (4, 5)


def test_an_application_is_no_certificate(tmp_path: Path, capsys: Capture) -> None:
    sealed(tmp_path / "a.asice", "Acorn Lane")
    assert run_command(["certificate", "verify", str(tmp_path / "a.asice")]) == 5
    assert "application" in capsys.readouterr().out


def test_an_award_ends_and_stays_listed(path: str, capsys: Capture) -> None:
    number = str(given(path, capsys)["number"])
    assert run_command(["register", "end", path, "SV-1234-5678-9012-34", "--reason", "x"]) == 1
    assert "Look for a slip" in capsys.readouterr().err
    assert run_command(["register", "end", path, number, "--reason", "It closed.", "--on", "2026-11-25"]) == 0
    assert "It closed." in capsys.readouterr().out
    assert run_command(["register", "awards", path]) == 0
    told = capsys.readouterr().out
    assert "Ended" in told
    assert "1 award" in told


def test_reports_are_shown_and_written(path: str, tmp_path: Path, capsys: Capture) -> None:
    given(path, capsys)
    assert run_command(["register", "report", path, "holders", "waiting"]) == 0
    told = capsys.readouterr().out
    assert "Acorn Lane" in told
    assert "=Bee Keepers" in told
    assert run_command(["register", "report", path, "--json"]) == 0
    found = said(capsys)
    assert isinstance(found, list)
    assert len(found) == 7
    for name in ("a.pdf", "a.xlsx"):
        assert run_command(["register", "report", path, "-o", str(tmp_path / name)]) == 0
    assert run_command(["register", "report", path, "waiting", "-o", str(tmp_path / "a.csv")]) == 0
    assert '"\'=Bee Keepers"' in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    assert len(load_workbook(tmp_path / "a.xlsx").sheetnames) == 7
    assert "Acorn Lane" in "".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)


def test_what_cannot_be_written_is_told(path: str, tmp_path: Path, capsys: Capture) -> None:
    assert run_command(["register", "report", path, "-o", str(tmp_path / "a.csv")]) == 1
    assert "holds one report" in capsys.readouterr().err
    assert run_command(["register", "report", path, "-o", str(tmp_path / "a.odt")]) == 1
    assert run_command(["register", "report", path, "nonsense"]) == 2


def test_nothing_is_kept_where_there_is_nothing(tmp_path: Path, capsys: Capture) -> None:
    from sv_desktop.services.begin import begin

    begin(tmp_path / "a.svw", author="Ann", organisation="Bike Kitchen").close()
    assert run_command(["certificate", "show", str(tmp_path / "a.svw")]) == 0
    assert "0 awards" in capsys.readouterr().out
    assert run_command(["certificate", "renew", str(tmp_path / "a.svw")]) == 1
    assert run_command(["certificate", "reminders", str(tmp_path / "a.svw"), "-o", str(tmp_path / "a.ics")]) == 1


def test_the_whole_way_for_the_holder(tmp_path: Path, capsys: Capture) -> None:
    from sv_desktop.domain.declaration import Declaration
    from sv_desktop.services.answer import declare
    from sv_desktop.services.begin import begin
    from sv_desktop.services.identify import make_identity
    from sv_desktop.services.seal import seal
    from tests.awarding import decide

    clock = Calendar()
    home = begin(tmp_path / "home.svw", author="Ann", organisation="Bike Kitchen", clock=clock)
    declare(home, Declaration(signatory="Gwen", role="Chair", may_sign=True, confirmed=True, date="2026-11-20"))
    make_identity(home, PASSPHRASE)
    package = seal(home, tmp_path / "application.asice", PASSPHRASE).path
    home.close()
    with register(tmp_path, clock) as desk:
        row = take(desk, package)
        decide(desk, row)
        number = award.give(desk, row.received.id).award.number
        file = award.issue(desk, number, tmp_path / "out", PASSPHRASE).certificate
    workspace = str(tmp_path / "home.svw")
    assert run_command(["certificate", "keep", workspace, str(file)]) == 0
    assert "Valid until 24 November 2031" in capsys.readouterr().out
    assert run_command(["certificate", "show", workspace, "--json"]) == 0
    (shown,) = json.loads(capsys.readouterr().out)
    assert shown["number"] == number
    assert run_command(["certificate", "reminders", workspace, "-o", str(tmp_path / "a.ics")]) == 0
    assert (tmp_path / "a.ics").read_bytes().count(b"BEGIN:VEVENT") == 4
    assert run_command(["certificate", "renew", workspace]) == 0
    assert "carried forward" in capsys.readouterr().out
