"""A TrueType font whose text can be copied out of the PDF again, whatever the script."""

import struct
import unicodedata
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

_PRESENTATION_FORMS = (0xFB1D, 0xFEFC)
_MOST = 100  # entries in one block (ISO 32000-1, 9.10.3, by way of Adobe Technical Note 5014)


class CopyableFont(TTFont):
    """ReportLab 5.1 writes code points above U+FFFF as they are, where UTF-16 is wanted: readers then lose them.

    It also embeds the last width of a font, which every glyph after it shares, as if an em had 1,000 units.
    """

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file)
        face: Any = self.face
        metrics = face.hmetrics
        (own,) = struct.unpack(">H", face.get_table("hhea")[-2:])  # numberOfHMetrics
        metrics[own:] = [(metrics[own - 1][0], bearing) for _, bearing in metrics[own:]]

    def addObjects(self, doc: Any) -> None:
        """Add the font's objects to the document, with our own ToUnicode maps."""
        state = self.state.get(doc)
        subsets = list(state.subsets) if state else []
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("pdfdoc")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode(name, subset)


def to_unicode(name: str, subset: Sequence[int]) -> str:
    """The ToUnicode CMap of a one-byte font (ISO 32000-1, 9.10.3). subset: the code point of each byte.

    Arabic and Hebrew presentation forms are given back as the letters that were typed.
    """
    pairs = [
        f"<{place:02X}> <{_typed(code).encode('utf-16-be').hex().upper()}>"
        for place, code in enumerate(subset)
        if code  # a byte that ReportLab keeps free
    ]
    blocks = [pairs[start : start + _MOST] for start in range(0, len(pairs), _MOST)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


def _typed(code: int) -> str:
    first, last = _PRESENTATION_FORMS
    return unicodedata.normalize("NFKC", chr(code)) if first <= code <= last else chr(code)
