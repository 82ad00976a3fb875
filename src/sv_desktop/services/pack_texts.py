"""Framework texts as files: those of the program, those that a person names, and both put together."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import Pack
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Frameworks, Programme
from sv_desktop.resources import resources

PROGRAMME_FILE = "programme.toml"
_ENDING = ".toml"
_LARGEST = 1024 * 1024


class Tried(Struct, frozen=True, kw_only=True):
    """Texts that somebody is at work on. frameworks: the given ones, as far as they can be read; None for none.

    problems: of the given ones, each with its place. broken: the names of those that cannot be read by themselves.
    """

    frameworks: Frameworks | None
    broken: tuple[str, ...]
    problems: tuple["Problem", ...]


class Problem(Struct, frozen=True, kw_only=True):
    """One thing to mend. line, column: from 1, 0 where there is none. told: all of it in one sentence."""

    file: str
    line: int
    column: int
    item: str
    field: str
    words: str
    told: str


def builtin_texts() -> dict[str, bytes]:
    """The texts that came with the program: file name to bytes."""
    return {path.name: path.read_bytes() for path in sorted((resources() / "frameworks").glob(f"*{_ENDING}"))}


def texts_of(paths: Iterable[Path]) -> dict[str, bytes]:
    """The texts of files, and of the files in folders. Raises PlainError for what cannot be read."""
    texts: dict[str, bytes] = {}
    for path in paths:
        for one in sorted(path.glob(f"*{_ENDING}")) if path.is_dir() else (path,):
            texts[one.name] = _read(one)
    return texts


def put_together(base: Mapping[str, bytes], given: Mapping[str, bytes]) -> dict[str, bytes]:
    """The given texts among those of the base; where they bring another programme along, they stand alone."""
    theirs = _programme_id(given)
    return dict(given) if theirs and theirs != _programme_id(base) else {**base, **given}


def try_texts(given: Mapping[str, bytes]) -> Tried:
    """Read texts together with the program's own, and find every problem of theirs; never raises."""
    from sv_desktop.frameworks import read_texts

    whole = put_together(builtin_texts(), given)
    reading = read_texts(whole)
    programme = reading.programme if PROGRAMME_FILE not in given or PROGRAMME_FILE not in reading.broken else None
    packs = tuple(pack for name, pack in reading.packs.items() if name in given and name not in reading.broken)
    return Tried(
        frameworks=_frameworks(programme, packs, given),
        broken=tuple(sorted(reading.broken & given.keys())),
        problems=tuple(
            Problem(
                file=one.file,
                line=one.line,
                column=one.column,
                item=one.item,
                field=one.field,
                words=one.words,
                told=one.told,
            )
            for one in reading.problems
            if one.file in given or one.file not in whole
        ),
    )


def _frameworks(programme: Programme | None, packs: tuple[Pack, ...], texts: Mapping[str, bytes]) -> Frameworks | None:
    if programme is None:
        return None
    return Frameworks(programme, tuple(sorted(packs, key=lambda pack: (pack.order, pack.id))), dict(texts))


def _programme_id(texts: Mapping[str, bytes]) -> str:
    from sv_desktop.frameworks import read_texts

    if PROGRAMME_FILE not in texts:
        return ""
    programme = read_texts({PROGRAMME_FILE: texts[PROGRAMME_FILE]}).programme
    return programme.id if programme is not None else ""


def _read(path: Path) -> bytes:
    """At most one byte more than any pack may have, so that it is refused for its size in words."""
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST + 1)
    except OSError as error:
        raise PlainError(tr("“{path}” could not be read ({reason}).", path=path, reason=error.strerror)) from error
