"""The frameworks that came with the program, read once."""

from functools import cache

from sv_desktop.domain.programme import Frameworks, Programme
from sv_desktop.resources import resources


@cache
def builtin_frameworks() -> Frameworks:
    """All of them."""
    from sv_desktop.frameworks import load_frameworks

    return load_frameworks(resources() / "frameworks")


@cache
def builtin_programme() -> Programme:
    """What all the frameworks share; quicker than all of them."""
    from sv_desktop.frameworks import load_programme

    return load_programme(resources() / "frameworks")
