"""An assessor at a register: levels and words for each question, taken back again, blind until done."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.received import State
from sv_desktop.domain.rubric import Scored
from sv_desktop.domain.scoring import Said
from sv_desktop.services.moderate import agreement_over, meeting_of, settle, who_waits
from sv_desktop.services.read_received import application_received, scored_of
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, reopen_register
from sv_desktop.services.scheme import save_threshold, thresholds
from sv_desktop.services.score import say, say_done, sheet_of, take_back_done
from tests.applicants import frameworks, sealed, spoiled

SCORE, COMMENT, NOTE, ASK = EntryKind.SCORE, EntryKind.COMMENT, EntryKind.NOTE, EntryKind.ASK


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RegisterDesk]:
    desk = begin_register(tmp_path / "scheme.svr", author="Ann")
    receive(desk, [sealed(tmp_path / "bike.asice", "Bike Kitchen", themes=("social", "economic"))])
    yield desk
    desk.close()


@pytest.fixture
def one(desk: RegisterDesk) -> str:
    return desk.inbox.rows[0].received.id


@pytest.fixture
def application(desk: RegisterDesk, one: str) -> Application:
    return application_received(desk, one)


@pytest.fixture
def items(application: Application) -> tuple[Scored, ...]:
    return scored_of(application)


def as_author(desk: RegisterDesk, name: str) -> RegisterDesk:
    """The same register, with somebody else at it."""
    desk.close()
    return reopen_register(desk.path, author=name)


def test_the_questions_of_the_chosen_themes_are_scored(items: tuple[Scored, ...]) -> None:
    assert [one.ref for one in items] == [
        f"award:{theme}_{page}" for theme in ("social", "economic") for page in ("change", "difference", "reach")
    ]
    assert items[0].assessment.levels[0].label == "Not shown yet"


def test_what_is_said_stands_and_can_be_taken_back(
    desk: RegisterDesk, one: str, application: Application, items: tuple[Scored, ...]
) -> None:
    say(desk, one, items[0], SCORE, "partly")
    say(desk, one, items[0], COMMENT, "  Say who it is for. ")
    say(desk, one, items[0], NOTE, "Ring them")
    say(desk, one, items[1], ASK, "How many people?")
    found = sheet_of(desk, one, application)
    assert found.said[items[0].ref] == Said(level="partly", comment="Say who it is for.", note="Ring them")
    assert (found.read, len(found.items), found.done, found.hidden) == (2, 6, False, ())
    say(desk, one, items[0], SCORE, "")
    assert sheet_of(desk, one, application).said[items[0].ref].level == ""
    assert [entry.words for entry in desk.ledger.history(one) if entry.kind is SCORE] == ["partly", ""]


def test_the_first_word_says_that_it_is_being_read(desk: RegisterDesk, one: str, items: tuple[Scored, ...]) -> None:
    say(desk, one, items[0], SCORE, "")
    assert desk.row(one).received.state is State.NEW
    say(desk, one, items[0], SCORE, "partly")
    assert desk.row(one).received.state is State.READING
    assert desk.ledger.words(one, EntryKind.STATE) == "reading"
    assert desk.register.events(one)[0].words == "Being read."


def test_a_level_of_no_scale_and_words_without_end_are_refused(
    desk: RegisterDesk, one: str, items: tuple[Scored, ...]
) -> None:
    with pytest.raises(PlainError, match="not a level") as told:
        say(desk, one, items[0], SCORE, "gold")
    assert "not_shown, partly, shown, strongly" in told.value.next_step
    with pytest.raises(PlainError, match="comment is longer"):
        say(desk, one, items[0], COMMENT, "x" * 20_001)
    with pytest.raises(PlainError, match="not in the register"):
        say(desk, "nobody", items[0], COMMENT, "x")
    assert desk.ledger.history(one) == ()


def test_who_gave_no_name_cannot_score(desk: RegisterDesk, one: str, items: tuple[Scored, ...]) -> None:
    desk.author = ""
    for act in (
        lambda: say(desk, one, items[0], SCORE, "partly"),
        lambda: say_done(desk, one),
        lambda: settle(desk, one, items[0], "shown", "Because"),
    ):
        with pytest.raises(PlainError, match="who you are") as told:
            act()
        assert "Your name" in told.value.next_step
    assert desk.ledger.history(one) == ()


def test_hints_and_the_schemes_least_level(
    desk: RegisterDesk, one: str, application: Application, items: tuple[Scored, ...]
) -> None:
    say(desk, one, items[0], SCORE, "not_shown")
    say(desk, one, items[1], SCORE, "strongly")
    found = sheet_of(desk, one, application)
    assert [hint.ref for hint in found.hints if hint.ref] == [items[0].ref, items[1].ref]
    assert found.below == ()
    save_threshold(desk, "award", "shown")
    assert thresholds(desk) == {"award": "shown"}
    assert [one.ref for one in sheet_of(desk, one, application).below] == [items[0].ref]
    with pytest.raises(PlainError, match="not a level"):
        save_threshold(desk, "award", "gold")
    with pytest.raises(PlainError, match="No framework"):
        save_threshold(desk, "organisation", "shown")


def test_two_assessors_at_one_register_do_not_see_each_other(
    desk: RegisterDesk, one: str, application: Application, items: tuple[Scored, ...]
) -> None:
    say(desk, one, items[0], SCORE, "strongly")
    say_done(desk, one)
    sam = as_author(desk, "Sam")
    assert sheet_of(sam, one, application).said[items[0].ref] == Said()
    assert sheet_of(sam, one, application).hidden == ("Ann",)
    meeting = meeting_of(sam, one, application)
    assert (meeting.may_look, meeting.items, meeting.between) == (False, (), ())
    assert "once you have said that you are done" in who_waits(meeting)
    assert agreement_over(sam, [one]) == ()
    with pytest.raises(PlainError, match="not said that you are done"):
        settle(sam, one, items[0], "shown", "Because")
    say(sam, one, items[0], SCORE, "partly")
    say_done(sam, one)
    meeting = meeting_of(sam, one, application)
    assert [(item.scored.ref, item.apart) for item in meeting.differing] == [(items[0].ref, 2)]
    assert meeting.waiting == 1
    assert who_waits(meeting) == ""
    ((between),) = agreement_over(sam, [one])
    assert (between.one, between.other, between.framework, between.found.items) == ("Ann", "Sam", "Award", 1)
    sam.close()


def test_differences_are_settled_with_a_reason_and_unsettled(
    desk: RegisterDesk, one: str, application: Application, items: tuple[Scored, ...]
) -> None:
    say(desk, one, items[0], SCORE, "strongly")
    say_done(desk, one)
    sam = as_author(desk, "Sam")
    say(sam, one, items[0], SCORE, "partly")
    say_done(sam, one)
    with pytest.raises(PlainError, match="Why you settled"):
        settle(sam, one, items[0], "shown", "  ")
    with pytest.raises(PlainError, match="not a level"):
        settle(sam, one, items[0], "gold", "Because")
    settle(sam, one, items[0], "shown", "The letter shows it.")
    (settled,) = meeting_of(sam, one, application).differing
    assert settled.agreed is not None
    assert (settled.level, settled.agreed.reason, settled.waits) == ("shown", "The letter shows it.", False)
    settle(sam, one, items[0], "", "")
    assert meeting_of(sam, one, application).waiting == 1
    sam.close()


def test_going_back_hides_again(
    desk: RegisterDesk, one: str, application: Application, items: tuple[Scored, ...]
) -> None:
    say(desk, one, items[0], SCORE, "strongly")
    say_done(desk, one)
    sam = as_author(desk, "Sam")
    say_done(sam, one, scoring=False)
    meeting = meeting_of(sam, one, application)
    assert (meeting.may_look, meeting.people, meeting.differing) == (True, ("Ann",), ())
    take_back_done(sam, one)
    assert not meeting_of(sam, one, application).may_look
    sam.close()


def test_a_package_that_is_not_whole_has_nothing_to_score(desk: RegisterDesk, tmp_path: Path) -> None:
    receive(desk, [spoiled(sealed(tmp_path / "spoiled.asice", "Tree Wardens"))])
    changed = next(row.received.id for row in desk.inbox.rows if not row.received.sealed)
    with pytest.raises(PlainError, match="no answers"):
        application_received(desk, changed)


def test_other_versions_of_the_frameworks_are_read_from_the_package(
    desk: RegisterDesk, one: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from msgspec.structs import replace

    from sv_desktop.services import read_received

    quick = application_received(desk, one)
    ours = frameworks()
    newer = replace(ours, packs=tuple(replace(pack, version="99.0") for pack in ours.packs))
    monkeypatch.setattr(read_received, "builtin_frameworks", lambda: newer)
    calls: list[tuple[int, int]] = []
    slow = application_received(desk, one, lambda done, total: calls.append((done, total)))
    assert {pack.version for pack in slow.frameworks.packs} == {pack.version for pack in ours.packs}
    assert slow.answers == quick.answers
    assert calls == sorted(calls)
    assert 0 < calls[-1][0] <= calls[-1][1]
