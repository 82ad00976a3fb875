"""Painted pictures that stand in for the photographs a charity would have."""

import math
import random
from collections.abc import Callable
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

Colour = tuple[int, int, int]
_SMOOTH = 2


class Scene(StrEnum):
    """What a picture shows."""

    GARDEN = "garden"
    WORKSHOP = "workshop"
    RIVERSIDE = "riverside"


def sample_photo(
    scene: Scene, width: int, height: int, *, seed: int = 1, kind: Literal["PNG", "JPEG"] = "JPEG", caption: str = ""
) -> bytes:
    """A painted scene of width × height pixels. Another seed, another arrangement. caption: in the metadata."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (width * _SMOOTH, height * _SMOOTH))
    _SCENES[scene](ImageDraw.Draw(image), image.width, image.height, random.Random(seed))  # noqa: S311 - a painting
    return _saved(image.resize((width, height), Image.Resampling.LANCZOS), kind, caption)


def _saved(image: "Image", kind: Literal["PNG", "JPEG"], caption: str) -> bytes:
    from PIL.Image import Exif
    from PIL.PngImagePlugin import PngInfo

    out = BytesIO()
    if kind == "PNG":
        about = PngInfo()
        about.add_itxt("Description", caption)
        image.save(out, "PNG", pnginfo=about, optimize=True)
    else:
        exif = Exif()
        exif[0x010E] = caption.encode("ascii", "replace").decode()  # ImageDescription, which TIFF 6.0 wants in ASCII
        image.save(out, "JPEG", quality=88, exif=exif)
    return out.getvalue()


def _garden(draw: "ImageDraw", width: int, height: int, chance: random.Random) -> None:
    """Raised beds before a hedge, under a morning sky."""
    _sky(draw, width, height, (143, 196, 228), (246, 236, 214))
    _sun(draw, width * chance.uniform(0.65, 0.85), height * 0.2, height * 0.07)
    _hills(draw, width, height, height * 0.5, (116, 158, 120), chance)
    _hills(draw, width, height, height * 0.6, (86, 134, 84), chance)
    draw.rectangle((0, height * 0.66, width, height), fill=(140, 172, 96))
    for place in range(4):
        _tree(draw, width * (0.08 + 0.28 * place + chance.uniform(-0.05, 0.05)), height * 0.68, height * 0.2, chance)
    for row in range(3):
        _bed(draw, width, height, row, chance)


def _bed(draw: "ImageDraw", width: int, height: int, row: int, chance: random.Random) -> None:
    top, deep = height * (0.72 + 0.095 * row), height * 0.055
    left, right = width * (0.12 - 0.03 * row), width * (0.88 + 0.03 * row)
    draw.rectangle((left, top, right, top + deep), fill=(121, 85, 58))
    draw.rectangle((left, top, right, top + deep * 0.35), fill=(84, 58, 44))
    plants = 18
    for place in range(plants):
        x = left + (right - left) * (place + 0.5) / plants
        size = height * chance.uniform(0.018, 0.034)
        _round(draw, x, top, size, (64, chance.randint(118, 160), 62))
        if chance.random() < 0.5:
            bloom = chance.choice([(214, 82, 70), (236, 184, 66), (232, 226, 240)])
            _round(draw, x + size * 0.3, top - size * 0.5, size * 0.35, bloom)


def _workshop(draw: "ImageDraw", width: int, height: int, chance: random.Random) -> None:
    """Bicycles before a brick wall, tools on a board, light from a window."""
    _sky(draw, width, height, (190, 124, 96), (164, 98, 76))
    brick = height / 18
    for row in range(13):
        for column in range(-1, int(width / (brick * 2.4)) + 2):
            x = (column + (row % 2) / 2) * brick * 2.4
            shade = chance.randint(-12, 12)
            box = (x + 2, row * brick + 2, x + brick * 2.4 - 2, (row + 1) * brick - 2)
            draw.rectangle(box, fill=(186 + shade, 112 + shade, 86 + shade))
    draw.rectangle((0, height * 0.72, width, height), fill=(176, 168, 156))
    _window(draw, width * 0.08, height * 0.08, width * 0.22, height * 0.34)
    _tool_board(draw, width, height, chance)
    for place, colour in enumerate([(15, 92, 99), (196, 64, 52), (226, 168, 48)]):
        x = width * (0.2 + 0.3 * place + chance.uniform(-0.02, 0.02))
        _bicycle(draw, x, height * (0.86 + 0.03 * (place % 2)), height * 0.13, colour)


def _window(draw: "ImageDraw", left: float, top: float, wide: float, high: float) -> None:
    draw.rectangle((left, top, left + wide, top + high), fill=(214, 234, 242), outline=(88, 66, 52), width=12)
    draw.line((left + wide / 2, top, left + wide / 2, top + high), fill=(88, 66, 52), width=8)
    draw.line((left, top + high / 2, left + wide, top + high / 2), fill=(88, 66, 52), width=8)


def _tool_board(draw: "ImageDraw", width: int, height: int, chance: random.Random) -> None:
    left, top, right, bottom = width * 0.42, height * 0.1, width * 0.92, height * 0.42
    draw.rectangle((left, top, right, bottom), fill=(206, 174, 128), outline=(120, 92, 62), width=8)
    for place in range(8):
        x = left + (right - left) * (place + 0.5) / 8
        length = (bottom - top) * chance.uniform(0.4, 0.65)
        start = top + (bottom - top) * 0.15
        draw.line((x, start, x, start + length), fill=(92, 100, 108), width=max(4, height // 120))
        _round(draw, x, start, height * 0.016, (92, 100, 108))
        grip = chance.choice([(196, 64, 52), (15, 92, 99), (48, 52, 58)])
        draw.line((x, start + length * 0.6, x, start + length), fill=grip, width=max(8, height // 60))


def _bicycle(draw: "ImageDraw", x: float, ground: float, size: float, colour: Colour) -> None:
    """x: the middle; ground: where the wheels stand; size: radius of a wheel, all in pixels."""
    y, thick = ground - size, max(3, round(size / 11))
    back, front = (x - size * 1.25, y), (x + size * 1.25, y)
    for centre in (back, front):
        _ring(draw, *centre, size, (38, 40, 44), thick)
        for spoke in range(12):
            angle = math.tau * spoke / 12
            end = (centre[0] + size * math.cos(angle), centre[1] + size * math.sin(angle))
            draw.line((*centre, *end), fill=(150, 154, 160), width=max(1, thick // 4))
    pedals, saddle, head = (x - size * 0.1, y + size * 0.1), (x - size * 0.5, y - size), (x + size * 0.85, y - size)
    for start, end in ((back, pedals), (back, saddle), (pedals, saddle), (pedals, head), (saddle, head), (head, front)):
        draw.line((*start, *end), fill=colour, width=thick)
    draw.line(
        (saddle[0] - size * 0.3, saddle[1] - 4, saddle[0] + size * 0.3, saddle[1] - 4),
        fill=(38, 40, 44),
        width=thick * 2,
    )
    draw.line((*head, head[0] + size * 0.1, head[1] - size * 0.35), fill=colour, width=thick)
    draw.line(
        (head[0] - size * 0.1, head[1] - size * 0.35, head[0] + size * 0.45, head[1] - size * 0.3),
        fill=(38, 40, 44),
        width=thick,
    )
    _ring(draw, *pedals, size * 0.22, (92, 100, 108), thick)


def _riverside(draw: "ImageDraw", width: int, height: int, chance: random.Random) -> None:
    """An evening by the water with a row of houses across it."""
    _sky(draw, width, height, (96, 126, 178), (248, 196, 150))
    _sun(draw, width * chance.uniform(0.2, 0.4), height * 0.46, height * 0.06)
    x, bank = 0.0, height * 0.6
    while x < width:
        wide, high = width * chance.uniform(0.05, 0.09), height * chance.uniform(0.08, 0.17)
        colour = chance.choice([(128, 74, 66), (150, 108, 88), (92, 88, 104), (176, 142, 112)])
        _house(draw, x, bank, wide, high, colour)
        x += wide
    for row in range(int(bank), height):
        part = (row - bank) / (height - bank)
        draw.line((0, row, width, row), fill=_mixed((226, 172, 146), (52, 84, 118), part))
    for _ in range(140):
        y = chance.uniform(bank + 4, height)
        x, long = chance.uniform(0, width), width * chance.uniform(0.02, 0.07)
        draw.line((x, y, x + long, y), fill=(240, 206, 176) if chance.random() < 0.4 else (82, 112, 142), width=3)
    draw.rectangle((0, height * 0.9, width, height), fill=(150, 138, 128))
    _bicycle(draw, width * 0.72, height * 0.95, height * 0.12, (15, 92, 99))


def _house(draw: "ImageDraw", x: float, bank: float, wide: float, high: float, colour: Colour) -> None:
    draw.rectangle((x, bank - high, x + wide, bank), fill=colour)
    roof = (x - 2, bank - high), (x + wide / 2, bank - high - wide * 0.4), (x + wide + 2, bank - high)
    draw.polygon(roof, fill=_mixed(colour, (40, 36, 44), 0.5))
    for place in (0.2, 0.6):
        box = (x + wide * place, bank - high * 0.75, x + wide * (place + 0.2), bank - high * 0.5)
        draw.rectangle(box, fill=(252, 220, 140))


def _sky(draw: "ImageDraw", width: int, height: int, top: Colour, bottom: Colour) -> None:
    for row in range(height):
        draw.line((0, row, width, row), fill=_mixed(top, bottom, min(1.0, row / height * 1.5)))


def _sun(draw: "ImageDraw", x: float, y: float, size: float) -> None:
    _round(draw, x, y, size, (255, 240, 196))


def _hills(draw: "ImageDraw", width: int, height: int, level: float, colour: Colour, chance: random.Random) -> None:
    start, waves = chance.uniform(0, math.tau), chance.uniform(1.2, 2.4)
    line = [(x, level + height * 0.05 * math.sin(start + waves * math.tau * x / width)) for x in range(0, width + 8, 8)]
    draw.polygon([(0, height), *line, (width, height)], fill=colour)


def _tree(draw: "ImageDraw", x: float, ground: float, size: float, chance: random.Random) -> None:
    draw.rectangle((x - size * 0.05, ground - size * 0.5, x + size * 0.05, ground), fill=(96, 70, 52))
    for _ in range(9):
        leaf = (54 + chance.randint(0, 30), 108 + chance.randint(0, 40), 60)
        _round(draw, x + size * chance.uniform(-0.25, 0.25), ground - size * chance.uniform(0.5, 1), size * 0.2, leaf)


def _round(draw: "ImageDraw", x: float, y: float, radius: float, colour: Colour) -> None:
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def _ring(draw: "ImageDraw", x: float, y: float, radius: float, colour: Colour, thick: int) -> None:
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=colour, width=thick)


def _mixed(one: Colour, other: Colour, part: float) -> Colour:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


_SCENES: dict[Scene, Callable[["ImageDraw", int, int, random.Random], None]] = {
    Scene.GARDEN: _garden,
    Scene.WORKSHOP: _workshop,
    Scene.RIVERSIDE: _riverside,
}
