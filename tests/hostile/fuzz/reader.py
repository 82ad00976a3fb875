"""The reader's side of a campaign: a process that receives packages into a register, as the program does it.

One line of JSON in: the paths of a batch. One line out: what it found, and its peak of memory.
"""

import sys
import tempfile
import traceback
from pathlib import Path
from time import process_time

import msgspec

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.inbox import Standing, Wanted
from sv_desktop.services.read_package import open_package
from sv_desktop.services.receive import Outcome, receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, take_out
from sv_desktop.services.trust import mark_known


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What the program made of one package. signers: fingerprints, of a sealed one.

    problem: why the answers of a sealed one cannot be read. failed: a traceback, which there must never be. seconds: of
    processor time, to receive it or to open it again from the register, whichever took longer.
    """

    path: str
    verdict: str = ""
    standing: str = ""
    signers: tuple[str, ...] = ()
    problem: str = ""
    seconds: float = 0.0
    failed: str = ""


class Batch(msgspec.Struct, frozen=True):
    """An answer. peak: MiB of memory in use at the most since the process began (VmHWM, proc(5))."""

    found: tuple[Found, ...]
    peak: float


class Reader:
    """A register for each batch, in which the signers of the originals are known. originals: packages as they were."""

    def __init__(self, folder: Path, originals: list[Path]) -> None:
        self._folder, self._originals = folder, originals

    def read(self, paths: list[Path]) -> tuple[Found, ...]:
        """Receive packages, and look into those that were taken as sealed."""
        with tempfile.TemporaryDirectory(dir=self._folder) as name:
            desk = begin_register(Path(name) / "scheme.svr", author="Ann")
            try:
                for outcome in receive(desk, self._originals):
                    assert outcome.received is not None
                    for signer in outcome.received.signers:
                        if desk.keys.get(signer.fingerprint) is None:
                            mark_known(desk, signer, "rang them")
                found = self._receive(desk, paths)
                problems = desk.register.check()
                assert problems == (), problems
            finally:
                desk.close()
        return found

    def _receive(self, desk: RegisterDesk, paths: list[Path]) -> tuple[Found, ...]:
        told: list[tuple[Outcome, float]] = []
        found: list[Found] = []
        left = paths
        while left:
            told.clear()
            begun = process_time()
            try:
                receive(desk, left, told=lambda one: told.append((one, process_time())))
                failed = ""
            except Exception:
                failed = traceback.format_exc()
            for outcome, at in told:
                found.append(_look(desk, outcome, at - begun))
                begun = at
            if failed:
                found.append(Found(path=str(left[len(told)]), failed=failed))
            left = left[len(told) + bool(failed) :]
        return tuple(found)


def _look(desk: RegisterDesk, outcome: Outcome, seconds: float) -> Found:
    """What an assessor does next: find it, take it out, open it, read its evidence."""
    begun, failed, standing = process_time(), "", ""
    one = outcome.received
    if one is None:
        return Found(path=str(outcome.path), verdict="not read", problem=outcome.problem, seconds=seconds)
    try:
        row = desk.row(one.id)
        standing = row.standing.value
        if one.sealed:
            desk.inbox.shown(Wanted(words="kitchen"))
            _open(take_out(desk, one.id, desk.path.parent / "out"))
    except Exception:
        failed = traceback.format_exc()
    return Found(
        path=str(outcome.path),
        verdict=one.verdict.value,
        standing=standing if standing != Standing.KNOWN or not outcome.again else "again",
        signers=tuple(signer.fingerprint for signer in one.signers) if one.sealed else (),
        problem=one.problem,
        seconds=max(seconds, process_time() - begun),
        failed=failed,
    )


def _open(path: Path) -> None:
    try:
        package = open_package(path)
        for evidence in package.application.evidence if package.application else ():
            if any(entry.name == evidence.path for entry in package.verification.entries):
                for _chunk in package.chunks(evidence):
                    pass
    except PlainError:
        pass  # the person is told why
    finally:
        path.unlink()


def _peak() -> float:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0


def main() -> None:
    """folder, originals…: then batches until standard input ends."""
    reader = Reader(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
    for line in sys.stdin:
        found = reader.read([Path(name) for name in msgspec.json.decode(line, type=list[str])])
        sys.stdout.write(msgspec.json.encode(Batch(found, _peak())).decode() + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
