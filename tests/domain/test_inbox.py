"""The inbox: standings, versions, and what is shown in which order."""

from datetime import UTC, datetime, timedelta
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sv_desktop.domain.inbox import Inbox, Row, SortBy, Standing, Wanted
from sv_desktop.domain.known_keys import KnownKey, KnownKeys, joined
from sv_desktop.domain.package import Signer, Verdict
from sv_desktop.domain.received import About, Named, Received, State, folded, name_key, plain

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


def came(
    name: str,
    organisation: str = "Bike Kitchen",
    key: str = "k1",
    *,
    day: int = 0,
    sent: int | None = None,
    **more: object,
) -> Received:
    """A package that came some days after noon. sent: the day that its maker gave, the same to begin with."""
    about = About(organisation=organisation, submitted_at=NOON + timedelta(days=day if sent is None else sent))
    one = Received(
        id=name,
        sha256=name,
        size=1,
        name=f"{name}.asice",
        received_at=NOON + timedelta(days=day),
        received_by="Ann",
        verdict=Verdict.NEW,
        about=about,
        signers=(Signer(organisation=organisation, fingerprint=key, certificate="", claimed_time=None, known=False),),
    )
    return replace(one, **more)


def known(fingerprint: str, organisation: str = "Bike Kitchen", **more: object) -> KnownKey:
    key = KnownKey(
        fingerprint=fingerprint, organisation=organisation, certificate="", marked_by="Ann", marked_at=NOON, how="rang"
    )
    return replace(key, **more)


def standings(received: list[Received], *keys: KnownKey) -> list[Standing]:
    return [row.standing for row in Inbox(received, KnownKeys(keys)).rows]


def versions(received: list[Received], *keys: KnownKey) -> list[tuple[int, int]]:
    return [(row.version, row.versions) for row in Inbox(received, KnownKeys(keys)).rows]


def test_the_first_package_of_an_organisation_is_sealed_by_someone_new() -> None:
    assert standings([came("a")]) == [Standing.NEW]
    assert standings([came("a")], known("k1")) == [Standing.KNOWN]


def test_a_second_signer_has_to_be_known_too() -> None:
    one = came("a")
    both = replace(one, signers=(*one.signers, replace(one.signers[0], fingerprint="k2")))
    assert standings([both], known("k1")) == [Standing.NEW]
    assert standings([both], known("k1"), known("k2", "Chair")) == [Standing.KNOWN]


@pytest.mark.parametrize("name", ["Bike Kitchen", "BIKE  kitchen", "Bike-Kitchen", "Bíke Kitchen"])
def test_a_new_key_for_a_known_organisation_stands_out(name: str) -> None:
    received = [came("a"), came("b", name, "k2", day=1)]
    assert standings(received, known("k1")) == [Standing.KNOWN, Standing.NEW_KEY]
    assert versions(received, known("k1")) == [(1, 1), (1, 1)], "an unknown key replaces nothing"


def test_a_new_key_stands_out_by_the_registration_number_too() -> None:
    number = About(organisation="Bike Kitchen", numbers=("charity_number 1123456",))
    other = About(organisation="Something else", numbers=("charity_number 1123456",))
    received = [came("a", about=number), came("b", "Something else", "k2", about=other)]
    assert standings(received, known("k1")) == [Standing.KNOWN, Standing.NEW_KEY]


def test_two_unknown_keys_under_one_name_both_stand_out() -> None:
    """Whoever comes first is not the true one for that."""
    assert standings([came("a"), came("b", key="k2")]) == [Standing.NEW_KEY, Standing.NEW_KEY]


def test_a_confirmed_new_key_goes_on_with_the_versions() -> None:
    received = [came("a"), came("b", key="k2", day=1), came("c", key="k3", day=2)]
    keys = known("k1"), known("k2", follows="k1"), known("k3", follows="k2")
    assert standings(received, *keys) == [Standing.KNOWN] * 3
    assert versions(received, *keys) == [(1, 3), (2, 3), (3, 3)]


def test_another_organisation_of_the_same_name_can_be_known_by_itself() -> None:
    received = [came("a"), came("b", key="k2", day=1)]
    assert standings(received, known("k1"), known("k2")) == [Standing.KNOWN, Standing.KNOWN]
    assert versions(received, known("k1"), known("k2")) == [(1, 1), (1, 1)]


def test_keys_that_follow_each_other_in_a_ring_end() -> None:
    keys = KnownKeys([known("k1", follows="k2"), known("k2", follows="k1")])
    assert keys.root("k1") in ("k1", "k2")


def test_a_withdrawn_key_counts_for_what_came_before_that_day() -> None:
    received = [came("a"), came("b", day=1), came("c", day=2)]
    withdrawn = known("k1", withdrawn_on="2026-11-03", reason="stolen")
    assert standings(received, withdrawn) == [Standing.KNOWN, Standing.WITHDRAWN, Standing.WITHDRAWN]
    assert versions(received, withdrawn) == [(1, 1), (0, 0), (0, 0)], "a stolen key takes no version's place"


def test_the_organisation_says_which_of_its_versions_is_later() -> None:
    received = [came("a", day=0, sent=5), came("b", day=1, sent=2)]
    assert versions(received) == [(2, 2), (1, 2)]


def test_what_cannot_be_read_takes_no_part_in_versions() -> None:
    received = [
        came("a"),
        came("b", verdict=Verdict.CHANGED, day=1),
        came("c", verdict=Verdict.NOT_A_PACKAGE, signers=(), day=2),
        came("d", problem="too new", day=3),
    ]
    assert versions(received, known("k1")) == [(1, 1), (0, 0), (0, 0), (0, 0)]
    assert standings(received, known("k1"))[1:3] == [Standing.CHANGED, Standing.NOT_A_PACKAGE]
    assert len(Inbox(received, KnownKeys()).shown(Wanted())) == 4


def test_earlier_versions_are_shown_when_asked_for() -> None:
    inbox = Inbox([came("a"), came("b", day=1)], KnownKeys())
    assert [row.received.id for row in inbox.shown(Wanted())] == ["b"]
    assert [row.received.id for row in inbox.shown(Wanted(earlier=True))] == ["a", "b"]
    assert [row.received.id for row in inbox.versions_of(inbox.rows[0])] == ["b", "a"]


THEMES = [Named("award#social", "Social"), Named("award#economic", "Economic"), Named("x#y", "Ümwelt")]
RECEIVED = st.lists(
    st.builds(
        lambda number, name, key, day, state, assessor, themes, verdict: came(
            f"id{number}",
            name,
            key,
            day=day,
            state=state,
            assessor=assessor,
            verdict=verdict,
            about=About(organisation=name, themes=tuple(themes), submitted_at=NOON + timedelta(days=day)),
        ),
        st.uuids(),
        st.sampled_from(["Bike Kitchen", "Café Ü", "Tree Group", "Zebra"]),
        st.sampled_from(["k1", "k2", "k3"]),
        st.integers(0, 5),
        st.sampled_from(list(State)),
        st.sampled_from(["", "Ann", "Sam"]),
        st.lists(st.sampled_from(THEMES), unique=True, max_size=3),
        st.sampled_from([Verdict.NEW, Verdict.CHANGED]),
    ),
    max_size=25,
)
WANTED = st.builds(
    Wanted,
    words=st.sampled_from(["", "bike", "CAFE u", "social", "kitchen ann", "nothing at all"]),
    state=st.sampled_from(["", *State]),
    standing=st.sampled_from(["", *Standing]),
    theme=st.sampled_from(["", "award#social", "x#y"]),
    assessor=st.sampled_from([None, "", "Ann"]),
    earlier=st.booleans(),
)


def _plainly_wanted(row: Row, wanted: Wanted) -> bool:
    one = row.received
    return (
        (wanted.earlier or row.latest)
        and wanted.state in ("", one.state)
        and wanted.standing in ("", row.standing)
        and (not wanted.theme or wanted.theme in [theme.id for theme in one.about.themes])
        and wanted.assessor in (None, one.assessor)
        and all(word in row.words for word in folded(wanted.words).split())
    )


@given(RECEIVED, WANTED, st.sampled_from(SortBy), st.booleans())
def test_what_is_shown_is_what_is_wanted_in_order(
    received: list[Received], wanted: Wanted, by: SortBy, descending: bool
) -> None:
    inbox = Inbox(received, KnownKeys([known("k1"), known("k2", "Tree Group", withdrawn_on="2026-11-04")]))
    shown = inbox.shown(wanted, by, descending=descending)
    expected = [row for row in inbox.rows if _plainly_wanted(row, wanted)]
    assert sorted(row.received.id for row in shown) == sorted(row.received.id for row in expected)
    keys = [attrgetter(f"by_{by.value}")(row) for row in shown]
    assert keys == sorted(keys, reverse=descending)


@given(RECEIVED)
def test_each_chain_has_one_latest_and_no_gap(received: list[Received]) -> None:
    inbox = Inbox(received, KnownKeys())
    for row in inbox.rows:
        chain = inbox.versions_of(row)
        if row.version:
            assert [one.version for one in chain] == list(range(row.versions, 0, -1))
            assert sum(one.latest for one in chain) == 1


@given(st.permutations(["2026-11-03", "2026-11-01", "", ""]))
def test_lists_join_the_same_in_any_order(days: list[str]) -> None:
    ours = None
    for day in days:
        ours = joined(ours, known("k1", withdrawn_on=day))
    assert ours is not None
    assert ours.withdrawn_on == "2026-11-01"


def test_a_fingerprint_is_found_as_it_is_read_out() -> None:
    inbox = Inbox([came("a", key="0123456789abcdef" * 4), came("b", "Other", "77" * 32)], KnownKeys())
    assert [row.received.id for row in inbox.shown(Wanted(words="4567 89AB CDEF"))] == ["a"]
    assert inbox.shown(Wanted(words="77")) == [], "too short to mean a fingerprint"


def test_a_strangers_words_are_plain() -> None:
    assert plain("Ann\u202etxt.exe\nSecond  line") == "Ann txt.exe Second line"
    assert len(plain("x" * 5000)) == 120
    assert name_key("  Café (Halton) Ltd. ") == name_key("cafe halton LTD")
