"""The report for support: it says what helps, and nothing of the person. The self-test runs in a process of its own."""

import sys
from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.services import folders
from sv_desktop.services.journal import journal_folder
from sv_desktop.services.remember import missing_files, opened, recent_files, remembered
from sv_desktop.services.support import save_report, support_report, tried


def test_it_holds_what_helps_and_nothing_of_the_person(tmp_path: Path) -> None:
    opened(tmp_path / "Margaret.svw")
    journal_folder().mkdir(parents=True)
    (journal_folder() / "sv-desktop.log").write_text("2026-01-02 10:00:00 ERROR sv_desktop: job failed\n")
    report = support_report(["Qt 6 on xcb"])
    assert report.startswith("SV Desktop 0.")
    assert "Qt 6 on xcb" in report
    assert report.endswith("ERROR sv_desktop: job failed\n")
    for secret in ("Margaret", str(tmp_path), str(Path.home()), Path.home().name + "/"):
        assert secret not in report


def test_where_nothing_went_wrong_it_says_so() -> None:
    assert "nothing has gone wrong" in support_report()


def test_a_long_log_is_cut_to_its_end() -> None:
    journal_folder().mkdir(parents=True)
    (journal_folder() / "sv-desktop.log").write_text("old\n" * 50_000 + "the last line\n")
    report = support_report()
    assert len(report) < 50_000
    assert report.endswith("the last line\n")


def test_it_is_saved_or_the_reason_is_told(tmp_path: Path) -> None:
    assert save_report(tmp_path / "report.txt", "all of it").read_text() == "all of it"
    with pytest.raises(PlainError, match="could not be written"):
        save_report(tmp_path / "no" / "report.txt", "all of it")


def test_the_self_test_can_be_stopped() -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        tried(stop)


def test_beside_a_folder_called_portable_everything_is_kept_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SV_DESKTOP_HOME")
    stick = tmp_path / "STICK"
    program = stick / "sv-desktop" / "sv-desktop"
    (program.parent / "portable").mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(sys, "executable", str(program))
    assert not folders.is_portable()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert folders.is_portable()
    assert folders.settings_folder() == program.parent / "portable" / "settings"
    assert "portable" in support_report()

    work, elsewhere = stick / "Work" / "Acorn.svw", tmp_path / "Elsewhere.svw"
    for path in (work, elsewhere):
        path.parent.mkdir(exist_ok=True)
        path.touch()
        opened(path)
    assert remembered().recent == (str(elsewhere), "Work/Acorn.svw")
    assert recent_files() == (elsewhere, work)

    other_drive = tmp_path / "OTHER"
    stick.rename(other_drive)
    monkeypatch.setattr(sys, "executable", str(other_drive / "sv-desktop" / "sv-desktop"))
    assert recent_files() == (elsewhere, other_drive / "Work" / "Acorn.svw")
    assert missing_files() == ()
