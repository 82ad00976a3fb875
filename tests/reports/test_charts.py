"""Charts as pictures: well formed, with nothing from outside, with their words, whatever the numbers are."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sv_desktop.domain.dashboard import Panel, Share, Shares, Steps, dashboard
from sv_desktop.domain.trend_chart import Point, Trend
from sv_desktop.reports import chart_svg
from sv_desktop.reports.styles import look
from sv_desktop.reports.trend_drawing import number_text, trend_drawing
from tests.reports import charity

COLOURS = {"ink": "#111111", "muted": "#222222", "border": "#333333", "fill": "#444444", "paper": "#555555"}


def panel(chart: Shares | Steps | Trend, words: str = "What it shows") -> Panel:
    return Panel(id="x", title="A <title> & more", words=words, chart=chart, headers=("a",), rows=(("b",),))


def trend(values: list[float], first: int = 2020, aim: Point | None = None) -> Trend:
    points = tuple(Point(str(first + n), first + n, value, whole=n % 2 == 0) for n, value in enumerate(values))
    start = points[0] if aim else None
    return Trend(unit="hours", points=points, amounts=tuple(map(str, values)), start=start, aim=aim)


def texts(svg: str) -> list[str]:
    return ["".join(one.itertext()) for one in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_every_chart_of_the_example_is_a_picture_of_its_own() -> None:
    for part in dashboard(charity.ordinary()):
        for one in part.panels:
            svg = chart_svg(one, width=620, colours=COLOURS)
            root = ET.fromstring(svg)
            assert "<!DOCTYPE" not in svg
            assert "http://www.w3.org/TR" not in svg
            assert "href" not in svg
            named = root.find("{http://www.w3.org/2000/svg}title")
            said = root.find("{http://www.w3.org/2000/svg}desc")
            assert named is not None
            assert said is not None
            assert named.text
            assert said.text


def test_title_and_words_are_text_and_never_markup() -> None:
    svg = chart_svg(panel(Shares((Share("<b>", 1, 2),), "answered"), "1 < 2 & 3"), width=400)
    assert "<b>" in texts(svg)
    root = ET.fromstring(svg)
    assert root.findtext("{http://www.w3.org/2000/svg}title") == "A <title> & more"
    assert root.findtext("{http://www.w3.org/2000/svg}desc") == "1 < 2 & 3"


def test_colours_are_those_of_the_window() -> None:
    svg = chart_svg(panel(trend([1, 2, 3])), width=400, colours=COLOURS)
    assert "rgb(6%,6%,6%)" in svg
    assert "rgb(26%,26%,26%)" in svg
    assert "rgb(10%,12%,14%)" not in svg


def test_the_last_year_of_the_way_is_told_where_not_all_are() -> None:
    svg = chart_svg(panel(trend([6, 5, 4], aim=Point("2040", 2040, 0.0))), width=320)
    assert "2040" in texts(svg)
    assert "Target" in texts(svg)


def test_narrow_charts_put_the_label_above_its_bar() -> None:
    wide = ET.fromstring(chart_svg(panel(Shares((Share("A long label that needs room", 1, 2),), "x")), width=600))
    narrow = ET.fromstring(chart_svg(panel(Shares((Share("A long label that needs room", 1, 2),), "x")), width=200))
    assert float(narrow.attrib["height"]) > float(wide.attrib["height"])


@pytest.mark.parametrize(("value", "text"), [(0, "0"), (1500, "1,500"), (0.25, "0.25"), (2.5, "2.5"), (0.004, "0.004")])
def test_numbers_at_the_side(value: float, text: str) -> None:
    assert number_text(value) == text


NUMBERS = st.floats(-1e12, 1e12) | st.just(0.0) | st.floats(0, 1)


@settings(deadline=None)
@given(st.lists(NUMBERS, min_size=1, max_size=40), st.none() | NUMBERS, st.sampled_from([240.0, 431.0, 900.0]))
def test_whatever_the_numbers_nothing_is_drawn_outside(values: list[float], target: float | None, width: float) -> None:
    aim = None if target is None else Point("2080", 2080, target)
    drawing = trend_drawing(trend(values, aim=aim), look())
    x0, y0, x1, y1 = drawing.getBounds()
    assert x0 >= -30
    assert x1 <= drawing.width + 30
    assert y0 >= -5
    assert y1 <= drawing.height + 5
    ET.fromstring(chart_svg(panel(trend(values, aim=aim)), width=width, grow=1.5))
