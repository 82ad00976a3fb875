"""The language is taken at the start: from the environment or the settings, with its plural forms, dates and side."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from pytestqt.qtbot import QtBot

from sv_desktop.domain.language import counted, speak, tr
from sv_desktop.domain.telling_time import day_words
from sv_desktop.gui import language
from sv_desktop.gui.again import command
from sv_desktop.gui.pages.choose_language import ChooseLanguageDialog
from sv_desktop.gui.translator import Translation, translation
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.begin import begin
from sv_desktop.services.remember import remember, remembered

WELSH = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB"><context><name></name>
<message><source>Open</source><translation>Agor</translation></message>
<message><source>Close</source><translation type="unfinished">Cau</translation></message>
<message numerus="yes"><source>{n} dog</source><comment>{n} dogs</comment><translation>
<numerusform>dim ci</numerusform><numerusform>{n} ci</numerusform><numerusform>{n} gi|{n} chi|{n} ci</numerusform>
<numerusform>{n} chi</numerusform><numerusform>{n} o gŵn</numerusform></translation></message>
</context></TS>
"""


@pytest.fixture
def welsh(tmp_path: Path) -> Translation:
    (tmp_path / "cy.ts").write_text(WELSH, encoding="utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    given = [tool, "-silent", "-nounfinished", tmp_path / "cy.ts", "-qm", tmp_path / "cy.qm"]
    subprocess.run(given, check=True)
    found = Translation(QLocale("cy"))
    assert found.load(str(tmp_path / "cy.qm"))
    return found


def test_welsh_has_six_plural_forms(welsh: Translation) -> None:
    try:
        speak(welsh.say)
        told = [counted("{n} dog", "{n} dogs", count) for count in (0, 1, 2, 3, 4, 6, 7)]
        assert told == ["dim ci", "1 ci", "2 gi", "3 chi", "4 ci", "6 chi", "7 o gŵn"]
        assert (tr("Open"), tr("Close"), tr("Quit")) == ("Agor", "Close", "Quit"), "what is not finished stays English"
    finally:
        speak(None)


def test_welsh_has_its_days_and_months_and_the_rest_is_english() -> None:
    found = translation("cy")
    assert found is not None
    try:
        speak(found.say, "cy")
        assert day_words(date(2026, 12, 4)) == "Dydd Gwener 4 Rhagfyr 2026"
        assert counted("{n} day", "{n} days", 2) == "2 ddiwrnod"
        assert tr("Somebody sent you a package?") == "Somebody sent you a package?"
    finally:
        speak(None)
    assert found.of_qt.translate("QPlatformTheme", "Cancel") == "Canslo"


@pytest.mark.parametrize(("asked", "side"), [("pseudo", "LeftToRight"), ("pseudo-rtl", "RightToLeft")])
def test_the_side_comes_with_the_language(asked: str, side: str) -> None:
    found = translation(asked)
    assert found is not None
    assert found.side is Qt.LayoutDirection[side]
    assert found.translate("QPlatformTheme", "&Yes") != "&Yes"
    assert found.translate("QShortcut", "Ctrl") == "Ctrl"
    assert Translation(QLocale("ar")).side is Qt.LayoutDirection.RightToLeft


def test_the_settings_ask_and_the_environment_counts_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(language.ASKED, raising=False)
    assert language.wanted() == "en"
    remember(language="cy")
    assert language.wanted() == "cy"
    monkeypatch.setenv(language.ASKED, "pseudo")
    assert language.wanted() == "pseudo"


def test_a_language_that_we_do_not_have_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(language.ASKED, "../../etc/passwd")
    language.take_language()
    assert tr("Open") == "Open"


def asked(window: MainWindow) -> ChooseLanguageDialog:
    window.helps.choose_language()
    dialog = window.findChild(ChooseLanguageDialog)
    assert dialog is not None
    dialog.languages.set_value("cy")
    return dialog


def test_another_language_waits_for_the_next_start(window: MainWindow) -> None:
    dialog = asked(window)
    dialog.findChildren(SecondaryButton)[0].click()
    assert remembered().language == "cy"
    assert window.isVisible()


def test_the_program_opens_again_with_the_same_file(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    begin(tmp_path / "Acorn.svw", author="Ann", organisation="Acorn Lane").close()
    window.open_workspace(tmp_path / "Acorn.svw")
    qtbot.waitUntil(lambda: window.wizard is not None)
    app = QCoreApplication.instance()
    assert app is not None
    try:
        asked(window).findChildren(PrimaryButton)[0].click()
        assert not window.isVisible()
        assert app.property("again") == command(tmp_path / "Acorn.svw")
        assert command(None)[-2:] == ["-m", "sv_desktop"]
    finally:
        app.setProperty("again", None)
