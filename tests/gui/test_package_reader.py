"""The action plan of an opened package: read-only, and only where there is one."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.application import Application
from sv_desktop.gui.widgets.action_card import ActionCard
from sv_desktop.gui.widgets.package_reader import PackageReader, reading_groups
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.services.read_package import PackageOnDesk, open_package


@pytest.fixture
def opened(example: Path) -> PackageOnDesk:
    package = open_package(example / "example.asice")
    package.close()
    return package


def test_the_plan_is_a_part_of_its_own_and_nothing_in_it_can_be_pressed(opened: PackageOnDesk, qtbot: QtBot) -> None:
    places = [task.place for task in reading_groups(opened)[0]]
    assert places[-2:] == ["plan", "declaration"]
    assert opened.application is not None
    reader = PackageReader(opened.application, "plan")
    qtbot.addWidget(reader)
    cards = reader.findChildren(ActionCard)
    assert len(cards) == 5
    assert [card.findChildren(QAbstractButton) for card in cards] == [[]] * 5
    words = " ".join(one.text() for one in reader.findChildren(Prose))
    assert "Find a trustee who is under 25" in words
    assert "For Charter, How we work: Giving local people a voice" in words
    assert "late" not in words.split()  # what was overdue is for the day of sealing, and that is not today


def test_without_a_plan_there_is_no_such_part(opened: PackageOnDesk) -> None:
    assert opened.application is not None
    opened.application = Application(opened.application.frameworks, Answers({}))
    assert "plan" not in [task.place for task in reading_groups(opened)[0]]
