"""How long the frozen app takes from its start to a window on the screen, beside the virtual environment, by turns.

measure_start.py [TURNS], after `make package` and `make setup`; needs Xvfb and xdotool. Prints medians and ratio, and
ends with 1 where the frozen app takes more than 1.5 times as long.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

PROGRAMS = {"frozen": Path("dist/sv-desktop/sv-desktop"), "virtual environment": Path(".venv/bin/sv-desktop")}
MOST = 1.5


def seconds_to_window(program: Path, display: str, home: Path) -> float:
    """From the start of the process until its window is mapped."""
    environment = {**os.environ, "DISPLAY": display, "SV_DESKTOP_HOME": str(home), "QT_QPA_PLATFORM": "xcb"}
    begun = time.perf_counter()
    process = subprocess.Popen([program.resolve()], env=environment, stderr=subprocess.DEVNULL)
    try:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "SV Desktop"]
        subprocess.run(search, env=environment, stdout=subprocess.DEVNULL, check=True, timeout=120)
        return time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait()


def main(turns: int) -> int:
    """Measure, print, judge. The first turn only warms the disk."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    taken: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    try:
        with os.fdopen(read_end) as told:
            display = f":{told.readline().strip()}"
        with tempfile.TemporaryDirectory() as home:
            for _turn in range(turns + 1):
                for name, program in PROGRAMS.items():
                    taken[name].append(seconds_to_window(program, display, Path(home)))
    finally:
        server.terminate()
        server.wait()
    frozen, environment = (median(times[1:]) for times in taken.values())
    ratio = frozen / environment
    print(f"frozen {frozen:.2f} s, virtual environment {environment:.2f} s: {ratio:.2f} times, {turns} turns")
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
