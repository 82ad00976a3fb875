"""Check your answers, declaration, seal, and what is pasted elsewhere."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.package import Verdict
from sv_desktop.domain.wording import value_words
from sv_desktop.gui.pages.check import CheckPage
from sv_desktop.gui.pages.declaration import DeclarationPage
from sv_desktop.gui.pages.elsewhere import ElsewherePage
from sv_desktop.gui.pages.seal import SealPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.error_summary import ErrorSummary
from sv_desktop.gui.widgets.identity_card import fingerprint_sheet
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.services.answer import declare, limit_words
from sv_desktop.services.identify import identity_of, make_identity
from sv_desktop.services.verify import verify
from tests.gui.settled import whole

PASSPHRASE = "three tall herons by the lock"
LONG = "Zoë said: “we mend <b>bikes</b> & people”\n\n" + "every word of it " * 400 + "the very last word"
GIVEN = {
    ("organisation:mission", "mission"): "We mend bikes, so that nobody misses out.",
    ("charter:good_locally", "story"): LONG,
    ("organisation:places", "places"): ("halton", "wirral"),
}


def shown(qtbot: QtBot, page: QWidget) -> QWidget:
    qtbot.addWidget(page)
    page.show_place("")  # type: ignore[attr-defined]
    page.show()
    page.activateWindow()
    whole(qtbot)
    return page


def press(inside: QWidget, words: str) -> None:
    found = [one for one in inside.findChildren(QAbstractButton) if one.text().strip() == words and one.isVisible()]
    assert found, f"no button says “{words}”"
    found[0].click()


def words_of(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def _give(session: Session) -> None:
    session.desk.save([(*key, value) for key, value in GIVEN.items()])


def test_check_your_answers_leads_back_to_each_with_change(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, CheckPage(session))
    gone: list[str] = []
    page.go.connect(gone.append)  # type: ignore[attr-defined]
    changes = [one for one in page.findChildren(LinkButton) if one.text().strip() == "Change"]
    for one in changes:
        one.click()
    application = session.application
    wanted = [
        f"item:{pack.id}:{item.id}"
        for pack in application.frameworks.packs
        for section, item in pack.items()
        if application.is_chosen(pack, section)
    ]
    assert gone == wanted
    assert len({one.accessibleName() for one in changes}) == len(changes), "a screen reader can tell them apart"


def test_what_looks_wrong_or_too_long_is_named_and_leads_there(qtbot: QtBot, session: Session) -> None:
    _give(session)
    session.desk.save([("organisation:registration", "charity_number", "12345")])
    limit_words(session.desk, "charter:good_locally", "story", 100)
    page = shown(qtbot, CheckPage(session))
    gone: list[str] = []
    page.go.connect(gone.append)  # type: ignore[attr-defined]
    (summary,) = page.findChildren(ErrorSummary)
    for link in summary.findChildren(LinkButton):
        link.click()
    assert gone == ["item:organisation:registration", "item:charter:good_locally"]
    assert "words over your limit of 100" in "\n".join(one.text() for one in summary.findChildren(LinkButton))


def test_only_what_is_missing_leaves_out_what_may_stay_empty(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, CheckPage(session))
    press(page, "Show only what is missing")
    qtbot.waitUntil(lambda: "Name and kind" in words_of(page))
    assert "Registration numbers" not in words_of(page)


def test_an_empty_declaration_is_told_and_each_line_leads_to_its_field(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, DeclarationPage(session))
    assert isinstance(page, DeclarationPage)
    press(page, "Continue")
    fields = [page.signatory, page.role, page.may_sign, page.confirmed, page.date]
    links = page.summary.findChildren(LinkButton)
    assert len(links) == len(fields)
    for link, field in zip(links, fields, strict=True):
        link.click()
        focused = page.focusWidget()
        assert focused is field or field.isAncestorOf(focused), link.text()


@pytest.fixture
def sealing(qtbot: QtBot, session: Session) -> SealPage:
    """The page of a workspace that lacks nothing for sealing."""
    declare(session.desk, Declaration(signatory="Gwen", role="Chair", may_sign=True, confirmed=True, date="2026-05-12"))
    make_identity(session.desk, PASSPHRASE)
    page = shown(qtbot, SealPage(session))
    assert isinstance(page, SealPage)
    return page


def test_sealing_can_be_stopped_and_leaves_nothing(
    qtbot: QtBot, session: Session, sealing: SealPage, tmp_path: Path
) -> None:
    package = tmp_path / "Acorn.asice"
    before = sorted(tmp_path.iterdir())
    sealing.passphrase.line.setText(PASSPHRASE)
    sealing.seal_to(package)
    assert sealing.progress.isVisible()
    press(sealing, "Cancel")
    qtbot.waitUntil(lambda: "No package was written." in words_of(sealing), timeout=20_000)
    assert not sealing.progress.isVisible()
    assert sorted(tmp_path.iterdir()) == before
    assert sealing.seal_button.isEnabled()


def test_after_stopping_it_can_be_sealed_all_the_same(
    qtbot: QtBot, session: Session, sealing: SealPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "Acorn.asice"
    sealing.passphrase.line.setText(PASSPHRASE)
    sealing.seal_to(package)
    press(sealing, "Cancel")
    qtbot.waitUntil(sealing.seal_button.isEnabled, timeout=20_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(package), ""))
    press(sealing, "Seal…")
    qtbot.waitUntil(lambda: sealing.passphrase.text() == "", timeout=20_000)  # it does not stay on the screen
    assert verify(package).verdict is Verdict.NEW


def test_what_is_missing_for_sealing_leads_to_its_page(qtbot: QtBot, session: Session) -> None:
    session.desk.save([("organisation:name", "name", None)])
    page = shown(qtbot, SealPage(session))
    gone: list[str] = []
    page.go.connect(gone.append)  # type: ignore[attr-defined]
    press(page, "Give your organisation's name first")
    press(page, "Complete the declaration first")
    assert gone == ["item:organisation:name", "declaration"]


def test_the_fingerprint_can_be_printed_in_groups_to_read_aloud(sealing: SealPage, session: Session) -> None:
    identity = identity_of(session.desk)
    assert identity is not None
    assert any(one.text().strip() == "Print…" for one in sealing.findChildren(LinkButton))
    groups = [group for line in fingerprint_sheet(identity).splitlines() if len(line) == 19 for group in line.split()]
    assert " ".join(groups) == identity.fingerprint
    assert {len(group) for group in groups} == {4}
    assert "Acorn Lane" in fingerprint_sheet(identity)


def test_every_answer_has_a_copy_button_that_copies_all_of_it(qtbot: QtBot, session: Session) -> None:
    _give(session)
    page = shown(qtbot, ElsewherePage(session))
    copied = []
    for one in page.findChildren(LinkButton):
        if one.accessibleName().startswith("Copy: "):
            one.click()
            copied.append(QGuiApplication.clipboard().text())
    application = session.application
    wanted = [
        value_words(field, application.answers.get(f"{pack.id}:{item.id}", field.id), application.frameworks.programme)
        for pack in application.frameworks.packs
        for _section, item in pack.items()
        for field in item.fields
    ]
    assert copied == [words for words in wanted if words]
    assert LONG in copied


def test_the_persons_own_limit_stands_beside_the_answer(qtbot: QtBot, session: Session) -> None:
    _give(session)
    limit_words(session.desk, "organisation:mission", "mission", 5)
    page = shown(qtbot, ElsewherePage(session))
    assert "8 words, 3 over your limit of 5" in words_of(page)


@pytest.mark.parametrize("ending", ["docx", "txt", "pdf"])
def test_everything_is_saved_where_the_person_says(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    _give(session)
    page = shown(qtbot, ElsewherePage(session))
    path = tmp_path / f"out.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(path), ""))
    press(page, {"docx": "Save as Word…", "txt": "Save as text…", "pdf": "Save as PDF…"}[ending])
    qtbot.waitUntil(lambda: str(path) in words_of(page), timeout=20_000)
    assert path.stat().st_size > 1000


def test_copy_all_takes_every_word(qtbot: QtBot, session: Session) -> None:
    _give(session)
    page = shown(qtbot, ElsewherePage(session))
    press(page, "Copy all")
    text = QGuiApplication.clipboard().text()
    assert LONG in text
    assert session.application.frameworks.programme.notice in text
