"""The number of an award: read out, mistyped, checked."""

from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.award_number import award_number, tidy_number

_CHANCE = st.integers(0, 10**30)
_YEARS = st.integers(1000, 9999)


def test_it_reads_well() -> None:
    assert award_number(2026, 48172093) == "SV-2026-4817-2093-02"


@given(_YEARS, _CHANCE)
def test_it_is_known_again_however_it_is_written(year: int, chance: int) -> None:
    number = award_number(year, chance)
    for said in (
        number,
        number.lower(),
        number.replace("-", " "),
        number.replace("-", "–"),
        number[3:],
        f" {number}\n",
    ):
        assert tidy_number(said) == number


@given(_YEARS, _CHANCE, st.data())
def test_one_wrong_digit_is_always_found(year: int, chance: int, data: st.DataObject) -> None:
    digits = list(award_number(year, chance).replace("-", "")[2:])
    place = data.draw(st.integers(0, len(digits) - 1))
    digits[place] = data.draw(st.sampled_from([one for one in "0123456789" if one != digits[place]]))
    assert tidy_number("".join(digits)) is None


@given(_YEARS, _CHANCE, st.integers(0, 12))
def test_two_neighbours_that_changed_places_are_found(year: int, chance: int, place: int) -> None:
    digits = list(award_number(year, chance).replace("-", "")[2:])
    if digits[place] != digits[place + 1]:
        digits[place], digits[place + 1] = digits[place + 1], digits[place]
        assert tidy_number("".join(digits)) is None


@given(st.text(max_size=30))
def test_anything_else_is_no_number(said: str) -> None:
    found = tidy_number(said)
    assert found is None or tidy_number(found) == found


def test_digits_of_other_scripts_are_none() -> None:
    assert tidy_number("SV-２０２６-4817-2093-02") is None
