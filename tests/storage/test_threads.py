"""Typing goes on while large files come in, and each answer that was reported saved is on the disk."""

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.storage import StorageFailed, Workspace, open_workspace

from .conftest import NOON, put, say, taken

MIB = 1024 * 1024


def test_typing_is_saved_while_a_large_file_comes_in(workspace: Workspace, path: Path) -> None:
    data = random.Random(3).randbytes(60 * MIB)
    coming, seen_during = Event(), []

    def write(who: int) -> list[tuple[str, int]]:
        coming.wait()
        saved = []
        for number in range(25):
            workspace.save(f"t{who}", f"f{number}", number, author=str(who), at=NOON + timedelta(seconds=number))
            saved.append((f"f{number}", number))
        return saved

    def progress(done: int, total: int) -> None:
        coming.set()
        if done < total:
            seen_during.append(len(list(workspace.answers().items())))

    with ThreadPoolExecutor(3) as pool:
        writers = [pool.submit(write, who) for who in range(2)]
        evidence = pool.submit(put, workspace, data, "film.mp4", progress).result()
        saved = [writer.result() for writer in writers]
    assert seen_during[-1] > 0
    workspace.close()
    with open_workspace(path) as again:
        for who, answers in enumerate(saved):
            assert [(field, again.answers().get(f"t{who}", field)) for field, _ in answers] == answers
        assert taken(again, evidence) == data
        assert again.check() == ()


def test_two_files_come_in_at_once(workspace: Workspace, path: Path) -> None:
    one, two = random.Random(1).randbytes(12 * MIB + 1), random.Random(2).randbytes(9 * MIB)
    with ThreadPoolExecutor(4) as pool:
        added = list(
            pool.map(
                lambda pair: put(workspace, *pair), [(one, "1"), (two, "2"), (one, "1"), (one, "again"), (two, "2")]
            )
        )
    assert (added[0], added[1]) == (added[2], added[4])
    workspace.close()
    with open_workspace(path) as again:
        assert len(again.evidence()) == 3
        assert [taken(again, item) for item in added] == [one, two, one, one, two]
        assert again.check() == ()


def test_a_file_is_read_while_answers_are_saved(workspace: Workspace) -> None:
    data = random.Random(4).randbytes(5 * MIB)
    evidence = put(workspace, data)
    chunks = []
    for number, chunk in enumerate(workspace.read_evidence(evidence.id)):
        say(workspace, f"during {number}")
        chunks.append(chunk)
    assert b"".join(chunks) == data


def test_closing_in_the_middle_of_an_addition_is_told_and_leaves_nothing(workspace: Workspace, path: Path) -> None:
    say(workspace, "kept")

    def close(_done: int, _total: int) -> None:
        workspace.close()

    with pytest.raises(StorageFailed, match="was closed"):
        put(workspace, bytes(20 * MIB), progress=close)
    with pytest.raises(PlainError):
        say(workspace, "after closing")
    assert workspace.answers().text("charter:voice", "story") == "kept"
    workspace.close()
    with open_workspace(path) as again:
        assert again.evidence() == ()
        assert again.check() == ()
        assert again.answers().text("charter:voice", "story") == "kept"
    assert path.stat().st_size < 2 * MIB
