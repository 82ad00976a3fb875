"""Help in the window: the guide, the shortcuts, the first steps, and the quick way to pages, questions and commands."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu

from sv_desktop.domain.language import tr
from sv_desktop.services.remember import remember, remembered

if TYPE_CHECKING:
    from sv_desktop.gui.pages.go_to import Target
    from sv_desktop.gui.register_view import RegisterView
    from sv_desktop.gui.wizard import Wizard

FIRST_STEPS = "first-steps"


class Showing(Protocol):
    """What is open in the window."""

    @property
    def wizard(self) -> "Wizard | None": ...
    @property
    def register_view(self) -> "RegisterView | None": ...


class HelpHost:
    """Each method shows a dialog over the window."""

    def __init__(self, window: QMainWindow, showing: Showing) -> None:
        self._window, self._showing = window, showing

    def show_guide(self) -> None:
        """The guide for what is open: the assessors' beside a register, else the applicants'."""
        from sv_desktop.gui.pages.guide import GuideDialog

        name = "user-guide.md" if self._showing.register_view is None else "assessor-guide.md"
        GuideDialog(name, self._window).show()

    def show_shortcuts(self) -> None:
        """Every command that has a shortcut."""
        from sv_desktop.gui.pages.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.shortcuts(), self._window).open()

    def show_first_steps(self) -> None:
        """What the program is for, in three steps."""
        from sv_desktop.gui.pages.first_steps import FirstStepsDialog

        remember(welcomed=True)
        dialog = FirstStepsDialog(self._window)
        dialog.setObjectName(FIRST_STEPS)
        dialog.open()

    def put_first_steps_away(self) -> None:
        """Somebody opens a file, and has taken the first step."""
        for dialog in self._window.findChildren(QDialog, FIRST_STEPS):
            dialog.reject()

    def go_to(self) -> None:
        """Type a few letters and go there."""
        from sv_desktop.gui.pages.go_to import GoToDialog

        GoToDialog(self.targets(), self._window).open()

    def choose_language(self) -> None:
        """Ask which language the window should speak, from the next start on."""
        from sv_desktop.gui.pages.choose_language import ChooseLanguageDialog

        dialog = ChooseLanguageDialog(remembered().language, self._window)
        dialog.chosen.connect(self._speak)
        dialog.open()

    def _speak(self, language: str, now: bool) -> None:
        from sv_desktop.gui.again import close_to_open_again

        remember(language=language)
        if now:
            close_to_open_again(self._window, self._open_file())

    def _open_file(self) -> Path | None:
        """The file that is open in the window."""
        wizard, view = self._showing.wizard, self._showing.register_view
        if wizard is not None:
            return wizard.session.desk.path
        return view.session.desk.path if view is not None else None

    def shortcuts(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Menus with their commands and shortcuts, as the system writes them."""
        native = QKeySequence.SequenceFormat.NativeText
        return [
            (
                title,
                [(words_of(one), one.shortcut().toString(native)) for one in actions if not one.shortcut().isEmpty()],
            )
            for title, actions in self._menus()
        ]

    def targets(self) -> "list[Target]":
        """Where one can go now: pages and questions of what is open, then commands."""
        from sv_desktop.gui.pages.go_to import Target

        found: list[Target] = []
        wizard, view = self._showing.wizard, self._showing.register_view
        if wizard is not None:
            application = wizard.session.application
            for place in wizard.tasks.places():
                item = application.find(place.partition(":")[2])
                more = f"{item[0].short_title} › {item[1].title}. {item[2].question}" if item else ""
                found.append(Target(wizard.tasks.said(place), more, partial(wizard.go, place)))
        if view is not None:
            found += [Target(words, "", partial(view.show_page, name)) for name, words in view.tabs().items()]
        for title, actions in self._menus():
            found += [
                Target(words_of(one), tr("{title} menu", title=title), one.trigger)
                for one in actions
                if one.isEnabled()
            ]
        return found

    def _menus(self) -> list[tuple[str, list[QAction]]]:
        menus = [menu for action in self._window.menuBar().actions() if isinstance(menu := action.menu(), QMenu)]
        return [
            (menu.title().replace("&", ""), [one for one in menu.actions() if one.text() and one.menu() is None])
            for menu in menus
        ]


def words_of(action: QAction) -> str:
    """What a command is called, without the mark of its mnemonic."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
