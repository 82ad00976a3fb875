"""Answers are stored when the call returns, and every version can be found again."""

import shutil

import pytest

from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.readiness import ItemStatus, readiness
from sv_desktop.services.answer import answer, choose, declare, history, limit_words, look_again
from sv_desktop.services.begin import reopen
from sv_desktop.services.desk import Desk


def _stored(desk: Desk, target: str, field: str) -> object:
    """What would be found on the disk if the power went now: the workspace is copied while it is open."""
    copy = desk.workspace.path.with_name("copy.svw")
    shutil.copyfile(desk.workspace.path, copy)
    other = reopen(copy, author="", read_only=True)
    try:
        return other.application.answers.get(target, field)
    finally:
        other.close()


@pytest.mark.parametrize(
    ("ref", "field", "value"),
    [
        ("charter:voice", "story", "Six people\n\nplan the “rides” 字 🚲"),
        ("award:social_reach", "how_many", 312),
        ("award:social_reach", "how_many", 12.5),
        ("award:social_reach", "where", ("wirral", "halton")),
        ("award:social_reach", "from", "2025-04-01"),
        ("charter:voice", "look_again", False),
    ],
)
def test_an_answer_of_any_kind_is_on_the_disk(desk: Desk, ref: str, field: str, value: object) -> None:
    application = answer(desk, ref, field, value)  # type: ignore[arg-type]
    assert application.answers.get(ref, field) == value
    assert application is desk.application
    found = _stored(desk, ref, field)
    assert found == value
    assert type(found) is type(value)


def test_an_answer_can_be_taken_back(desk: Desk) -> None:
    answer(desk, "charter:voice", "story", "Too hasty")
    answer(desk, "charter:voice", "story", None)
    assert _stored(desk, "charter:voice", "story") is None


def test_look_again_is_a_mark_that_comes_off(desk: Desk) -> None:
    look_again(desk, "charter:voice", True)
    status = readiness(desk.application).item("charter:voice")
    assert status is not None
    assert status.status is ItemStatus.LOOK_AGAIN
    look_again(desk, "charter:voice", False)
    assert _stored(desk, "charter:voice", "look_again") is None


def test_themes_are_chosen_and_left_out(desk: Desk) -> None:
    application = choose(desk, {"award#social": True, "award#economic": False})
    pack = application.frameworks.pack("award")
    assert pack is not None
    chosen = {section.id for section in pack.sections if application.is_chosen(pack, section)}
    assert chosen == {"social"}
    assert _stored(desk, "award#economic", "chosen") is False


def test_a_word_limit_is_the_persons_own(desk: Desk) -> None:
    limit_words(desk, "charter:voice", "story", 150)
    assert _stored(desk, "charter:voice", "story.word_limit") == 150
    limit_words(desk, "charter:voice", "story", None)
    assert _stored(desk, "charter:voice", "story.word_limit") is None


def test_a_declaration_is_kept_as_far_as_it_goes(desk: Desk) -> None:
    half = Declaration(signatory="Gwen", role="Chair")
    assert declare(desk, half).declaration == half
    whole = Declaration(signatory="Gwen", role="Chair", may_sign=True, confirmed=True, date="2026-05-12")
    assert declare(desk, whole).declaration.complete
    assert declare(desk, half).declaration == half


def test_every_version_is_found_oldest_first(desk: Desk) -> None:
    answer(desk, "charter:voice", "story", "First thoughts")
    desk.workspace.pin()
    answer(desk, "charter:voice", "story", "Second thoughts")
    found = history(desk, "charter:voice", "story")
    assert [one.value for one in found] == ["First thoughts", "Second thoughts"]
    assert found[1].parent == found[0].id
    assert found[0].author == "Ann"
    assert found[0].at < found[1].at
    assert history(desk, "charter:voice", "maturity") == ()
