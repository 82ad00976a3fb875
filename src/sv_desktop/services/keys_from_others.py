"""Keys that somebody else's list or register names, as far as they are what they say."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date

from msgspec.structs import replace

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.known_keys import KnownKey
from sv_desktop.domain.received import plain


def sound_keys(keys: Iterable[KnownKey]) -> Iterator[KnownKey]:
    """The keys in plain words. One whose certificate does not give its fingerprint is passed over."""
    from sv_desktop.sealing import fingerprint

    for one in keys:
        with suppress(PlainError, ValueError):
            if one.withdrawn_on:
                date.fromisoformat(one.withdrawn_on)
            if fingerprint(one.certificate) != one.fingerprint:
                continue
            yield replace(
                one,
                organisation=plain(one.organisation),
                how=plain(one.how),
                reason=plain(one.reason),
                marked_by=plain(one.marked_by),
                withdrawn_by=plain(one.withdrawn_by),
            )
