"""The words that people read: English as it stands in the code, or what a translation says in its place.

A text is whole and holds its values by name, so that another language can put them elsewhere:
`tr("Adding “{name}”", name=path.name)`. What has a number in it gives both English forms:
`counted("{n} file", "{n} files", count)`. docs/words.md says how to write one.
"""

from collections.abc import Callable, Mapping

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


def speak(lookup: Lookup | None) -> None:
    """Take a translation from now on, None for English. Texts that modules keep were read with the one before."""
    global _lookup
    _lookup = lookup


def tr(text: str, note: str = "", /, **values: object) -> str:
    """A text in the language of now, with its values filled in. note: which of two meanings it has, for translators."""
    said = _lookup(text, note, _NO_NUMBER) if _lookup else ""
    return _filled(said, text, values)


def counted(one: str, many: str, count: int, /, **values: object) -> str:
    """A text about a number, which stands in it as {n} with thousands marked: "1 file", "3,000 files"."""
    values["n"] = f"{count:,}"
    said = _form(_lookup(one, many, count), count) if _lookup else ""
    return _filled(said, one if count == 1 else many, values)


def _form(said: str, count: int) -> str:
    forms = said.split(FORMS)
    return forms[min(count - _TWO, len(forms) - 1)] if _TWO <= count <= _FIVE else forms[0]


def _filled(said: str, english: str, values: Mapping[str, object]) -> str:
    """A translation whose places are wrong is worth less than English."""
    if not values:
        return said or english
    if said:
        try:
            return said.format(**values)
        except (LookupError, ValueError, AttributeError):
            pass
    return english.format(**values)
