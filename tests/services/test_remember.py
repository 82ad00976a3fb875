"""Small things of this computer, which may be lost without harm."""

from pathlib import Path

import pytest

from sv_desktop.services.folders import data_folder, documents_folder, settings_folder
from sv_desktop.services.remember import Remembered, opened, recent_files, remember, remembered


def test_at_first_nothing_is_remembered() -> None:
    assert remembered() == Remembered()
    assert recent_files() == ()


def test_changes_stay(tmp_path: Path) -> None:
    remember(author="Ann", text_scale=1.5)
    remember(scheme="dark")
    assert remembered() == Remembered(author="Ann", text_scale=1.5, scheme="dark")


def test_recent_files_are_newest_first_once_each_and_still_there(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.svw" for number in range(10)]
    for path in paths:
        path.touch()
        opened(path)
    opened(paths[5])
    paths[9].unlink()
    assert [path.stem for path in recent_files()] == ["5", "8", "7", "6", "4", "3", "2"]


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"text_scale": "large"}', b"\xff\xfe"])
def test_a_broken_settings_file_counts_as_nothing_remembered(data: bytes) -> None:
    remember(author="Ann")
    (settings_folder() / "settings.json").write_bytes(data)
    assert remembered() == Remembered()
    assert remember(author="Ben").author == "Ben"
    assert remembered().author == "Ben"


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a file").touch()
    monkeypatch.setenv("SV_DESKTOP_HOME", str(tmp_path / "a file"))
    assert remember(author="Ann").author == "Ann"
    assert remembered() == Remembered()


def test_own_folders_follow_the_home_that_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SV_DESKTOP_HOME", str(tmp_path))
    assert settings_folder().parent == data_folder().parent == tmp_path
    monkeypatch.delenv("SV_DESKTOP_HOME")
    assert settings_folder().is_absolute()
    assert documents_folder().is_absolute()
