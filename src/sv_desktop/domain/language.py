"""The words that people read: English as it stands in the code, or what a translation says in its place.

A text is whole and holds its values by name, so that another language can put them elsewhere:
`tr("Adding “{name}”", name=path.name)`. What has a number in it gives both English forms:
`counted("{n} file", "{n} files", count)`. docs/words.md says how to write one.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

#: What stands in the code.
ENGLISH = "en"
#: What the window can speak, as those who speak it call it.
LANGUAGES = {ENGLISH: "English", "cy": "Cymraeg"}
#: (English, note or the English form for many, number or -1) -> the translation, "" where there is none.
Lookup = Callable[[str, str, int], str]
#: Between the forms for two, three, and four or five, which Qt counts as one.
FORMS = "|"
_NO_NUMBER = -1
_TWO, _FIVE = 2, 5

_lookup: Lookup | None = None
_spoken = ENGLISH
_in_english: ContextVar[bool] = ContextVar("in_english", default=False)
Key = TypeVar("Key")


def speak(lookup: Lookup | None, language: str = ENGLISH) -> None:
    """Take a translation from now on, None for English. Texts that modules keep were read with the one before."""
    global _lookup, _spoken
    _lookup, _spoken = lookup, language


def spoken() -> str:
    """The language of now, as "cy"."""
    return ENGLISH if _in_english.get() else _spoken


@contextmanager
def in_english() -> Iterator[None]:
    """Speak English inside, whatever the window speaks: what is sealed or written for others is read by others."""
    before = _in_english.set(True)
    try:
        yield
    finally:
        _in_english.reset(before)


def phrase(text: str) -> str:
    """Mark a text that is kept, and put into the language of now by :func:`tr` only when it is shown."""
    return text


class Words(Mapping[Key, str]):
    """Texts that are kept by what they name, each in the language of now when it is asked for."""

    def __init__(self, english: Mapping[Key, str]) -> None:
        self._english = english

    def __getitem__(self, key: Key) -> str:
        return tr(self._english[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self._english)

    def __len__(self) -> int:
        return len(self._english)


def tr(text: str, note: str = "", /, **values: object) -> str:
    """A text in the language of now, with its values filled in. note: which of two meanings it has, for translators."""
    told = _lookup(text, note, _NO_NUMBER) if _lookup and not _in_english.get() else ""
    return _filled(told, text, values)


def counted(one: str, many: str, count: int, /, **values: object) -> str:
    """A text about a number, which stands in it as {n} with thousands marked: "1 file", "3,000 files"."""
    values["n"] = f"{count:,}"
    told = _form(_lookup(one, many, count), count) if _lookup and not _in_english.get() else ""
    return _filled(told, one if count == 1 else many, values)


def _form(told: str, count: int) -> str:
    forms = told.split(FORMS)
    return forms[min(count - _TWO, len(forms) - 1)] if _TWO <= count <= _FIVE else forms[0]


def _filled(told: str, english: str, values: Mapping[str, object]) -> str:
    """A translation whose places are wrong is worth less than English."""
    if not values:
        return told or english
    if told:
        try:
            return told.format(**values)
        except (LookupError, ValueError, AttributeError):
            pass
    return english.format(**values)
