"""A crash that no Python can catch is noted while the program falls, and told at the next start, without any folder."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.services.crashes import in_short, stop_watching, watch_for_crashes
from sv_desktop.services.journal import journal_folder, start_journal

CRASHES = """
import faulthandler, sys
from sv_desktop.services.crashes import watch_for_crashes
def falls():
    faulthandler._sigsegv()
assert watch_for_crashes() is False
falls()
"""
ENDS = """
from sv_desktop.services.crashes import stop_watching, watch_for_crashes
watch_for_crashes()
stop_watching()
"""
NOTE = """Fatal Python error: Segmentation fault

Current thread 0x00007f1 (most recent call first):
  File "/home/margaret/secret/window.py", line 12 in put
  File "C:\\\\Users\\\\Margaret\\\\app.py", line 7 in <module>

Extension modules: numpy.margaret (total: 1)
"""


@pytest.fixture(autouse=True)
def _quiet_again() -> Iterator[None]:
    before = list(logging.getLogger().handlers)
    yield
    stop_watching()
    for handler in set(logging.getLogger().handlers) - set(before):
        logging.getLogger().removeHandler(handler)
        handler.close()


def play(code: str, folder: Path) -> int:
    """Run a program of its own, from a file in a folder."""
    script = folder / "margaret_play.py"
    script.write_text(code)
    environment = {**os.environ, "PYTHONFAULTHANDLER": "0"}
    return subprocess.run([sys.executable, str(script)], capture_output=True, env=environment, check=False).returncode


def test_a_crash_is_told_at_the_next_start_and_only_once(tmp_path: Path) -> None:
    assert play(CRASHES, tmp_path) != 0
    start_journal()
    assert watch_for_crashes()
    log = (journal_folder() / "sv-desktop.log").read_text(encoding="utf-8")
    assert "ERROR sv_desktop.services.crashes: crashed last time: Segmentation fault in margaret_play.<module>:" in log
    assert "> margaret_play.falls:5" in log
    assert "/" not in log
    stop_watching()
    assert not watch_for_crashes()


def test_an_end_as_it_should_be_is_no_crash(tmp_path: Path) -> None:
    assert play(ENDS, tmp_path) == 0
    assert not watch_for_crashes()


def test_nothing_but_the_kind_and_the_steps_is_kept() -> None:
    assert in_short(NOTE) == "crashed last time: Segmentation fault in app.<module>:7 > window.put:12"


def test_a_folder_in_the_way_stops_nothing() -> None:
    journal_folder().parent.mkdir(parents=True, exist_ok=True)
    journal_folder().write_text("in the way")
    assert not watch_for_crashes()


@given(st.text())
def test_whatever_stands_in_the_note_no_folder_of_it_is_kept(text: str) -> None:
    for told in (in_short(text), in_short(f"Fatal Python error: Aborted\n\nCurrent thread 0x1:\n  File {text}")):
        assert "/" not in told
        assert "\n" not in told
