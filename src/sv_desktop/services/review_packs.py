"""Review framework packs: every problem, each with the file, the item and the field."""

from collections.abc import Sequence
from pathlib import Path

from sv_desktop.domain.fault import PlainError
from sv_desktop.resources import resources


def review_packs(files: Sequence[Path] = ()) -> list[dict[str, str | int]]:
    """Check the given files together with the built-in programme, or only the built-in packs.

    Each problem is a dict of file, line, column (from 1; 0 where there is none), item, field, words, and told: all of
    it in one sentence.
    """
    from sv_desktop.frameworks import validate_texts

    texts = {path.name: path.read_bytes() for path in sorted((resources() / "frameworks").glob("*.toml"))}
    texts |= {path.name: _read(path) for path in files}
    given = {path.name for path in files}
    return [
        {
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "item": problem.item,
            "field": problem.field,
            "words": problem.words,
            "told": problem.told,
        }
        for problem in validate_texts(texts)
        if not given or problem.file in given or problem.file not in texts
    ]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PlainError(f"“{path}” could not be read ({error.strerror}).") from error
