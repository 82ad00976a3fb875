"""The one look: colour roles, type scale, spacing. Pages name a role, never a colour."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Literal

from PySide6.QtCore import QByteArray, QMargins, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QTransform
from PySide6.QtWidgets import QApplication

from sv_desktop.gui.stylesheet import stylesheet
from sv_desktop.resources import resources

Scheme = Literal["system", "light", "dark", "contrast"]
BASE_POINTS = 11.0
SMALL_POINTS = 9.5
#: From this text scale on there is no room beside each other in the smallest window.
_ONE_COLUMN = 1.5
_HALF = 128
#: Icons that point along the line of reading, or back.
_POINTING = {"left", "right", "undo", "list"}
HEADING_POINTS = {1: 20.0, 2: 15.0, 3: 12.0}


class Role(StrEnum):
    """What a colour is for."""

    BACKGROUND = "background"
    SURFACE = "surface"
    TEXT = "text"
    MUTED = "muted"
    PRIMARY = "primary"
    ON_PRIMARY = "on_primary"
    DONE = "done"
    LOOK_AGAIN = "look_again"
    PROBLEM = "problem"
    BORDER = "border"
    HAIRLINE = "hairline"
    SELECTED = "selected"
    FOCUS = "focus"


LIGHT = {
    Role.BACKGROUND: "#FFFFFF",
    Role.SURFACE: "#F4F6F8",
    Role.TEXT: "#1B1F24",
    Role.MUTED: "#4F5863",
    Role.PRIMARY: "#0F5C63",
    Role.ON_PRIMARY: "#FFFFFF",
    Role.DONE: "#1B6E3C",
    Role.LOOK_AGAIN: "#8A5A00",
    Role.PROBLEM: "#A6261D",
    Role.BORDER: "#7B8592",
    Role.HAIRLINE: "#D5DAE0",
    Role.SELECTED: "#D5DAE0",
    Role.FOCUS: "#B35900",
}
DARK = {
    Role.BACKGROUND: "#14181D",
    Role.SURFACE: "#1D232A",
    Role.TEXT: "#ECEFF3",
    Role.MUTED: "#B3BCC6",
    Role.PRIMARY: "#6CC5CC",
    Role.ON_PRIMARY: "#062A2D",
    Role.DONE: "#7BD69B",
    Role.LOOK_AGAIN: "#F0C14B",
    Role.PROBLEM: "#FF8F85",
    Role.BORDER: "#77828E",
    Role.HAIRLINE: "#343D47",
    Role.SELECTED: "#343D47",
    Role.FOCUS: "#FFB454",
}


@dataclass(frozen=True)
class Theme:
    """The look that is on now. scheme: what was asked for; text_scale: 1.0 to 2.0."""

    scheme: Scheme
    text_scale: float
    colours: Mapping[Role, str]

    def colour(self, role: Role) -> QColor:
        """The colour of a role."""
        return QColor(self.colours[role])

    def px(self, units: float) -> int:
        """Steps of the 8 pixel grid, growing gently with the text."""
        return round(units * 8 * (1 + (self.text_scale - 1) * 0.4))

    def margins(self, start: float, top: float, end: float, bottom: float) -> QMargins:
        """Distances in steps of the grid; start is where a line begins: on the right, where one reads from there."""
        first, last = (end, start) if from_right() else (start, end)
        return QMargins(*(self.px(one) for one in (first, top, last, bottom)))

    @property
    def one_column(self) -> bool:
        """Whether the text is so large that what stands beside each other goes under each other."""
        return self.text_scale >= _ONE_COLUMN

    def font(self, points: float = BASE_POINTS, *, strong: bool = False) -> QFont:
        """The system's own family at a size in points, scaled."""
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(points * self.text_scale)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font


_theme = Theme("light", 1.0, LIGHT)


def current() -> Theme:
    """The look that is on now."""
    return _theme


def from_right() -> bool:
    """Whether one reads from right to left, so that everything is laid out the other way about."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def apply_theme(app: QApplication, *, scheme: Scheme = "system", text_scale: float = 1.0) -> None:
    """Put a look on the whole application, at once."""
    global _theme
    _theme = Theme(scheme, min(max(text_scale, 1.0), 2.0), _colours(app, scheme))
    if not app.styleSheet():
        app.setStyle("Fusion")
    app.setPalette(_palette(_theme))
    app.setFont(_theme.font())
    colours = {str(role): name for role, name in _theme.colours.items()}
    app.setStyleSheet(stylesheet(colours, _theme.px, mirrored=from_right()))


def icon(name: str, role: Role = Role.TEXT) -> QIcon:
    """An icon of resources/icons in the colour of a role; crisp at any size."""
    disabled = Role.MUTED if role is Role.ON_PRIMARY else role
    return _icon(name, _theme.colours[role], _theme.colours[disabled])


def pixmap(name: str, role: Role, size: int, ratio: float = 1.0) -> QPixmap:
    """The same as a picture of size logical pixels, for a screen with this many device pixels to each."""
    return _drawn(name, _theme.colours[role], size, ratio)


@cache
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    made = QIcon()
    for size in (16, 20, 24, 32, 48, 64):
        made.addPixmap(_drawn(name, colour, size, 1.0))
        if disabled != colour:
            made.addPixmap(_drawn(name, disabled, size, 1.0), QIcon.Mode.Disabled)
    return made


def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    drawing = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    if name in _POINTING and from_right():
        picture = picture.transformed(QTransform.fromScale(-1, 1))
    picture.setDevicePixelRatio(ratio)
    return picture


def _colours(app: QApplication, scheme: Scheme) -> dict[Role, str]:
    if scheme == "contrast":
        return high_contrast(app.style().standardPalette().color(QPalette.ColorRole.Window).lightness() < _HALF)
    if scheme == "system":
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if scheme == "dark" else LIGHT


def high_contrast(dark: bool) -> dict[Role, str]:
    """Black and white as the system's window has them, and one strong colour a role."""
    back, fore = ("#000000", "#FFFFFF") if dark else ("#FFFFFF", "#000000")
    strong = {
        Role.PRIMARY: "#00E5FF" if dark else "#003B73",
        Role.ON_PRIMARY: back,
        Role.DONE: "#5CFF8A" if dark else "#004D1A",
        Role.LOOK_AGAIN: "#FFE000" if dark else "#5C3B00",
        Role.PROBLEM: "#FF9C94" if dark else "#8A0000",
        Role.FOCUS: "#FFE000" if dark else "#9C3F00",
    }
    plain = {Role.BACKGROUND: back, Role.SURFACE: back, Role.SELECTED: back} | dict.fromkeys(
        (Role.TEXT, Role.MUTED, Role.BORDER, Role.HAIRLINE), fore
    )
    return plain | strong


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: Role.BACKGROUND,
        QPalette.ColorRole.Base: Role.BACKGROUND,
        QPalette.ColorRole.AlternateBase: Role.SURFACE,
        QPalette.ColorRole.Button: Role.SURFACE,
        QPalette.ColorRole.ToolTipBase: Role.SURFACE,
        QPalette.ColorRole.WindowText: Role.TEXT,
        QPalette.ColorRole.Text: Role.TEXT,
        QPalette.ColorRole.ButtonText: Role.TEXT,
        QPalette.ColorRole.ToolTipText: Role.TEXT,
        QPalette.ColorRole.PlaceholderText: Role.MUTED,
        QPalette.ColorRole.Highlight: Role.PRIMARY,
        QPalette.ColorRole.HighlightedText: Role.ON_PRIMARY,
        QPalette.ColorRole.Link: Role.PRIMARY,
        QPalette.ColorRole.Accent: Role.PRIMARY,
    }
    for where, role in roles.items():
        palette.setColor(where, theme.colour(role))
    for where in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, theme.colour(Role.MUTED))
    return palette
