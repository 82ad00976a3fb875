"""A release: what is refused, and checksums whose signature anybody can check with openssl."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sv_desktop import __version__

SCRIPT = Path("packaging/release.py").resolve()
DEB = f"sv-desktop_{__version__}_amd64.deb"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "key.pem"
    curve = ["-pkeyopt", "ec_paramgen_curve:P-256"]
    subprocess.run(["openssl", "genpkey", "-algorithm", "EC", *curve, "-out", path], check=True, capture_output=True)
    return path


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    folder.mkdir()
    (folder / DEB).write_bytes(b"a package")
    (folder / f"sv-desktop-{__version__}-linux.tar.xz").write_bytes(b"an archive")
    (folder / "selftest.txt").write_text("not released")
    return folder


def _release(
    *arguments: str | Path, script: Path = SCRIPT, key: Path | None = None
) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "RELEASE_KEY": str(key or "")}
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_stock_tools_check_what_was_signed(built: Path, key: Path) -> None:
    done = _release("sign", built, key=key)
    assert done.returncode == 0, done.stderr
    sums = (built / "SHA256SUMS").read_text()
    assert "selftest" not in sums
    assert len(sums.splitlines()) == 2
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=built, check=True, capture_output=True)
    verify = ["openssl", "dgst", "-sha256", "-verify", "release-key.pem", "-signature", "SHA256SUMS.sig", "SHA256SUMS"]
    subprocess.run(verify, cwd=built, check=True, capture_output=True)
    assert "PRIVATE" not in (built / "release-key.pem").read_text()
    assert _release("check", built).stdout == "2 files are those that were released.\n"


@pytest.mark.parametrize("broken", ["file", "sums", "signature", "gone", "key"])
def test_a_change_is_seen(built: Path, key: Path, tmp_path: Path, broken: str) -> None:
    assert _release("sign", built, key=key).returncode == 0
    deb, sums = built / DEB, built / "SHA256SUMS"
    match broken:
        case "file":
            deb.write_bytes(b"another package")
        case "sums":
            sums.write_text(sums.read_text().replace("a", "b", 1))
        case "signature":
            (built / "SHA256SUMS.sig").write_bytes(b"0")
        case "gone":
            deb.unlink()
        case _:
            other = tmp_path / "other.pem"
            subprocess.run(["openssl", "genrsa", "-out", other, "2048"], check=True, capture_output=True)
            subprocess.run(["openssl", "pkey", "-in", other, "-pubout", "-out", built / "release-key.pem"], check=True)
    done = _release("check", built)
    assert done.returncode == 1
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_key_or_without_files_nothing_is_signed(built: Path, key: Path, tmp_path: Path) -> None:
    done = _release("sign", built, key=tmp_path / "nowhere.pem")
    assert done.returncode == 1
    assert "RELEASE_KEY" in done.stderr
    assert not (built / "SHA256SUMS").exists()
    (built / "sv-desktop_0.0.1_amd64.deb").write_bytes(b"of another day")
    assert "These are not of" in _release("sign", built, key=key).stderr
    (tmp_path / "empty").mkdir()
    assert "nothing to release" in _release("sign", tmp_path / "empty", key=key).stderr


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small tree that is ready to be released as 0.2.0, after 0.1.0."""
    house = tmp_path / "house"
    (house / "packaging").mkdir(parents=True)
    (house / "src" / "sv_desktop").mkdir(parents=True)
    (house / "tests" / "kept_versions" / "0.1.0").mkdir(parents=True)
    (house / "tests" / "kept_versions" / "0.1.0" / "made-by.txt").write_text("SV Desktop, version 0.1.0\n")
    for name in ("release.py", "version.py"):
        shutil.copy(SCRIPT.parent / name, house / "packaging")
    (house / "src" / "sv_desktop" / "__init__.py").write_text('__version__ = "0.2.0"\n')
    (house / "pyproject.toml").write_text('version = "0.2.0"\n')
    (house / ".gitignore").write_text("__pycache__/\n")
    (house / "CHANGELOG.md").write_text(
        "# Changelog\n\n## 0.2.0 – 2027-01-11\n\nMore.\n\n## 0.1.0 – 2026-12-01\n\nFirst.\n"
    )
    subprocess.run(["git", "init", "--quiet", house], check=True)
    _commit(house)
    return house


def _commit(house: Path) -> None:
    git = ["git", "-C", str(house), "-c", "user.name=Test", "-c", "user.email=test@example.org"]
    subprocess.run([*git, "add", "--all"], check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", "Change"], check=True)


def _ready(house: Path) -> "subprocess.CompletedProcess[str]":
    return _release("ready", script=house / "packaging" / "release.py")


def test_a_clean_tree_with_a_changelog_is_ready(tree: Path) -> None:
    done = _ready(tree)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "0.2.0 is ready to be released.\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("CHANGELOG.md", "## 0.2.0 – 2027-01-11", "## 0.3.0 – 2027-01-11", "does not tell of 0.2.0"),
        ("CHANGELOG.md", "2027-01-11", "not yet released", "Put the day of the release"),
        ("pyproject.toml", "0.2.0", "0.1.9", "pyproject.toml says 0.1.9"),
        ("CHANGELOG.md", "## 0.1.0", "## 0.0.5", "No files of 0.0.5 are kept"),
    ],
)
def test_what_is_not_ready_is_refused(tree: Path, file: str, old: str, new: str, words: str) -> None:
    path = tree / file
    path.write_text(path.read_text().replace(old, new))
    _commit(tree)
    done = _ready(tree)
    assert done.returncode == 1
    assert words in done.stderr


def test_a_dirty_tree_and_another_commits_tag_are_refused(tree: Path) -> None:
    (tree / "new.txt").write_text("in no commit")
    assert "in no commit" in _ready(tree).stderr
    subprocess.run(["git", "-C", tree, "tag", "v0.2.0"], check=True)
    _commit(tree)
    assert "is the tag of another commit" in _ready(tree).stderr
