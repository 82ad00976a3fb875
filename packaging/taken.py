"""What the frozen app takes in, and what it leaves out: of Qt, of Python's modules, and of the building system.

PyInstaller's entries are (name inside the app, file that it comes from, type).
"""

import re
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]

#: Of Qt, by the beginning of the name below plugins/ without "lib": what no page uses, and what drags GTK or TLS in.
UNUSED_PLUGINS = (
    *("egldeviceintegrations", "generic", "networkinformation", "qmltooling", "sqldrivers", "tls"),
    *("platforminputcontexts/qtvirtualkeyboard", "platformthemes/qgtk3", "platforms/qdirect2d"),
    *("platforms/qeglfs", "platforms/qlinuxfb", "platforms/qminimal", "platforms/qvkkhrdisplay", "platforms/qvnc"),
    *("imageformats/qpdf", "imageformats/qtiff", "imageformats/qwbmp", "imageformats/qtga", "imageformats/qicns"),
    *("imageformats/qwebp", "imageformats/qjpeg", "imageformats/qgif", "imageformats/qmacjp2", "imageformats/qmacheif"),
    # Nothing is drawn by OpenGL or Vulkan, and of Wayland every desktop speaks xdg-shell.
    *("xcbglintegrations", "wayland-graphics-integration-client", "wayland-shell-integration/fullscreen-shell"),
    *(f"wayland-shell-integration/{shell}" for shell in ("ivi-shell", "qt-shell", "wl-shell")),
)
#: Qt's libraries by the beginning of their names, and two of Windows that only draw in three dimensions.
UNUSED_LIBRARIES = (
    *("QtQml", "QtQuick", "QtVirtualKeyboard", "QtPdf", "QtEglF", "QtShaderTools", "QtLabs"),
    *("opengl32sw.dll", "d3dcompiler"),
)
#: Of Linux, what belongs to the desktop and has to fit it, its printers, its typefaces, and what every desktop has and
#: mends by its own updates, OpenSSL for the hashes among them; Depends names them.
OF_THE_SYSTEM = (
    *("libcups.so", "libX11.so", "libX11-xcb.so", "libxcb.so", "libglib-2.0.so", "libgthread-2.0.so", "libdbus-1.so"),
    *("libfontconfig.so", "libfreetype.so", "libgssapi_krb5.so", "libstdc++.so", "libgcc_s.so"),
    *("libwayland-", "libbrotli", "libcrypto.so", "liblzma.so", "libxkbcommon.so", "libz.so", "libzstd.so"),
)
#: Of Linux, copies that a wheel brought of what the system has, and which take its place (linux/stand_in.py).
COPIES = {"pillow.libs/libxcb-": "libxcb.so.1", "pillow.libs/libzstd-": "libzstd.so.1"}
#: Loaded by name while the program runs, so that no other library names them.
LOADED_BY_NAME = ("libpython", "libpdfium")
#: Kinds of pictures that no page shows (previews/pictures.py), as Pillow calls them.
UNREAD_PICTURES = (
    *("Avif", "Blp", "BufrStub", "Cur", "Dcx", "Dds", "Eps", "Fits", "Fli", "Fpx", "Ftex", "Gbr", "GribStub"),
    *("Hdf5Stub", "Icns", "Ico", "Im", "Imt", "Iptc", "Jpeg2K", "McIdas", "Mic", "Mpeg", "Msp", "Pcd", "Pcx", "Pdf"),
    *("Pixar", "Psd", "Qoi", "Sgi", "Spider", "Sun", "Tga", "Wmf", "Xbm", "Xpm", "XVThumb"),
)
#: Modules that nothing of ours reaches. With the last rows goes all that could speak HTTP or TLS (sealing/offline.py).
UNUSED_MODULES = (
    *(f"PIL.{kind}ImagePlugin" for kind in UNREAD_PICTURES),
    *("tkinter", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtPdf", "PySide6.QtDBus", "PIL.ImageQt", "PIL.ImageTk"),
    *("PIL._imagingft", "PIL._imagingcms", "PIL._avif", "attr", "attrs"),
    # SQL is written with tables alone, for one database; charts are drawn from plain shapes, by one process.
    *("sqlalchemy.orm", "sqlalchemy.testing", "sqlalchemy.ext.asyncio", "sqlalchemy.ext.baked"),
    *("sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle"),
    *("reportlab.graphics.barcode", "reportlab.graphics.charts", "reportlab.graphics.samples"),
    *("reportlab.graphics.renderPS", "reportlab.graphics.testshapes"),
    *("reportlab.graphics.widgets", "reportlab.lib.corp", "reportlab.lib.randomtext", "reportlab.lib.testutils"),
    *("multiprocessing", "concurrent.futures.process", "_pydecimal"),
    *("lxml.html", "lxml.objectify", "lxml.isoschematron", "lxml.doctestcompare", "lxml.builder"),
    *("lxml.sax", "lxml.ElementInclude", "defusedxml.lxml", "pypdfium2._cli"),
    *("numpy", "pip", "setuptools", "pkg_resources", "pydoc", "pydoc_data", "doctest", "pdb", "unittest"),
    *("readline", "sqlite3", "_sqlite3", "distutils", "cffi", "pycparser", "oscrypto", "http.server"),
    *("aiohttp", "requests", "certifi", "ssl", "_ssl", "xmlrpc", "defusedxml.xmlrpc", "smtplib", "ftplib"),
    *("http.cookiejar", "http.cookies"),
)
#: Parts that others ask for, and of which therefore nothing is in the app.
UNUSED_PARTS = ("aiohttp", "attrs", "certifi", "oscrypto", "pycparser", "requests")


def wanted(entry: Entry) -> bool:
    """Whether an entry is any use to the program, on any of the three systems."""
    path = PurePosixPath(entry[0].replace("\\", "/"))
    inside = path.as_posix()
    if "/translations/" in inside:
        return path.name.startswith("qtbase_en")
    if "/plugins/" in inside:
        kind, _slash, name = inside.split("/plugins/")[1].partition("/")
        return not f"{kind}/{name.removeprefix('lib')}".startswith(UNUSED_PLUGINS)
    if path.suffix == ".ts":  # what translators work on; the program reads .qm
        return False
    if "/default-docx-template/" in inside:
        return False
    if ".dist-info/" in inside:  # the rest of it is beside the app, from every part
        return path.name == "METADATA"
    # libQt6Core.so.6, Qt6Core.dll, QtCore.framework/Versions/A/QtCore
    plain = re.sub(r"^(lib)?Qt6", "Qt", path.name)
    return not (plain.startswith(UNUSED_LIBRARIES) or any(part.startswith(UNUSED_LIBRARIES) for part in path.parts))


def needs(library: str) -> list[str]:
    """The libraries of Linux that one names itself, not what those need in turn."""
    told = subprocess.run(["objdump", "-p", library], capture_output=True, text=True, check=True).stdout
    return re.findall(r"NEEDED +(\S+)", told)


def reached(entries: Iterable[Entry], needs: Callable[[str], list[str]] = needs) -> list[Entry]:
    """The entries of Linux without the libraries that only what was left out had needed."""
    entries = list(entries)
    files = [entry for entry in entries if entry[2] != "SYMLINK"]
    by_name = {Path(entry[0]).name: entry for entry in files}
    queue = [entry for entry in files if _is_root(entry)]
    kept = {entry[0] for entry in queue}
    while queue:
        for name in needs(queue.pop()[1]):
            needed = by_name.get(name)
            if needed and needed[0] not in kept and not name.startswith(OF_THE_SYSTEM):
                kept.add(needed[0])
                queue.append(needed)
    names = {Path(one).name for one in kept}
    return [one for one in entries if one[0] in kept or (one[2] == "SYMLINK" and Path(one[1]).name in names)]


def leading(entries: Iterable[Entry], kept: Iterable[Entry]) -> list[Entry]:
    """The entries without the links to libraries that are not kept."""
    places = {entry[0] for entry in kept}
    return [one for one in entries if one[2] != "SYMLINK" or one[1] in places]


def _is_root(entry: Entry) -> bool:
    """Python loads extensions, Qt its plugins, and the rest is loaded because a library names it."""
    name = Path(entry[0]).name
    return entry[2] == "EXTENSION" or "/plugins/" in entry[0] or name.startswith(LOADED_BY_NAME)
