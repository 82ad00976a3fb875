"""Somebody who uses the keyboard alone: looks where the focus is, presses keys with xdotool, touches no mouse."""

import subprocess

from tree import NotThere, Tree, pump, until

#: So many stops of the Tab key no page has.
_MOST_STOPS = 90


class Keyboard:
    """Keys that go to the window in front."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self.pressed = 0

    def to_front(self, title: str) -> None:
        """Wait for a window and give it the keys, as a window manager does."""
        found = until(lambda: _xdotool("search", "--onlyvisible", "--name", title).split())
        if not found:
            raise NotThere(f"no window is called “{title}”")
        _xdotool("windowfocus", "--sync", str(found[-1]))
        pump(0.3)

    def press(self, *keys: str) -> None:
        """Press keys one after another, such as "Tab" or "ctrl+n"."""
        _xdotool("key", "--delay", "20", *keys)
        self.pressed += len(keys)
        pump(0.1)

    def type(self, words: str) -> None:
        """Type words."""
        _xdotool("type", "--delay", "8", words)
        self.pressed += len(words)
        pump(0.2)

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Press Tab until the focus is at what is called like this."""
        passed = []
        for _ in range(_MOST_STOPS):
            focused = self._tree.focused()
            said = (focused.get_name() or "") if focused else ""
            if said.startswith(name):
                self._tree.looked_at.add(name)
                return
            passed.append(said)
            self.press(key)
        raise NotThere(f"the Tab key does not lead to “{name}”, but to {passed}")

    def choose(self, name: str) -> None:
        """Go to a button or a box and press the space bar."""
        self.tab_to(name)
        self.press("space")

    def fill(self, name: str, words: str) -> None:
        """Go to a field and type."""
        self.tab_to(name)
        self.type(words)


def _xdotool(*words: str) -> str:
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False).stdout
