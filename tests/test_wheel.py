"""What `pip install .` installs: the program with its own files inside."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

INSIDE = (
    "sv_desktop/cli/__init__.py",
    "sv_desktop/_resources/frameworks/award.toml",
    "sv_desktop/_resources/schemas/pack.schema.json",
    "sv_desktop/_resources/fonts/OFL-Noto.txt",
    "sv_desktop/_resources/icons/app.svg",
    "sv_desktop/_resources/spelling/common.txt",
    "sv_desktop/_resources/spelling/SCOWL-licence.txt",
    "sv_desktop/_resources/guides/user-guide.md",
    "sv_desktop/_resources/guides/assessor-guide.md",
    "sv_desktop/_resources/examples/charity.toml",
    "sv_desktop/storage/migrations/env.py",
)


def test_the_wheel_holds_all_and_runs(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*build, "--wheel-dir", str(tmp_path), "."], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("sv_desktop-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        assert set(INSIDE) <= names
        assert not [name for name in names if name.endswith(".pyc")]
        archive.extractall(tmp_path / "installed")
    code = "import sys; sys.path.insert(0, sys.argv.pop(1)); from sv_desktop.__main__ import main; sys.exit(main())"
    environment = {**os.environ, "SV_DESKTOP_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-c", code, str(tmp_path / "installed"), "demo", str(tmp_path / "demo")]
    subprocess.run(command, check=True, capture_output=True, env=environment, cwd=tmp_path)
    assert (tmp_path / "demo" / "example.asice").is_file()
