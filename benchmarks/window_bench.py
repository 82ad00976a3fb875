"""Window shown, against a bare QApplication with a QMainWindow. Fresh processes, taken in turns.

Until it is shown: a process ends at once then. Compiled modules are kept, as in an installed program.
"""

import os
import subprocess
import sys
import tempfile
from statistics import median
from time import perf_counter

BARE = """
import os
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.show()
QTimer.singleShot(0, lambda: os._exit(0))
app.exec()
"""
OURS = """
import os
import sys
from PySide6.QtCore import QTimer
from sv_desktop.gui.app import make_window
app, window = make_window([])
window.show()
QTimer.singleShot(0, lambda: os._exit(0))
app.exec()
"""


def seconds_of(code: str, home: str) -> float:
    """How long a fresh process takes."""
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "SV_DESKTOP_HOME": home, "PYTHONPYCACHEPREFIX": f"{home}/compiled"}
    environment = {**os.environ, **offscreen}
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, capture_output=True)
    return perf_counter() - start


def run() -> list[tuple[str, float, str, float]]:
    """The median of eleven pairs, after one of each to warm the file cache."""
    with tempfile.TemporaryDirectory() as home:
        seconds_of(BARE, home)
        seconds_of(OURS, home)
        pairs = [(seconds_of(OURS, home), seconds_of(BARE, home)) for _ in range(11)]
    return [("window shown", median(ours / bare for ours, bare in pairs), "bare QApplication + QMainWindow", 3.0)]
