"""What a screen reader toggles counts as a click, as if it were the mouse or the space bar."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object


class Toggling(_Button):
    """Mixed into buttons that can be on or off: `clicked` is told for every change but the program's own.

    The accessibility tree's “Toggle” only changes the state, and Qt tells nobody that a person did it.
    """

    _known = False

    def let_toggle(self) -> None:
        """Begin to listen; called once the button is made."""
        self.toggled.connect(self._toggled)

    def setChecked(self, checked: bool) -> None:
        """Set by the program."""
        self._quietly(lambda: super(Toggling, self).setChecked(checked))

    def nextCheckState(self) -> None:
        """By mouse or keyboard, of which Qt tells."""
        self._quietly(super().nextCheckState)

    def _quietly(self, change: Callable[[], object]) -> None:
        before, self._known = self._known, True
        try:
            change()
        finally:
            self._known = before

    def _toggled(self, checked: bool) -> None:
        group = self.group()
        another = not checked and ((group is not None and group.exclusive()) or self.autoExclusive())
        if not self._known and not another:
            self.clicked[bool].emit(checked)  # type: ignore[index]
