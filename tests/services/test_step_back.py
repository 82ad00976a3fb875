"""Undo and redo through the desk: what pages show is what stands."""

from collections.abc import Callable
from pathlib import Path

from sv_desktop.services.answer import answer
from sv_desktop.services.attach import attach_bytes, detach
from sv_desktop.services.desk import Desk
from sv_desktop.services.shelve import replace_with_file
from sv_desktop.services.step_back import redo, undo
from sv_desktop.services.take_in import take_in
from sv_desktop.services.write_down import add_link

REF = "charter:good_locally"


def test_the_desk_shows_what_an_undo_brought_back(desk: Desk) -> None:
    answer(desk, REF, "story", "one")
    answer(desk, REF, "story", "two")
    assert [one.key for one in undo(desk)] == [(REF, "story")]
    assert desk.application.answers.text(REF, "story") == "one"
    assert [one.value for one in redo(desk)] == ["two"]
    assert desk.application.answers.text(REF, "story") == "two"


def test_evidence_taken_off_is_put_back(desk: Desk) -> None:
    photo = attach_bytes(desk, REF, b"photo", "photo.png")
    detach(desk, REF, photo.id)
    undo(desk)
    assert desk.application.evidence_for(REF) == (photo,)


def test_the_name_that_began_it_all_can_be_undone_and_then_nothing_is_left(desk: Desk) -> None:
    assert undo(desk)
    assert desk.application.organisation_name == ""
    assert undo(desk) == ()
    redo(desk)
    assert desk.application.organisation_name == "Bike Kitchen"


def test_adding_evidence_is_one_step_in_whatever_way(desk: Desk, tmp_path: Path) -> None:
    """To the library, to an answer, pasted, written down, in another's place: undone it is gone, redone it is back."""
    for name in ("a.txt", "b.txt", "c.txt", "newer.txt"):
        (tmp_path / name).write_text(f"words of {name}")
    desk.save([(REF, "story", "stays")])

    def there() -> set[str]:
        return {one.name for one in desk.application.evidence}

    ways: list[Callable[[], object]] = [
        lambda: take_in(desk, [tmp_path / "a.txt", tmp_path / "b.txt"]),
        lambda: take_in(desk, [tmp_path / "c.txt"], REF),
        lambda: attach_bytes(desk, REF, b"pasted", "pasted.png"),
        lambda: add_link(desk, "https://example.org/", title="A page", ref=REF),
        lambda: replace_with_file(desk, desk.application.evidence[0].id, tmp_path / "newer.txt"),
    ]
    for way in ways:
        before, attached = there(), desk.application.answers.attached(REF)
        way()
        after, now_attached = there(), desk.application.answers.attached(REF)
        assert before < after
        for _time in range(2):
            undo(desk)
            assert (there(), desk.application.answers.attached(REF)) == (before, attached)
            redo(desk)
            assert (there(), desk.application.answers.attached(REF)) == (after, now_attached)
        assert desk.application.answers.text(REF, "story") == "stays"
