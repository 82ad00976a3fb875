"""What changed of the evidence for one answer: added, removed, replaced, or described otherwise."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.language import phrase, tr
from sv_desktop.domain.wording import date_words


class EvidenceHappened(StrEnum):
    """What became of a piece of evidence."""

    ADDED = phrase("added")
    REMOVED = phrase("removed")
    REPLACED = phrase("replaced")
    DESCRIBED = phrase("described otherwise")


class EvidenceChange(Struct, frozen=True, kw_only=True):
    """One piece of evidence. before: None where it is new; now: None where it was taken off.

    details: (what, before, now) of what is said of it otherwise.
    """

    happened: EvidenceHappened
    before: Evidence | None
    now: Evidence | None
    details: tuple[tuple[str, str, str], ...] = ()


def evidence_changes(before: Iterable[Evidence], now: Iterable[Evidence]) -> Iterator[EvidenceChange]:
    """What changed, in the order of what there is now, then what was removed.

    The same bytes under another id are the same evidence.
    """
    old = {one.id: one for one in before}
    new = {one.id: one for one in now}
    pairs = _pairs(old, new)
    for one in new.values():
        earlier = old.pop(pairs[one.id], None) if one.id in pairs else None
        if earlier is None:
            yield EvidenceChange(happened=EvidenceHappened.ADDED, before=None, now=one)
            continue
        details = tuple(_details(earlier, one))
        if (earlier.sha256, earlier.size) != (one.sha256, one.size):
            yield EvidenceChange(happened=EvidenceHappened.REPLACED, before=earlier, now=one, details=details)
        elif details:
            yield EvidenceChange(happened=EvidenceHappened.DESCRIBED, before=earlier, now=one, details=details)
    for one in old.values():
        yield EvidenceChange(happened=EvidenceHappened.REMOVED, before=one, now=None)


def _pairs(old: dict[str, Evidence], new: dict[str, Evidence]) -> dict[str, str]:
    """The earlier one for each that is there now: by its id, else by what it says it replaced, else by its bytes."""
    pairs = {one: one for one in new if one in old}
    taken = set(pairs)
    for one in new.values():
        if one.id not in pairs and one.replaces in old and one.replaces not in taken:
            pairs[one.id] = one.replaces
            taken.add(one.replaces)
    left = {(one.sha256, one.size): one.id for one in old.values() if one.id not in taken}
    for one in new.values():
        if one.id not in pairs and (found := left.pop((one.sha256, one.size), None)):
            pairs[one.id] = found
    return pairs


def _details(before: Evidence, now: Evidence) -> Iterator[tuple[str, str, str]]:
    for what, old, new in zip(_WHAT, _said(before), _said(now), strict=True):
        if old != new:
            yield tr(what), old, new


_WHAT = (
    phrase("Name"),
    phrase("Title"),
    phrase("Description"),
    phrase("Date"),
    phrase("Kind"),
    phrase("Source"),
    phrase("Personal data"),
    phrase("Consent"),
    phrase("Type of file"),
)


def _said(one: Evidence) -> tuple[str, ...]:
    personal = tr("yes") if one.personal else tr("no")
    return (
        one.name, one.title, one.description, date_words(one.date), one.kind.value, one.source, personal, one.consent,
        one.media_type,
    )  # fmt: skip
