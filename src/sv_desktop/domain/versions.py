"""Versions of evidence: a newer one takes the place of an older one, which stays in the library."""

from collections.abc import Iterable

from sv_desktop.domain.answers import EVIDENCE_PREFIX, Answers, Value
from sv_desktop.domain.evidence import Evidence


def newer_versions(evidence: Iterable[Evidence]) -> dict[str, str]:
    """The id of the version that took an evidence item's place, by the id of each that is an earlier one.

    Two copies of a workspace may each have replaced the other's: where the way goes round, all count as present.
    """
    known = {one.id: one for one in evidence}
    newer = {one.replaces: one.id for one in known.values() if one.replaces in known}
    return {old: new for old, new in newer.items() if not _goes_round(newer, old)}


def earlier_versions(evidence: Iterable[Evidence], one: Evidence) -> tuple[Evidence, ...]:
    """The versions before one, newest first."""
    known = {other.id: other for other in evidence}
    found: list[Evidence] = []
    while one.replaces in known and known[one.replaces] not in found:
        one = known[one.replaces]
        found.append(one)
    return tuple(found)


def replacing(
    answers: Answers, evidence: Iterable[Evidence], old: Evidence, new_id: str
) -> list[tuple[str, str, Value]]:
    """The changes by which one evidence item takes the place of another: title, description, mark and uses.

    The date and the consent are not taken over: they were said of the older one. An earlier version that comes back
    leaves its old place in the row.
    """
    before, after = EVIDENCE_PREFIX + old.id, EVIDENCE_PREFIX + new_id
    changes: list[tuple[str, str, Value]] = [(ref, before, None) for ref in answers.uses(old.id)]
    changes += [(ref, after, True) for ref in answers.uses(old.id)]
    changes += [(after, name, answers.get(before, name)) for name in ("title", "description", "personal")]
    again = next((one for one in evidence if one.id == new_id), None)
    follower = next((one for one in evidence if one.replaces == new_id), None)
    if again is not None and follower is not None:
        changes.append((EVIDENCE_PREFIX + follower.id, "replaces", again.replaces or None))
    return [*changes, (after, "replaces", old.id)]


def _goes_round(newer: dict[str, str], start: str) -> bool:
    seen = {start}
    one = start
    while one in newer:
        one = newer[one]
        if one in seen:
            return True
        seen.add(one)
    return False
