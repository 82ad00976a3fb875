"""Python's collector of cycles, on the window's thread alone.

Left to itself it runs in whichever thread happens to allocate, and there it destroys Qt objects that belong to the
window's thread: "Timers cannot be stopped from another thread", and now and then a crash.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimerEvent

_EVERY_MS = 500
#: Once so many modules more are loaded, all that is there is set apart: it is mostly theirs, and stays.
_MANY = 100


class Collector(QObject):
    """Takes collecting over for as long as the program runs. It lives, and so collects, in the window's thread."""

    _modules = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self.startTimer(_EVERY_MS)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Collect as much as Python would have by now, by its own thresholds."""
        if len(sys.modules) > Collector._modules + _MANY:
            Collector._modules = len(sys.modules)
            gc.collect(1)
            gc.freeze()
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return
