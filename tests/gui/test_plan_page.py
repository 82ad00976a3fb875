"""The action plan in the window: from a gap to a plan, written in place, filtered, taken along, undone."""

from datetime import date
from pathlib import Path

import pytest
import vobject
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.actions import Action, ActionState
from sv_desktop.domain.readiness import readiness
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.pages.overview import OverviewPage
from sv_desktop.gui.pages.plan import PlanPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.action_card import ActionCard
from sv_desktop.gui.widgets.history_dialog import HistoryDialog
from sv_desktop.gui.widgets.pick_one import PickOne
from sv_desktop.gui.widgets.plan_link import PlanLink
from sv_desktop.gui.wizard import Wizard
from sv_desktop.services import plan as service
from tests.gui.settled import settled

REF = "charter:voice"


@pytest.fixture
def wizard(qtbot: QtBot, session: Session) -> Wizard:
    wizard = Wizard(session)
    qtbot.addWidget(wizard)
    wizard.resize(1000, 700)
    wizard.show()
    return wizard


@pytest.fixture
def page(wizard: Wizard) -> PlanPage:
    wizard.go("plan")
    page = wizard.page()
    assert isinstance(page, PlanPage)
    return page


def plan(session: Session) -> tuple[Action, ...]:
    return service.plan(session.application)


def shown(page: PlanPage) -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [card.action.label for card in page.findChildren(ActionCard)]


def button(inside: QWidget, words: str) -> QAbstractButton:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    buttons = inside.findChildren(QAbstractButton)
    (found,) = [one for one in buttons if words in (one.text().strip(), one.accessibleName())]
    return found


def press(inside: QWidget, words: str, session: Session, qtbot: QtBot) -> None:
    button(inside, words).click()
    settled(qtbot, session.jobs)
    QApplication.processEvents()


def add(page: PlanPage, session: Session, qtbot: QtBot, words: str = "Ask Sam") -> None:
    qtbot.keyClicks(page.what, words)
    qtbot.keyClick(page.what, Qt.Key.Key_Return)
    settled(qtbot, session.jobs)


def tasks(wizard: Wizard) -> str:
    return wizard.tasks._rows["plan"].toolTip(0)


def test_an_empty_plan_says_how_to_begin_and_there_is_nothing_to_take_along(page: PlanPage) -> None:
    assert "Nothing is planned yet" in page._nothing.text()
    assert page._nothing.isVisible()
    assert not page._along.isVisible()
    assert not page.filter.isVisible()


def test_what_is_typed_becomes_an_action_that_is_written_on_in_place(
    page: PlanPage, wizard: Wizard, session: Session, qtbot: QtBot
) -> None:
    add(page, session, qtbot)
    assert page.form is not None
    owner = page.form.panels["owner"].editor.findChild(QPlainTextEdit)
    assert owner is not None
    assert QApplication.focusWidget() in (owner, None)
    qtbot.keyClicks(owner, "Gwen")
    day, month, year = page.form.panels["due"].editor.findChildren(QLineEdit)
    for box, text in ((day, "1"), (month, "June"), (year, "2020")):
        qtbot.keyClicks(box, text)
    press(page, "Close this action", session, qtbot)
    (one,) = plan(session)
    assert (one.what, one.owner, one.due) == ("Ask Sam", "Gwen", "2020-06-01")
    assert session.desk.workspace.answers() == session.application.answers
    assert shown(page) == ["Ask Sam"]
    assert tasks(wizard) == "1 to do, 1 overdue"


def test_leaving_loses_nothing_that_was_typed(page: PlanPage, wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    add(page, session, qtbot)
    assert page.form is not None
    owner = page.form.panels["owner"].editor.findChild(QPlainTextEdit)
    assert owner is not None
    qtbot.keyClicks(owner, "Gwen")
    qtbot.keyClicks(page.what, "Not added by a button")
    wizard.go("overview")
    settled(qtbot, session.jobs)
    assert {(one.what, one.owner) for one in plan(session)} == {("Ask Sam", "Gwen"), ("Not added by a button", "")}


def test_nothing_typed_is_told_and_adds_nothing(page: PlanPage, session: Session, qtbot: QtBot) -> None:
    press(page, "Add an action", session, qtbot)
    assert page.what_row.problem() == "Say what needs to be done."
    assert plan(session) == ()


def test_a_card_marks_done_and_the_bar_takes_it_back(
    page: PlanPage, wizard: Wizard, session: Session, qtbot: QtBot
) -> None:
    service.add(session.desk, "Ask Sam")
    wizard.go("plan")
    press(page, "Mark as under way: Ask Sam", session, qtbot)
    assert plan(session)[0].state is ActionState.DOING
    press(page, "Mark as done: Ask Sam", session, qtbot)
    assert plan(session)[0].done
    assert tasks(wizard) == "All done"
    press(wizard.steps, "Undo", session, qtbot)
    assert plan(session)[0].state is ActionState.DOING
    press(page, "Mark as done: Ask Sam", session, qtbot)
    press(page, "Mark as not done: Ask Sam", session, qtbot)
    assert plan(session)[0].state is ActionState.TO_DO


def test_removing_can_be_undone_even_after_something_else_was_done(
    page: PlanPage, wizard: Wizard, session: Session, qtbot: QtBot
) -> None:
    service.add(session.desk, "Ask Sam")
    wizard.go("plan")
    press(page, "Remove: Ask Sam", session, qtbot)
    assert shown(page) == []
    session.desk.save([(REF, "story", "typed since")])
    press(wizard.steps, "Undo", session, qtbot)
    assert shown(page) == ["Ask Sam"]
    assert session.application.answers.text(REF, "story") == "typed since"


def test_the_menus_undo_brings_a_removed_action_back_and_shows_the_page(
    page: PlanPage, wizard: Wizard, session: Session, qtbot: QtBot
) -> None:
    service.add(session.desk, "Ask Sam")
    wizard.go("plan")
    press(page, "Remove: Ask Sam", session, qtbot)
    wizard.go("overview")
    wizard.undo()
    settled(qtbot, session.jobs)
    assert wizard.place == "plan"
    assert shown(page) == ["Ask Sam"]


def test_a_gap_goes_into_the_plan_with_one_click_and_out_of_the_list(
    page: PlanPage, wizard: Wizard, session: Session, qtbot: QtBot
) -> None:
    gap = service.gaps(session.application)[0]
    press(page.gaps, f"Add to the action plan: {gap.words}", session, qtbot)
    assert shown(page) == [gap.task]
    assert wizard.steps.isVisible()
    words = [link.accessibleName() for link in page.gaps.findChildren(PlanLink) if not link.isHidden()]
    assert f"Add to the action plan: {gap.words}" not in words
    press(wizard.steps, "Undo", session, qtbot)
    assert shown(page) == []


def test_all_gaps_are_offered(page: PlanPage, session: Session, qtbot: QtBot) -> None:
    gaps = service.gaps(session.application)
    press(page.gaps, f"Show all {len(gaps)}", session, qtbot)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(page.gaps.findChildren(PlanLink)) == len(gaps) > 5


def test_filters_by_who_and_how_far(page: PlanPage, wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    service.add(session.desk, "Late", owner="Gwen", due=date(2020, 1, 1))
    service.add(session.desk, "Free")
    service.add(session.desk, "Finished", owner="Gwen", state=ActionState.DONE)
    wizard.go("plan")
    expected = {
        ("Everybody", "Everything"): ["Late", "Free", "Finished"],
        ("Gwen", "Everything"): ["Late", "Finished"],
        ("Nobody yet", "Everything"): ["Free"],
        ("Everybody", "Overdue"): ["Late"],
        ("Everybody", "Not done yet"): ["Late", "Free"],
        ("Gwen", "Done"): ["Finished"],
        ("Nobody yet", "Done"): [],
    }
    for (who, state), wanted in expected.items():
        for box, words in ((page.filter.owner, who), (page.filter.state, state)):
            box.setCurrentIndex(box.findText(words))
            box.activated.emit(box.currentIndex())
        assert shown(page) == wanted, (who, state)
        assert page._nothing.isHidden() == bool(wanted)


def test_the_wheel_never_changes_what_was_picked(qtbot: QtBot) -> None:
    box = PickOne((("a", "A"), ("b", "B")), "a")
    qtbot.addWidget(box)
    box.show()
    down = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, down)
    assert box.value() == "a"
    assert not down.isAccepted()


def test_the_question_is_a_link_and_can_be_another(
    page: PlanPage, wizard: Wizard, session: Session, qtbot: QtBot
) -> None:
    service.plan_gap(session.desk, REF)
    wizard.go("plan")
    press(page, "Change", session, qtbot)
    assert page.form is not None
    question = page.form.question
    assert question.value() == REF
    question.setCurrentIndex(question.findData("charter:good_locally"))
    question.activated.emit(question.currentIndex())
    press(page, "Close this action", session, qtbot)
    assert plan(session)[0].ref == "charter:good_locally"
    (card,) = page.findChildren(ActionCard)
    card._links["show"].click()
    assert wizard.place == "item:charter:good_locally"


def test_earlier_words_come_back_from_the_history(page: PlanPage, session: Session, qtbot: QtBot) -> None:
    one = service.add(session.desk, "Ask Sam")
    session.desk.workspace.pin()
    service.change(session.desk, one.id, "what", "Ask Jo")
    page.show_place("")
    press(page, "Change", session, qtbot)
    press(page, "History: What needs to be done?", session, qtbot)
    (dialog,) = page.findChildren(HistoryDialog)
    dialog.versions.setCurrentRow(1)
    press(dialog, "Bring this version back", session, qtbot)
    assert plan(session)[0].what == "Ask Sam"


def test_plan_and_calendar_are_saved_and_what_has_no_date_is_told(
    page: PlanPage, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.add(session.desk, "Ask Sam", due=date(2026, 6, 1))
    service.add(session.desk, "Some day")
    page.show_place("")
    for words, ending in (("Save as PDF…", "pdf"), ("Save for a calendar…", "ics")):
        path = tmp_path / f"plan.{ending}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, path=path, **_more: (str(path), ""))
        press(page, words, session, qtbot)
        assert path.is_file()
        assert page.banner.accessibleName().startswith("Saved")
    assert "1 action has no date" in page.banner.accessibleName()
    calendar = vobject.readOne((tmp_path / "plan.ics").read_text("utf-8"))
    assert [event.summary.value for event in calendar.contents["vevent"]] == ["Ask Sam"]
    press(page, "Copy as text", session, qtbot)
    assert "What: Some day" in QGuiApplication.clipboard().text()


def test_the_overview_offers_each_next_step_once(wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    wizard.go("overview")
    overview = wizard.page()
    assert isinstance(overview, OverviewPage)
    step = readiness(session.application).next_steps[0]
    press(overview, f"Add to the action plan: {step.words}", session, qtbot)
    assert [one.ref for one in plan(session)] == [step.ref]
    press(overview, f"In the action plan: {step.words}", session, qtbot)
    assert wizard.place == "plan"
    assert len(plan(session)) == 1


def test_two_clicks_at_once_make_one_action_and_say_so(wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    wizard.go(f"item:{REF}")
    page = wizard.page()
    assert isinstance(page, ItemPage)
    (link,) = page.findChildren(PlanLink)
    link.click()
    link.click()
    settled(qtbot, session.jobs)
    assert len(plan(session)) == 1
    assert "already" in wizard.steps._words.text()
    assert link.text() == "In the action plan"
    link.click()
    assert wizard.place == "plan"


def test_a_failed_save_keeps_the_words(
    page: PlanPage, wizard: Wizard, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(session.desk, "save", refuse)
        add(page, session, qtbot)
        assert page.what.text() == "Ask Sam"
        assert plan(session) == ()
    press(page, "Add an action", session, qtbot)
    assert [one.what for one in plan(session)] == ["Ask Sam"]


def test_the_tab_key_goes_down_the_page_also_past_what_is_new(
    page: PlanPage, wizard: Wizard, session: Session, qtbot: QtBot
) -> None:
    gap = service.gaps(session.application)[1]
    press(page.gaps, f"Add to the action plan: {gap.words}", session, qtbot)
    service.add(session.desk, "Ask Sam")
    session.announce()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stops: list[QWidget] = [page.what]
    while (following := stops[-1].nextInFocusChain()) is not page.what:
        stops.append(following)
    column = page._page.column
    stops = [one for one in stops if column.isAncestorOf(one) and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = [one.accessibleName() for one in stops]
    expected = [
        "What needs to be done?",
        "Add an action",
        "Who: whose actions to show",
        "Change: Ask Sam",
        "Remove: Ask Sam",
        f"Change: {gap.task}",
        f"Remove: {gap.task}",
        service.gaps(session.application)[0].words,
        "Save as PDF…",
        "Copy as text",
    ]
    assert sorted(expected, key=names.index) == expected
