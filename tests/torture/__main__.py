"""python -m tests.torture [--kills 500] [--flips 1000] [--seed 1] [--only NAME]: break it, and print what was lost."""

import argparse
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from tests.torture.keeping import AddingEvidence, BringingUp, SteppingBack, Typing
from tests.torture.kills import kill_often
from tests.torture.leaving import BackingUp, HandingOver, Merging, Rescuing, Sealing, WritingOut
from tests.torture.protecting import Protecting
from tests.torture.registers import Assigning, BringingUpARegister, Receiving
from tests.torture.scenario import Scenario

SCENARIOS: tuple[type[Scenario], ...] = (
    Typing,
    SteppingBack,
    AddingEvidence,
    Merging,
    BringingUp,
    Sealing,
    WritingOut,
    Rescuing,
    HandingOver,
    BackingUp,
    Protecting,
    Receiving,
    Assigning,
    BringingUpARegister,
)
#: Loaded before the processes fork, so that a kill falls into the work and not into the loading of libraries.
_WARM = (
    "alembic.command",
    "alembic.config",
    "docx",
    "pyhanko.sign.signers",
    "reportlab.platypus",
    "sv_desktop.frameworks",
    "sv_desktop.reports",
    "sv_desktop.sealing",
)


def main() -> int:
    """Every scenario gets its part of the kills; 1 when anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--flips", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    for module in _WARM:
        import_module(module)
    chosen = [one for one in SCENARIOS if not options.only or one.name in options.only]
    with tempfile.TemporaryDirectory(prefix="sv-desktop-torture-") as name:
        os.environ["SV_DESKTOP_HOME"] = str(Path(name) / "home")
        lost = _kill(chosen, Path(name), options.kills, options.seed) if options.kills else []
        if options.flips and not options.only:
            _flip(Path(name), options.flips, options.seed)
    print("\n".join(lost))
    return 1 if lost else 0


def _kill(chosen: Sequence[type[Scenario]], folder: Path, kills: int, seed: int) -> list[str]:
    lost: list[str] = []
    total = 0
    for index, kind in enumerate(chosen):
        share = kills // len(chosen) + (index < kills % len(chosen))
        found = kill_often(kind(), folder / kind.name, share, seed)
        lost += found.losses
        total += found.kills
        print(
            f"{kind.name:<24} {found.kills:>4} kills, {found.ended:>4} ended before, {len(found.losses)} losses",
            flush=True,
        )
    print(f"{'all':<24} {total:>4} kills, {len(lost)} losses")
    return lost


def _flip(folder: Path, flips: int, seed: int) -> None:
    from tests.storage.flipped import dense, try_flips

    dense(folder / "dense.svw")
    for words, number in sorted(try_flips(folder / "dense.svw", flips, seed).items()):
        print(f"{number:>5} of {flips} flipped bytes: {words}")


if __name__ == "__main__":
    sys.exit(main())
