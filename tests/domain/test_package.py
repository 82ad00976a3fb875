"""Verdicts, exit codes and fingerprints in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.package import EXIT_CODES, VERDICT_WORDS, Verdict, Verification, grouped


def test_every_verdict_has_words_and_a_code_of_its_own() -> None:
    assert set(EXIT_CODES) == set(VERDICT_WORDS) == set(Verdict)
    assert len(set(EXIT_CODES.values())) == len(Verdict)
    assert EXIT_CODES[Verdict.KNOWN] == 0
    assert 2 not in EXIT_CODES.values()


@pytest.mark.parametrize("verdict", list(Verdict))
def test_only_a_known_or_new_signer_counts_as_sealed(verdict: Verdict) -> None:
    assert Verification(verdict=verdict).sealed == (verdict in {Verdict.KNOWN, Verdict.NEW})


@given(st.binary(min_size=32, max_size=32))
def test_a_fingerprint_is_read_in_sixteen_groups_of_four(digest: bytes) -> None:
    groups = grouped(digest.hex()).split(" ")
    assert [len(group) for group in groups] == [4] * 16
    assert "".join(groups).lower() == digest.hex()


def test_a_fault_says_what_happened_and_what_to_do() -> None:
    assert str(PlainError("It broke.", "Mend it.")) == "It broke. Mend it."
    assert str(PlainError("It broke.")) == "It broke."
    assert PlainError("It broke.", "Mend it.").next_step == "Mend it."
