"""python -m tests.monkey [--events 20000] [--seed 7] [--on workspace register]: play, and print what was found.

Each visit is a program of its own, as after a restart: the next one may speak another language.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.monkey.sandbox import FILES, live_in

LANGUAGES = ("en", "pseudo-rtl", "en", "pseudo")
_LAST = 40


def main() -> int:
    """The events are shared out among the visits; 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--on", nargs="*", choices=FILES, default=list(FILES))
    parser.add_argument("--languages", nargs="*", default=LANGUAGES)
    parser.add_argument("--patience", type=float, default=1, help="what is felt as a stall is so much longer")
    parser.add_argument("--example", type=Path, help="the folder of an example that was made before")
    parser.add_argument("--visit", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if options.visit:
        return _visit(options)
    with tempfile.TemporaryDirectory(prefix="sv-desktop-monkey-") as name:
        folder, before = Path(name).resolve() / "sandbox", Path.cwd()
        live_in(folder)
        from tests.monkey.stage import fill

        fill(folder, options.example)
        os.chdir(before)
        visits = [(opened, language) for language in options.languages for opened in options.on]
        share = options.events // len(visits)
        found = sum(
            _send(folder, opened, language, [options.seed + number, share, options.patience])
            for number, (opened, language) in enumerate(visits)
        )
    print(
        f"{share * len(visits)} events in {len(visits)} visits from seed {options.seed} on: {found} visits with faults"
    )
    return 1 if found else 0


def _send(folder: Path, opened: str, language: str, how: list[float]) -> int:
    """One visit in a process of its own; 1 when anything was found in it. how: seed, events, patience."""
    seed, events, patience = (str(one) for one in how)
    print(f"{opened} in {language}, seed {seed}:", flush=True)
    done = subprocess.run(
        [
            *(sys.executable, "-X", "faulthandler", "-m", "tests.monkey", "--visit", str(folder)),
            *("--on", opened, "--seed", seed, "--events", events, "--patience", patience),
        ],
        env={**os.environ, "SV_DESKTOP_LANGUAGE": language},
        check=False,
    )
    if done.returncode not in (0, 1):
        last = _diary(folder).read_text("utf-8").splitlines()[-_LAST:]
        print(f"the program ended with {done.returncode}; the last events of seed {seed}:", *last, sep="\n    ")
    return 1 if done.returncode else 0


def _visit(options: argparse.Namespace) -> int:
    folder = options.visit
    live_in(folder)
    from sv_desktop.gui.language import take_language

    take_language()
    from tests.monkey.visit import Visit

    with _diary(folder).open("w", encoding="utf-8") as diary:
        visit = Visit(folder, options.on[0], seed=options.seed, events=options.events, diary=diary)
        report = visit.play(options.patience)
    print(report.told(), flush=True)
    return 1 if report.faults else 0


def _diary(folder: Path) -> Path:
    """Beside the folder, so that the monkey does not open it."""
    return folder.with_name("diary.txt")


if __name__ == "__main__":
    sys.exit(main())
