"""Where this program keeps its own things on this computer; a person's work is never among them."""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

import platformdirs

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr

_NAME = "SV Desktop"
#: A folder of this name beside the program makes it portable: everything of its own is kept in there.
_PORTABLE = "portable"
#: Passing folders: of copies that are looked at here, of files that another program shows, of packages that are read.
LOOKING, VIEWED, READ = "Looking", "Viewed", "Read"


def settings_folder() -> Path:
    """The folder for settings. SV_DESKTOP_HOME, when set, holds everything, else “portable” beside the program."""
    return _own("settings") or Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def data_folder() -> Path:
    """The folder for data: known certificates, signatories' identities."""
    return _own("data") or Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def documents_folder() -> Path:
    """Where the file chooser starts."""
    return Path(platformdirs.user_documents_dir())


def passing_folder(name: str) -> Path:
    """A new folder below the data folder for this process alone. Raises PlainError where the disk refuses."""
    sweep_passing()
    place = data_folder() / name
    try:
        place.mkdir(parents=True, exist_ok=True)
        return Path(mkdtemp(prefix=f"{os.getpid()}-", dir=place))
    except OSError as error:
        raise PlainError(
            tr("There is no place on this computer for a copy to look at ({reason}).", reason=error.strerror),
            tr("Free some space, then try again."),
        ) from error


def sweep_passing() -> None:
    """Remove the passing folders of processes that are gone: a crash leaves them."""
    import psutil

    for name in (LOOKING, VIEWED, READ):
        with suppress(OSError):
            for left in tuple((data_folder() / name).iterdir()):
                process = left.name.partition("-")[0]
                if not (process.isdecimal() and psutil.pid_exists(int(process))):
                    shutil.rmtree(left, ignore_errors=True)


def is_portable() -> bool:
    """Whether the program keeps its own things beside itself, such as on a stick."""
    return _beside_program() is not None


def portable_root() -> Path | None:
    """The folder that holds the program's: paths below it are remembered from there, for a stick may be another drive
    tomorrow. None where the program is not portable.
    """
    beside = _beside_program()
    return beside.parent.parent if beside else None


def _beside_program() -> Path | None:
    beside = Path(sys.executable).resolve().parent / _PORTABLE
    return beside if getattr(sys, "frozen", False) and beside.is_dir() else None


def _own(part: str) -> Path | None:
    home = os.environ.get("SV_DESKTOP_HOME") or _beside_program()
    return Path(home) / part if home else None
