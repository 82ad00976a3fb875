"""A fingerprint in four short lines, in letters of one width, easy to read over the phone."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import BASE_POINTS, current
from sv_desktop.gui.widgets.prose import Prose


class FingerprintLabel(Prose):
    """fingerprint: in groups of four."""

    def __init__(self, fingerprint: str, parent: QWidget | None = None) -> None:
        groups = fingerprint.split()
        lines = ["  ".join(groups[start : start + 4]) for start in range(0, len(groups), 4)]
        super().__init__("\n".join(lines), parent=parent)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF((BASE_POINTS + 1) * current().text_scale)
        self.setFont(font)
        self.setAccessibleName(tr("Fingerprint: {groups}", groups=", ".join(groups)))
