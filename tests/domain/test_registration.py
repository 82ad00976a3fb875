"""Numbers shaped like those of the real registers (and like real slips), never looked up anywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.framework import Check
from sv_desktop.domain.registration import CHECKS, normalised

GOOD = {
    Check.CHARITY_NUMBER: """200001 1000000 1123456 1199999 1210000 210183 1123456-1 1123456-12 219279-123 9900123
        1123456–1 1123456/1 1123456‑1""",
    Check.COMPANY_NUMBER: """01234567 1234567 00000006 16000000 SC123456 NI012345 OC301234 SO300123 NC000123 CE012345
        CS000123 LP012345 SL012345 NL000123 FC012345 BR012345 RC000123 IP12345R SP12345R SP2029RS IP000123 RS007654
        R0000123 ZC000123 SE000012 GE000123 GN000001 OE000123 PC000001 oc301234""",
    Check.MUTUALS_NUMBER: "8123 1 29840R RS008123 IP29840R SP2029RS 2029R(S) NI000123 IP12345R ip12345r",
    Check.POSTCODE: "CH12AB L18JQ WA142DT M11AE EC1A1BB W1A0AX CH651AB",
    Check.EMAIL: """name@example.org first.last+news@mail.example.co.uk o'neill@example.org ñandú@example.org
        a@b.cd hello@sub.sub.example.org""",
    Check.PHONE: "01514960123 0151-496-0123 +441514960123 (0151)4960123 02079460000 116123x12 1234567",
    Check.WEB_ADDRESS: "example.org www.example.org https://example.org http://www.example.org/about?x=1#y EXAMPLE.ORG",
}
GOOD_WITH_SPACES = [
    (Check.CHARITY_NUMBER, " 1 123 456 "),
    (Check.COMPANY_NUMBER, "0123 4567"),
    (Check.COMPANY_NUMBER, "ce 012 345"),
    (Check.MUTUALS_NUMBER, "RS 8123"),
    (Check.POSTCODE, " wa4 1ab "),
    (Check.POSTCODE, "EC1A 1BB"),
    (Check.PHONE, "0151 496 0123"),
    (Check.PHONE, "+44 (0) 151 496 0123"),
    (Check.PHONE, "0151 496 0123 ext. 12"),
    (Check.EMAIL, " name@example.org "),
]
BAD = {
    Check.CHARITY_NUMBER: """12345 12345678 112345A SC012345 NIC100123 X12345 1123456- 1123456-1234 -1
        １１２３４５６ 1123456-1-2 charity""",
    Check.COMPANY_NUMBER: """123456 123456789 0123456A QQ123456 C1234567 SC12345 SC1234567 CE-12345 IP12345 R123456
        ０1234567 ABCDEFGH 12345678.0""",
    Check.MUTUALS_NUMBER: "1234567 RS RS1234567 R8123 8123-1 IP12345RR IP(1234) ٣٤٥",
    Check.POSTCODE: "CH1 CH12AB1 1CH2AB CHX1AB ABC123 CH1--2AB",
    Check.EMAIL: """name name@ @example.org name@example na@me@example.org <name@example.org> name@.org name@example.
        a@b..c""",
    Check.PHONE: "123456 1234567890123456 0151-ABC-4960123 ++441514960123 0151496012x ٠١٥١٤٩٦٠١٢٣",
    Check.WEB_ADDRESS: "example .org https:// http://example ftp://example.org/x example..org",
}
CASES_GOOD = [(check, text) for check, texts in GOOD.items() for text in texts.split()] + GOOD_WITH_SPACES
CASES_BAD = [(check, text) for check, texts in BAD.items() for text in texts.split()]


@pytest.mark.parametrize(("check", "text"), CASES_GOOD)
def test_what_the_registers_write_is_taken(check: Check, text: str) -> None:
    assert CHECKS[check](normalised(check, text)) is None


@pytest.mark.parametrize(("check", "text"), CASES_BAD)
def test_slips_are_told_in_one_plain_sentence_or_two(check: Check, text: str) -> None:
    words = CHECKS[check](normalised(check, text))
    assert words is not None
    assert words.endswith(".")
    assert len(words) < 130


def test_every_check_has_a_rule() -> None:
    assert set(CHECKS) == set(Check)


@pytest.mark.parametrize(("text", "country"), [("SC012345", "Scottish"), ("NIC100123", "Northern Ireland")])
def test_a_charity_number_of_another_country_is_named(text: str, country: str) -> None:
    assert country in (CHECKS[Check.CHARITY_NUMBER](text) or "")


def test_an_unknown_prefix_is_named() -> None:
    assert "QQ" in (CHECKS[Check.COMPANY_NUMBER]("QQ123456") or "")


def test_an_email_longer_than_mail_allows_is_told() -> None:
    assert CHECKS[Check.EMAIL]("a" * 250 + "@b.org") is not None


@given(st.sampled_from(list(Check)), st.text(max_size=400))
def test_no_text_breaks_a_check_and_tidying_twice_changes_nothing(check: Check, text: str) -> None:
    tidy = normalised(check, text)
    assert normalised(check, tidy) == tidy
    assert CHECKS[check](tidy) is None or CHECKS[check](tidy).endswith(".")  # type: ignore[union-attr]


@given(st.integers(min_value=100_000, max_value=9_999_999), st.integers(min_value=0, max_value=999))
def test_every_number_of_the_charity_register_is_taken(number: int, linked: int) -> None:
    check = CHECKS[Check.CHARITY_NUMBER]
    assert check(str(number)) is None
    assert check(f"{number}-{linked}") is None
