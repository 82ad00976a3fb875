"""The evidence: numbered once, listed beside each answer and again as a whole."""

from collections.abc import Iterator

from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import KIND_WORDS, Evidence, EvidenceKind
from sv_desktop.domain.framework import Item
from sv_desktop.domain.package import grouped
from sv_desktop.domain.wording import date_words, plural, size_words
from sv_desktop.reports.blocks import Block, Heading, Para, Table, Tone

#: Enough of a SHA-256 to tell files apart by eye; the whole one stands in the package's manifest.
DIGITS_SHOWN = 12


class EvidenceNumbers:
    """Short names, "E1" and on, in the order in which the files were added."""

    def __init__(self, application: Application) -> None:
        self._numbers = {one.id: f"E{place}" for place, one in enumerate(application.evidence, 1)}

    def __getitem__(self, evidence: Evidence) -> str:
        return self._numbers[evidence.id]


def attached_blocks(application: Application, ref: str, item: Item, numbers: EvidenceNumbers) -> Iterator[Block]:
    """The evidence attached to one item; a quiet line where some was wanted and none is there."""
    found = application.evidence_for(ref)
    if found:
        rows = tuple((numbers[one], _described(one), kind_or_size(one), short_digest(one.sha256)) for one in found)
        yield Table(("No.", "Evidence", "Size", "Fingerprint"), rows, (0.09, 0.51, 0.14, 0.26))
    elif item.evidence:
        yield Para("No evidence attached.", Tone.MISSING)


def evidence_blocks(application: Application, numbers: EvidenceNumbers) -> Iterator[Block]:
    """Every file, where it is used, and what its fingerprint is for."""
    yield Heading(1, "All evidence")
    if not application.evidence:
        yield Para("No evidence has been added yet.", Tone.MISSING)
        return
    total = sum(one.size for one in application.evidence)
    yield Para(f"{plural(len(application.evidence), 'piece')} of evidence, {size_words(total)} together.")
    yield Para(
        f"The fingerprint is the first {DIGITS_SHOWN} digits of the file’s SHA-256. The whole number stands in the"
        " list of files inside the package, manifest-sha256.txt.",
        Tone.NOTE,
    )
    rows = tuple(
        (numbers[one], one.name, kind_or_size(one), short_digest(one.sha256), _uses(application, one))
        for one in application.evidence
    )
    yield Table(("No.", "File", "Size", "Fingerprint", "Used in"), rows, (0.09, 0.27, 0.13, 0.24, 0.27))


def short_digest(sha256: str) -> str:
    """The start of a SHA-256 in groups of four: "9F86 D081 884C"."""
    return grouped(sha256[:DIGITS_SHOWN])


def kind_or_size(one: Evidence) -> str:
    """How large a file is; of what is no file, what it is."""
    return size_words(one.size) if one.kind is EvidenceKind.FILE else KIND_WORDS[one.kind]


def _described(one: Evidence) -> str:
    """Title; file name or source, and date; description; personal data: each on its own line, nothing twice."""
    name = one.name if one.kind is EvidenceKind.FILE and one.title and one.title != one.name else ""
    facts = " · ".join(fact for fact in (name, one.source, date_words(one.date)) if fact)
    personal = f"Shows or names people. {one.consent or 'No consent note.'}" if one.personal else ""
    return "\n".join(line for line in (one.label, facts, one.description, personal) if line.strip())


def _uses(application: Application, one: Evidence) -> str:
    found = [application.find(ref) for ref in application.answers.uses(one.id)]
    names = [f"{place[0].short_title}: {place[2].title}" for place in found if place]
    return "\n".join(names) or "Not attached to an answer"
