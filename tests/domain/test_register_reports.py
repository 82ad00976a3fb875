"""Reports of a register: counted by hand, and for any register."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sv_desktop.domain.award import Ending
from sv_desktop.domain.awards import Held
from sv_desktop.domain.inbox import Inbox
from sv_desktop.domain.known_keys import KnownKeys
from sv_desktop.domain.package import Signer, Verdict
from sv_desktop.domain.received import About, Named, Received, State
from sv_desktop.domain.register_reports import REPORTS, Case
from sv_desktop.domain.sheet import Sheet, cell_words
from tests.domain.test_award import AWARD

TODAY = date(2026, 11, 25)
SOCIAL, ECONOMIC = Named("award#social", "Social"), Named("award#economic", "Economic")
_ABOUT = About()
HALTON, WIRRAL = Named("halton", "Halton"), Named("wirral", "Wirral")


def received(name: str, *, days: int = 10, state: State = State.NEW, about: About = _ABOUT, who: str = "") -> Received:
    signer = Signer(organisation=name, fingerprint=name, certificate="", claimed_time=None, known=False)
    return Received(
        id=name,
        sha256=name,
        size=1,
        name=f"{name}.asice",
        received_at=datetime(2026, 11, 25, 12, tzinfo=UTC) - timedelta(days=days),
        received_by="Ruth",
        verdict=Verdict.NEW,
        about=replace(about, organisation=name),
        signers=(signer,),
        state=state,
        assessor=who,
    )


def case(one: Received, **more: object) -> Case:
    (row,) = Inbox([one], KnownKeys(())).rows
    day = one.received_at.date()
    return Case(**{"row": row, "received": day, "since": day, **more})  # type: ignore[arg-type]


def sheet(name: str, *cases: Case) -> Sheet:
    return REPORTS[name](cases, TODAY)


def held(**more: object) -> Held:
    award = replace(AWARD, **more)
    return Held(award=award, about="a", given_by="Ruth", given_at=datetime(2026, 11, 25, tzinfo=UTC))


def test_who_holds_what_until_when() -> None:
    first = held(themes=(SOCIAL, ECONOMIC), places=(HALTON,))
    over = replace(
        held(number="SV-2020-0000-0001-61", organisation="Abbey", awarded_on="2020-01-01", valid_until="2024-12-31"),
        ending=Ending(number="SV-2020-0000-0001-61", on="2023-04-01", reason="It closed."),
    )
    found = sheet("holders", case(received("Acorn"), awards=(first, over)))
    assert [row[0] for row in found.rows] == ["Abbey", "Acorn Lane Community Trust"]
    assert found.rows[0][3:5] == ("Ended", "It closed. (1 April 2023)")
    assert found.rows[1][2:] == (
        date(2031, 11, 24), "Valid", "4 years 11 months left", AWARD.title, "Social, Economic", "Halton",
        date(2026, 11, 25),
    )  # fmt: skip


def test_what_waits_the_longest_comes_first() -> None:
    found = sheet(
        "waiting",
        case(received("New", days=3)),
        case(received("Read", days=30, state=State.READING, who="Sam"), since=TODAY - timedelta(days=5)),
        case(received("Done", days=90, state=State.DECIDED), decided=TODAY),
        case(received("Aside", days=90, state=State.SET_ASIDE)),
    )
    assert [(row[0], row[3], row[5], row[6]) for row in found.rows] == [
        ("Read", 5, 30, "Sam"),
        ("New", 3, 3, "Nobody yet"),
    ]


def test_each_state_has_its_median_and_longest() -> None:
    cases = [case(received(f"Org {days}", days=days)) for days in (1, 2, 9)]
    rows = {row[0]: row[1:] for row in sheet("waiting_by_state", *cases).rows}
    assert rows["Not begun"] == (3, 2.0, 9)
    assert rows["Being read"] == (0, None, None)


def test_turnaround_by_hand() -> None:
    cases = [case(received(f"Org {days}", days=days, state=State.DECIDED), decided=TODAY) for days in (2, 4, 6, 8, 30)]
    earlier = case(received("Old", days=400, state=State.DECIDED), decided=TODAY - timedelta(days=390))
    found = sheet("turnaround", *cases, earlier, case(received("Open", days=44)))
    assert [row[0] for row in found.rows] == ["All", "2026", "2025"]
    assert found.rows[1] == ("2026", 5, 4.0, 6.0, 8.0, 30)
    assert found.rows[2] == ("2025", 1, 10.0, 10.0, 10.0, 10)
    assert "1 submission waits; the oldest came 44 days ago." in found.intro


def test_by_theme_and_place() -> None:
    about = About(themes=(SOCIAL, ECONOMIC), places=(HALTON,))
    holder = case(received("A", about=about, state=State.DECIDED), decided=TODAY, awards=(held(),))
    other = case(received("B", about=About(themes=(SOCIAL,), places=(WIRRAL, HALTON))))
    assert sheet("themes", holder, other).rows == (("Economic", 1, 0, 1, 1), ("Social", 2, 1, 1, 1))
    assert sheet("places", holder, other).rows == (("Halton", 2, 1, 1, 1), ("Wirral", 1, 1, 0, 0))


def test_the_list_for_a_panel_is_numbered_and_by_name() -> None:
    found = sheet("panel", case(received("zebra")), case(received("Árbol")), case(received("Bee")))
    assert [row[:2] for row in found.rows] == [(1, "Árbol"), (2, "Bee"), (3, "zebra")]
    assert {row[-1] for row in found.rows} == {""}


def test_an_empty_register_says_so() -> None:
    for name in REPORTS:
        empty = sheet(name)
        assert empty.id == name
        assert empty.empty
        assert not empty.rows or name == "waiting_by_state"


_CASES = st.lists(
    st.tuples(
        st.text(min_size=1, max_size=8),
        st.integers(0, 3000),
        st.sampled_from(State),
        st.integers(0, 3000) | st.none(),
        st.booleans(),
    ),
    max_size=12,
    unique_by=lambda one: one[0],
)


@given(_CASES)
def test_every_report_of_any_register_is_a_whole_table(some: list[tuple[str, int, State, int | None, bool]]) -> None:
    cases = [
        case(
            received(name, days=days, state=state, about=About(themes=(SOCIAL,), places=(HALTON,))),
            decided=TODAY - timedelta(days=decided) if decided is not None else None,
            awards=(held(),) if holds else (),
        )
        for name, days, state, decided, holds in some
    ]
    for name in REPORTS:
        found = sheet(name, *cases)
        assert all(len(row) == len(found.columns) for row in found.rows)
        assert all(isinstance(cell_words(cell), str) for row in found.rows for cell in row)
    assert len(sheet("holders", *cases).rows) == sum(holds for *_rest, holds in some)
