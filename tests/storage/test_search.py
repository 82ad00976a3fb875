"""The full-text index: what a person types finds what stands in the evidence, whatever they type."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.storage import Workspace
from sv_desktop.storage.search import Passage

from .conftest import NOON, put


def found(workspace: Workspace, words: str) -> list[str]:
    names = {one.id: one.name for one in workspace.evidence()}
    return [names[one.evidence_id] for one in workspace.index.find(words)]


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    for name, text in (
        ("letter.txt", "Thank you for the bicycles. The café was full."),
        ("minutes.txt", "The trustees met. Bicycles were not discussed."),
        ("photo.png", ""),
    ):
        workspace.index.put(put(workspace, name.encode(), name).id, text)
    return workspace


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("trustees", ["minutes.txt"]),
        ("BICYC", ["letter.txt", "minutes.txt"]),
        ("cafe full", ["letter.txt"]),
        ("full minutes", []),
        ("", []),
        ("  ", []),
        ('"', []),
        ("NEAR(", []),
        ("bicycles OR", []),
        ("_", []),
        ("-bicycles", ["letter.txt", "minutes.txt"]),
    ],
)
def test_words_and_beginnings_of_words(filled: Workspace, words: str, names: list[str]) -> None:
    assert sorted(found(filled, words)) == names


def test_the_words_around_are_shown(filled: Workspace) -> None:
    (passage,) = filled.index.find("trustees")
    assert ("trustees", True) in passage.pieces
    assert "".join(text for text, _hit in passage.pieces) == "The trustees met. Bicycles were not discussed."


def test_what_was_not_read_yet_waits(filled: Workspace) -> None:
    new = put(filled, b"new", "new.txt")
    again = put(filled, b"new", "the same again.txt")
    assert filled.index.waiting() == (new.id, again.id)
    filled.index.put(new.id, "", "It is locked by a password.")
    assert filled.index.waiting() == ()
    assert set(filled.index.notes().values()) == {"It is locked by a password."}


def test_reading_again_takes_the_place_of_what_was_read(filled: Workspace) -> None:
    (letter,) = (one for one in filled.evidence() if one.name == "letter.txt")
    filled.index.put(letter.id, "Something else")
    assert found(filled, "bicycles") == ["minutes.txt"]
    assert found(filled, "something") == ["letter.txt"]


def test_an_item_that_is_not_there_is_passed_over(filled: Workspace) -> None:
    filled.index.put("nothing", "words")
    assert found(filled, "words") == []


def test_evidence_taken_out_of_the_library_is_not_found(filled: Workspace) -> None:
    (letter,) = (one for one in filled.evidence() if one.name == "letter.txt")
    filled.save(f"evidence:{letter.id}", "removed", True, author="Ann", at=NOON + timedelta(hours=1))
    assert [one.evidence_id for one in filled.index.find("cafe")] == [letter.id]
    assert filled.evidence()[0].id != letter.id


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=80), words=st.text(max_size=20))
def test_anything_may_be_typed_and_anything_may_be_read(workspace: Workspace, text: str, words: str) -> None:
    evidence = put(workspace, b"x", "x.txt")
    workspace.index.put(evidence.id, text.encode("utf-8", "replace").decode())
    for passage in workspace.index.find(words):
        assert isinstance(passage, Passage)
        assert passage.evidence_id == evidence.id


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.from_regex(r"[a-zA-Z0-9éüßł]{1,8}", fullmatch=True), min_size=1, max_size=6), data=st.data())
def test_every_word_that_was_read_is_found(workspace: Workspace, words: list[str], data: st.DataObject) -> None:
    evidence = put(workspace, b"x", "x.txt")
    workspace.index.put(evidence.id, " ".join(words))
    assert [one.evidence_id for one in workspace.index.find(data.draw(st.sampled_from(words)))] == [evidence.id]
