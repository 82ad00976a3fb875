"""What the installers say agrees with the program; building them is `make package`."""

import configparser
import re
import runpy
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sv_desktop import __version__
from sv_desktop.cli import commands

LINUX = Path("packaging/linux")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def _types() -> dict[str, str]:
    """Endings of file names to their types."""
    root = ElementTree.parse(LINUX / "sv-desktop.xml").getroot()
    return {
        glob.attrib["pattern"].removeprefix("*"): kind.attrib["type"]
        for kind in root.iter(f"{MIME}mime-type")
        for glob in kind.iter(f"{MIME}glob")
    }


def test_a_double_click_opens_what_the_window_takes() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign,assignment]
    entry.read(LINUX / "sv-desktop.desktop", encoding="utf-8")
    offered = set(entry["Desktop Entry"]["MimeType"].strip(";").split(";"))
    start = Path("src/sv_desktop/__main__.py").read_text(encoding="utf-8")
    taken = set(re.findall(r'"(\.\w+)"', start))
    assert taken
    assert {_types()[ending] for ending in taken} == offered
    metainfo = ElementTree.parse(LINUX / "sv-desktop.metainfo.xml").getroot()
    assert {one.text for one in metainfo.iter("mediatype")} == offered


def test_a_package_is_known_by_its_first_bytes(example: Path) -> None:
    root = ElementTree.parse(LINUX / "sv-desktop.xml").getroot()
    (match,) = root.iter(f"{MIME}match")
    place, value = int(match.attrib["offset"]), match.attrib["value"].encode()
    assert (example / "example.asice").read_bytes()[place : place + len(value)] == value


def test_the_build_locks_the_same_parts_as_the_program() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^(\S+==\S+)", Path("requirements", name).read_text(), re.MULTILINE))

    assert pins("app.txt") <= pins("packaging.txt")
    assert "pyinstaller" in " ".join(pins("packaging.txt"))
    assert "pyinstaller" not in " ".join(pins("dev.txt"))
    assert "selftest" in commands.commands
    assert "selftest" in Path("packaging/freeze").read_text()


def test_the_three_systems_know_the_same_kinds_of_files() -> None:
    plist = runpy.run_path("packaging/macos/info_plist.py")["info_plist"]()
    kinds = [*plist["UTExportedTypeDeclarations"], *plist["UTImportedTypeDeclarations"]]
    tags = [kind["UTTypeTagSpecification"] for kind in kinds]
    assert {f".{tag['public.filename-extension'][0]}": tag["public.mime-type"][0] for tag in tags} == _types()
    opened = {kind for one in plist["CFBundleDocumentTypes"] for kind in one["LSItemContentTypes"]}
    assert opened == {kind["UTTypeIdentifier"] for kind in kinds}
    script = Path("packaging/windows/sv-desktop.nsi").read_text(encoding="utf-8")
    brought = re.findall(r'insertmacro (?:Own)?Kind "([\w.]+)" "(\.\w+)"', script)
    assert {ending for _prog_id, ending in brought} == set(_types())
    assert brought == re.findall(r'insertmacro ForgetKind "([\w.]+)" "(\.\w+)"', script)
    assert 'Kind "SVDesktop.Package.1" ".asice"' in script
    assert 'OwnKind "SVDesktop.Package.1"' not in script


def test_the_installers_say_the_program_s_version() -> None:
    assert runpy.run_path("packaging/version.py")["version"]() == __version__
    said = runpy.run_path("packaging/windows/version_info.py")["version_info"]()
    assert f"StringStruct('ProductVersion', '{__version__}')" in said
    assert runpy.run_path("packaging/macos/info_plist.py")["info_plist"]()["CFBundleShortVersionString"] == __version__
    declared = Path("pyproject.toml").read_text(encoding="utf-8")
    assert f'\nversion = "{__version__}"\n' in declared


def test_windows_is_told_of_long_paths_fine_screens_and_utf_8() -> None:
    root = ElementTree.parse("packaging/windows/sv-desktop.manifest").getroot()
    said = {element.tag.partition("}")[2]: element.text for element in root.iter()}
    assert said["longPathAware"] == "true"
    assert said["dpiAwareness"] == "PerMonitorV2"
    assert said["activeCodePage"] == "UTF-8"
    (level,) = (element for element in root.iter() if element.tag.endswith("requestedExecutionLevel"))
    assert level.attrib["level"] == "asInvoker"


@pytest.mark.skipif(not shutil.which("makensis"), reason="makensis of NSIS is not here")
def test_the_installer_for_windows_compiles(tmp_path: Path) -> None:
    app, icons = tmp_path / "app", tmp_path / "icons"
    (app / "_internal").mkdir(parents=True)
    (app / "sv-desktop.exe").write_bytes(b"MZ")
    (app / "_internal" / "some.dll").write_bytes(b"MZ")
    subprocess.run([sys.executable, "packaging/draw_icons.py", str(icons)], check=True)
    out = tmp_path / f"SV-Desktop-{__version__}-windows-installer.exe"
    told = {"VERSION": __version__, "APP": app, "ICONS": icons, "OUT": out}
    command = ["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in told.items())]
    subprocess.run([*command, "packaging/windows/sv-desktop.nsi"], check=True, capture_output=True)
    assert b"NullsoftInst" in out.read_bytes()


def test_the_portable_archive_is_the_same_each_time(tmp_path: Path) -> None:
    app = tmp_path / "sv-desktop"
    (app / "_internal").mkdir(parents=True)
    for name in ("sv-desktop.exe", "_internal/b.dll", "_internal/a.dll"):
        (app / name).write_bytes(name.encode())
    pack = runpy.run_path("packaging/windows/portable.py")["pack"]
    pack(app, tmp_path / "one.zip")
    pack(app, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        inside = ["portable/", "_internal/a.dll", "_internal/b.dll", "sv-desktop.exe"]
        assert archive.namelist() == [f"sv-desktop/{name}" for name in inside]


def test_the_workflows_name_actions_by_commit_and_hold_no_secret() -> None:
    workflows = sorted(Path(".github/workflows").glob("*.yml"))
    assert workflows
    for workflow in workflows:
        text = workflow.read_text(encoding="utf-8")
        uses = re.findall(r"uses: (\S+)", text)
        assert uses
        assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action) for action in uses)
        assert "secrets." not in text
        for script in re.findall(r"packaging/[\w/.-]+", text):
            assert Path(script).is_file(), script
