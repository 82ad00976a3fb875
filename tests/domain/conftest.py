"""A small programme with one pack of each shape that the rules must handle."""

import pytest

from sv_desktop.domain.framework import ItemKind, Option, Section
from sv_desktop.domain.programme import DeclarationWords, Frameworks, Programme

from .small_packs import CHARITY, HOW_MANY, NAME, SINCE, SOURCE, STORY, WHERE, item, pack


@pytest.fixture(scope="session")
def programme() -> Programme:
    return Programme(
        id="test",
        title="Test",
        region="Somewhere",
        notice="Not official.",
        maturity_note="Our own scale.",
        lists={"places": (Option(id="north", label="The North"), Option(id="south", label="The South"))},
        declaration=DeclarationWords(title="Declaration", intro="I say:", statements=("It is true.",)),
        glossary=(),
        helpers=(),
        source=SOURCE,
        checked_on="2026-01-31",
    )


@pytest.fixture(scope="session")
def frameworks(programme: Programme) -> Frameworks:
    about = Section(id="about", title="About", items=(item("name", NAME, kind=ItemKind.PROFILE),))
    numbers = Section(id="numbers", title="Numbers", items=(item("registration", CHARITY, kind=ItemKind.PROFILE),))
    social = Section(
        id="social",
        title="Social",
        choosable=True,
        items=(item("change", STORY, HOW_MANY, evidence=("A report",)), item("reach", WHERE, SINCE)),
    )
    economic = Section(id="economic", title="Economic", choosable=True, items=(item("jobs", STORY),))
    packs = (pack("organisation", about, numbers, order=0), pack("award", social, economic))
    return Frameworks(programme, packs, {"organisation.toml": b"", "award.toml": b""})
