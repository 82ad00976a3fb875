"""The whole main job as people do it who see no screen, and as people do who use no mouse.

Both run the real program on a screen of its own and know it only through the accessibility tree.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sv_desktop.domain.package import Verdict
from sv_desktop.services.begin import reopen
from sv_desktop.services.read_package import open_package
from sv_desktop.services.verify import verify

SYSTEM_PYTHON = "/usr/bin/python3"
OUTSIDE = Path(__file__).resolve().parent.parent / "outside"
SCREEN = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1280x1024x24", "dbus-run-session", "--"]
TOOLS = ("xvfb-run", "dbus-run-session", "xdotool")
PATIENCE = 400


def missing() -> str:
    """What this computer lacks to look at a program from outside; "" for nothing."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is the accessibility tree of Linux"
    lacking = [tool for tool in TOOLS if shutil.which(tool) is None]
    if lacking:
        return f"needs {', '.join(lacking)}: see scripts/system-libraries"
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not Path(SYSTEM_PYTHON).is_file() or subprocess.run([SYSTEM_PYTHON, "-c", ask], capture_output=True).returncode:
        return "needs gir1.2-atspi-2.0 and python3-pyatspi: see scripts/system-libraries"
    return ""


LACKING = missing()
pytestmark = pytest.mark.skipif(bool(LACKING), reason=LACKING or "everything is there")


@pytest.mark.parametrize("way", ["by_screen_reader", "by_keyboard"])
def test_the_main_job_is_done(way: str, tmp_path: Path) -> None:
    said = _run(way, tmp_path)
    print(said.strip().splitlines()[-1])
    found = verify(tmp_path / "Lunch club.asice")
    assert found.verdict is Verdict.NEW
    assert found.signers[0].organisation == "Harbour Lunch Club"
    opened = open_package(tmp_path / "Lunch club.asice")
    assert opened.application is not None
    change = "People who ate alone now eat with friends twice a week."
    assert opened.application.answers.text("award:social_change", "change") == change
    (evidence,) = opened.application.evidence_for("award:social_change")
    assert b"".join(opened.chunks(evidence)) == b"Monday: 31 people\n"
    desk = reopen(tmp_path / "Documents" / "Harbour Lunch Club.svw", author="Ada")
    try:
        assert desk.application.declaration.complete
    finally:
        desk.close()


def _run(way: str, folder: Path) -> str:
    command = [*SCREEN, SYSTEM_PYTHON, str(OUTSIDE / f"{way}.py"), sys.executable, "-m", "sv_desktop", str(folder)]
    kept = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
    pipe = subprocess.PIPE
    ran = subprocess.Popen(command, stdout=pipe, stderr=subprocess.STDOUT, text=True, env=kept, start_new_session=True)
    try:
        said, _nothing = ran.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(ran.pid, signal.SIGTERM)
        said, _nothing = ran.communicate()
    assert ran.returncode == 0, said
    return said
