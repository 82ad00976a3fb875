"""Review framework packs: every problem, each with file, line, item and field; and what two versions differ in."""

from collections.abc import Sequence
from pathlib import Path

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.text_changes import PackChange, compare
from sv_desktop.services.pack_texts import PROGRAMME_FILE, Problem, Tried, builtin_texts, texts_of, try_texts


def review_packs(files: Sequence[Path] = ()) -> tuple[Problem, ...]:
    """Check the given files together with the built-in programme, or only the built-in packs."""
    return try_texts(texts_of(files) if files else builtin_texts()).problems


def try_file(path: Path) -> Tried:
    """Read one framework file that somebody is at work on, with the programme that lies beside it, if one does.

    With the programme's own file every framework beside it is read. Raises PlainError only where the file cannot be
    read at all.
    """
    if path.name == PROGRAMME_FILE:
        return try_texts({**texts_of([path.parent]), **texts_of([path])})
    beside = path.with_name(PROGRAMME_FILE)
    return try_texts({**(texts_of([beside]) if beside.is_file() else {}), **texts_of([path])})


def compare_files(old: Path, new: Path) -> tuple[PackChange, ...]:
    """What is different between two versions: two files, or two folders. Raises PlainError for what has problems.

    A file may be called anything; a framework is known by the id that it holds.
    """
    return compare(_version(old), _version(new))


def _version(path: Path) -> Frameworks:
    from sv_desktop.frameworks import file_name_of

    given = texts_of([path])
    if not path.is_dir():
        given = {file_name_of(data) or name: data for name, data in given.items()}
    if not given:
        raise PlainError(
            tr("There is no framework file (*.toml) in “{name}”.", name=path.name), tr("Choose another folder.")
        )
    tried = try_texts(given)
    if tried.frameworks is None or tried.broken:
        first = tried.problems[0].told if tried.problems else tr("what all packs share cannot be read")
        raise PlainError(
            tr("“{name}” cannot be compared. {first}.", name=path.name, first=first),
            tr("Mend it first, then compare again."),
        )
    return tried.frameworks
