"""Decisions: nothing is decided without what it needs, nothing is lost, and what was sent stands."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sv_desktop.domain.decision import decision_of
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import OutcomeKind, ToldFrom
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.received import State
from sv_desktop.services import decide, promise
from sv_desktop.services.matter import levels_of, matter_of
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, history, reopen_register
from tests.services.answered import CHANGE, arrived, decided, outcome_id, read_by, ticking

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RegisterDesk]:
    desk = begin_register(tmp_path / "scheme.svr", author="Ruth", name="Our scheme", clock=ticking(NOON))
    yield desk
    desk.close()


@pytest.fixture
def about(desk: RegisterDesk, tmp_path: Path) -> str:
    return arrived(desk, tmp_path, themes=("social", "economic"))


def missing(desk: RegisterDesk, about: str) -> list[str]:
    return [one.field for one in decide.stands(desk, about, matter_of(desk, about)).missing]


def test_every_not_yet_needs_a_reason_for_each_theme_that_was_used(desk: RegisterDesk, about: str) -> None:
    matter = matter_of(desk, about)
    assert [one.label for one in matter.themes] == ["Social", "Economic"]
    assert missing(desk, about) == ["outcome"]
    decide.choose(desk, about, outcome_id(matter, OutcomeKind.NOT_YET))
    assert missing(desk, about) == ["reason:award#social", "reason:award#economic"]
    decide.give_reason(desk, about, "award#social", "   ")
    assert missing(desk, about) == ["reason:award#social", "reason:award#economic"]
    decide.give_reason(desk, about, "award#social", "The change is not said.")
    with pytest.raises(PlainError, match="Economic"):
        decide.decide(desk, about, matter)
    assert decision_of(desk.ledger, about) is None
    decide.give_reason(desk, about, "award#economic", "No number.")
    made = decide.decide(desk, about, matter)
    assert [(one.title, one.words) for one in made.decided.reasons] == [
        ("Social", "The change is not said."),
        ("Economic", "No number."),
    ]
    assert (made.entry.by, made.entry.at.date()) == ("Ruth", NOON.date())
    assert desk.row(about).received.state is State.DECIDED


def test_conditions_are_listed_with_days_to_come(desk: RegisterDesk, about: str) -> None:
    matter = matter_of(desk, about)
    decide.choose(desk, about, outcome_id(matter, OutcomeKind.AWARD_WITH_CONDITIONS))
    assert missing(desk, about) == ["conditions"]
    first = decide.put_condition(desk, about, "Send the policy", "")
    second = decide.put_condition(desk, about, "", "2027-02-01")
    assert missing(desk, about) == [f"condition:{first}", f"condition:{second}"]
    decide.put_condition(desk, about, "Send the policy", "2026-11-25", first)
    decide.drop_condition(desk, about, second)
    assert missing(desk, about) == [f"condition:{first}"]
    decide.put_condition(desk, about, "Send the policy", "2026-11-26", first)
    made = decide.decide(desk, about, matter)
    assert [(one.words, one.by) for one in made.decided.conditions] == [("Send the policy", "2026-11-26")]
    assert made.decided.reasons == ()


def test_asking_for_more_says_what_and_waits(desk: RegisterDesk, about: str) -> None:
    matter = matter_of(desk, about)
    decide.choose(desk, about, outcome_id(matter, OutcomeKind.ASK_FOR_MORE))
    assert missing(desk, about) == ["message"]
    decide.say(desk, about, "Please send the register.")
    decide.decide(desk, about, matter)
    assert desk.row(about).received.state is State.WAITING


def test_a_decision_is_taken_back_until_it_was_sent_and_what_was_written_stays(desk: RegisterDesk, about: str) -> None:
    matter = decided(desk, about)
    with pytest.raises(PlainError, match="Take it back first"):
        decide.choose(desk, about, outcome_id(matter, OutcomeKind.AWARD))
    with pytest.raises(PlainError, match="already"):
        decide.decide(desk, about, matter)
    decide.take_back(desk, about)
    assert decision_of(desk.ledger, about) is None
    assert desk.row(about).received.state is State.READING
    assert decide.stands(desk, about, matter).missing == ()
    decide.decide(desk, about, matter)
    sent = {"decision": decision_of(desk.ledger, about).entry.id, "feedback": "f", "fingerprint": "0", "file": "a"}  # type: ignore[union-attr]
    desk.write([(about, EntryKind.SENT, "", sent)])
    with pytest.raises(PlainError, match="A review can change it"):
        decide.take_back(desk, about)
    words = [one.words for one in history(desk, desk.row(about))]
    assert words[:3] == ["Decided: Not yet.", "The decision “Not yet” was taken back.", "Decided: Not yet."]


def test_a_decision_is_there_when_the_register_is_opened_again(desk: RegisterDesk, about: str, tmp_path: Path) -> None:
    decided(desk, about)
    desk.close()
    again = reopen_register(tmp_path / "scheme.svr", author="Sam")
    try:
        made = decision_of(again.ledger, about)
        assert made is not None
        assert (made.decided.label, made.entry.by) == ("Not yet", "Ruth")
        assert again.row(about).received.state is State.DECIDED
        assert again.register.check() == ()
    finally:
        again.close()


def test_what_another_register_wrote_wrongly_is_no_decision(desk: RegisterDesk, about: str) -> None:
    for value in ("yes", 7, ["award"], {"outcome": 3}, {"outcome": "a", "kind": "best", "label": "b"}):
        desk.write([(about, EntryKind.DECISION, "", value)])
        assert decision_of(desk.ledger, about) is None


def test_the_level_is_the_single_assessors_or_what_both_say_or_what_was_agreed(desk: RegisterDesk, about: str) -> None:
    matter = matter_of(desk, about)
    desk.write([(about, EntryKind.SCORE, CHANGE, "partly")])
    assert levels_of(desk, about, matter) == {CHANGE: "partly"}
    read_by(desk, about, "Ruth", "partly")
    read_by(desk, about, "Sam", "strongly")
    assert levels_of(desk, about, matter) == {}
    stands = decide.stands(desk, about, matter)
    assert [one.scored.ref for one in stands.differing] == [CHANGE]
    desk.write([(about, EntryKind.AGREED, CHANGE, {"level": "shown", "reason": "We talked."})])
    assert levels_of(desk, about, matter) == {CHANGE: "shown"}
    assert decide.stands(desk, about, matter).differing == ()


def test_the_promise_is_the_schemes_and_begins_as_the_framework_suggests(desk: RegisterDesk, about: str) -> None:
    assert (promise.promise_of(desk).days, promise.promise_of(desk).start) == (7, ToldFrom.DECISION)
    decided(desk, about)
    by = decide.tells_by(desk, about)
    assert by is not None
    assert by.words == "Tell them by Friday 4 December 2026: 7 working days left."
    promise.save_promise(desk, 20, ToldFrom.RECEIVED)
    assert (promise.promise_of(desk).days, promise.promise_of(desk).start) == (20, ToldFrom.RECEIVED)
    for days in (0, -1, 251):
        with pytest.raises(PlainError, match="1 to 250"):
            promise.save_promise(desk, days, ToldFrom.DECISION)
    desk.register.save_setting("told_within_working_days", "many")
    assert promise.promise_of(desk).days == 7


def test_where_no_theme_was_used_the_letter_says_why(desk: RegisterDesk, tmp_path: Path) -> None:
    about = arrived(desk, tmp_path, "Tea Room", themes=())
    matter = matter_of(desk, about)
    assert matter.themes == ()
    decide.choose(desk, about, outcome_id(matter, OutcomeKind.NOT_YET))
    assert missing(desk, about) == ["message"]
    decide.say(desk, about, "Please choose a theme.")
    assert decide.decide(desk, about, matter).decided.message == "Please choose a theme."
