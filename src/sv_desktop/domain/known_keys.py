"""Whose keys a scheme knows: who compared the fingerprint, when and how; keys that were withdrawn; new keys."""

from collections.abc import Iterable
from datetime import UTC, datetime

from msgspec import Struct
from msgspec.structs import replace

from sv_desktop.domain.alphabet import place_of

MOST_FOLLOWED = 50


class KnownKey(Struct, frozen=True, kw_only=True):
    """One key. fingerprint: SHA-256 of the certificate, lower-case hex. certificate: PEM.

    how: in what way the fingerprint was compared, in the person's words. follows: the fingerprint of the key that the
    organisation had before, "" for its first. withdrawn_on: "YYYY-MM-DD", from which day it does not count any more,
    "" while it does. marked_at, withdrawn_at: UTC.
    """

    fingerprint: str
    organisation: str
    certificate: str
    marked_by: str
    marked_at: datetime
    how: str
    follows: str = ""
    withdrawn_on: str = ""
    withdrawn_by: str = ""
    withdrawn_at: datetime | None = None
    reason: str = ""

    def counts(self, at: datetime) -> bool:
        """Whether it counts for a package that came at a time (UTC)."""
        return not self.withdrawn_on or at.astimezone(UTC).date().isoformat() < self.withdrawn_on


class KnownKeys:
    """All keys of a register."""

    def __init__(self, keys: Iterable[KnownKey] = ()) -> None:
        self._keys = {key.fingerprint: key for key in keys}

    def all(self) -> tuple[KnownKey, ...]:
        """Every key, by the organisation's name."""
        return tuple(sorted(self._keys.values(), key=lambda key: (place_of(key.organisation), key.marked_at)))

    def with_keys(self, keys: Iterable[KnownKey]) -> "KnownKeys":
        """These keys with some that are new or stand otherwise now."""
        return KnownKeys((*self._keys.values(), *keys))

    def get(self, fingerprint: str) -> KnownKey | None:
        """What is known of a key."""
        return self._keys.get(fingerprint)

    @property
    def standing(self) -> frozenset[str]:
        """The fingerprints that count now."""
        return frozenset(key.fingerprint for key in self._keys.values() if not key.withdrawn_on)

    def known(self, fingerprint: str, at: datetime) -> bool:
        """Whether a key counts for a package that came at a time (UTC)."""
        key = self._keys.get(fingerprint)
        return key is not None and key.counts(at)

    def withdrawn(self, fingerprint: str, at: datetime) -> bool:
        """Whether a key had been withdrawn when a package came."""
        key = self._keys.get(fingerprint)
        return key is not None and not key.counts(at)

    def root(self, fingerprint: str) -> str:
        """The first key of the organisation that a key belongs to: itself, where nobody said what it follows."""
        seen = {fingerprint}
        for _step in range(MOST_FOLLOWED):
            key = self._keys.get(fingerprint)
            if key is None or not key.follows or key.follows in seen:
                break
            fingerprint = key.follows
            seen.add(fingerprint)
        return fingerprint


def joined(ours: KnownKey | None, theirs: KnownKey) -> KnownKey:
    """A key as it stands when another list says something of it: a withdrawal holds, the earlier day counts."""
    if ours is None:
        return theirs
    if theirs.withdrawn_on and (not ours.withdrawn_on or theirs.withdrawn_on < ours.withdrawn_on):
        return replace(
            ours,
            withdrawn_on=theirs.withdrawn_on,
            withdrawn_by=theirs.withdrawn_by,
            withdrawn_at=theirs.withdrawn_at,
            reason=theirs.reason,
        )
    return ours


def together(one: KnownKey, other: KnownKey) -> KnownKey:
    """A key as it stands when two registers become one: the later word of who it is, and the earlier withdrawal.

    The same in whatever order registers are joined.
    """
    later = max(one, other, key=lambda key: (key.marked_at, key.marked_by, key.how, key.follows, key.organisation))
    gone = [key for key in (one, other) if key.withdrawn_on]
    if not gone:
        return later
    first = min(gone, key=lambda key: (key.withdrawn_on, str(key.withdrawn_at), key.withdrawn_by, key.reason))
    return replace(
        later,
        withdrawn_on=first.withdrawn_on,
        withdrawn_by=first.withdrawn_by,
        withdrawn_at=first.withdrawn_at,
        reason=first.reason,
    )
