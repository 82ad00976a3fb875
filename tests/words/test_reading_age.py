"""Our words are read at the age of eleven: measured over packs, window and guides; the worst are listed."""

from collections.abc import Callable, Iterator

import pytest

from tests.words.reading_age import reading_age, sentences, syllables, words
from tests.words.texts import guide_texts, pack_texts, window_texts

Texts = Callable[[], Iterator[tuple[str, str]]]
#: Of everything together, and of one text; in a short one a single long name weighs too much.
WHOLE, ONE = 11.0, 14.0
_ENOUGH = 30
#: The law's own names, explained in the same line.
NAMES = {"glossary › Anchor institution"}


@pytest.mark.parametrize("texts", [pack_texts, window_texts, guide_texts])
def test_our_words_are_easy_to_read(texts: Texts) -> None:
    found = list(texts())
    assert len(found) > 30, "there is something to measure"
    together = "\n".join(said for _where, said in found)
    aged = [(reading_age(said), where) for where, said in found if len(words(said)) >= _ENOUGH]
    worst = sorted(aged, reverse=True)[:10]
    told = "\n".join(f"  {age:.1f} {where}" for age, where in worst)
    print(
        f"{texts.__name__}: {len(words(together))} words, reading age {reading_age(together):.1f}. The worst:\n{told}"
    )
    assert reading_age(together) <= WHOLE
    assert [(age, where) for age, where in aged if age > ONE and where not in NAMES] == []


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("we", 1),
        ("people", 2),
        ("made", 1),
        ("asked", 1),
        ("wanted", 2),
        ("table", 2),
        ("evidence", 3),
        ("community", 4),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_measure_itself() -> None:
    easy = "The cat sat on the mat. It was warm. The sun was out."
    hard = (
        "Notwithstanding the aforementioned organisational considerations, participating institutions undertake "
        "comprehensive evaluation of environmental sustainability, incorporating multidisciplinary methodologies."
    )
    assert reading_age(easy) < 8
    assert reading_age(hard) > 20
    assert reading_age("") == 0
    assert len(sentences("One thing. And another!\nA line of a list")) == 3
