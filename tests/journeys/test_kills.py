"""A few kills of every kind; `make torture` does five hundred."""

import os
import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="the processes are forked")
def test_no_kill_loses_anything() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture", "--kills", "24", "--flips", "0", "--seed", "7"],
        capture_output=True,
        text=True,
        env=environment,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "24 kills, 0 losses" in done.stdout
