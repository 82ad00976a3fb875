"""Readiness counts answered prompts and says what helps most next; it never judges."""

import pytest

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.readiness import NO_GAP, STATUS_WORDS, ItemStatus, readiness

Values = dict[tuple[str, str], Value]
SOCIAL: Values = {("award#social", "chosen"): True}
NAMED: Values = {("organisation:name", "name"): "Bike Kitchen"}
CHANGE: Values = {("award:change", "story"): "Before and after", ("award:change", "how_many"): 12}
REACH: Values = {("award:reach", "where"): ("north",), ("award:reach", "since"): "2025-04-01"}
SIGNED: Values = {
    ("declaration", "signatory"): "Gwen",
    ("declaration", "role"): "Chair",
    ("declaration", "date"): "2026-05-12",
    ("declaration", "may_sign"): True,
    ("declaration", "confirmed"): True,
}


def _of(frameworks: Frameworks, *parts: Values) -> Application:
    return Application(frameworks, Answers({key: value for part in parts for key, value in part.items()}))


def test_a_blank_start_counts_only_what_is_asked_of_everybody(frameworks: Frameworks) -> None:
    found = readiness(_of(frameworks))
    assert (found.answered, found.asked) == (0, 1)
    assert [one.chosen for one in found.sections] == [True, True, False, False]
    statuses = {one.ref: one.status for one in found.items}
    assert statuses["organisation:name"] is ItemStatus.NOT_STARTED
    assert statuses["award:change"] is ItemStatus.NOT_CHOSEN
    assert [step.ref for step in found.next_steps][:1] == ["organisation:name"]
    assert {"award#", "declaration"} <= {step.ref for step in found.next_steps}


def test_a_chosen_theme_is_counted_and_the_other_is_not(frameworks: Frameworks) -> None:
    found = readiness(_of(frameworks, SOCIAL))
    assert found.asked == 5
    assert "award#" not in {step.ref for step in found.next_steps}
    assert found.item("award:jobs").status is ItemStatus.NOT_CHOSEN  # type: ignore[union-attr]
    assert found.item("nobody:nothing") is None


def test_an_item_goes_from_not_started_to_answered(frameworks: Frameworks) -> None:
    one = {key: CHANGE[key] for key in [("award:change", "story")]}
    steps = [readiness(_of(frameworks, SOCIAL, part)).item("award:change") for part in ({}, one, CHANGE)]
    assert [step.status for step in steps if step] == [ItemStatus.NOT_STARTED, ItemStatus.STARTED, ItemStatus.DONE]
    assert [step.minutes_left for step in steps if step] == [20, 10, 0]


def test_an_answer_that_does_not_fit_is_kept_and_not_counted(frameworks: Frameworks) -> None:
    found = readiness(_of(frameworks, SOCIAL, CHANGE, {("award:change", "how_many"): -3})).item("award:change")
    assert found is not None
    assert (found.answered, found.status) == (1, ItemStatus.STARTED)


def test_evidence_alone_starts_an_item(frameworks: Frameworks) -> None:
    found = readiness(_of(frameworks, SOCIAL, {("award:change", "evidence:1"): True})).item("award:change")
    assert found is not None
    assert found.has_evidence
    assert found.status is ItemStatus.STARTED


def test_look_again_stands_above_answered(frameworks: Frameworks) -> None:
    found = readiness(_of(frameworks, SOCIAL, CHANGE, {("award:change", "look_again"): True}))
    assert found.item("award:change").status is ItemStatus.LOOK_AGAIN  # type: ignore[union-attr]
    assert "Look again at Award: Change" in [step.words for step in found.next_steps]


def test_steps_come_in_the_order_of_what_helps_most(frameworks: Frameworks) -> None:
    started: Values = {("award:reach", "where"): ("north",)}
    again: Values = {("award:change", "look_again"): True}
    found = readiness(_of(frameworks, SOCIAL, started, again, {("award#economic", "chosen"): True}))
    refs = [step.ref for step in found.next_steps]
    assert refs == ["organisation:name", "award:change", "award:reach", "award:jobs", "declaration"]
    assert "Finish Award: Reach (1 answer to go)" in [step.words for step in found.next_steps]


def test_an_answered_item_without_its_evidence_is_named_last_but_the_declaration(frameworks: Frameworks) -> None:
    found = readiness(_of(frameworks, NAMED, SOCIAL, CHANGE, REACH))
    assert found.answered == found.asked == 5
    assert found.minutes_left == 0
    refs = [step.ref for step in found.next_steps]
    assert refs == ["award:change", "declaration"]


def test_nothing_is_left_when_all_is_done(frameworks: Frameworks) -> None:
    evidence: Values = {("award:change", "evidence:1"): True}
    registered: Values = {("organisation:registration", "charity_number"): "1123456"}
    found = readiness(_of(frameworks, NAMED, registered, SOCIAL, CHANGE, REACH, evidence, SIGNED))
    assert found.next_steps == ()


def test_a_page_where_all_is_optional_is_no_gap(frameworks: Frameworks) -> None:
    """Groups that are on no register leave it empty, and nothing reminds them."""
    found = readiness(_of(frameworks))
    assert found.item("organisation:registration").status is ItemStatus.OPTIONAL  # type: ignore[union-attr]
    assert ItemStatus.OPTIONAL in NO_GAP
    assert "organisation:registration" not in {step.ref for step in found.next_steps}


def test_an_optional_answer_that_looks_wrong_is_named(frameworks: Frameworks) -> None:
    found = readiness(_of(frameworks, {("organisation:registration", "charity_number"): "12345"}))
    registration = found.item("organisation:registration")
    assert registration is not None
    assert (registration.status, registration.wrong) == (ItemStatus.STARTED, 1)
    (step,) = [step for step in found.next_steps if step.ref == "organisation:registration"]
    assert step.words.endswith("(one answer looks wrong)")
    assert step.minutes >= 1


@pytest.mark.parametrize("status", list(ItemStatus))
def test_every_status_has_words(status: ItemStatus) -> None:
    assert STATUS_WORDS[status]
