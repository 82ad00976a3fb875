"""Which backups stay when there are many."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.backups import REASON_WORDS, Reason, answers_given, to_drop

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
PLENTY = 10**12


def every(step: timedelta, number: int, size: int = 1) -> list[tuple[datetime, int]]:
    """Copies at equal steps back in time, newest first."""
    return [(NOON - step * index, size) for index in range(number)]


def test_few_copies_all_stay() -> None:
    assert to_drop(every(timedelta(minutes=10), 5), PLENTY) == frozenset()
    assert to_drop([], PLENTY) == frozenset()


def test_of_one_day_the_newest_five_stay() -> None:
    assert to_drop(every(timedelta(minutes=10), 20), PLENTY) == frozenset(range(5, 20))


def test_one_a_day_for_two_weeks_then_one_a_week() -> None:
    copies = every(timedelta(hours=6), 4 * 400)
    stay = [copies[index][0] for index in range(len(copies)) if index not in to_drop(copies, PLENTY)]
    assert len({at.date() for at in stay if at > NOON - timedelta(days=13)}) == 14
    weeks = {at.isocalendar()[:2] for at in stay}
    assert len(weeks) == 26
    assert len(stay) <= 5 + 14 + 26
    assert min(stay) > NOON - timedelta(days=26 * 7 + 7)


def test_the_oldest_go_until_the_rest_fits() -> None:
    copies = every(timedelta(days=1), 4, size=100)
    assert to_drop(copies, 250) == {2, 3}
    assert to_drop(copies, 99) == {1, 2, 3}, "the newest always stays"


@given(
    st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 10**9)), max_size=60),
    st.integers(0, 10**10),
)
def test_the_newest_stays_the_rest_fits_and_thinning_again_changes_nothing(
    copies: list[tuple[int, int]], limit: int
) -> None:
    found = sorted(((NOON - timedelta(minutes=back), size) for back, size in copies), reverse=True)
    gone = to_drop(found, limit)
    stay = [one for index, one in enumerate(found) if index not in gone]
    assert not found or stay[0] == found[0]
    assert len(stay) <= 1 or sum(size for _at, size in stay) <= limit
    assert to_drop(stay, limit) == frozenset()


def test_each_reason_has_its_words() -> None:
    assert set(REASON_WORDS) == set(Reason)


def test_answers_are_counted_as_a_person_would() -> None:
    ref = "award:social_change"
    said = {(ref, "change"): "People ride to work.", (ref, "who"): "Neighbours", ("organisation:size", "staff"): 0}
    beside = {
        (ref, "nothing"): "  ",
        (ref, "look_again"): True,
        (ref, "change.word_limit"): 200,
        (ref, "evidence:1"): True,
        ("award#social", "chosen"): True,
        ("evidence:1", "title"): "Register",
        ("action:00000000-0000-4000-8000-000000000001", "what"): "Ask Sam",
        ("declaration", "role"): "Chair",
    }
    assert answers_given(Answers({**said, **beside})) == len(said)
