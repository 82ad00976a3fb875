"""Looking through folders: every entry is either taken or told, whatever somebody has in there."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.domain.fault import Cancelled
from sv_desktop.services.look_through import look_through


def _make(folder: Path, *names: str, data: bytes = b"x") -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _names(folder: Path) -> dict[str, str]:
    found = look_through([folder])
    return {one.path.relative_to(folder).as_posix(): one.name for one in found.wanted}


def _reasons(folder: Path) -> dict[str, str]:
    return {one.path.name: one.why for one in look_through([folder]).left_out}


def test_all_files_below_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    _make(tmp_path, "b.txt", "a.txt", "Minutes/2024/may.txt", "Minutes/x.txt")
    assert list(_names(tmp_path)) == ["a.txt", "b.txt", "Minutes/x.txt", "Minutes/2024/may.txt"]
    assert look_through([tmp_path]).left_out == ()


def test_one_name_in_several_folders_is_kept_apart_by_the_folders(tmp_path: Path) -> None:
    _make(tmp_path, "Report.pdf", "2024/report.pdf", "2025/report.pdf", "2025/old/report.pdf", "2024/old/report.pdf")
    names = _names(tmp_path)
    assert names["2024/report.pdf"] == "report (2024).pdf"
    assert names["2025/old/report.pdf"] == "report (2025, old).pdf"
    assert len({name.casefold() for name in names.values()}) == 5


def test_what_is_left_out_is_told_with_the_reason(tmp_path: Path) -> None:
    _make(tmp_path, ".hidden", ".git/config", "Thumbs.db", "~$report.docx", "good.txt")
    _make(tmp_path, "empty.txt", data=b"")
    (tmp_path / "link.txt").symlink_to(tmp_path / "good.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    assert list(_names(tmp_path)) == ["good.txt"]
    assert _reasons(tmp_path) == {
        ".hidden": "Hidden, or the system’s own",
        ".git": "Hidden, or the system’s own",
        "Thumbs.db": "Hidden, or the system’s own",
        "~$report.docx": "Left there by an office program while the real file was open",
        "empty.txt": "Empty",
        "link.txt": "Only points to another place",
        "loop": "Only points to another place",
        "broken": "Only points to another place",
        "pipe": "Not a file",
    }


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _make(tmp_path, "good.txt", "closed/secret.txt")
    scandir = os.scandir

    def closed(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert _reasons(tmp_path) == {"closed": "Could not be read (Permission denied)"}
    assert list(_names(tmp_path)) == ["good.txt"]


def test_what_was_named_by_itself_is_taken_even_when_empty_or_hidden(tmp_path: Path) -> None:
    _make(tmp_path, ".note", data=b"")
    found = look_through([tmp_path / ".note", tmp_path / "gone.txt", Path("/" + "x" * 5000)])
    assert [one.name for one in found.wanted] == [".note"]
    assert len(found.left_out) == 2


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    """A folder with more folders inside one another than Python can call. shutil could not remove it; rm can."""
    top = tmp_path / "deep"
    top.mkdir()
    here = os.open(top, os.O_RDONLY)
    for _step in range(sys.getrecursionlimit() + 100):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    yield top
    subprocess.run(["rm", "-rf", str(top)], check=True)


def test_folders_deeper_than_python_can_call(deep: Path) -> None:
    assert look_through([deep]).wanted == ()


def test_a_socket_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("s")
        assert _reasons(tmp_path) == {"s": "Not a file"}


def test_looking_can_be_stopped(tmp_path: Path) -> None:
    _make(tmp_path, "a/b/c.txt")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        look_through([tmp_path], stop)


PART = st.text(st.sampled_from("aAbé.~$ "), min_size=1, max_size=4).filter(lambda text: text.strip(". "))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.lists(PART, min_size=1, max_size=4), st.booleans()), max_size=12))
def test_every_file_is_taken_once_or_told(
    tmp_path_factory: pytest.TempPathFactory, tree: list[tuple[list[str], bool]]
) -> None:
    top = tmp_path_factory.mktemp("tree")
    for parts, empty in tree:
        path = top.joinpath(*parts)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"" if empty else b"x")
        except OSError:
            continue
    found = look_through([top])
    told = {one.path for one in found.left_out}
    taken = {one.path for one in found.wanted}
    for path in top.rglob("*"):
        inside_told = any(parent in told for parent in path.parents)
        if path.is_file():
            assert (path in taken) + (path in told) + inside_told == 1
    names = [one.name.casefold() for one in found.wanted]
    assert len(set(names)) == len(names)
