"""Puts the system's own library in the place of a copy that a wheel for Linux brought under a name of its own.

A library that holds nothing but the copy's name and the need of the system's: whoever names the copy gets the system's.
It is for libraries without versions of symbols, as those bind a name to the file that it came from.
"""

import subprocess
from collections.abc import Mapping
from pathlib import Path


def stand_in(entry: tuple[str, str, str], copies: Mapping[str, str], folder: Path) -> Path:
    """The file for one of PyInstaller's entries: its own, or what stands in for it, made in the folder by `ld`.

    copies: the beginning of a copy's place in the app to the name that the system's library has.
    """
    systems = next((own for copy, own in copies.items() if entry[0].startswith(copy)), None)
    if systems is None or entry[2] == "SYMLINK":
        return Path(entry[1])
    name = Path(entry[0]).name
    made = folder / name
    link = ["ld", "-shared", "--build-id=none", "-z", "noexecstack", "--no-as-needed", "-soname", name, "-o", str(made)]
    subprocess.run([*link, _found(systems)], check=True)
    return made


def _found(name: str) -> str:
    """Where the loader finds a library of that name."""
    known = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    for line in known.splitlines():
        if line.split(" ", 1)[0].strip() == name:
            return line.rpartition("=> ")[2]
    raise SystemExit(f"{name} is not on this system, so that nothing can stand in for a copy of it.")
