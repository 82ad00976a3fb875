"""The inbox: every package with its standing and its version; filtered, sorted and searched in memory."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from operator import attrgetter

from msgspec import Struct

from sv_desktop.domain.alphabet import place_of
from sv_desktop.domain.known_keys import KnownKeys
from sv_desktop.domain.language import Words, phrase
from sv_desktop.domain.package import VERDICT_WORDS, Verdict
from sv_desktop.domain.received import STATE_WORDS, Received, folded, name_key


class Standing(StrEnum):
    """A verdict, and what the register knows of the key."""

    KNOWN = "known"
    NEW = "new"
    NEW_KEY = "new_key"
    WITHDRAWN = "withdrawn"
    CHANGED = "changed"
    NOT_A_PACKAGE = "not_a_package"


STANDING_WORDS = Words(
    {
        Standing.KNOWN: VERDICT_WORDS[Verdict.KNOWN],
        Standing.NEW: VERDICT_WORDS[Verdict.NEW],
        Standing.NEW_KEY: phrase("Sealed with a new key"),
        Standing.WITHDRAWN: phrase("Sealed with a withdrawn key"),
        Standing.CHANGED: VERDICT_WORDS[Verdict.CHANGED],
        Standing.NOT_A_PACKAGE: VERDICT_WORDS[Verdict.NOT_A_PACKAGE],
    }
)
#: Words that are at least so long together, and hold nothing but these, may be a part of a fingerprint.
_LEAST_CODE = 8
_HEX = frozenset("0123456789abcdef")
_RANK = {standing: rank for rank, standing in enumerate(Standing)}


class SortBy(StrEnum):
    """A column of the inbox."""

    ORGANISATION = "organisation"
    STANDING = "standing"
    THEMES = "themes"
    RECEIVED = "received"
    STATE = "state"
    ASSESSOR = "assessor"


class Row(Struct, frozen=True, kw_only=True):
    """One line. others: for a new key, the first keys that its organisation's name was used with.

    chain: the organisation's first key. version: counted from 1, 0 where it takes no part. versions: how many the
    organisation has sent. words: all that is searched, folded. codes: fingerprints and the SHA-256. by_…: what a column
    sorts by.
    """

    received: Received
    standing: Standing
    others: tuple[str, ...]
    chain: str
    version: int
    versions: int
    words: str
    codes: str
    by_organisation: str
    by_standing: int
    by_themes: str
    by_received: datetime
    by_state: str
    by_assessor: tuple[bool, str]

    @property
    def latest(self) -> bool:
        """Whether no later version has come."""
        return self.version == self.versions

    @property
    def signed_by_another(self) -> bool:
        """Whether seal and answers give two names. A certificate may have cut its own short, with "…"."""
        one = self.received
        if not (one.fingerprint and one.about.organisation):
            return False
        signed = one.signers[0].organisation
        whole, said = name_key(signed.removesuffix("…")), name_key(one.about.organisation)
        return not said.startswith(whole) if signed.endswith("…") else said != whole


class Wanted(Struct, frozen=True, kw_only=True):
    """What to show. words: all of them have to be found. state, standing, theme: "" for any.

    assessor: None for any, "" for nobody yet. earlier: whether versions that a later one has replaced are shown.
    """

    words: str = ""
    state: str = ""
    standing: str = ""
    theme: str = ""
    assessor: str | None = None
    earlier: bool = False


class Inbox:
    """Everything a register has received, seen with the keys that it knows."""

    def __init__(self, received: Iterable[Received], keys: KnownKeys) -> None:
        everything = tuple(received)
        names = {one.id: _names(one) for one in everything if one.fingerprint}
        roots = _roots_by_name(everything, names, keys)
        others = {one.id: _others(one, names, roots, keys) for one in everything}
        standings = {one.id: _standing(one, keys, others[one.id]) for one in everything}
        versions = _versions(everything, keys, standings)
        self.rows = tuple(
            _row(one, standings[one.id], others[one.id], *versions.get(one.id, ("", 0, 0))) for one in everything
        )
        self._by_id = {row.received.id: row for row in self.rows}

    def get(self, submission_id: str) -> Row | None:
        """The row of a submission."""
        return self._by_id.get(submission_id)

    def shown(self, wanted: Wanted, by: SortBy = SortBy.RECEIVED, *, descending: bool = False) -> list[Row]:
        """The rows that are wanted, sorted; equals stay in the order in which they came."""
        tests = list(_tests(wanted))
        rows = [row for row in self.rows if all(test(row) for test in tests)] if tests else list(self.rows)
        rows.sort(key=attrgetter(f"by_{by.value}"), reverse=descending)
        return rows

    def themes(self) -> dict[str, str]:
        """Every theme that somebody chose, id to label, by label."""
        found = {theme.id: theme.label for row in self.rows for theme in row.received.about.themes}
        return dict(sorted(found.items(), key=lambda one: place_of(one[1])))

    def assessors(self) -> tuple[str, ...]:
        """Everybody who has something to read."""
        return tuple(sorted({row.received.assessor for row in self.rows} - {""}, key=place_of))

    def versions_of(self, row: Row) -> tuple[Row, ...]:
        """All versions of a submission, the latest first; only itself where it takes no part."""
        if not row.version:
            return (row,)
        mine = [one for one in self.rows if one.version and one.chain == row.chain]
        return tuple(sorted(mine, key=attrgetter("version"), reverse=True))


def _tests(wanted: Wanted) -> Iterable[Callable[[Row], bool]]:
    """Only the questions that are asked, the quick ones first."""
    if not wanted.earlier:
        yield lambda row: row.version == row.versions
    if wanted.state:
        yield lambda row: row.received.state == wanted.state
    if wanted.standing:
        yield lambda row: row.standing == wanted.standing
    if wanted.assessor is not None:
        yield lambda row: row.received.assessor == wanted.assessor
    if wanted.theme:
        yield lambda row: any(theme.id == wanted.theme for theme in row.received.about.themes)
    words = folded(wanted.words).split()
    if words:
        code = "".join(words)
        if len(code) >= _LEAST_CODE and set(code) <= _HEX:
            yield lambda row: code in row.codes or all(word in row.words for word in words)
        else:
            yield lambda row: all(word in row.words for word in words)


def _names(one: Received) -> set[str]:
    """By what an organisation is taken for the same as another: its name, and its registration numbers."""
    return {name_key(one.organisation), *one.about.numbers} - {""}


def _roots_by_name(received: Iterable[Received], names: Mapping[str, set[str]], keys: KnownKeys) -> dict[str, set[str]]:
    """The keys under which each name has been used, by people of the register or by packages."""
    found: dict[str, set[str]] = defaultdict(set)
    for key in keys.all():
        found[name_key(key.organisation)].add(keys.root(key.fingerprint))
    for one in received:
        for name in names.get(one.id, ()):
            found[name].add(keys.root(one.fingerprint))
    return found


def _others(
    one: Received, names: Mapping[str, set[str]], roots: Mapping[str, set[str]], keys: KnownKeys
) -> tuple[str, ...]:
    """Other organisations' first keys, as far as keys go, under a name of this package's."""
    used = [roots[name] for name in names.get(one.id, ())]
    if all(len(each) == 1 for each in used):
        return ()
    return tuple(sorted(set().union(*used) - {keys.root(one.fingerprint)}))


def _standing(one: Received, keys: KnownKeys, others: tuple[str, ...]) -> Standing:
    if not one.sealed:
        return Standing(one.verdict.value)
    prints = [signer.fingerprint for signer in one.signers]
    if any(keys.withdrawn(each, one.received_at) for each in prints):
        return Standing.WITHDRAWN
    if all(keys.known(each, one.received_at) for each in prints):
        return Standing.KNOWN
    if keys.get(one.fingerprint) is not None:
        return Standing.NEW
    return Standing.NEW_KEY if others else Standing.NEW


def _versions(
    received: Iterable[Received], keys: KnownKeys, standings: dict[str, Standing]
) -> dict[str, tuple[str, int, int]]:
    """(chain, version, versions) by id. One key's owner says which is later.

    What nobody can read, or a withdrawn key has sealed, never takes another's place.
    """
    chains: dict[str, list[Received]] = defaultdict(list)
    for one in received:
        if one.readable and standings[one.id] is not Standing.WITHDRAWN:
            chains[keys.root(one.fingerprint)].append(one)
    found: dict[str, tuple[str, int, int]] = {}
    for root, chain in chains.items():
        chain.sort(key=_order)
        found |= {one.id: (root, number, len(chain)) for number, one in enumerate(chain, 1)}
    return found


def _order(one: Received) -> tuple[datetime, datetime, str]:
    return (one.about.submitted_at or one.received_at).astimezone(UTC), one.received_at, one.sha256


def _row(one: Received, standing: Standing, others: tuple[str, ...], chain: str, version: int, versions: int) -> Row:
    themes = ", ".join(theme.label for theme in one.about.themes)
    said = (
        one.organisation, one.name, one.about.kind, themes, one.assessor, STATE_WORDS[one.state],
        STANDING_WORDS[standing], *(place.label for place in one.about.places), *one.about.numbers,
        *(signer.organisation for signer in one.signers),
    )  # fmt: skip
    return Row(
        received=one,
        standing=standing,
        others=others,
        chain=chain,
        version=version,
        versions=versions,
        words=folded(" ".join(said)),
        codes=" ".join((one.sha256, *(signer.fingerprint for signer in one.signers))),
        by_organisation=folded(one.organisation),
        by_standing=_RANK[standing],
        by_themes=folded(themes),
        by_received=one.received_at,
        by_state=STATE_WORDS[one.state],
        by_assessor=(not one.assessor, folded(one.assessor)),
    )
