"""The gallery: every screen in every look, in docs/gallery/, and its index. Taken by scripts/screenshots.py."""

import html
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageColor
from PySide6.QtGui import QPixmap

Colour = tuple[int, ...]
GALLERY = Path("docs/gallery")
SIZE = "1024x640"
#: How a look is called, and what it takes.
LOOKS = {
    "light": ("Light", []),
    "dark": ("Dark", ["--scheme", "dark"]),
    "contrast": ("High contrast", ["--scheme", "contrast"]),
    "large": ("Text at 200 %", ["--scale", "2"]),
    "mirrored": ("Right to left", ["--language", "pseudo-rtl"]),
}
#: Colours that stay as they are, the most frequent first; the others go to the nearest of a coarse grid.
_EXACT, _GRID, _MOST = 16, 51, 64
_HEAD = """# Gallery

Every screen of SV Desktop in the smallest window, light, dark, in high contrast, with text at 200 % and from right to
left. Made by `make screenshots`: an unchanged screen gives an unchanged file. All organisations are invented.
[How our screens look, and why](../design-language.md).

"""


def keep(shown: QPixmap, path: Path, exact: Iterable[str]) -> None:
    """Keep a picture small: few colours, none blended, nothing lost besides. exact: "#0F5C63", colours to keep."""
    image = Image.fromqpixmap(shown).convert("RGB")
    parts = image.tobytes()
    pixels = list(zip(parts[0::3], parts[1::3], parts[2::3], strict=True))
    fewer = _fewer(Counter(pixels), exact)
    image.putdata([fewer[one] for one in pixels])
    image.save(path, lossless=True, quality=100, method=4)


def _fewer(found: Counter[Colour], exact: Iterable[str]) -> dict[Colour, Colour]:
    """What becomes of each colour. The frequent ones stay themselves, and those of the theme however rare they are."""
    frequent = [colour for colour, _number in sorted(found.items(), key=lambda one: (-one[1], one[0]))]
    kept = dict.fromkeys((*(ImageColor.getrgb(one) for one in exact), *frequent[:_EXACT]))
    coarse = {one: tuple(round(part / _GRID) * _GRID for part in one) for one in frequent if one not in kept}
    for one in coarse.values():
        if len(kept) < _MOST:
            kept[one] = None
    nearest = {one: min(kept, key=lambda other: _apart(one, other)) for one in {*coarse.values()}}
    return {one: nearest[coarse[one]] if one in coarse else one for one in found}


def _apart(one: Colour, other: Colour) -> int:
    return sum((here - there) ** 2 for here, there in zip(one, other, strict=True))


def make(script: str, looks: Iterable[str] = LOOKS) -> None:
    """Take every screen in each look, and write the index. script: what takes them."""
    for look in looks:
        folder = GALLERY / look
        shutil.rmtree(folder, ignore_errors=True)
        command = [sys.executable, script, "--out", str(folder), "--kind", "webp", "--size", SIZE, *LOOKS[look][1]]
        subprocess.run(command, check=True)
        print(f"{LOOKS[look][0]}: {len(list(folder.iterdir()))} pictures", flush=True)
    write_index()


def write_index() -> None:
    """The table of screens and looks, in the order in which they were taken."""
    names = [one.stem for one in sorted((GALLERY / "light").iterdir(), key=lambda one: one.stat().st_mtime_ns)]
    rows = ["| | " + " | ".join(title for title, _options in LOOKS.values()) + " |", "|---" * (len(LOOKS) + 1) + "|"]
    for name in names:
        cells = " | ".join(_cell(name, look) for look in LOOKS)
        rows.append(f"| {name.replace('-', ' ')} | {cells} |")
    (GALLERY / "README.md").write_text(_HEAD + "\n".join(rows) + "\n", encoding="utf-8")


def _cell(name: str, look: str) -> str:
    words = html.escape(f"{name.replace('-', ' ')}, {LOOKS[look][0].lower()}")
    return f"[![{words}]({look}/{name}.webp)]({look}/{name}.webp)"
