"""Compare with organisations like yours: open a scheme's benchmark, and lay one's own figures beside it."""

from collections.abc import Container
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from sv_desktop.domain.benchmark import Benchmark, Figure, Row
from sv_desktop.domain.disclosure import WHOLE
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import Signer
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.region import Profile, profile
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.services.desk import Desk
from sv_desktop.services.folders import data_folder
from sv_desktop.services.sealed_document import open_document


class Opened(Struct, frozen=True, kw_only=True):
    """A benchmark, and who sealed it."""

    benchmark: Benchmark
    signer: Signer


class Beside(Struct, frozen=True, kw_only=True):
    """One's own value, and what is told of a group that one is in. label: the group's."""

    label: str
    row: Row


class Compared(Struct, frozen=True, kw_only=True):
    """One figure. own: None where it was not counted for that period."""

    figure: Figure
    own: float | None
    groups: tuple[Beside, ...]


def open_benchmark(path: Path, *, known: Container[str] = (), progress: Progress = silent) -> Opened:
    """Verify and read a benchmark. Raises PlainError for anything else."""
    opened = open_document(path, DocumentKind.BENCHMARK, Benchmark, known=known, progress=progress)
    return Opened(benchmark=opened.value, signer=opened.signer)


def keep_benchmark(path: Path) -> Path:
    """Keep a copy on this computer, so that it is there next time; the one before it goes."""
    kept = data_folder() / "benchmark.asice"
    partial = kept.with_name("benchmark.part")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(path.read_bytes())
        partial.replace(kept)
    except OSError as error:
        raise PlainError(
            tr("The benchmark could not be kept on this computer ({reason}).", reason=error.strerror),
            tr("Free some space, then try again."),
        ) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return kept


def kept_benchmark() -> Path | None:
    """The benchmark that was opened last."""
    kept = data_folder() / "benchmark.asice"
    return kept if kept.is_file() else None


def compared(desk: Desk, benchmark: Benchmark) -> tuple[Compared, ...]:
    """Every figure with one's own beside it, those that one has first. Nothing of one's own leaves this computer."""
    mine = profile(desk.application, desk.frameworks, "")
    found = [_compared(figure, benchmark, mine) for figure in benchmark.figures if not figure.counts]
    return tuple(sorted(found, key=lambda one: one.own is None))


def _compared(figure: Figure, benchmark: Benchmark, mine: Profile) -> Compared:
    cells = [WHOLE, *(one.id for each in benchmark.dimensions for one in each.options if one.id in mine.cells)]
    rows = [(cell, figure.row(cell)) for cell in cells]
    groups = tuple(Beside(label=benchmark.label(cell), row=row) for cell, row in rows if row is not None)
    return Compared(figure=figure, own=mine.figures.get(figure.what), groups=groups)
