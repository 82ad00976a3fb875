"""A small programme with one pack and a link, for tests to break."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from sv_desktop.domain.programme import Frameworks
from sv_desktop.frameworks import load_frameworks, validate_texts
from sv_desktop.resources import resources

SMALL_PROGRAMME = """\
id = "region"
title = "A programme"
region = "A region"
notice = "An independent aid."
maturity_note = "Our own scale."
source = { title = "A page", url = "https://example.org/page", date = "2023-08" }
checked_on = "2026-11-24"
glossary = [{ term = "Outcome", meaning = "A change." }]
helpers = [{ name = "A helper", url = "https://example.org" }]
[declaration]
title = "Declaration"
intro = "Our suggestion."
statements = ["It is true."]
[lists]
places = [{ id = "here", label = "Here" }, { id = "there", label = "There" }]
marmot = [{ id = "fairness", label = "Fairness" }]
"""

SMALL_PACK = """\
id = "small"
version = "1.0"
title = "A small pack"
short_title = "Small"
summary = "A pack to break."
notice = "An independent aid."
[assessment]
status = "open"
checked_on = "2026-11-25"
source = { title = "Our own scale" }
valid_years = 3
told_from = "received"
levels = [{ id = "low", label = "Low" }, { id = "high", label = "High", help = "Good." }]
outcomes = [{ id = "yes", label = "Yes", kind = "award" }, { id = "no", label = "No", kind = "not_yet" }]
[[sections]]
id = "only"
title = "The only section"
[[sections.items]]
id = "first"
kind = "criterion"
title = "First"
question = "What changes?"
status = "stated"
checked_on = "2026-11-24"
minutes = 10
source = { title = "A page", url = "https://example.org/page", date = "2023" }
links = ["small:second"]
marmot = ["fairness"]
fields = [
  { id = "story", kind = "long_text", label = "Story" },
  { id = "how_many", kind = "number", label = "How many", unit = "people", minimum = 0, maximum = 9 },
  { id = "where", kind = "choices", label = "Where", list = "places" },
]
[[sections.items]]
id = "second"
kind = "measure"
title = "Second"
question = "What else?"
status = "open"
checked_on = "2026-11-24"
source = { title = "Our own question" }
links = ["small:first"]
fields = [
  { id = "email", kind = "text", label = "Email", check = "email", optional = true },
  { id = "pick", kind = "choice", label = "Pick", options = [{ id = "a", label = "A" }, { id = "b", label = "B" }] },
]
"""

Broken = Callable[..., list[str]]


@pytest.fixture
def small() -> dict[str, bytes]:
    """File name to bytes of a programme and a pack that are right."""
    return {"programme.toml": SMALL_PROGRAMME.encode(), "small.toml": SMALL_PACK.encode()}


@pytest.fixture
def broken(small: Mapping[str, bytes]) -> Broken:
    """Replace a text in a file and give the problems as words."""

    def replaced(old: str, new: str, file: str = "small.toml") -> list[str]:
        text = small[file].decode()
        assert old in text, "the test must change something"
        return [str(problem) for problem in validate_texts({**small, file: text.replace(old, new, 1).encode()})]

    return replaced


@pytest.fixture(scope="session")
def folder() -> Path:
    """The folder of the packs that are shipped."""
    return resources() / "frameworks"


@pytest.fixture(scope="session")
def shipped(folder: Path) -> Frameworks:
    """The packs that are shipped."""
    return load_frameworks(folder)
