"""Where translations come from: what translators made with Qt Linguist, or the pseudo-language."""

from functools import cache

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from sv_desktop.domain.language import LANGUAGES
from sv_desktop.domain.pseudo_language import pseudo
from sv_desktop.resources import resources

#: For those who look at our screens: English made longer, and the same from right to left.
PSEUDO, PSEUDO_RTL = "pseudo", "pseudo-rtl"
#: Qt asks in this context how a key is called in a menu.
_KEYS = "QShortcut"
_SIDE = "QT_LAYOUT_DIRECTION"


class Translation(QTranslator):
    """The texts of resources/i18n/<language>.qm; of_qt: those of Qt's own controls, where somebody wrote them."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._locale = locale
        self.of_qt: QTranslator = QTranslator()

    @property
    def side(self) -> Qt.LayoutDirection:
        """From which side one reads."""
        return self._locale.textDirection()

    def say(self, text: str, note: str, count: int) -> str:
        """What it says for an English text of ours; "" for nothing."""
        return self.translate("", text, note or None, count) or ""

    def dress(self, app: QApplication) -> None:
        """Qt's own words, dates and the side in this language."""
        QLocale.setDefault(self._locale)
        app.installTranslator(self.of_qt)
        app.setLayoutDirection(self.side)


class Pseudo(Translation):
    """The pseudo-language, for Qt's own controls, too."""

    def __init__(self, *, from_right: bool) -> None:
        super().__init__(QLocale("en_GB"))
        self.of_qt = self
        self._from_right = from_right

    @property
    def side(self) -> Qt.LayoutDirection:
        return Qt.LayoutDirection.RightToLeft if self._from_right else Qt.LayoutDirection.LeftToRight

    def isEmpty(self) -> bool:
        return False

    def say(self, text: str, note: str, count: int) -> str:
        return pseudo(text if count in (-1, 1) else note, from_right=self._from_right)

    def translate(self, context: str, text: str, note: str | None = None, count: int = -1) -> str:
        return text if context == _KEYS or text == _SIDE else pseudo(text, from_right=self._from_right)


@cache
def translation(language: str) -> Translation | None:
    """The translation into a language; None where there is none, which leaves English."""
    if language in (PSEUDO, PSEUDO_RTL):
        return Pseudo(from_right=language == PSEUDO_RTL)
    if language not in LANGUAGES:
        return None
    found, folder = Translation(QLocale(language)), resources() / "i18n"
    found.of_qt.load(str(folder / f"qt_{language}.qm"))
    return found if found.load(str(folder / f"{language}.qm")) else None
