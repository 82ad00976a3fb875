"""Packs that nobody has to use: not counted, not shown, not sent until somebody says so; and links among packs."""

from datetime import UTC, datetime

import msgspec
import pytest

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.checks import problems
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.framework import Section
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.readiness import ItemStatus, readiness
from sv_desktop.domain.submission import application_of, placed, submission_of, taking_part
from sv_desktop.domain.whereabouts import whereabouts

from .small_packs import HOW_MANY, STORY, item, pack

PHOTO = Evidence(
    id="photo",
    name="photo.png",
    size=3,
    sha256="00" * 32,
    media_type="image/png",
    added_by="Ann",
    added_at=datetime(2026, 1, 1, tzinfo=UTC),
)


@pytest.fixture
def more(frameworks: Frameworks) -> Frameworks:
    """The small programme with an optional pack, one item of which names a link to the Award."""
    linked = msgspec.structs.replace(item("space", STORY, HOW_MANY), links=("award:change",))
    anchor = pack("anchor", Section(id="pillars", title="Pillars", items=(linked,)), order=200)
    anchor = msgspec.structs.replace(anchor, optional=True)
    return Frameworks(frameworks.programme, (*frameworks.packs, anchor), {**frameworks.texts, "anchor.toml": b"x"})


def _application(frameworks: Frameworks, *, takes_part: Value, **more: Value) -> Application:
    values: dict[tuple[str, str], Value] = {
        ("award#social", "chosen"): True,
        ("anchor#", "chosen"): takes_part,
        ("anchor:space", "story"): "A hall",
        ("anchor:space", "evidence:photo"): True,
    }
    values |= {("award:change", name.replace("_", ":")): value for name, value in more.items()}
    return Application(frameworks, Answers(values), (PHOTO,))


@pytest.mark.parametrize("said", [None, False])
def test_nothing_grows_until_somebody_says_so(frameworks: Frameworks, more: Frameworks, said: Value) -> None:
    before = readiness(Application(frameworks, Answers({("award#social", "chosen"): True})))
    application = _application(more, takes_part=said)
    now = readiness(application)
    assert (now.asked, now.answered, now.next_steps) == (before.asked, before.answered, before.next_steps)
    assert [one.ref for one in now.items] == [one.ref for one in before.items]
    assert "anchor" not in [one.id for one in application.packs]
    assert not application.is_chosen(more.packs[-1], more.packs[-1].sections[0])


def test_what_is_ticked_is_counted(more: Frameworks) -> None:
    found = readiness(_application(more, takes_part=True)).item("anchor:space")
    assert found is not None
    assert (found.asked, found.answered, found.status) == (2, 1, ItemStatus.STARTED)


def test_what_is_wrong_in_a_part_that_is_not_used_is_not_told(more: Frameworks) -> None:
    values: dict[tuple[str, str], Value] = {("anchor:space", "how_many"): -1}
    assert problems(Application(more, Answers(values))) == ()
    values["anchor#", "chosen"] = True
    assert [one.ref for one in problems(Application(more, Answers(values)))] == ["anchor:space"]


def test_a_link_that_one_side_names_serves_both_while_both_take_part(more: Frameworks) -> None:
    application = _application(more, takes_part=True)
    assert [found[2].id for found in application.linked("award:change")] == ["space"]
    assert [found[2].id for found in application.linked("anchor:space")] == ["change"]
    away = _application(more, takes_part=None)
    assert away.linked("award:change") == ()
    assert application.linked("award:gone") == ()


def test_a_theme_that_was_not_chosen_is_not_offered(more: Frameworks) -> None:
    application = Application(more, Answers({("anchor#", "chosen"): True}))
    assert application.linked("anchor:space") == ()


def test_a_package_holds_the_parts_that_are_used_with_their_texts_and_no_more(more: Frameworks) -> None:
    going = placed(_application(more, takes_part=False))
    assert set(going.frameworks.texts) == {"organisation.toml", "award.toml"}
    assert [target for (target, _field), _value in going.answers.items() if target.startswith("anchor")] == []
    assert going.evidence == ()
    at = datetime(2026, 1, 1, tzinfo=UTC)
    submission = submission_of(going, submission_id="one", created_at=at, program="a test")
    assert [one.id for one in submission.frameworks] == ["organisation", "award"]

    going = placed(_application(more, takes_part=True))
    assert "anchor.toml" in going.frameworks.texts
    assert [one.path for one in going.evidence] == ["evidence/pillars/photo.png"]
    submission = submission_of(going, submission_id="two", created_at=at, program="a test")
    there = application_of(submission, going.frameworks)
    assert there.uses(more.packs[-1])
    assert there.answers.text("anchor:space", "story") == "A hall"


def test_evidence_that_a_used_part_needs_goes_along(more: Frameworks) -> None:
    application = _application(more, takes_part=False, evidence_photo=True)
    assert [one.path for one in placed(application).evidence] == ["evidence/social/photo.png"]


def test_where_everything_is_used_nothing_is_left_out(more: Frameworks) -> None:
    application = _application(more, takes_part=True)
    assert taking_part(application) is application


def test_the_tick_has_a_place_and_words(more: Frameworks) -> None:
    found = whereabouts(_application(more, takes_part=True), "anchor#", "chosen")
    assert (found.words, found.place) == ("Anchor: whether you take part", "parts")
