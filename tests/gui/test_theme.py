"""The look: contrast, scale, icons, and a style sheet with nothing left open."""

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import sv_desktop.gui
from sv_desktop.gui.stylesheet import stylesheet
from sv_desktop.gui.theme import DARK, LIGHT, Role, Scheme, Theme, apply_theme, current, high_contrast, icon, pixmap
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.status import ICONS
from sv_desktop.resources import resources

SCHEMES: tuple[Scheme, ...] = ("light", "dark", "contrast")
BACKS = (Role.BACKGROUND, Role.SURFACE)
EVERY_NAME = ("light", "dark", "high contrast on white", "high contrast on black")
EVERY_COLOURS = (LIGHT, DARK, high_contrast(dark=False), high_contrast(dark=True))
TEXTS = (Role.TEXT, Role.MUTED, Role.PRIMARY, Role.DONE, Role.LOOK_AGAIN, Role.PROBLEM)


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=SCHEMES)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    apply_theme(qapp, scheme=request.param)
    return current()


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("text", "back"), [*product(TEXTS, BACKS), (Role.TEXT, Role.SELECTED), (Role.ON_PRIMARY, Role.PRIMARY)]
)
@pytest.mark.parametrize("colours", EVERY_COLOURS, ids=EVERY_NAME)
def test_text_can_be_read_on_what_it_stands_on(colours: dict[Role, str], text: Role, back: Role) -> None:
    assert contrast(colours[text], colours[back]) >= 4.5  # WCAG 2.2, 1.4.3 AA


@pytest.mark.parametrize(("part", "back"), [*product((Role.BORDER, Role.FOCUS, Role.PRIMARY), BACKS)])
@pytest.mark.parametrize("colours", EVERY_COLOURS, ids=EVERY_NAME)
def test_edges_and_the_focus_ring_are_seen(colours: dict[Role, str], part: Role, back: Role) -> None:
    assert contrast(colours[part], colours[back]) >= 3  # WCAG 2.2, 1.4.11 and 2.4.13


def test_a_chosen_row_of_the_task_list_can_be_read() -> None:
    for colours in (LIGHT, DARK):
        assert contrast(colours[Role.TEXT], colours[Role.HAIRLINE]) >= 4.5
        for _name, role in ICONS.values():
            assert contrast(colours[role], colours[Role.HAIRLINE]) >= 3


def test_every_colour_is_a_colour(theme: Theme) -> None:
    for role in Role:
        assert theme.colour(role).isValid()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_style_sheet_is_whole(theme: Theme, scale: float) -> None:
    grown = Theme(theme.scheme, scale, theme.colours)
    text = stylesheet({str(role): colour for role, colour in grown.colours.items()}, grown.px)
    left_open = re.findall(r"@\w+", text.replace(resources().as_posix(), ""))
    assert left_open == []
    assert text.count("{") == text.count("}")
    colours = set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", text))
    assert colours <= set(theme.colours.values())


def test_the_tick_fits_what_it_stands_on(qapp: QApplication) -> None:
    for colours, name in ((LIGHT, "tick-light.svg"), (DARK, "tick-dark.svg")):
        assert name in stylesheet({str(role): colour for role, colour in colours.items()}, current().px)
        assert colours[Role.ON_PRIMARY].lower() in (resources() / "icons" / name).read_text("utf-8").lower()


def test_what_cannot_be_pressed_is_told_by_its_edge_where_no_paler_colour_tells_it() -> None:
    plain, strong = (
        stylesheet({str(role): colour for role, colour in colours.items()}, current().px)
        for colours in (LIGHT, high_contrast(dark=False))
    )
    assert "1px dashed" in strong
    assert "1px dashed" not in plain


def test_the_icon_of_a_primary_button_that_rests_can_be_seen(qapp: QApplication) -> None:
    apply_theme(qapp, scheme="light")
    resting = icon("plus", Role.ON_PRIMARY).pixmap(QSize(24, 24), QIcon.Mode.Disabled).toImage()
    colours = {resting.pixelColor(x, y).name().upper() for x in range(24) for y in range(24)}
    assert LIGHT[Role.MUTED] in colours


def test_text_is_scaled_and_bounded(qapp: QApplication) -> None:
    apply_theme(qapp, scheme="light", text_scale=2.0)
    assert qapp.font().pointSizeF() == pytest.approx(22)
    apply_theme(qapp, scheme="light", text_scale=9.0)
    assert qapp.font().pointSizeF() == pytest.approx(22)
    apply_theme(qapp, scheme="light", text_scale=0.1)
    assert qapp.font().pointSizeF() == pytest.approx(11)


def test_the_grid_grows_more_slowly_than_the_text() -> None:
    assert Theme("light", 1.0, LIGHT).px(2) == 16
    assert Theme("light", 2.0, LIGHT).px(2) == 22


@pytest.mark.parametrize("name", sorted(path.stem for path in (resources() / "icons").glob("*.svg")))
def test_every_icon_draws_something(qapp: QApplication, name: str) -> None:
    image = pixmap(name, Role.PROBLEM, 24, 2.0).toImage()
    assert image.size() == QSize(48, 48)
    assert any(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48))


def test_an_icon_takes_the_colour_of_its_role_in_the_scheme(qapp: QApplication) -> None:
    for scheme, colours in (("light", LIGHT), ("dark", DARK)):
        apply_theme(qapp, scheme=scheme)  # type: ignore[arg-type]
        image = icon("tick", Role.DONE).pixmap(64, 64).toImage()
        strong = {
            image.pixelColor(x, y).name().upper()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert strong == {colours[Role.DONE]}


def test_words_with_a_role_are_drawn_in_its_colour(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("█████")
    label.setProperty("role", "problem")
    qtbot.addWidget(label)
    label.show()
    image = label.grab().toImage()
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert middle.name().upper() == theme.colours[Role.PROBLEM].upper()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("kind", [PrimaryButton, SecondaryButton])
def test_a_button_is_easy_to_hit_and_does_not_jump_when_it_gets_the_focus(
    qtbot: QtBot, qapp: QApplication, kind: type[PrimaryButton], scale: float
) -> None:
    apply_theme(qapp, scheme="light", text_scale=scale)
    button = kind("Continue", "right")
    qtbot.addWidget(button)
    button.show()
    before = button.sizeHint()
    assert before.height() >= 36
    button.setFocus()
    button.style().polish(button)
    assert button.sizeHint() == before


def test_only_the_theme_names_colours() -> None:
    """A page names a role, never a colour."""
    guilty = [
        path.name
        for path in Path(sv_desktop.gui.__path__[0]).rglob("*.py")
        if path.name != "theme.py" and re.search(r"[\"']#[0-9A-Fa-f]{6}", path.read_text("utf-8"))
    ]
    assert guilty == []
