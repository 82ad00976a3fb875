"""Reading the text inside evidence: all of it once, stopped and gone on with, and notes where there is none."""

from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.begin import reopen
from sv_desktop.services.desk import Desk
from sv_desktop.services.index_text import index_text
from tests.previews import made

REF = "award:social_change"


def found(desk: Desk, words: str) -> set[str]:
    names = {one.id: one.name for one in desk.application.evidence}
    return {names[one.evidence_id] for one in desk.workspace.index.find(words)}


def test_everything_is_read_once(desk: Desk) -> None:
    for name, make in made.WITH_WORDS.items():
        attach_bytes(desk, REF, make(), name)
    steps: list[tuple[int, int]] = []
    assert index_text(desk, lambda done, total: steps.append((done, total))) == len(made.WITH_WORDS)
    assert steps[-1] == (len(made.WITH_WORDS), len(made.WITH_WORDS))
    assert found(desk, "herons towpath") == set(made.WITH_WORDS)
    assert index_text(desk) == 0


def test_the_same_bytes_are_read_once_and_found_under_both_names(desk: Desk) -> None:
    attach_bytes(desk, REF, b"Seventeen herons", "one.txt")
    attach_bytes(desk, REF, b"Seventeen herons", "two.txt")
    assert index_text(desk) == 1
    assert found(desk, "herons") == {"one.txt", "two.txt"}


def test_what_cannot_be_read_has_a_note(desk: Desk) -> None:
    locked = attach_bytes(desk, REF, made.locked_pdf(), "locked.pdf")
    torn = attach_bytes(desk, REF, made.docx()[:-900], "torn.docx")
    photo = attach_bytes(desk, REF, made.picture(), "photo.png")
    assert index_text(desk) == 3
    notes = desk.workspace.index.notes()
    assert "password" in notes[locked.id]
    assert "damaged" in notes[torn.id]
    assert photo.id not in notes
    assert index_text(desk) == 0


def test_stopped_and_gone_on_with(desk: Desk) -> None:
    for number in range(4):
        attach_bytes(desk, REF, f"heron {number}".encode(), f"{number}.txt")

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        index_text(desk, stop)
    assert len(found(desk, "heron")) == 2
    assert index_text(desk) == 2
    assert len(found(desk, "heron")) == 4


def test_one_that_was_taken_out_waits_until_it_comes_back(desk: Desk) -> None:
    one = attach_bytes(desk, REF, b"herons", "one.txt")
    desk.save([(f"evidence:{one.id}", "removed", True)])
    desk.refresh()
    assert index_text(desk) == 0
    desk.save([(f"evidence:{one.id}", "removed", None)])
    desk.refresh()
    assert index_text(desk) == 1


def test_nothing_is_written_where_we_only_look(desk: Desk, tmp_path: Path) -> None:
    attach_bytes(desk, REF, b"herons", "one.txt")
    desk.workspace.close()
    from sv_desktop.services.builtin import builtin_frameworks
    from sv_desktop.storage import open_workspace

    with open_workspace(tmp_path / "work.svw", read_only=True) as workspace:
        assert index_text(Desk(workspace, builtin_frameworks(), "Ann")) == 0
    again = reopen(tmp_path / "work.svw", author="Ann")
    assert index_text(again) == 1
    again.close()
