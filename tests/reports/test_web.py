"""The summary as HTML: strict, whole, self-contained, and without a fault that axe-core can find."""

import os
import re
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.domain.fault import PlainError
from sv_desktop.reports import write_html
from sv_desktop.reports.characters import visible
from tests.reports import charity
from tests.reports.test_accessible_pdf import APPLICATIONS, ARABIC, HEBREW
from tests.reports.test_summary_pdf import bare

XHTML = "{http://www.w3.org/1999/xhtml}"


def page_of(name: str, folder: Path) -> Path:
    write_html(APPLICATIONS[name](), folder / "summary.html", made_at=charity.MADE_AT)
    return folder / "summary.html"


def parsed(path: Path) -> Any:
    """The tree; every parse error of the standard is raised."""
    return html5lib.HTMLParser(strict=True).parse(path.read_text("utf-8"))


def words_of(element: Any) -> str:
    return "".join(element.itertext())


@pytest.mark.parametrize("name", list(APPLICATIONS))
def test_it_is_strict_html_without_anything_from_outside(name: str, tmp_path: Path) -> None:
    page = parsed(page_of(name, tmp_path))
    assert page.get("lang") == "en-GB"
    tags = {element.tag for element in page.iter() if isinstance(element.tag, str)}
    assert not {XHTML + tag for tag in ("script", "link", "img", "iframe", "object", "form", "base")} & tags
    for element in page.iter():
        assert not [name for name in element.attrib if name.startswith("on") or name in ("src", "srcset")]
    assert "url(" not in words_of(page.find(f".//{XHTML}style"))


def test_headings_are_in_order_and_the_contents_lead_to_them(tmp_path: Path) -> None:
    page = parsed(page_of("ordinary", tmp_path))
    levels = [int(element.tag[-1]) for element in page.iter() if re.search(r"}h[1-6]$", str(element.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = {element.get("id") for element in page.iter() if element.get("id")}
    links = [element.get("href") for element in page.find(f".//{XHTML}nav").iter(f"{XHTML}a")]
    assert len(links) > 10
    assert {link.removeprefix("#") for link in links} <= ids


def test_the_same_words_as_in_the_application(tmp_path: Path) -> None:
    words = bare(words_of(parsed(page_of("ordinary", tmp_path))))
    for pack in charity.frameworks().packs:
        for section, item in pack.items():
            if charity.ordinary().is_chosen(pack, section):
                assert bare(item.question) in words
    for one in charity.ordinary().evidence:
        assert bare(one.title) in words


def test_other_scripts_carry_direction_and_language(tmp_path: Path) -> None:
    page = parsed(page_of("right to left", tmp_path))
    found = {(element.get("dir"), element.get("lang")) for element in page.iter() if element.text in (HEBREW, ARABIC)}
    assert {("auto", "he"), ("auto", "ar")} <= found


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=300), name=st.text(max_size=80))
def test_any_text_in_every_field_is_whole(text: str, name: str, tmp_path: Path) -> None:
    evidence = (charity.evidence_item(1, title=text, description=text),)
    write_html(charity.filled(text, evidence=evidence, name=name), tmp_path / "a.html", made_at=charity.MADE_AT)
    words = bare(visible(words_of(parsed(tmp_path / "a.html"))))
    for line in visible(text).split("\n"):
        assert bare(line) in words


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlainError):
        write_html(charity.empty(), tmp_path / "missing" / "summary.html", made_at=charity.MADE_AT)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Headless Chromium from the system; where a machine has none, that is told, and CI does not let it pass."""
    from playwright.sync_api import sync_playwright

    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        told = "no Chromium on this machine: scripts/system-libraries installs one on Debian"
        pytest.fail(told) if os.environ.get("CI") else pytest.skip(told)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()


#: In CSS pixels; 320 is also what 1280 is at 400 %.
_WIDE, _NARROW = 1280, 320


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        *[("ordinary", width, scheme) for width in (_WIDE, _NARROW) for scheme in ("light", "dark")],
        ("hostile", _WIDE, "dark"),
        ("hostile", _NARROW, "light"),
        ("right to left", _NARROW, "dark"),
        ("right to left", _WIDE, "light"),
        ("empty", _NARROW, "light"),
    ],
)
def test_axe_finds_nothing(browser: Any, name: str, width: int, scheme: str, tmp_path: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(page_of(name, tmp_path).as_uri())
    found = Axe().run(page)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.close()
    assert found.response["violations"] == [], found.generate_report()
    assert wide <= 0, "nobody has to scroll sideways"
    assert said == []


def test_axe_does_see_faults(browser: Any, tmp_path: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    broken = page_of("ordinary", tmp_path).read_text("utf-8").replace(' lang="en-GB"', "").replace("#4F5863", "#CCCCCC")
    (tmp_path / "broken.html").write_text(broken, "utf-8")
    page = browser.new_page(bypass_csp=True)
    page.goto((tmp_path / "broken.html").as_uri())
    found = {violation["id"] for violation in Axe().run(page).response["violations"]}
    page.close()
    assert {"html-has-lang", "color-contrast"} <= found
