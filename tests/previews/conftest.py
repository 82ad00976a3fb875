"""One real worker for all that only look, and sources made of bytes."""

from collections.abc import Iterator

import pytest

from sv_desktop.previews import Previewer, Source
from sv_desktop.previews.content import Content


@pytest.fixture(scope="session")
def previewer() -> Iterator[Previewer]:
    with Previewer() as previewer:
        yield previewer


def given(data: bytes, name: str = "file", *, key: str = "") -> Source:
    """A source that hands out some bytes in chunks, as a workspace does."""
    return Source(key, name, len(data), lambda: (data[at : at + 65536] for at in range(0, len(data), 65536)))


def content(data: bytes, name: str = "file") -> Content:
    """All of a file."""
    return Content(name, len(data), data)
