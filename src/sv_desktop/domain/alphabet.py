"""The order of names in a list, by the alphabet of the language that is spoken."""

import re
import unicodedata

from sv_desktop.domain.language import spoken

#: In Welsh two letters can be one: “llan” comes after “lwc”, and “ch” after “cz”.
_WELSH = "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z".split()
_LETTERS = re.compile("|".join(sorted(_WELSH, key=len, reverse=True)))
#: Letters stand for themselves in a part of Unicode that means nothing, in their order and after all signs.
_PLACES = {letter: chr(0xE000 + at) for at, letter in enumerate(_WELSH)}


def place_of(text: str) -> str:
    """What to sort a text by. “ng” counts as one letter also where it is two, as in Bangor: only a dictionary knows."""
    plain = text.casefold()
    if spoken() != "cy":
        return plain
    bare = "".join(one for one in unicodedata.normalize("NFD", plain) if not unicodedata.combining(one))
    return _LETTERS.sub(lambda found: _PLACES[found.group()], bare)
