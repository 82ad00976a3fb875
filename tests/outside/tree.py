"""What a screen reader knows of the program: the accessibility tree over AT-SPI. Runs under the system's Python."""

import time
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60
PROGRAM = "SV Desktop"
_FIELDS = (Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT)
_PRESSED = (
    Atspi.Role.PUSH_BUTTON,
    Atspi.Role.LINK,
    Atspi.Role.CHECK_BOX,
    Atspi.Role.RADIO_BUTTON,
    Atspi.Role.MENU_ITEM,
)


class NotThere(AssertionError):
    """What a person would look for in vain."""


class Tree:
    """The program's part of the desktop, read anew at each look."""

    def __init__(self) -> None:
        Atspi.init()
        self.looked_at: set[str] = set()

    def program(self) -> Atspi.Accessible | None:
        pump()
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(at)
            if one is not None and (one.get_name() or "").startswith(PROGRAM):
                return one
        return None

    def all(self) -> Iterator[Atspi.Accessible]:
        """Everything that is shown, the window in front first."""
        program = self.program()
        if program is None:
            return
        windows = [program.get_child_at_index(at) for at in range(program.get_child_count())]
        for window in reversed([one for one in windows if one is not None]):
            yield from _below(window)

    def find(self, name: str, roles: tuple[Atspi.Role, ...] = (), *, begins: bool = False) -> Atspi.Accessible | None:
        """The first that is called like this, and can be used when it is something to use."""
        for one in self.all():
            said = (one.get_name() or "").strip()
            fits = said.startswith(name) if begins else said == name
            if fits and (not roles or one.get_role() in roles):
                return one
        return None

    def wait_for(self, name: str, roles: tuple[Atspi.Role, ...] = (), *, begins: bool = False) -> Atspi.Accessible:
        """The same, once it is there."""
        found = until(lambda: self.find(name, roles, begins=begins))
        if found is None:
            raise NotThere(f"nothing is called “{name}”. There is:\n{self.told()}")
        self.looked_at.add(name)
        return found

    def press(self, name: str, roles: tuple[Atspi.Role, ...] = _PRESSED, *, begins: bool = False) -> None:
        """Do the first thing that it offers, as screen readers do: press a button, tick a box, open a menu."""
        found = self.wait_for(name, roles, begins=begins)
        if not until(lambda: _has(found, Atspi.StateType.ENABLED)):
            raise NotThere(f"“{name}” cannot be used")
        found.do_action(0)
        pump(0.3)

    def write(self, name: str, words: str, *, begins: bool = False) -> None:
        """Fill in a field."""
        found = self.wait_for(name, _FIELDS, begins=begins)
        found.grab_focus()
        found.set_text_contents(words)
        pump(0.2)

    def text(self, name: str, *, begins: bool = False) -> str:
        """What stands in a field."""
        found = self.wait_for(name, _FIELDS, begins=begins)
        return Atspi.Text.get_text(found, 0, -1)

    def must_say(self, words: str) -> None:
        """Wait until some text on the screen says this."""
        if not until(lambda: any(words in (one.get_name() or "") for one in self.all())):
            raise NotThere(f"nothing says “{words}”. There is:\n{self.told()}")

    def focused(self) -> Atspi.Accessible | None:
        """What the keys go to. Rows do not count: Qt calls the current one of every list focused."""
        cells = (Atspi.Role.TABLE_CELL, Atspi.Role.TREE_ITEM, Atspi.Role.LIST_ITEM)
        found = [one for one in self.all() if _has(one, Atspi.StateType.FOCUSED) and one.get_role() not in cells]
        return next((one for one in reversed(found) if one.get_name()), None)

    def told(self) -> str:
        """All that is there, one a line."""
        return "\n".join(f"{one.get_role_name()}: {one.get_name()}" for one in self.all())


def until(look: Callable[[], object], seconds: float = PATIENCE) -> object:
    """Look again and again until there is something; None when it never comes."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        pump(0.2)
    return None


def pump(seconds: float = 0.0) -> None:
    """Let the news of the tree come in."""
    context, ends = GLib.MainContext.default(), time.monotonic() + seconds
    while True:
        while context.iteration(False):
            pass
        if time.monotonic() >= ends:
            return
        time.sleep(0.02)


def _below(one: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    try:
        if not _has(one, Atspi.StateType.VISIBLE):
            return
        yield one
        for at in range(one.get_child_count()):
            child = one.get_child_at_index(at)
            if child is not None:
                yield from _below(child)
    except GLib.Error:
        return


def _has(one: Atspi.Accessible, state: Atspi.StateType) -> bool:
    return one.get_state_set().contains(state)
