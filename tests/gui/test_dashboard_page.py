"""The dashboard and the Assemblies in the window."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui.pages.assembly import AssemblyPage
from sv_desktop.gui.pages.dashboard import DashboardPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.chart_view import ChartView
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.plain_table import PlainTable
from sv_desktop.services import assemble
from tests.gui.settled import settled


@pytest.fixture
def counted(session: Session) -> Session:
    hours = {"period:2023": 100, "period:2024": 150, "period:2025": 210, "target": 300, "target_when": "2027"}
    session.desk.save([("outcomes#", "chosen", True), ("anchor#", "chosen", True)])
    session.desk.save(("outcomes:volunteer_hours", field, value) for field, value in hours.items())
    return session


@pytest.fixture
def page(counted: Session, qtbot: QtBot) -> DashboardPage:
    made = DashboardPage(counted)
    qtbot.addWidget(made)
    made.show_place("")
    made.resize(900, 700)
    made.show()
    settled(qtbot, counted.jobs)
    qtbot.waitUntil(lambda: all(one.is_drawn for one in made.findChildren(ChartView)))
    return made


def test_every_chart_has_its_words_for_a_screen_reader(page: DashboardPage) -> None:
    charts = page.findChildren(ChartView)
    assert len(charts) > 4
    assert all(chart.accessibleName() for chart in charts)
    assert any("Up from 150 hours in 2024 to 210 hours in 2025" in chart.accessibleName() for chart in charts)
    assert all(chart.height() > 20 for chart in charts)


def test_tables_in_the_place_of_charts_and_back(page: DashboardPage, qtbot: QtBot) -> None:
    def shown(kind: type[QWidget]) -> list[str]:
        return [one.accessibleName() for one in page.findChildren(kind) if one.isVisible()]

    page.as_tables.click()
    qtbot.waitUntil(lambda: any("Volunteer hours" in name for name in shown(PlainTable)))
    assert not shown(ChartView)
    page.as_tables.click()
    qtbot.waitUntil(lambda: len(shown(ChartView)) > 4)


def test_a_chart_is_drawn_and_drawn_again_when_the_room_changes(page: DashboardPage, qtbot: QtBot) -> None:
    chart = next(one for one in page.findChildren(ChartView) if "150 hours" in one.accessibleName())
    image = chart.grab().toImage()
    assert len({image.pixel(x, image.height() // 2) for x in range(image.width())}) > 2
    before = chart.width()
    page.resize(500, 700)
    qtbot.waitUntil(lambda: chart.width() < before)


def test_it_leads_to_the_measure(page: DashboardPage, qtbot: QtBot) -> None:
    link = next(one for one in page.findChildren(LinkButton) if one.text() == "Go to this measure")
    with qtbot.waitSignal(page.go) as heard:
        link.click()
    assert heard.args == ["item:outcomes:volunteer_hours"]


@pytest.fixture
def assembly(counted: Session, qtbot: QtBot) -> AssemblyPage:
    made = AssemblyPage(counted)
    qtbot.addWidget(made)
    made.go.connect(lambda place: made.show_place(place.partition(":")[2]))
    made.show_place("")
    made.show()
    return made


def test_an_assembly_is_added_written_kept_and_taken_along(
    assembly: AssemblyPage, counted: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    assembly.add()
    assert not assemble.listed(counted.desk)
    assembly.name.setText("July 2026")
    assembly.add()
    qtbot.waitUntil(lambda: "progress" in assembly.panels)
    assembly.panels["progress"].editor.set_value("We opened on Sundays.")
    assembly.panels["progress"].flush()
    counted.settled()
    assembly.keep()
    qtbot.waitUntil(lambda: bool(assemble.listed(counted.desk)[0].snapshot))
    (one,) = assemble.listed(counted.desk)
    path = assemble.write_report(counted.desk, one, tmp_path / "report.pdf")
    assert path.read_bytes().startswith(b"%PDF")
    assembly.save_pictures_to(tmp_path / "slides")
    qtbot.waitUntil(lambda: "pictures in" in assembly.banner.accessibleName(), timeout=10_000)
    pngs = sorted((tmp_path / "slides").glob("*.png"))
    assert pngs
    assert all(QImage(str(png)).width() == 1920 for png in pngs)
    assert len(pngs) == len(list((tmp_path / "slides").glob("*.svg")))


def test_one_that_was_removed_comes_back(assembly: AssemblyPage, counted: Session, qtbot: QtBot) -> None:
    assemble.add(counted.desk, "July 2026")
    assembly.show_place("")
    (one,) = assemble.listed(counted.desk)
    assembly._remove(one)
    qtbot.waitUntil(lambda: not assemble.listed(counted.desk))
    assemble.put_back(counted.desk, one)
    assert assemble.listed(counted.desk) == (one,)
