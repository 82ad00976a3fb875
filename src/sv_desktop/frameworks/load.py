"""Read a programme and its packs, from a folder, from loose files or from inside a package."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from sv_desktop.domain.framework import FORMAT_VERSION, Pack
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Frameworks, Programme
from sv_desktop.frameworks.meaning import PROGRAMME_FILE, pack_problems, programme_problems, sound_item_problems
from sv_desktop.frameworks.positions import Positions
from sv_desktop.frameworks.problems import PackError, PackProblem, Place, quoted
from sv_desktop.frameworks.together import together_problems
from sv_desktop.frameworks.toml_text import LARGEST_FILE, Unreadable, may_hide_something, parse

MOST_FILES = 40
MOST_PROBLEMS = 500
LARGEST_TOGETHER = 2 * LARGEST_FILE
NEWER_WORDS = tr("this text was written for a newer version of SV Desktop; this version cannot read it")

_ALL = "frameworks"
_Model = TypeVar("_Model", Pack, Programme)


class Reading(Struct):
    """What could be read, sound or not. packs, plain: the packs and the TOML texts by file name.

    broken: file names that gave problems of their own.
    """

    packs: dict[str, Pack] = {}
    programme: Programme | None = None
    problems: list[PackProblem] = []
    broken: set[str] = set()
    plain: dict[str, str] = {}


def load_frameworks(folder: Path) -> Frameworks:
    """Read programme.toml and every other ``*.toml`` of a folder. Raises PackError with every problem."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml" and not path.name.startswith("."))
    except OSError as error:
        raise PackError(
            [Place(folder.name).problem(tr("the folder cannot be read ({reason})", reason=error.strerror))]
        ) from None
    texts, problems = _file_texts(paths)
    if problems:
        raise PackError([*problems, *validate_texts(texts)])
    return frameworks_from_texts(texts)


def load_programme(folder: Path) -> Programme:
    """Read programme.toml alone, for what is shown before any pack is. Raises PackError with every problem."""
    texts, problems = _file_texts([folder / PROGRAMME_FILE])
    reading = read_texts(texts)
    if problems or reading.problems or reading.programme is None:
        raise PackError([*problems, *reading.problems])
    return reading.programme


def frameworks_from_texts(texts: Mapping[str, bytes], *, partly: bool = False) -> Frameworks:
    """Read packs that are in memory, as from inside a package.

    texts: file name ("award.toml") to the file's bytes. partly: some packs may be elsewhere, or in another version than
    the others, so that a link may lead nowhere here. Raises PackError with every problem.
    """
    reading = read_texts(texts, partly=partly)
    if reading.programme is None and PROGRAMME_FILE not in reading.broken:
        reading.problems.append(
            Place(PROGRAMME_FILE).problem(tr("this file is missing; it holds what all packs share"))
        )
    if not reading.packs and not reading.problems:
        reading.problems.append(Place(PROGRAMME_FILE).problem(tr("there is no pack beside this file")))
    if reading.problems or reading.programme is None:
        raise PackError(reading.problems)
    packs = sorted(reading.packs.values(), key=lambda pack: (pack.order, pack.id))
    return Frameworks(reading.programme, tuple(packs), dict(texts))


def file_name_of(data: bytes) -> str:
    """The name that a text's file should have, by what it holds; "" where nobody can say."""
    try:
        _text, values = parse(tr("a file"), data)
    except Unreadable:
        return ""
    if "sections" in values:
        return f"{values['id']}.toml" if isinstance(values.get("id"), str) else ""
    return PROGRAMME_FILE if "declaration" in values else ""


def validate_texts(texts: Mapping[str, bytes]) -> list[PackProblem]:
    """Every problem, file by file, then those between files; [] when all is well.

    Lists, Marmot tags and links out of the given packs are looked at only when programme.toml is given.
    """
    return read_texts(texts).problems


def validate_files(paths: Iterable[Path]) -> list[PackProblem]:
    """The same for files on disk, also those that cannot be read."""
    texts, problems = _file_texts(paths)
    return problems + validate_texts(texts)


def _file_texts(paths: Iterable[Path]) -> tuple[dict[str, bytes], list[PackProblem]]:
    texts: dict[str, bytes] = {}
    problems = []
    for path in paths:
        place = Place(path.name)
        if path.name in texts:
            problems.append(place.problem(tr("two files have this name")))
            continue
        try:
            with path.open("rb") as file:
                texts[path.name] = file.read(LARGEST_FILE + 1)
        except OSError as error:
            problems.append(place.problem(tr("the file cannot be read ({reason})", reason=error.strerror)))
    return texts, problems


def read_texts(texts: Mapping[str, bytes], *, partly: bool = False) -> Reading:
    """Read as much as can be read, and tell every problem with its place; for a text that somebody is at work on.

    partly: as in :func:`frameworks_from_texts`.
    """
    reading = Reading()
    if len(texts) > MOST_FILES:
        reading.problems.append(Place(_ALL).problem(tr("there are more than {most} framework files", most=MOST_FILES)))
        return reading
    if sum(map(len, texts.values())) > LARGEST_TOGETHER:
        reading.problems.append(Place(_ALL).problem(tr("the framework files are larger than 512 KiB together")))
        return reading
    for name in sorted(texts):
        _read_one(reading, name, texts[name])
    broken = frozenset(name.removesuffix(".toml") for name in reading.broken)
    reading.problems += together_problems(reading.packs, reading.programme, broken, partly=partly)
    reading.problems = list(_placed(reading.problems, reading.plain))
    return reading


def _placed(problems: list[PackProblem], plain: Mapping[str, str]) -> Iterator[PackProblem]:
    """The problems with line and column. The walk over a text is taken only where it has a problem."""
    known: dict[str, Positions] = {}
    for one in problems:
        if one.line or one.file not in plain:
            yield one
            continue
        if one.file not in known:
            known[one.file] = Positions(plain[one.file])
        line, column = known[one.file].of(one.path)
        yield replace(one, line=line, column=column)


def _read_one(reading: Reading, name: str, data: bytes) -> None:
    try:
        if not name.endswith(".toml"):
            raise Unreadable(Place(name).problem("the file’s name should end in .toml"))
        text, values = parse(name, data)
        reading.plain[name] = text
        _refuse_newer(name, values)
    except Unreadable as error:
        reading.problems.append(error.problem)
        reading.broken.add(name)
        return
    if name == PROGRAMME_FILE:
        reading.programme, found = _converted(name, text, values, Programme)
        if reading.programme is not None:
            found += programme_problems(name, reading.programme)
    else:
        pack, found = _converted(name, text, values, Pack)
        if pack is not None:
            found += pack_problems(name, pack)
            reading.packs[name] = pack
        else:
            found += islice(sound_item_problems(name, values), MOST_PROBLEMS)
    reading.problems += found
    if found:
        reading.broken.add(name)


def _refuse_newer(file: str, values: dict[str, object]) -> None:
    """What a later program has added to the format cannot be guessed; one plain word is better than many wrong ones."""
    version = values.get("format_version")
    if isinstance(version, int) and version > FORMAT_VERSION:
        raise Unreadable(Place(file).at_key("format_version").problem(NEWER_WORDS))


def _converted(
    file: str, text: str, values: dict[str, object], model: type[_Model]
) -> tuple[_Model | None, list[PackProblem]]:
    """The value, or every departure from its shape. The slow walk is taken only when it may find something."""
    try:
        value = msgspec.convert(values, model)
    except msgspec.ValidationError as error:
        return None, _departures(file, values, model) or [Place(file).problem(quoted(error))]
    found = _departures(file, values, model) if may_hide_something(text) else []
    return (None, found) if found else (value, [])


def _departures(file: str, values: dict[str, object], model: type[_Model]) -> list[PackProblem]:
    from sv_desktop.frameworks.shape import shape_problems

    return list(islice(shape_problems(file, values, model), MOST_PROBLEMS))
