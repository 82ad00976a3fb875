"""Python's collector of cycles, on the window's thread alone.

Left to itself it runs in whichever thread happens to allocate, and there it destroys Qt objects that belong to the
window's thread: "Timers cannot be stopped from another thread", and now and then a crash.
"""

import gc

from PySide6.QtCore import QObject, QTimerEvent

_EVERY_MS = 500


class Collector(QObject):
    """Takes collecting over for as long as the program runs. It lives, and so collects, in the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self.startTimer(_EVERY_MS)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Collect as much as Python would have by now, by its own thresholds."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return
