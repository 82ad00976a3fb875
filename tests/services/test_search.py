"""One search over questions, answers, evidence and the text inside it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.domain.evidence import Evidence
from sv_desktop.services.attach import attach_bytes, describe
from sv_desktop.services.desk import Desk
from sv_desktop.services.index_text import index_text
from sv_desktop.services.search import Found, Hit, search

REF = "charter:voice"


def text(hit: Hit) -> str:
    return "".join(piece for piece, _marked in hit.pieces)


def marked(hit: Hit) -> list[str]:
    return [piece for piece, is_hit in hit.pieces if is_hit]


@pytest.fixture
def letter(desk: Desk) -> Evidence:
    letter = attach_bytes(desk, REF, b"Seventeen herons came to the cafe on the towpath.", "letter.txt")
    attach_bytes(desk, REF, b"Nothing about birds.", "minutes.txt")
    index_text(desk)
    return letter


def first_field(desk: Desk, ref: str = REF) -> str:
    found = desk.application.find(ref)
    assert found is not None
    return found[2].fields[0].id


def test_in_an_answer(desk: Desk) -> None:
    field = first_field(desk)
    desk.save([(REF, field, "We asked people at the Zebra crossing, and they told us. " * 3)])
    (hit,) = search(desk, "zebra CROSS").answers
    assert hit.place == f"item:{REF}"
    assert marked(hit)[:2] == ["Zebra", "crossing"]
    assert hit.title.startswith("Charter")
    assert hit.what


def test_in_a_question(desk: Desk) -> None:
    found = desk.application.find(REF)
    assert found is not None
    hits = search(desk, found[2].title).answers
    assert f"item:{REF}" in [hit.place for hit in hits]


def test_an_answer_comes_before_a_question(desk: Desk) -> None:
    found = desk.application.find("charter:good_locally")
    assert found is not None
    desk.save([(REF, first_field(desk), f"All about: {found[2].title}.")])
    hits = search(desk, found[2].title).answers
    assert "item:charter:good_locally" in [hit.place for hit in hits[1:]]
    assert hits[0].place == f"item:{REF}"


def test_in_the_text_of_a_file(desk: Desk, letter: Evidence) -> None:
    (hit,) = search(desk, "café heron").evidence
    assert (hit.evidence_id, hit.place, hit.what) == (letter.id, f"evidence:{letter.id}", "inside the file")
    assert marked(hit) == ["herons", "cafe"]


def test_in_name_title_and_description_once_each(desk: Desk, letter: Evidence) -> None:
    assert search(desk, "minutes").evidence[0].what == "title"
    describe(desk, letter.id, title="From the herons’ friend", description="What Zoë saw")
    (hit,) = search(desk, "heron").evidence
    assert (hit.what, text(hit)) == ("title", "From the herons’ friend")
    (hit,) = search(desk, "zoe").evidence
    assert (hit.what, marked(hit)) == ("what it shows", ["Zoë"])
    (hit,) = search(desk, "letter").evidence
    assert (hit.what, text(hit)) == ("file name", "letter.txt")


def test_what_was_taken_out_is_not_found(desk: Desk, letter: Evidence) -> None:
    desk.save([(f"evidence:{letter.id}", "removed", True)])
    desk.refresh()
    assert search(desk, "heron") == Found()


def test_every_word_has_to_be_there(desk: Desk, letter: Evidence) -> None:
    assert search(desk, "herons bicycles") == Found()


def test_a_limit_and_whether_there_is_more(desk: Desk) -> None:
    for number in range(5):
        attach_bytes(desk, REF, f"heron {number}".encode(), f"{number}.txt")
    index_text(desk)
    few = search(desk, "heron", limit=3)
    assert (len(few.evidence), few.more) == (3, True)
    all_of_them = search(desk, "heron", limit=5)
    assert (len(all_of_them.evidence), all_of_them.more, all_of_them.count) == (5, False, 5)


@pytest.mark.parametrize("words", ["", "   ", '"', "NEAR(", "*", "a OR", "-", "%_", "\0", "(((", "😀", "'; DROP TABLE"])
def test_any_input_is_safe(desk: Desk, letter: Evidence, words: str) -> None:
    assert isinstance(search(desk, words), Found)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=40))
def test_truly_any(desk: Desk, words: str) -> None:
    assert search(desk, words).count >= 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.from_regex(r"[a-zA-Z0-9éüł]{2,8}", fullmatch=True), min_size=1, max_size=40), data=st.data())
def test_every_word_of_an_answer_is_found_and_marked(desk: Desk, words: list[str], data: st.DataObject) -> None:
    desk.save([(REF, first_field(desk), " ".join(words))])
    word = data.draw(st.sampled_from(words))
    hit = next(hit for hit in search(desk, word).answers if hit.place == f"item:{REF}" and word in marked(hit))
    assert word in text(hit)
