"""What the frozen app takes in and leaves out: Qt's parts on three systems, libraries of Linux, the data of ICU."""

import os
import runpy
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from hypothesis import given
from hypothesis import strategies as st

TAKEN = runpy.run_path("packaging/taken.py")
STAND_IN = runpy.run_path("packaging/linux/stand_in.py")
ICU = runpy.run_path("packaging/linux/icu.py")
QT = Path(PySide6.__file__).parent / "Qt" / "lib"
_SYSTEMS = Path("/usr/lib/x86_64-linux-gnu/libzstd.so.1")

ASK_QT = """
from PySide6.QtCore import QByteArray, QCollator, QLocale, QTimeZone
order = QCollator(QLocale("en_GB"))
order.setNumericMode(True)
print(sorted(["Zoë", "zebra", "École", "eclair", "item 10", "item 9"], key=order.sortKey))
print(sorted(["llan", "lwc", "dd", "dr"], key=QCollator(QLocale("cy_GB")).sortKey))
print(QLocale("tr").toUpper("istanbul"), QLocale("en").toUpper("straße"))
london = QTimeZone(QByteArray(b"Europe/London"))
print(london.displayName(QTimeZone.TimeType.DaylightTime, QTimeZone.NameType.LongName))
"""


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so", True),
        ("PySide6/Qt/plugins/wayland-shell-integration/libwl-shell-plugin.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", False),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.dylib", True),
        ("PySide6/Qt/plugins/imageformats/libqmacheif.dylib", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6QuickWidgets.so.6", False),
        ("PySide6\\Qt6Core.dll", True),
        ("PySide6\\Qt6Qml.dll", False),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6/Qt/lib/QtWidgets.framework/Versions/A/QtWidgets", True),
        ("PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml", False),
        ("PySide6/Qt/lib/QtQml.framework/Resources/Info.plist", False),
        ("PySide6/Qt/translations/qtbase_en.qm", True),
        ("PySide6\\translations\\qtbase_de.qm", False),
        ("resources/i18n/cy.qm", True),
        ("resources/i18n/cy.ts", False),
        ("docx/templates/default.docx", True),
        ("cryptography-50.0.2.dist-info/METADATA", True),
        ("cryptography-50.0.2.dist-info/sboms/cryptography-rust.cyclonedx.json", False),
        ("docx/templates/default-docx-template/word/styles.xml", False),
    ],
)
def test_what_of_qt_is_wanted_on_each_system(name: str, wanted: bool) -> None:
    assert TAKEN["wanted"]((name, name, "BINARY")) is wanted


def test_a_library_stays_only_while_something_names_it() -> None:
    needs = {
        "core.so": ["libQt6Core.so.6", "libc.so.6"],
        "libQt6Core.so.6": ["libicuuc.so.73", "libglib-2.0.so.0"],
        "libicuuc.so.73": ["libicudata.so.73"],
        "libglib-2.0.so.0": ["libpcre2-8.so.0"],
    }
    names = [*needs, "libicudata.so.73", "libpcre2-8.so.0", "libgtk-3.so.0", "PySide6/Qt/plugins/platforms/libqxcb.so"]
    entries = [(name, name, "EXTENSION" if name == "core.so" else "BINARY") for name in names]
    links = [("libicuuc.so.73", "x/libicuuc.so.73", "SYMLINK"), ("libgtk-3.so.0", "x/libgtk-3.so.0", "SYMLINK")]
    kept = TAKEN["reached"]([*entries, *links], lambda name: needs.get(name, []))
    assert {name for name, _source, kind in kept if kind != "SYMLINK"} == {
        "core.so",
        "libQt6Core.so.6",
        "libicuuc.so.73",
        "libicudata.so.73",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
    }
    assert [name for name, _source, kind in kept if kind == "SYMLINK"] == ["libicuuc.so.73"]
    data = [("a.ttf", "/x/a.ttf", "DATA"), *(("link", name, "SYMLINK") for name in ("libicuuc.so.73", "libgtk-3.so.0"))]
    assert TAKEN["leading"](data, kept) == data[:2]


@pytest.mark.skipif(not shutil.which("ld") or not _SYSTEMS.exists(), reason="Linux with binutils and libzstd")
def test_the_system_s_library_takes_the_place_of_a_copy(tmp_path: Path) -> None:
    """A program that is linked to a copy by its name runs with the system's, and asks for nothing else."""
    entry = ("pillow.libs/libzstd-40ad5e7e.so.1.5.7", "/nowhere/libzstd-40ad5e7e.so.1.5.7", "BINARY")
    made = STAND_IN["stand_in"](entry, TAKEN["COPIES"], tmp_path)
    assert (made.name, made.stat().st_size < 20_000) == (Path(entry[0]).name, True)
    assert TAKEN["needs"](str(made)) == ["libzstd.so.1"]
    ask = "import ctypes, sys; print(ctypes.CDLL(sys.argv[1]).ZSTD_versionNumber())"
    told = subprocess.run([sys.executable, "-c", ask, str(made)], capture_output=True, text=True, check=True).stdout
    assert int(told) > 10_000
    for other in ("pillow.libs/libtiff-20b7e810.so.6.3.0", "libxcb-cursor.so.0"):
        kept = STAND_IN["stand_in"]((other, "/its/own", "BINARY"), TAKEN["COPIES"], tmp_path)
        assert kept == Path("/its/own")


def _icu(items: dict[str, bytes]) -> bytes:
    """Data of ICU, packed as its own tool packs it."""
    head = struct.pack("<HBB", 32, 0xDA, 0x27) + struct.pack("<HHBBBB", 20, 0, 0, 0, 2, 0) + b"CmnD"
    head += b"\0" * (32 - len(head))
    table, names, body = b"", b"", b""
    first = 4 + 8 * len(items)
    length = sum(len(name) + 1 for name in items)
    start = first + length + -(first + length) % 16
    for name, data in items.items():
        table += struct.pack("<II", first + len(names), start + len(body))
        names += name.encode() + b"\0"
        body += data + b"\0" * (-len(data) % 16)
    return head + struct.pack("<I", len(items)) + table + names + b"\0" * (start - first - length) + body


_NAMES = st.sampled_from(
    ["coll/en.res", "coll/zh.res", "coll/ucadata.icu", "zone/root.res", "curr/en.res", "de.res", "root.res", "x.cnv"]
)


@given(st.dictionaries(_NAMES, st.binary(max_size=70), min_size=1))
def test_what_is_kept_of_icu_is_kept_whole(items: dict[str, bytes]) -> None:
    whole = {f"icudt73l/{name}": data for name, data in sorted(items.items())}
    cut = ICU["read_items"](ICU["cut"](_icu(whole)))
    wanted = {name: data for name, data in whole.items() if ICU["kept"](name.partition("/")[2])}
    assert list(cut) == list(wanted)
    assert all(cut[name].rstrip(b"\0") == data.rstrip(b"\0") for name, data in wanted.items())


@given(st.binary(max_size=200))
def test_what_is_not_icu_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="ICU"):
        ICU["cut"](data)
    with pytest.raises(ValueError, match="cut short"):
        ICU["read_items"](_icu({"icudt73l/de.res": b"x"})[:34])


@pytest.mark.skipif(not shutil.which("ld") or not QT.is_dir(), reason="Linux with binutils")
def test_qt_answers_the_same_with_what_is_left_of_icu(tmp_path: Path) -> None:
    (library,) = QT.glob("libicudata.so.*")
    slim = ICU["slim_library"](library, tmp_path)
    assert slim.stat().st_size < library.stat().st_size / 8

    def answers(**more: str) -> str:
        command = [sys.executable, "-c", ASK_QT]
        return subprocess.run(command, env={**os.environ, **more}, capture_output=True, text=True, check=True).stdout

    assert "British Summer Time" in answers()
    assert answers(LD_PRELOAD=str(slim)) == answers()
