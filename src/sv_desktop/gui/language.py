"""The language of the window: taken at the start, before any module is read that keeps words of its own."""

import os
from typing import TYPE_CHECKING

from sv_desktop.domain.language import ENGLISH, speak
from sv_desktop.services.remember import remembered

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

#: An environment variable that counts more than the settings; "pseudo" and "pseudo-rtl" are for looking at our screens.
ASKED = "SV_DESKTOP_LANGUAGE"


def wanted() -> str:
    """The language that the environment or the settings ask for."""
    return os.environ.get(ASKED) or remembered().language


def take_language() -> None:
    """Speak it. English needs nothing, nor does a language that we do not have."""
    if wanted() != ENGLISH:
        from sv_desktop.gui.translator import translation

        if (found := translation(wanted())) is not None:
            speak(found.say, wanted())


def dress(app: "QApplication") -> None:
    """Put Qt's own words, its dates and the side from which one reads into the language, too."""
    if wanted() != ENGLISH:
        from sv_desktop.gui.translator import translation

        if (found := translation(wanted())) is not None:
            found.dress(app)
