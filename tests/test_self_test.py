"""The self-test: it passes here, tells nothing of the person, and finds what an installation lacks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.resources import GUIDES, guide, resources
from sv_desktop.services import self_test

#: Every process of it lacks what is not in the frozen app (Python reads a sitecustomize at its start).
LACK = f"""
import runpy, sys
unused = runpy.run_path({str(Path("packaging/taken.py").resolve())!r})["UNUSED_MODULES"]
class Lacking:
    def find_spec(self, name, path=None, target=None):
        if name in unused or name.startswith(tuple(one + "." for one in unused)):
            raise ModuleNotFoundError("It is not in the frozen app.", name=name)
for name in unused:
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Lacking())
"""


def _run(tmp_path: Path, *arguments: str, installed: Path | None = None) -> "subprocess.CompletedProcess[str]":
    own = tmp_path / "Margaret Example"
    (own / "tmp").mkdir(parents=True)
    environment = {**os.environ, "HOME": str(own), "TMPDIR": str(own / "tmp"), "SV_DESKTOP_HOME": str(own / "settings")}
    (own / "sitecustomize.py").write_text(LACK, encoding="utf-8")
    environment["PYTHONPATH"] = os.pathsep.join(str(one) for one in (installed, own) if one)
    return subprocess.run(
        [sys.executable, "-m", "sv_desktop", "selftest", *arguments],
        env=environment,
        cwd=own,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_it_passes_and_tells_nothing_of_the_person(tmp_path: Path) -> None:
    done = _run(tmp_path, "-o", str(tmp_path / "report.txt"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All 11 trials passed." in done.stdout
    assert "FAILED" not in done.stdout
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == done.stdout
    assert "Margaret" not in done.stdout
    assert str(tmp_path) not in done.stdout
    own = tmp_path / "Margaret Example"
    assert not list((own / "tmp").glob("sv-desktop-*"))
    assert not (own / "settings").exists()


def test_it_finds_what_an_installation_lacks(tmp_path: Path) -> None:
    """A copy of the program without one font, and with an older workspace that is none."""
    installed = tmp_path / "installed"
    shutil.copytree(Path(self_test.__file__).parents[1], installed / "sv_desktop")
    shutil.copytree(resources(), installed / "sv_desktop" / "_resources")
    for name in GUIDES:
        guides = installed / "sv_desktop" / "_resources" / "guides"
        guides.mkdir(exist_ok=True)
        (guides / name).write_text(guide(name), encoding="utf-8")
    (installed / "sv_desktop" / "_resources" / "fonts" / "NotoSansThai-Regular.ttf").unlink()
    (installed / "sv_desktop" / "_resources" / "examples" / "older" / "version-1.svw.gz").write_bytes(b"not gzip")
    done = _run(tmp_path, installed=installed)
    assert done.returncode == 1
    assert "FAILED Fonts:" in done.stdout
    assert "FAILED Older file: BadGzipFile in self_test" in done.stdout
    assert "ok     Main job:" in done.stdout
    assert "2 of 11 trials failed." in done.stdout
    assert str(tmp_path) not in done.stdout


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ValueError("Margaret's answer"), "ValueError"),
        (FileNotFoundError(2, "No such file or directory", "/home/margaret/x"), "No such file or directory"),
        (PlainError("“{folder}/old.svw” is damaged.", "Restore it."), "“…/old.svw” is damaged."),
    ],
)
def test_a_fault_is_told_without_what_it_was_about(tmp_path: Path, error: Exception, words: str) -> None:
    if isinstance(error, PlainError):
        error = PlainError(error.what.format(folder=tmp_path), error.next_step)

    def trial(_folder: Path) -> str:
        raise error

    (last,) = self_test.try_each([("Broken", trial)], tmp_path)
    assert not last.good
    assert words in last.words
    assert "argaret" not in last.words
    assert str(tmp_path) not in last.words
