"""The library: what is used where, what is old, what is to be looked at; filtered, sorted and searched."""

from datetime import UTC, date, datetime, timedelta

import pytest

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence, EvidenceKind
from sv_desktop.domain.library import Order, Show, chosen, library
from sv_desktop.domain.readiness import readiness
from sv_desktop.domain.submission import placed, submission_of, without_evidence
from sv_desktop.services.builtin import builtin_frameworks

REF = "award:social_reach"
TODAY = date(2026, 6, 1)
START = datetime(2026, 1, 1, tzinfo=UTC)


def evidence(number: int, **told: object) -> Evidence:
    values: dict[str, object] = {
        "id": f"e{number}",
        "name": f"file {number}.pdf",
        "size": 100 * number,
        "sha256": "0" * 64,
        "media_type": "application/pdf",
        "added_by": "Ann",
        "added_at": START + timedelta(days=number),
        **told,
    }
    return Evidence(**values)  # type: ignore[arg-type]


OLD = evidence(1, title="Register", date="2023-01-31", size=500)
LINK = evidence(2, kind=EvidenceKind.LINK, source="https://example.org/", title="a page")
PHOTO = evidence(3, personal=True, date="2026-01-01", description="Two people at the bench")
AGREED = evidence(4, personal=True, consent="Mary agreed", kind=EvidenceKind.TESTIMONY)
BEFORE = evidence(5)
AFTER = evidence(6, replaces="e5")


@pytest.fixture
def application() -> Application:
    said: dict[tuple[str, str], Value] = {(REF, f"evidence:e{number}"): True for number in (1, 3, 4)}
    return Application(builtin_frameworks(), Answers(said), (OLD, LINK, PHOTO, AGREED, BEFORE, AFTER))


@pytest.mark.parametrize(
    ("show", "ids"),
    [
        (Show.ALL, ["e6", "e4", "e3", "e2", "e1"]),
        (Show.NOT_USED, ["e6", "e2"]),
        (Show.OUT_OF_DATE, ["e1"]),
        (Show.PERSONAL, ["e4", "e3"]),
        (Show.NO_CONSENT, ["e3"]),
        (Show.FILES, ["e6", "e3", "e1"]),
        (Show.LINKS, ["e2"]),
        (Show.TESTIMONIES, ["e4"]),
        (Show.EARLIER, ["e5"]),
    ],
)
def test_each_part_of_the_library(application: Application, show: Show, ids: list[str]) -> None:
    assert [one.evidence.id for one in chosen(library(application, TODAY), show, Order.ADDED)] == ids


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order.TITLE, ["e2", "e3", "e4", "e6", "e1"]),
        (Order.DATE, ["e3", "e1", "e6", "e4", "e2"]),
        (Order.SIZE, ["e6", "e1", "e4", "e3", "e2"]),
    ],
)
def test_each_order(application: Application, order: Order, ids: list[str]) -> None:
    assert [one.evidence.id for one in chosen(library(application, TODAY), Show.ALL, order)] == ids


@pytest.mark.parametrize(
    ("words", "ids"),
    [("BENCH people", ["e3"]), ("example.org", ["e2"]), ("nothing of it", []), ("file 1", ["e1"]), ("", 5), ("ann", 5)],
)
def test_words_are_looked_for_in_what_is_said_of_it(application: Application, words: str, ids: list[str] | int) -> None:
    found = [one.evidence.id for one in chosen(library(application, TODAY), Show.ALL, Order.ADDED, words)]
    assert found == ids if isinstance(ids, list) else len(found) == ids


def test_words_inside_the_files_count_too(application: Application) -> None:
    found = chosen(library(application, TODAY), Show.ALL, Order.ADDED, "tea", inside=("e1",))
    assert [one.evidence.id for one in found] == ["e1"]


def test_uses_and_age_are_told(application: Application) -> None:
    kept = {one.evidence.id: one for one in library(application, TODAY)}
    assert [use.ref for use in kept["e1"].uses] == [REF]
    assert kept["e1"].uses[0].words.startswith("Award: ")
    assert (kept["e1"].stale, kept["e1"].stale_after) == (True, date(2025, 1, 31))
    assert (kept["e3"].stale, kept["e3"].stale_after) == (False, date(2028, 1, 1))
    assert kept["e5"].newer == "e6"


def test_old_evidence_is_a_next_step_where_the_day_is_known(application: Application) -> None:
    steps = [step for step in readiness(application, TODAY).next_steps if step.ref.startswith("evidence:")]
    assert [(step.ref, step.words) for step in steps] == [("evidence:e1", "Bring up to date: Register")]
    assert not [step for step in readiness(application).next_steps if step.ref.startswith("evidence:")]


def test_what_is_left_out_leaves_no_trace_in_the_submission(application: Application) -> None:
    said = application.answers.with_value("evidence:e3", "consent", "secret words")
    said = said.with_value(REF, "evidence:gone", True)
    rest = placed(without_evidence(Application(application.frameworks, said, application.evidence), ["e3"]))
    assert [one.id for one in rest.evidence] == ["e1", "e4"]
    told = submission_of(rest, submission_id="x", created_at=START, program="t")
    assert set(told.answers) == {REF}
    assert set(told.answers[REF]) == {"evidence:e1", "evidence:e4"}
