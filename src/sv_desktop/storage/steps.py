"""What can be undone and redone: the steps of this file, in order."""

from collections.abc import Iterable


class Steps:
    """Two stacks of step ids. A step that takes back an undone step is a redo."""

    def __init__(self, told: Iterable[tuple[str, str | None]] = ()) -> None:
        self.done: list[str] = []
        self.undone: list[str] = []
        for step, undoes in told:
            self.add(step, undoes)

    def add(self, step: str, undoes: str | None) -> None:
        """Note a row of a step; the second row of the same step says nothing new."""
        if not step or step in (self.done[-1:] + self.undone[-1:]):
            return
        if undoes in self.done[-1:]:
            self.done.pop()
            self.undone.append(step)
        elif undoes in self.undone[-1:]:
            self.undone.pop()
            self.done.append(step)
        else:
            self.done.append(step)
            self.undone.clear()

    def copy(self) -> "Steps":
        """The same stacks, to go back to."""
        twin = Steps()
        twin.done, twin.undone = list(self.done), list(self.undone)
        return twin
