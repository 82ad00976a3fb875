"""Overview, every question, and choosing themes."""

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.answers import CHOSEN
from sv_desktop.domain.application import ORGANISATION_PACK
from sv_desktop.domain.readiness import readiness
from sv_desktop.gui.pages.choose import ChoosePage
from sv_desktop.gui.pages.overview import OverviewPage
from sv_desktop.gui.pages.questions import QuestionsPage, questions_text
from sv_desktop.gui.session import Session
from sv_desktop.gui.wizard import Wizard
from sv_desktop.services.answer import choose
from tests.gui.settled import settled


@pytest.fixture
def wizard(qtbot: QtBot, session: Session) -> Wizard:
    """Held here, so that Qt deletes it, and not Python at some other moment."""
    choose(session.desk, {"award#social": True})
    wizard = Wizard(session)
    qtbot.addWidget(wizard)
    return wizard


@pytest.fixture
def overview(qtbot: QtBot, session: Session) -> OverviewPage:
    page = OverviewPage(session)
    qtbot.addWidget(page)
    page.show_place("")
    return page


def _words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def _buttons(page: QWidget) -> dict[str, QAbstractButton]:
    return {one.text().strip(): one for one in page.findChildren(QAbstractButton)}


def test_the_overview_counts_prompts_and_never_quality(overview: OverviewPage, session: Session) -> None:
    stands = readiness(session.application)
    words = _words(overview)
    assert f"{stands.answered} of {stands.asked} prompts answered" in words
    assert "nothing about how good" in words
    assert not re.search(r"\d+ ?%", words)
    assert session.desk.frameworks.programme.notice in words


def test_each_next_step_leads_to_its_place(overview: OverviewPage, wizard: Wizard, session: Session) -> None:
    overview.show_place("")
    gone: list[str] = []
    overview.go.connect(gone.append)
    steps = readiness(session.application).next_steps[:5]
    for step in steps:
        _buttons(overview)[step.words].click()
    assert len(gone) == len(steps) == 5
    for place in gone:
        wizard.go(place)
        assert wizard.place == place


def test_facts_and_what_is_not_published_are_there(overview: OverviewPage, session: Session) -> None:
    words = _words(overview)
    packs = [pack for pack in session.application.packs if pack.id != ORGANISATION_PACK]
    lines = [line for pack in packs for line in (*pack.facts, *pack.open_questions)]
    assert lines
    assert [line for line in lines if line not in words] == []


def test_every_question_can_be_read_before_the_first_is_answered(qtbot: QtBot, session: Session) -> None:
    page = QuestionsPage(session)
    qtbot.addWidget(page)
    for pack in session.desk.frameworks.packs:
        page.show_place(pack.id)
        shown, text = _words(page), questions_text(pack)
        for item in (item for section in pack.sections for item in section.items):
            assert item.question in shown
            assert item.question in text
            for field in item.fields:
                assert field.label in shown
                assert field.label in text
            for wanted in item.evidence:
                assert wanted in shown


def test_a_tick_is_stored_and_what_was_written_stays(qtbot: QtBot, session: Session) -> None:
    choose(session.desk, {"award#social": True})
    session.desk.save([("award:social_change", "change", "Kept")])
    page = ChoosePage(session)
    qtbot.addWidget(page)
    page.show_place("award")
    boxes = page.findChildren(QCheckBox)
    assert [box.isChecked() for box in boxes] == [True, False, False, False]
    boxes[0].click()
    boxes[3].click()
    settled(qtbot, session.jobs)
    answers = session.desk.workspace.answers()
    assert [answers.flag(f"award#{one}", CHOSEN) for one in ("social", "economic", "environment", "innovation")] == [
        False,
        False,
        False,
        True,
    ]
    assert answers.get("award:social_change", "change") == "Kept"


def test_choosing_claims_neither_that_one_is_enough_nor_that_four_are_needed(qtbot: QtBot, session: Session) -> None:
    page = ChoosePage(session)
    qtbot.addWidget(page)
    page.show_place("award")
    words = _words(page).lower()
    assert "cannot tell you how many" in words
    assert "one is enough" not in words
    assert "must choose" not in words


def test_continue_goes_to_the_first_chosen_theme(qtbot: QtBot, session: Session) -> None:
    page = ChoosePage(session)
    qtbot.addWidget(page)
    page.show_place("award")
    gone: list[str] = []
    page.go.connect(gone.append)
    page.findChildren(QCheckBox)[2].click()
    _buttons(page)["Continue"].click()
    assert gone == ["item:award:environment_change"]


def test_themes_that_are_not_chosen_say_so_in_the_task_list(wizard: Wizard) -> None:
    unchosen = [place for place in wizard.tasks.places() if place.startswith("choose:award#")]
    assert len(unchosen) == 3
    wizard.go(unchosen[0])
    page = wizard.page()
    assert page is not None
    assert len(page.findChildren(QCheckBox)) == 4
