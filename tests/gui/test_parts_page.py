"""Saying what one takes part in: stored at once, taken back by undo, and nothing is lost by it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from sv_desktop.domain.readiness import readiness
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.pages.parts import PartsPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.wizard import Wizard
from sv_desktop.services.answer import choose
from sv_desktop.services.attach import attach_bytes
from tests.gui.settled import settled

ITEM = "anchor:buying_locally"


@pytest.fixture
def wizard(session: Session, qtbot: QtBot) -> Iterator[Wizard]:
    wizard = Wizard(session)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.go("parts")
    yield wizard
    settled(qtbot, session.jobs)


def _boxes(wizard: Wizard) -> dict[str, QCheckBox]:
    page = wizard.page()
    assert isinstance(page, PartsPage)
    return {box.text(): box for box in page.findChildren(QCheckBox)}


def _box(wizard: Wizard, words: str) -> QCheckBox:
    return next(box for text, box in _boxes(wizard).items() if words in text)


def test_nothing_is_ticked_and_nothing_of_it_shown_to_begin_with(wizard: Wizard, session: Session) -> None:
    optional = [pack for pack in session.desk.frameworks.packs if pack.optional]
    assert [box.isChecked() for box in _boxes(wizard).values()] == [False] * len(optional)
    ids = {pack.id for pack in optional}
    assert [place for place in wizard.tasks.places() if place.split(":")[-2:-1] and place.split(":")[1] in ids] == []
    assert {one.pack.id for one in readiness(session.application).items} == {"organisation", "charter", "award"}


def test_a_tick_brings_the_pages_and_undo_takes_them_away(wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    before = readiness(session.application).asked
    _box(wizard, "Anchor").click()
    settled(qtbot, session.jobs)
    assert f"item:{ITEM}" in wizard.tasks.places()
    assert readiness(session.application).asked > before
    wizard.undo()
    settled(qtbot, session.jobs)
    assert f"item:{ITEM}" not in wizard.tasks.places()
    assert readiness(session.application).asked == before
    assert wizard.place == "parts"
    assert not _box(wizard, "Anchor").isChecked()


def test_what_was_written_is_kept_and_comes_back_with_the_tick(wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    choose(session.desk, {"anchor#": True})
    session.desk.save([(ITEM, "story", "Denny’s stall")])
    wizard.go("parts")
    _box(wizard, "Anchor").click()
    settled(qtbot, session.jobs)
    wizard.go(f"item:{ITEM}")
    assert wizard.place == "parts"
    _box(wizard, "Anchor").click()
    settled(qtbot, session.jobs)
    wizard.go(f"item:{ITEM}")
    page = wizard.page()
    assert isinstance(page, ItemPage)
    assert page.fields["story"].editor.value() == "Denny’s stall"


def test_continue_goes_to_what_is_new(wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    _box(wizard, "Anchor").click()
    page = wizard.page()
    assert isinstance(page, PartsPage)
    gone: list[str] = []
    page.go.connect(gone.append)
    page._continue()
    session.desk.save([(ITEM, "story", "Begun")])
    page._continue()
    assert gone == [f"item:{ITEM}", "overview"]


def test_the_questions_of_a_part_can_be_read_before_it_is_ticked(wizard: Wizard) -> None:
    wizard.go("questions:anchor")
    page = wizard.page()
    assert page is not None
    assert not [one for one in page.findChildren(LinkButton) if one.text() == "Answer this"]
    assert any("real living wage" in label.text() for label in page.findChildren(QLabel))


def test_one_piece_of_evidence_serves_two_parts_by_a_click_and_never_by_itself(
    wizard: Wizard, session: Session, qtbot: QtBot
) -> None:
    choose(session.desk, {"anchor#": True})
    evidence = attach_bytes(session.desk, "charter:spending_power", b"Stall, 40", "what we buy.csv")
    assert session.application.evidence_for(ITEM) == ()
    wizard.go("item:charter:spending_power")
    page = wizard.page()
    assert isinstance(page, ItemPage)
    offers = [one for one in page.findChildren(LinkButton) if one.accessibleName().startswith("Use there: Anchor")]
    assert len(offers) >= 3
    next(one for one in offers if "Buying locally" in one.accessibleName()).click()
    settled(qtbot, session.jobs)
    assert [one.id for one in session.application.evidence_for(ITEM)] == [evidence.id]
    assert session.application.evidence_for("anchor:living_wage") == ()
    wizard.undo()
    settled(qtbot, session.jobs)
    assert session.application.evidence_for(ITEM) == ()
