"""What is dropped on the window comes to where it belongs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui.pages.package import PackagePage
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.gui.pages.trust import TrustPage
from sv_desktop.gui.pages.try_texts import TryTextsPage
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.window import MainWindow
from sv_desktop.gui.wizard import Wizard
from sv_desktop.resources import resources
from sv_desktop.services.begin import begin
from sv_desktop.storage import create_register
from tests.gui.settled import settled

_NONE = Qt.KeyboardModifier.NoModifier


def drop(target: QWidget, *paths: Path) -> bool:
    """Drag and let go; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, copy, left = QPointF(200, 200), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at.toPoint(), copy, data, left, _NONE)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(at, copy, data, left, _NONE))
    return enter.isAccepted()


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("Acorn.svw", Wizard),
        ("Scheme.svr", RegisterView),
        ("award.toml", TryTextsPage),
        ("torn.asice", PackagePage),
        ("letter.pdf", StartPage),
    ],
)
def test_on_the_start_page(name: str, page: type[QWidget], window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / name
    if name == "Acorn.svw":
        begin(path, author="Ann", organisation="Acorn Lane").close()
    elif name == "Scheme.svr":
        create_register(path).close()
    else:
        path.write_bytes((resources() / "frameworks" / "award.toml").read_bytes())
    assert drop(window, path) is (page is not StartPage)
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), page))
    settled(qtbot, window.jobs)


def test_a_list_of_keys_comes_to_the_known_signers(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path, wrong = tmp_path / "Scheme.svr", tmp_path / "holiday.jpg"
    create_register(path).close()
    wrong.write_bytes(b"no list")
    window.open_path(path)
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), RegisterView))
    view = window.centralWidget()
    assert isinstance(view, RegisterView)
    view.show_page("trust")
    trust = view.stack.currentWidget()
    assert isinstance(trust, TrustPage)
    assert not drop(trust.viewport(), wrong, path)
    assert drop(trust.viewport(), wrong)
    settled(qtbot, window.jobs)
    assert trust.banner.isVisibleTo(trust) or trust.banner.accessibleName()
    assert window.centralWidget() is view, "whatever it was, the register stays open"
