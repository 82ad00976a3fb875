"""The dialog for a blank form on paper: from the start page, and from the questions of a framework."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.pages.questions import QuestionsPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets import paper_form_dialog
from sv_desktop.gui.widgets.paper_form_dialog import PaperFormDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.builtin import builtin_frameworks


@pytest.fixture
def dialog(qtbot: QtBot) -> PaperFormDialog:
    jobs = Jobs()
    dialog = PaperFormDialog(builtin_frameworks(), jobs, "charter")
    dialog._keep = jobs  # type: ignore[attr-defined]
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_saves_what_was_chosen(dialog: PaperFormDialog, qtbot: QtBot, tmp_path: Path) -> None:
    assert dialog.pack.value() == "charter"
    dialog.save_to(tmp_path / "charter.pdf")
    qtbot.waitUntil(dialog.banner.isVisible, timeout=60_000)
    dialog.pack.set_value("award")
    dialog.print.set_value("large")
    dialog.save_to(tmp_path / "award.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "award.pdf").exists() and dialog.save_button.isEnabled(), timeout=60_000)
    titles = [PdfReader(tmp_path / f"{name}.pdf").metadata.title for name in ("charter", "award")]  # type: ignore[union-attr]
    assert titles == [f"{builtin_frameworks().pack(name).title}: paper form" for name in ("charter", "award")]  # type: ignore[union-attr]


def test_a_folder_that_is_gone_is_told(dialog: PaperFormDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.save_to(tmp_path / "gone" / "form.pdf")
    qtbot.waitUntil(dialog.banner.isVisible, timeout=60_000)
    assert dialog.save_button.isEnabled()


def test_nothing_chosen_is_told(dialog: PaperFormDialog, tmp_path: Path) -> None:
    dialog.pack.set_value(None)
    dialog.save_to(tmp_path / "form.pdf")
    assert dialog.banner.isVisible()
    assert not (tmp_path / "form.pdf").exists()


def test_closing_stops_it_and_leaves_nothing(dialog: PaperFormDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.save_to(tmp_path / "form.pdf")
    dialog.reject()
    jobs: Jobs = dialog._keep  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not jobs.busy("work"), timeout=60_000)
    assert [path for path in tmp_path.iterdir() if path.suffix == ".part"] == []


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[PaperFormDialog]:
    """The dialogs that were opened, without anybody having to close them."""
    found: list[PaperFormDialog] = []
    monkeypatch.setattr(paper_form_dialog.PaperFormDialog, "exec", lambda self: found.append(self) or QDialog.Rejected)
    return found


def test_the_start_page_offers_it(window: MainWindow, opened: list[PaperFormDialog]) -> None:
    buttons = window.centralWidget().findChildren(QAbstractButton)
    next(one for one in buttons if "form on paper" in one.text()).click()
    assert len(opened) == 1


def test_the_questions_offer_it_for_their_own_framework(
    session: Session, qtbot: QtBot, opened: list[PaperFormDialog]
) -> None:
    page = QuestionsPage(session)
    qtbot.addWidget(page)
    page.show_place("award")
    next(one for one in page.findChildren(QAbstractButton) if one.text().strip() == "Form on paper…").click()
    assert opened[0].pack.value() == "award"
