"""The region in the window of a register, and a benchmark in the window of an organisation."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.pages.like_yours import LikeYoursPage
from sv_desktop.gui.pages.region import RegionPage
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.preview_table import PreviewTable
from sv_desktop.gui.widgets.publish_dialog import PublishDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.compare import kept_benchmark
from sv_desktop.services.demonstrate.region import build_region
from sv_desktop.services.publish import draft, publish
from sv_desktop.services.trust import make_identity
from tests.applicants import sealed, signatory

PASSPHRASE = "five plain words for a scheme"


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> RegionPage:
    desk = build_region(tmp_path, number=16, signatory=signatory)
    session = RegisterSession(desk, Jobs())
    made = RegionPage(session)
    qtbot.addWidget(made, before_close_func=lambda _page: session.close())
    made.show()
    qtbot.waitUntil(lambda: made.picture is not None, timeout=20_000)
    return made


def test_it_shows_a_figure_by_group(page: RegionPage) -> None:
    assert "16 organisations" in page.said.text()
    assert page.table.accessibleName().startswith("Organisations by kind of organisation")
    page.figure.setCurrentIndex(page.figure.findData("outcomes:volunteer_hours"))
    page.figure.picked.emit("outcomes:volunteer_hours")
    assert page.period.value() == "2025/26"
    assert page.table.model().columnCount() == 6
    assert page.table.model().index(0, 0).data() == "The whole region"
    assert page.table.model().index(0, 2).data().endswith("hours")
    assert page.table.selectedIndexes() == []
    side = page.table.model().data(page.table.model().index(0, 2), Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight  # numbers stand under each other


def test_a_benchmark_is_looked_at_before_it_goes_out(page: RegionPage, qtbot: QtBot, tmp_path: Path) -> None:
    desk = page._session.desk
    drafted = draft(desk)
    dialog = PublishDialog(drafted, None, page)
    qtbot.addWidget(dialog)
    assert dialog.makes
    dialog.show()
    heading = next(one for one in dialog.findChildren(Heading) if one.isVisible())
    assert heading.text() == "Publish a benchmark"
    cancel = next(one for one in dialog.findChildren(SecondaryButton) if one.text() == "Cancel")
    assert dialog.rect().contains(cancel.mapTo(dialog, cancel.rect().bottomRight()))  # in sight, at the foot
    dialog.hide()
    page.publish_to(tmp_path / "benchmark.asice", drafted, PASSPHRASE, makes=True)
    qtbot.waitUntil(lambda: "Published" in page.banner.accessibleName(), timeout=20_000)
    assert (tmp_path / "benchmark.asice").is_file()


def test_a_register_without_known_signers_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    from sv_desktop.services.receive import receive
    from sv_desktop.services.registers import begin_register

    desk = begin_register(tmp_path / "r.svr", author="Ann")
    receive(desk, [sealed(tmp_path / "a.asice", "Acorn")])
    session = RegisterSession(desk, Jobs())
    page = RegionPage(session)
    qtbot.addWidget(page, before_close_func=lambda _page: session.close())
    page.show()
    qtbot.waitUntil(lambda: "Nobody counts yet" in page.banner.accessibleName(), timeout=10_000)


def test_an_organisation_opens_a_benchmark(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "scheme"
    folder.mkdir()
    desk = build_region(folder, number=16, signatory=signatory)
    make_identity(desk, PASSPHRASE)
    publish(desk, draft(desk), tmp_path / "benchmark.asice", PASSPHRASE)
    desk.close()
    session.desk.save([("outcomes#", "chosen", True), ("outcomes:volunteer_hours", "period:2025/26", 700)])
    page = LikeYoursPage(session)
    qtbot.addWidget(page)
    page.show_place("")
    page.take(tmp_path / "benchmark.asice")
    page.show()
    table = next(one for one in page.findChildren(PreviewTable) if one.isVisible())
    assert "Volunteer hours of others" in table.accessibleName()
    assert table.model().index(0, 0).data() == "The whole region"
    page.take(sealed(tmp_path / "a.asice", "Acorn"))
    assert "application" in page.banner.accessibleName()


def test_a_benchmark_that_is_opened_goes_into_the_open_workspace(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "scheme"
    folder.mkdir()
    desk = build_region(folder, number=8, signatory=signatory)
    make_identity(desk, PASSPHRASE)
    publish(desk, draft(desk), tmp_path / "benchmark.asice", PASSPHRASE)
    desk.close()
    window.begin(tmp_path / "Acorn.svw", "Acorn Lane", "Ada")
    window.open_path(tmp_path / "benchmark.asice")
    assert window.wizard is not None
    assert window.wizard.place == "like_yours"
    assert kept_benchmark() is not None
