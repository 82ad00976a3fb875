"""A power cut at any moment of turning protection on, changing its key or turning it off."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

from sv_desktop.domain.protection import PassphraseWanted
from sv_desktop.storage import Workspace, open_workspace

from . import killed_protecting
from .conftest import put, say, taken
from .killed_protecting import key_of

PLANTED = b"Planted-phrase-8271" * 60_000


def run_and_kill(path: Path, number: int, after: float) -> tuple[int, int]:
    """Kill the other process so many seconds after its first change began; the last number done, the last begun."""
    with subprocess.Popen(
        [sys.executable, killed_protecting.__file__, str(path), str(number)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        lines = [process.stdout.readline()]
        time.sleep(after)
        process.kill()
        lines += process.stdout.readlines()
    done = begun = number
    for line in lines:
        if line.endswith("\n"):
            what, which = line.split()
            done, begun = (int(which), begun) if what == "done" else (done, int(which))
    return done, begun


def open_with_either(path: Path, done: int, begun: int) -> tuple[Workspace, int]:
    try:
        return open_workspace(path, key=key_of(done)), done
    except PassphraseWanted:
        return open_workspace(path, key=key_of(begun)), begun


def test_the_old_or_the_new_file_stands_whole(workspace: Workspace, path: Path) -> None:
    say(workspace, "kept")
    put(workspace, PLANTED)
    workspace.close()
    chance, number, reached = Random(11), 0, set()
    for _run in range(12):
        done, begun = run_and_kill(path, number, chance.random() * 0.4)
        again, number = open_with_either(path, done, begun)
        with again:
            if again.key is None and number % 3:
                number = begun if begun % 3 == 0 else done
            assert (again.key is None) == (number % 3 == 0)
            assert again.check() == ()
            assert again.answers().text("charter:voice", "story") == "kept"
            assert taken(again, again.evidence()[0]) == PLANTED
        reached.add(number % 3)
        assert [one.name for one in path.parent.iterdir() if one.name.startswith(path.name)] == [path.name]
        if number % 3:
            assert PLANTED[:19] not in path.read_bytes()
    assert len(reached) > 1
