"""Numbers as spreadsheets and people write them here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.typed_numbers import typed_number


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1,234", 1234),
        ("1 234 567", 1234567),
        ("1\u00a0234", 1234),
        ("£1,200.50", 1200.5),
        ("45%", 45),
        ("12.5 %", 12.5),
        ("(30)", -30),
        ("-30", -30),
        ("−30", -30),
        ("1.5E+03", 1500),
        ("310.0", 310),
        ("0", 0),
    ],
)
def test_a_number_is_read(typed: str, value: float) -> None:
    found = typed_number(f" {typed} ")
    assert (found.value, found.problem) == (value, "")
    assert found.percent == ("%" in typed)


@pytest.mark.parametrize("typed", ["", "  ", "-", "–", "n/a", "N/A", "..", "tbc"])
def test_a_blank_is_no_number_and_no_problem(typed: str) -> None:
    found = typed_number(typed)
    assert (found.value, found.problem) == (None, "")


@pytest.mark.parametrize(
    "typed", ["about 20", "12,50", "1,23", "10 20", "1,2345", "<5", "1e999", "9" * 30, "12 hours", "١٢"]
)
def test_what_is_no_number_is_told_and_not_guessed(typed: str) -> None:
    found = typed_number(typed)
    assert found.value is None
    assert found.problem


def test_a_comma_before_two_digits_is_asked_about() -> None:
    assert "could mean two things" in typed_number("12,50").problem


@given(st.integers(-(10**12), 10**12), st.sampled_from(["{:,}", "{}", "£{:,}", "{:,}%", "{:,} %"]))
def test_whole_numbers_come_back_in_every_form(value: int, form: str) -> None:
    typed = form.format(abs(value))
    assert typed_number(f"-{typed}" if value < 0 else typed).value == value
    if value < 0:
        assert typed_number(f"({typed})").value == value


@given(st.decimals(0, 10**9, places=2))
def test_pence_come_back(value: object) -> None:
    assert typed_number(f"£{value:,}").value == float(str(value))


@given(st.text())
def test_no_text_upsets_the_reading(typed: str) -> None:
    found = typed_number(typed)
    assert found.value is None or not found.problem
