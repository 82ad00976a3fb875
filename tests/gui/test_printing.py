"""What is printed of a page: what is read on it, in order, and no secret."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.preview import Table
from sv_desktop.gui.widgets.choice import RadioGroup
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.plain_table import PlainTable
from sv_desktop.gui.widgets.printing import page_as_document
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.begin import begin


def lines(page: QWidget) -> list[str]:
    return [one for one in page_as_document(page, "Page").toPlainText().split("\n") if one]


def test_a_question_page_is_printed_as_it_is_read(window: MainWindow, tmp_path: Path) -> None:
    from pypdf import PdfReader

    path = tmp_path / "Acorn.svw"
    begin(path, author="Ann", organisation="Acorn Lane").close()
    window.open_workspace(path)
    assert window.wizard is not None
    window.wizard.go("item:organisation:contact")
    page = window.wizard.page()
    assert page is not None
    told = lines(page)
    labels = [panel.field.label for panel in page.fields.values()]  # type: ignore[attr-defined]
    places = [next(at for at, one in enumerate(told) if one.startswith(label)) for label in labels]
    assert places == sorted(places)
    printer, pdf = QPrinter(), tmp_path / "page.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(pdf))
    page_as_document(page, "Page").print_(printer)
    assert labels[0] in PdfReader(pdf).pages[0].extract_text().replace("\t", " ")


def test_parts_side_by_side_are_printed_one_after_the_other(qtbot: QtBot) -> None:
    page = QWidget()
    row = QHBoxLayout(page)
    split = QSplitter()
    row.addWidget(split)
    for side in ("left", "right"):
        part = QWidget()
        column = QVBoxLayout(part)
        for number in range(3):
            column.addWidget(Prose(f"{side} {number}"))
        split.addWidget(part)
    qtbot.addWidget(page)
    page.show()
    assert lines(page) == [f"{side} {number}" for side in ("left", "right") for number in range(3)]


def test_nothing_that_is_hidden_secret_or_markup(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    secret, hidden, typed = PassphraseEdit(), Prose("not shown"), GrowingTextEdit("<b>as typed</b> & so on")
    secret.line.setText("correct horse")
    choice = RadioGroup([("a", "The one", ""), ("b", "The other", "")])
    choice.set_value("b")
    line = QLineEdit("a line")
    for one in (Heading("Title & more"), secret, hidden, typed, choice, line):
        column.addWidget(one)
    hidden.hide()
    qtbot.addWidget(page)
    page.show()
    told = lines(page)
    assert told[0] == "Title & more"
    assert "<b>as typed</b> & so on" in told
    assert told[-2:] == ["✓ The other", "a line"]
    assert not any("horse" in one or "not shown" in one or "The one" in one for one in told)


@pytest.mark.parametrize("rows", [0, 3, 700])
def test_a_table_is_printed_as_far_as_a_page_should(rows: int, qtbot: QtBot) -> None:
    table = PlainTable(Table(("Name", "Number"), tuple((f"row {at}", str(at)) for at in range(rows))), "Numbers")
    page = QWidget()
    QVBoxLayout(page).addWidget(table)
    qtbot.addWidget(page)
    page.show()
    told = lines(page)
    assert told[:2] == ["Name", "Number"]
    assert (f"row {min(rows, 500) - 1}" in told) is (rows > 0)
    assert (told[-1] == "And 200 more lines.") is (rows == 700)
