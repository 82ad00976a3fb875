"""SIGKILL at random instants: a forked process works, is killed, and everything it had told is looked for."""

import os
import signal
import sys
import time
import traceback
from pathlib import Path
from random import Random
from select import select
from typing import NamedTuple

from tests.torture.scenario import Scenario

#: Seconds after which a run that was to be killed at the latest.
_LONGEST = 1.2
_FAILED = "failed:"


class Killed(NamedTuple):
    """kills: processes that died at work. ended: those that had finished before. losses: what was not as told."""

    kills: int
    ended: int
    losses: list[str]


def kill_often(scenario: Scenario, folder: Path, number: int, seed: int) -> Killed:
    """Kill a scenario number times, at instants spread over the time that it takes."""
    chance = Random(f"{scenario.name} {seed}")
    folder.mkdir(parents=True)
    scenario.prepare(folder, chance)
    span = _run(scenario, folder, chance.randrange(2**32), _LONGEST).seconds
    scenario.check(folder, [])
    kills, ended, losses = 0, 0, []
    while kills < number and ended < 3 * number + 20:
        scenario.prepare(folder, chance)
        told = _run(scenario, folder, chance.randrange(2**32), chance.random() * span)
        kills, ended = kills + (not told.finished), ended + told.finished
        try:
            assert not [line for line in told.lines if line.startswith(_FAILED)], "the work itself failed"
            scenario.check(folder, told.lines)
        except Exception:
            losses.append(f"{scenario.name}, kill {kills}: {traceback.format_exc()}")
    return Killed(kills, ended, losses)


class _Told(NamedTuple):
    lines: list[str]
    finished: bool
    seconds: float


def _run(scenario: Scenario, folder: Path, seed: int, until: float) -> _Told:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work(scenario, folder, Random(seed), writing)
    os.close(writing)
    heard = b""
    while b"begin\n" not in heard:
        heard += os.read(reading, 4096)
    begun = time.monotonic()
    while (left := begun + until - time.monotonic()) > 0:
        if select([reading], [], [], left)[0]:
            piece = os.read(reading, 65536)
            if not piece:
                break
            heard += piece
    seconds = time.monotonic() - begun
    os.kill(child, signal.SIGKILL)
    while piece := os.read(reading, 65536):
        heard += piece
    os.close(reading)
    os.waitpid(child, 0)
    lines = [line for line in heard.decode().split("\n")[:-1] if line != "begin"]
    finished = lines[-1:] == ["finished"]
    return _Told(lines[:-1] if finished else lines, finished, seconds)


def _work(scenario: Scenario, folder: Path, chance: Random, writing: int) -> None:
    """In the child; it never comes back."""

    def tell(line: str) -> None:
        os.write(writing, line.encode() + b"\n")

    try:
        tell("begin")
        scenario.work(folder, chance, tell)
        tell("finished")
    except BaseException as error:
        tell(f"{_FAILED} {error!r}")
        traceback.print_exc(file=sys.stderr)
    finally:
        os._exit(0)
