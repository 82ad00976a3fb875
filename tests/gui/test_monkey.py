"""A short visit of the monkey: whatever is pressed, nothing is raised or lost. `make monkey` makes a longer one."""

import os
import subprocess
import sys
from pathlib import Path

#: Of a busy computer. The stalls themselves are what the long visit and the benchmark look for.
PATIENCE = 6


def test_a_monkey_breaks_nothing(example: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.monkey", "--events", "500", "--seed", "3", "--languages", "en"),
            *("--example", str(example), "--patience", str(PATIENCE)),
        ],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    print(done.stdout, done.stderr)
    assert done.returncode == 0
    assert done.stdout.count("files compared") == 2, "what was open was closed and compared"
