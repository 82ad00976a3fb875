"""python -m tests.hostile.fuzz.campaign [--number 100000] [--seed 1]: mutated packages, and what became of each."""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import msgspec

from sv_desktop.sealing import Signatory
from sv_desktop.sealing.container_format import dos_time
from tests.applicants import signatory
from tests.hostile.fuzz import answers, container, lists, poison, raw, signers
from tests.hostile.fuzz.reader import Batch, Found
from tests.hostile.fuzz.seeds import ORGANISATION, SECOND, Seed, seeds
from tests.hostile.fuzz.seeds import container as rebuilt

Mutator = Callable[[Seed, Random], bytes]
_BATCH = 200
#: MiB, and seconds of processor time for one package.
MOST_MEMORY, MOST_SECONDS = 256.0, 2.0
#: One of so many is a poisoned one, which is large.
_POISON = 400

BYTES: dict[str, Mutator] = {
    f"bytes {mutate.__name__.replace('_', ' ')}": lambda seed, chance, mutate=mutate: mutate(seed.whole, chance)  # type: ignore[misc]
    for mutate in dict.fromkeys(raw.EVERY)
}
MUTATORS: dict[str, Mutator] = {
    **BYTES,
    **container.EVERY,
    **lists.EVERY,
    **answers.EVERY,
    **signers.EVERY,
}


class Tried(msgspec.Struct, frozen=True):
    """One mutated package. mutator: what was done to it. seed: the package that it was made of."""

    mutator: str
    seed: Seed
    path: Path


class Report(msgspec.Struct):
    """What a campaign has seen. counts: by mutator and verdict. bad: what must not be. slow: what took too long."""

    counts: Counter[tuple[str, str]] = msgspec.field(default_factory=Counter)
    bad: list[str] = msgspec.field(default_factory=list)
    slow: list[str] = msgspec.field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    peak: float = 0.0
    tried: int = 0

    def print(self) -> None:
        """As a table."""
        verdicts = sorted({verdict for _mutator, verdict in self.counts})
        print(f"{'mutator':<36}" + "".join(f"{verdict:>26}" for verdict in verdicts))
        for mutator in dict.fromkeys(sorted(mutator for mutator, _verdict in self.counts)):
            print(f"{mutator:<36}" + "".join(f"{self.counts[mutator, verdict]:>26,}" for verdict in verdicts))
        sums = [sum(count for (_, one), count in self.counts.items() if one == verdict) for verdict in verdicts]
        print(f"{f'all {self.tried:,}':<36}" + "".join(f"{one:>26,}" for one in sums))
        print(f"slowest: {self.slowest[0]:.2f} s of processor time, {self.slowest[1]}; peak memory {self.peak:.0f} MiB")
        print(f"{len(self.bad)} that must not be, {len(self.slow)} that took over {MOST_SECONDS:g} s")
        print("\n".join([*self.bad[:20], *self.slow[:20]]))


class Campaign:
    """Makes packages in one process, has them read in another, and judges. folder: to work in.

    keep: where packages go of which something was seen that must not be.
    """

    def __init__(self, folder: Path, seed: int, keep: Path | None = None) -> None:
        self._folder, self._keep = folder, keep
        self._chance = Random(seed)
        self._seeds = seeds(folder)
        self._known = {_fingerprint(signatory(name)) for name in (ORGANISATION, SECOND)}
        self.report = Report()

    def run(self, number: int, told: Callable[[int], object] = lambda _done: None) -> Report:
        """Try so many packages. told: how many were."""
        originals = [str(self._folder / f"{seed.name}.asice") for seed in self._seeds]
        command = [sys.executable, "-m", "tests.hostile.fuzz.reader", str(self._folder), *originals]
        environment = {**os.environ, "SV_DESKTOP_HOME": str(self._folder / "home")}
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as reader:
            assert reader.stdin
            assert reader.stdout
            while self.report.tried < number:
                batch = list(self._made(min(_BATCH, number - self.report.tried)))
                reader.stdin.write(msgspec.json.encode([str(one.path) for one in batch]) + b"\n")
                reader.stdin.flush()
                self._judge(batch, msgspec.json.decode(reader.stdout.readline(), type=Batch))
                told(self.report.tried)
            reader.stdin.close()
        return self.report

    def _made(self, number: int) -> Iterator[Tried]:
        seen = {seed.whole for seed in self._seeds}
        while number:
            group = poison.EVERY if self._chance.randrange(_POISON) == 0 else MUTATORS
            mutator = self._chance.choice(list(group))
            small, two, whole = self._seeds
            seed = whole if group is MUTATORS and self._chance.randrange(20) == 0 else self._chance.choice((small, two))
            data = group[mutator](seed, self._chance)
            if data in seen:
                continue
            seen.add(data)
            path = self._folder / f"{number}.asice"
            path.write_bytes(data)
            number -= 1
            yield Tried(mutator, seed, path)

    def _judge(self, batch: list[Tried], read: Batch) -> None:
        self.report.peak = max(self.report.peak, read.peak)
        if read.peak > MOST_MEMORY:
            self.report.bad.append(f"{read.peak:.0f} MiB of memory")
        for tried, found in zip(batch, read.found, strict=True):
            assert str(tried.path) == found.path
            before = len(self.report.bad)
            verdict = self._verdict(tried, found)
            self.report.counts[tried.mutator, verdict] += 1
            self.report.tried += 1
            self.report.slowest = max(self.report.slowest, (found.seconds, tried.mutator))
            slow = found.seconds > MOST_SECONDS
            self.report.slow += [f"{found.seconds:.2f} s: {tried.mutator}"] * slow
            if self._keep and (slow or len(self.report.bad) > before):
                shutil.copy(tried.path, self._keep / f"{self.report.tried}.asice")
            tried.path.unlink()

    def _verdict(self, tried: Tried, found: Found) -> str:
        """What became of one, in words; "ACCEPTED, CHANGED" and "TRACEBACK" must not be."""
        if found.failed:
            self.report.bad.append(f"{tried.mutator}: {found.failed}")
            return "TRACEBACK"
        if found.verdict not in ("new", "known"):
            return {"changed": "refused: changed", "not_a_package": "refused: no package"}.get(found.verdict, "?")
        if self._known.intersection(found.signers):
            if _is_as_sealed(tried):
                return "held: nothing is changed"
        elif found.standing in ("new", "new_key"):
            return "a stranger's own, unread" if found.problem else "a stranger's own, read"
        self.report.bad.append(f"{tried.mutator}: accepted with changed content: {found}")
        return "ACCEPTED, CHANGED"


def _is_as_sealed(tried: Tried) -> bool:
    """Whether all is as it was sealed, byte by byte, but for the signatures: read by another program's reader.

    Those are put back, and those that came in addition are taken away: the file is the original then, or it is not.
    """
    original = dict(tried.seed.files)
    try:
        with zipfile.ZipFile(tried.path) as archive:
            times = {dos_time(datetime(*entry.date_time, tzinfo=UTC)) for entry in archive.infolist()}
            present = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, ValueError):
        return False
    files = [
        (name, original[name] if name.startswith("META-INF/") else data)
        for name, data in present.items()
        if name in original or not name.startswith("META-INF/")
    ]
    gone = [one for one in tried.seed.files if one[0] not in present and one[0].startswith("META-INF/")]
    return times == {tried.seed.time} and rebuilt([*files, *gone], tried.seed.time) == tried.seed.whole


def _fingerprint(who: Signatory) -> str:
    return hashlib.sha256(who.certificate).hexdigest()


def main() -> int:
    """1 when anything was seen that must not be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for packages of which something was seen that must not be")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sv-desktop-fuzz-") as name:
        campaign = Campaign(Path(name), options.seed, options.keep)
        report = campaign.run(
            options.number, lambda done: done % 5000 or print(f"{done:,} tried", file=sys.stderr, flush=True)
        )
    report.print()
    return 1 if report.bad or report.slow else 0


if __name__ == "__main__":
    sys.exit(main())
