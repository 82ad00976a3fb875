"""No server, no account, no telemetry: the main job runs where no socket can be connected or bound."""

import os
import subprocess
import sys
from pathlib import Path

FORBID = """
import socket, sys

def refuse(*args, **kwargs):
    raise AssertionError("the network was used")

for verb in ("connect", "connect_ex", "bind", "sendto", "listen"):
    setattr(socket.socket, verb, refuse)
socket.create_connection = refuse
socket.getaddrinfo = refuse
from sv_desktop.__main__ import main
code = main(sys.argv[1:])
assert "pyhanko" in sys.modules
assert not {"aiohttp", "requests", "certifi"} & set(sys.modules), "an HTTP client was loaded"
sys.exit(code)
"""


def test_demo_needs_no_network(tmp_path: Path) -> None:
    environment = {**os.environ, "SV_DESKTOP_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [sys.executable, "-c", FORBID, "demo", str(tmp_path / "demo")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "demo" / "example.asice").is_file()
