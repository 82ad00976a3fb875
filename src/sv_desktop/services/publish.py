"""Publish a benchmark: the region's figures as a sealed file in which no organisation can be recognised."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from uuid import uuid4

import msgspec
from msgspec import Struct

from sv_desktop import __version__
from sv_desktop.domain.benchmark import (
    HOLDERS,
    METHOD,
    ORGANISATIONS,
    SIGNATORIES,
    Benchmark,
    Figure,
    contributions_of,
    count_figure,
    figure_of,
    shown_cells,
)
from sv_desktop.domain.disclosure import MINIMUM, Published
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.region import Labelled, Profile, What, dimensions
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.gather import by_year, counted, profiles
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.sealed_document import SealedDocument, write_document

_ORGANISATIONS = Labelled(label="Organisations", unit="")
WHAT = (
    "A benchmark is a sealed file in which no organisation can be recognised. An organisation opens it in its own "
    "program and sees its figures beside those of organisations like it. Nothing comes back to you."
)


class _Past(Struct, frozen=True, kw_only=True):
    """What is kept in the register of a publication. shown: "ref@period" to the cells that were shown."""

    submissions: tuple[str, ...]
    shown: dict[str, tuple[str, ...]]


class Draft(Struct, frozen=True, kw_only=True):
    """A benchmark that has not gone out. submissions: those behind it."""

    benchmark: Benchmark
    submissions: tuple[str, ...]

    @property
    def shown(self) -> int:
        """How many cells are told."""
        return sum(len(shown_cells(figure)) for figure in self.benchmark.figures)

    @property
    def hidden(self) -> int:
        """How many cells are not told, so that nobody is recognised."""
        return sum(len(figure.rows) for figure in self.benchmark.figures) - self.shown


def draft(desk: RegisterDesk, progress: Progress = silent) -> Draft:
    """What a benchmark would hold now, beside all that were published from this register. progress: figures in the end.

    Raises PlainError where fewer than five organisations count.
    """
    ours, rows = builtin_frameworks(), counted(desk.inbox)
    if len(rows) < MINIMUM:
        raise PlainError(
            tr(
                "A benchmark needs at least {minimum} organisations whose seal you have checked; there are {count}.",
                minimum=MINIMUM,
                count=len(rows),
            ),
            tr("Mark the signers as known first, once their fingerprints were compared."),
        )
    found = list(profiles(desk, rows, ours, progress))
    earlier = [_again(desk, past, ours, progress) for past in _past(desk)]
    now = [one for _id, one in found]
    labels = {ref: label for one in now for ref, label in one.labels.items()}
    whats = [ORGANISATIONS, *sorted({what for one in now for what in one.figures})]
    figures = []
    for number, what in enumerate(whats, 1):
        figures.append(_figure(what, labels, now, earlier))
        progress(number, len(whats))
    for year, sent, held in by_year(desk, rows):
        figures.append(count_figure(SIGNATORIES, year, "Organisations with a signed submission", sent))
        figures.append(count_figure(HOLDERS, year, "Organisations that hold an award", held))
    return Draft(
        benchmark=Benchmark(
            id=str(uuid4()),
            created_at=desk.clock(),
            program=f"SV Desktop {__version__}",
            notice=ours.programme.notice,
            scheme=desk.name,
            method=METHOD,
            dimensions=dimensions(ours),
            figures=tuple(figure for figure in figures if shown_cells(figure)),
        ),
        submissions=tuple(submission for submission, _one in found),
    )


def publish(
    desk: RegisterDesk, drafted: Draft, destination: Path, passphrase: str, progress: Progress = silent
) -> SealedDocument:
    """Seal a draft with the scheme's identity, and note what has gone out.

    Raises PlainError where there is no identity, the passphrase is wrong, something else was published since the draft
    was made, or the disk says no.
    """
    from sv_desktop.sealing import unlock

    stored = desk.register.identity()
    if stored is None:
        raise PlainError(tr("The register has no identity to sign with yet."), tr("Make the identity first."))
    signatory = unlock(stored, passphrase)
    benchmark = drafted.benchmark
    if any(one.at > benchmark.created_at for one in desk.ledger.heads("", EntryKind.PUBLISHED)):
        raise PlainError(
            tr("Another benchmark was published meanwhile."), tr("Look at the figures again, then publish.")
        )
    note = _Past(
        submissions=drafted.submissions,
        shown={_key(one.what): tuple(sorted(shown_cells(one))) for one in benchmark.figures},
    )
    # Noted first: a benchmark that is out and forgotten would be the worse fault.
    desk.write([("", EntryKind.PUBLISHED, benchmark.id, msgspec.to_builtins(note))])
    return write_document(
        destination, DocumentKind.BENCHMARK, benchmark, signatory, at=benchmark.created_at, progress=progress
    )


def _figure(
    what: What,
    labels: Mapping[str, Labelled],
    now: Sequence[Profile],
    earlier: Iterable[tuple[_Past, Sequence[Profile]]],
) -> Figure:
    before = [
        Published(contributions=contributions_of(some, what), cells=frozenset(past.shown.get(_key(what), ())))
        for past, some in earlier
        if past.shown.get(_key(what))
    ]
    label = _ORGANISATIONS if what == ORGANISATIONS else labels[what.ref]
    return figure_of(what, label, contributions_of(now, what), before)


def _past(desk: RegisterDesk) -> tuple[_Past, ...]:
    entries = desk.ledger.heads("", EntryKind.PUBLISHED)
    return tuple(msgspec.convert(entry.value, _Past) for entry in entries)


def _again(desk: RegisterDesk, past: _Past, ours: Frameworks, progress: Progress) -> tuple[_Past, tuple[Profile, ...]]:
    """What an earlier publication was made of: submissions never change, so they say it again."""
    rows: list[Row] = [row for one in past.submissions if (row := desk.inbox.get(one)) is not None]
    return past, tuple(one for _id, one in profiles(desk, rows, ours, progress))


def _key(what: What) -> str:
    return f"{what.ref}@{what.period}"
