"""Starts the program with its accessibility tree on, and ends it."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tree import NotThere, Tree, until

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


@contextmanager
def at_work(program: list[str], folder: Path) -> Iterator[Tree]:
    """The program as seen from outside; it keeps everything in the folder."""
    launcher = next(path for path in LAUNCHERS if Path(path).is_file())
    bus = subprocess.Popen([launcher, "--launch-immediately", "--a11y=1"], stderr=subprocess.DEVNULL)
    wanted = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)}
    shown = subprocess.Popen(program, env={**os.environ, **wanted, "SV_DESKTOP_HOME": str(folder / "settings")})
    try:
        tree = Tree()
        if until(tree.program) is None:
            raise NotThere("the program does not show itself")
        yield tree
    finally:
        for one in (shown, bus):
            one.terminate()
            one.wait(20)
