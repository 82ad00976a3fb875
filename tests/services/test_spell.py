"""The dictionary as it is shipped, its suggestions, and the person's own words."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from sv_desktop.domain.spelling import misspelt
from sv_desktop.resources import resources
from sv_desktop.services.begin import builtin_frameworks
from sv_desktop.services.folders import settings_folder
from sv_desktop.services.spell import Dictionary, add_my_words, dictionary, forget_my_words, my_words

#: What people read in a pack.
PROSE = {"title", "question", "help", "good", "label", "hint", "intro", "notice", "meaning", "unlikely"}


def test_british_english_is_known_and_american_is_not() -> None:
    words = dictionary()
    assert len(words) > 130_000
    for known in "organise colour practise licence wellbeing safeguarding Merseyside Widnes café don't co".split():
        assert known in words
    for unknown in "organize color safegaurding merseyside recieve".split():
        assert unknown not in words


@pytest.mark.parametrize(
    "pair",
    [
        *("recieve receive", "volanteers volunteers", "safegaurding safeguarding", "organistaion organisation"),
        *("acomodation accommodation", "definately definitely", "thier their", "benificiaries beneficiaries"),
        *("aplication application", "teh the", "hte the", "neighborhood neighbourhood", "goverment government"),
        *("seperate separate", "proffesional professional", "liason liaison", "color colour", "organize organise"),
        *("Livrpool Liverpool", "mersyside Merseyside", "wellbieng wellbeing", "ecxellent excellent"),
        *("Teh The", "foodbnk foodbank", "enviroment’s environment’s"),
    ],
)
def test_the_likeliest_comes_first(pair: str) -> None:
    typed, meant = pair.split()
    assert dictionary().suggest(typed)[0] == meant


@pytest.mark.parametrize("typed", ["wich", "alot", "infact", "fisical", "unlikly"])
def test_suggestions_are_few_and_words(typed: str) -> None:
    found = dictionary().suggest(typed)
    assert 0 < len(found) <= 5
    assert all(word in dictionary() or word == "a" for one in found for word in one.split())
    assert {"wich": "which", "alot": "a lot", "infact": "in fact"}.get(typed, found[0]) in found


@pytest.mark.parametrize("typed", ["", "'s", "x" * 500, "qzxkv", "\u0301", "Ω"])
def test_what_is_like_nothing_gets_no_suggestion(typed: str) -> None:
    assert dictionary().suggest(typed) == ()


def test_own_words_are_suggested_and_rude_ones_never() -> None:
    words = Dictionary([("shirt", 1), ("shot", 1), ("shit", 1)], never=("shit",))
    assert "shit" in words
    assert words.suggest("shiit") == ("shirt", "shot")
    assert words.suggest("kasja", ["Kasia"]) == ("Kasia",)


def prose(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, str):
        yield from [value] if key in PROSE else []
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from prose(inner, name)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from prose(inner, key)


def test_no_word_of_the_programme_is_marked() -> None:
    texts = list(prose(msgspec.to_builtins(builtin_frameworks())))
    assert len(texts) > 500
    assert {word.text for text in texts for word in misspelt(text, dictionary().__contains__)} == set()


def test_the_lists_are_in_order_and_their_source_is_noted() -> None:
    folder = resources() / "spelling"
    told = (folder / "README.md").read_text(encoding="utf-8")
    for name in ("common", "usual", "rare", "programme", "never-suggested"):
        data = (folder / f"{name}.txt").read_bytes()
        lines = data.decode("utf-8").splitlines()
        assert lines == sorted(set(lines)), name
        assert all(lines), name
    for name in ("common", "usual", "rare"):
        assert hashlib.sha256((folder / f"{name}.txt").read_bytes()).hexdigest() in told
    assert "Kevin Atkinson" in (folder / "SCOWL-licence.txt").read_text(encoding="utf-8")


def test_own_words_stay_and_go() -> None:
    assert my_words() == ()
    add_my_words("Kasia", "O’Neill")
    assert add_my_words("befriendee") == ("befriendee", "Kasia", "O'Neill")
    assert my_words() == ("befriendee", "Kasia", "O'Neill")
    assert forget_my_words("Kasia") == my_words() == ("befriendee", "O'Neill")


@pytest.mark.parametrize("data", [b"\xff\xfeKasia\nAmira\n", b"two words\nAmira\n\n  \n123\n", b"Amira\r\nAmira\r\n"])
def test_a_list_that_somebody_has_damaged_keeps_its_whole_words(data: bytes) -> None:
    settings_folder().mkdir(parents=True)
    (settings_folder() / "my-words.txt").write_bytes(data)
    assert "Amira" in my_words()
    assert set(add_my_words("Farida")) >= {"Amira", "Farida"}


def test_a_folder_that_cannot_be_written_loses_no_more_than_the_list(tmp_path: Path) -> None:
    settings_folder().parent.mkdir(parents=True)
    settings_folder().write_text("a file where a folder should be", encoding="utf-8")
    assert add_my_words("Kasia") == ("Kasia",)
    assert my_words() == ()
