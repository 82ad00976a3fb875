"""The evidence library: every evidence item with where it is used, how old it is, and what should be looked at."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.alphabet import place_of
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence, EvidenceKind
from sv_desktop.domain.freshness import stale_after
from sv_desktop.domain.language import phrase
from sv_desktop.domain.versions import newer_versions


class Use(Struct, frozen=True):
    """An item that evidence backs. words: "Award: How many people"."""

    ref: str
    words: str


class Kept(Struct, frozen=True, kw_only=True):
    """One evidence item in the library. newer: id of the version that took its place, "" for none.

    stale_after: the last day on which it counts as fresh; stale: whether that day has gone.
    """

    evidence: Evidence
    uses: tuple[Use, ...]
    stale_after: date | None
    stale: bool
    newer: str


class Show(StrEnum):
    """Which part of the library to show; the value is what a person reads."""

    ALL = phrase("Everything")
    NOT_USED = phrase("Not used yet")
    OUT_OF_DATE = phrase("May be out of date")
    PERSONAL = phrase("Personal data")
    NO_CONSENT = phrase("No consent note yet")
    FILES = phrase("Files")
    LINKS = phrase("Links")
    TESTIMONIES = phrase("Testimonies")
    EARLIER = phrase("Earlier versions")


class Order(StrEnum):
    """How to sort the library; the value is what a person reads."""

    ADDED = phrase("Newest first")
    TITLE = phrase("By title")
    DATE = phrase("By its date")
    SIZE = phrase("Largest first")


_KINDS = {
    Show.FILES: EvidenceKind.FILE,
    Show.LINKS: EvidenceKind.LINK,
    Show.TESTIMONIES: EvidenceKind.TESTIMONY,
}


def library(application: Application, today: date) -> tuple[Kept, ...]:
    """Everything in the library, in the order in which it was added."""
    newer = newer_versions(application.evidence)
    items = {
        f"{pack.id}:{item.id}": f"{pack.short_title}: {item.title}"
        for pack in application.frameworks.packs
        for _section, item in pack.items()
    }
    return tuple(_kept(application, one, items, newer.get(one.id, ""), today) for one in application.evidence)


def chosen(kept: Iterable[Kept], show: Show, order: Order, words: str = "", inside: Iterable[str] = ()) -> list[Kept]:
    """What to list. words: all of them stand in what is said of it. inside: ids of evidence whose text holds them."""
    asked, found = words.casefold().split(), set(inside)
    listed = [one for one in kept if _belongs(one, show) and (one.evidence.id in found or _says(one.evidence, asked))]
    listed.reverse()
    if order is Order.TITLE:
        listed.sort(key=lambda one: place_of(one.evidence.label))
    elif order is Order.DATE:
        listed.sort(key=lambda one: one.evidence.date, reverse=True)
    elif order is Order.SIZE:
        listed.sort(key=lambda one: one.evidence.size, reverse=True)
    return listed


def _kept(application: Application, one: Evidence, items: dict[str, str], newer: str, today: date) -> Kept:
    after = stale_after(application, one)
    return Kept(
        evidence=one,
        uses=tuple(Use(ref, items[ref]) for ref in application.answers.uses(one.id) if ref in items),
        stale_after=after,
        stale=after is not None and today > after,
        newer=newer,
    )


def _belongs(one: Kept, show: Show) -> bool:
    if show is Show.EARLIER:
        return bool(one.newer)
    if one.newer and not one.uses:
        return False
    evidence = one.evidence
    if show in _KINDS:
        return evidence.kind is _KINDS[show]
    return {
        Show.NOT_USED: not one.uses,
        Show.OUT_OF_DATE: one.stale,
        Show.PERSONAL: evidence.personal,
        Show.NO_CONSENT: evidence.personal and not evidence.consent.strip(),
    }.get(show, True)


def _says(one: Evidence, words: list[str]) -> bool:
    said = f"{one.label}\n{one.name}\n{one.description}\n{one.source}\n{one.added_by}".casefold()
    return all(word in said for word in words)
