"""Looking back at every change, and bringing an earlier version back, whatever kind of answer it is."""

import pytest

from sv_desktop.domain.answers import Value
from sv_desktop.services.desk import Desk
from sv_desktop.services.look_back import bring_back, changes
from sv_desktop.services.step_back import undo


@pytest.mark.parametrize(
    ("target", "field", "before", "after"),
    [
        ("award:social_reach", "who", ("children", "carers"), ("carers",)),
        ("award:social_reach", "people", 120, 130),
        ("organisation:registration", "kind", "cic", "cio"),
        ("declaration", "date", "2026-05-01", "2026-05-02"),
        ("declaration", "may_sign", True, None),
        ("evidence:photo", "title", "Opening", "The opening"),
        ("action:1", "due", "2026-06-01", None),
        ("award#social", "chosen", True, False),
    ],
)
def test_every_kind_of_answer_comes_back(desk: Desk, target: str, field: str, before: Value, after: Value) -> None:
    for value in (before, after):
        desk.save([(target, field, value)])
    latest, first = changes(desk, target)
    assert (latest.before, latest.revision.value, first.before) == (before, after, None)
    bring_back(desk, first.revision)
    assert desk.application.answers.get(target, field) == before
    assert len(changes(desk, target)) == 3
    undo(desk)
    assert desk.application.answers.get(target, field) == after


def test_everything_is_listed_newest_first(desk: Desk) -> None:
    for number in range(5):
        desk.save([("charter:voice", f"f{number}", "said")])
    assert [one.revision.field for one in changes(desk)] == ["f4", "f3", "f2", "f1", "f0", "name"]
    assert [one.revision.field for one in changes(desk, most=2)] == ["f4", "f3"]
    assert changes(desk, "nowhere") == ()
