"""What the installers say agrees with the program; building them is `make package`."""

import configparser
import re
from pathlib import Path
from xml.etree import ElementTree

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
