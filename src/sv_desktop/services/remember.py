"""Remember small things of this computer between two evenings: recent files, the author's name, the window's size."""

from contextlib import suppress
from pathlib import Path

import msgspec

from sv_desktop.services.folders import portable_root, settings_folder

_MOST_RECENT = 8
_LARGEST = 10_000.0


class Remembered(msgspec.Struct, frozen=True, kw_only=True):
    """recent: workspace paths, newest first. geometry: the window's, as Qt tells it, in base64.

    language: of the window, "en" or "cy". scheme: "system", "light", "dark" or "contrast". text_scale: 1.0 to 2.0.
    backup_limit: bytes of all automatic backups of one file, 0 for none. backup_place: the folder of the last backup to
    a place of one's choosing. welcomed: whether the first steps were shown.
    spelling: whether words that may be misspelt are marked.
    sizes: of parts of the window, by name; remembered_size.py says in what.
    awards: until when the award of a recent workspace counts ("YYYY-MM-DD"), by its path.
    """

    author: str = ""
    recent: tuple[str, ...] = ()
    geometry: str = ""
    language: str = "en"
    scheme: str = "system"
    text_scale: float = 1.0
    backup_limit: int = 2_000_000_000
    backup_place: str = ""
    welcomed: bool = False
    spelling: bool = True
    awards: dict[str, str] = {}
    sizes: dict[str, tuple[float, ...]] = {}


def remembered() -> Remembered:
    """What is remembered; an unreadable file counts as nothing remembered."""
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(_path().read_bytes(), type=Remembered)
    return Remembered()


def remember(**changes: object) -> Remembered:
    """Change some of it. A folder that cannot be written only means that nothing is remembered."""
    changed = msgspec.structs.replace(remembered(), **changes)
    path = _path()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".part")
        partial.write_bytes(msgspec.json.encode(changed))
        partial.replace(path)
    return changed


def opened(path: Path) -> Remembered:
    """Put a workspace at the top of the recent files."""
    name = _written(path.resolve())
    others = [one for one in remembered().recent if one != name]
    return remember(recent=(name, *others)[:_MOST_RECENT])


def recent_files() -> tuple[Path, ...]:
    """Recent workspaces that are still there, newest first."""
    return tuple(path for path in map(_read, remembered().recent) if path.is_file())


def note_award(path: Path, valid_until: str | None) -> None:
    """Remember until when the award of a workspace counts, to remind of it on the first page; None forgets it."""
    name, kept = _written(path.resolve()), remembered()
    awards = {one: day for one, day in kept.awards.items() if one in kept.recent and one != name}
    if valid_until is not None:
        awards[name] = valid_until
    if awards != kept.awards:
        remember(awards=awards)


def noted_awards() -> dict[Path, str]:
    """Until when the awards of recent workspaces count."""
    return {_read(name): day for name, day in remembered().awards.items()}


def keep_size(name: str, size: tuple[float, ...]) -> None:
    """Remember the size of a part of the window."""
    remember(sizes=remembered().sizes | {name: size})


def kept_size(name: str) -> tuple[float, ...]:
    """The size that a part of the window was left with; () for none, or one that can be none."""
    size = remembered().sizes.get(name, ())
    return size if all(0 < one < _LARGEST for one in size) else ()


def missing_files() -> tuple[Path, ...]:
    """Recent workspaces that are not where they were, newest first."""
    return tuple(path for path in map(_read, remembered().recent) if not path.is_file())


def _written(path: Path) -> str:
    """A path as it is kept: on a stick, from there."""
    root = portable_root()
    return path.relative_to(root).as_posix() if root and path.is_relative_to(root) else str(path)


def _read(kept: str) -> Path:
    return (portable_root() or Path()) / kept


def _path() -> Path:
    return settings_folder() / "settings.json"
