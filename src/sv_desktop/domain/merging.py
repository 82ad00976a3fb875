"""What two copies said differently about one answer, and which of it a person has to decide."""

from msgspec import Struct

from sv_desktop.domain.answers import EVIDENCE_PREFIX, LOOK_AGAIN, WORD_LIMIT_SUFFIX, Revision, same_value


class Conflict(Struct, frozen=True):
    """One answer that was given differently. versions: two or more, latest first; the first counts for now."""

    versions: tuple[Revision, ...]

    @property
    def key(self) -> tuple[str, str]:
        """The answer: (target, field)."""
        return self.versions[0].key


class Brought(Struct, frozen=True, kw_only=True):
    """What came in from a copy: numbers of revisions, evidence items and snapshots that were not here."""

    revisions: int
    evidence: int
    snapshots: int


def conflict_of(heads: tuple[Revision, ...]) -> Conflict | None:
    """What a person has to decide; None where all say the same, or where the latest word is good enough.

    Marks such as "look again", word limits and what is attached need nobody: the latest counts, and each can be set
    again with one click.
    """
    field = heads[0].field
    if (
        field == LOOK_AGAIN
        or field == "removed"
        or field.endswith(WORD_LIMIT_SUFFIX)
        or field.startswith(EVIDENCE_PREFIX)
    ):
        return None
    different = [heads[0]]
    for head in heads[1:]:
        if not any(same_value(head.value, one.value) for one in different):
            different.append(head)
    return Conflict(tuple(different)) if len(different) > 1 else None
