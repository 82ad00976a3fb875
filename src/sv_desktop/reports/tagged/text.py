"""A ReportLab text object that marks what it shows: whose text it is, and in which language."""

from collections.abc import Sequence
from typing import Any, Protocol

from msgspec import Struct
from reportlab.pdfgen.textobject import PDFTextObject

from sv_desktop.reports.tagged.elements import Element

END = "EMC"
_SHOWS = ("Tj", "Tj T*")


class Marker(Protocol):
    """The part of the canvas that text needs."""

    font_languages: dict[str, str]
    links: dict[str, list[Element]]

    def begin_mark(self, element: Element) -> str:
        """The operator that begins marked content of an element."""


class _Stretch(Struct, gc=False):
    """Operators that belong together. shown: whether they show any text."""

    owner: Element
    code: list[str]
    shown: bool = False


class MarkedText(PDFTextObject):
    """Text of one element; the links inside it become elements of their own.

    spaces: for every line, whether a space follows that no glyph stands for. All marks stand between BT and ET, as
    ISO 32000-1 (14.6.1) asks. ReportLab tells of a link by _linkRecord, after it showed the first piece.
    """

    _code: list[str]

    def __init__(self, canvas: Any, x: float, y: float, element: Element, spaces: Sequence[bool] = ()) -> None:
        super().__init__(canvas, x, y)
        self._marker: Marker = canvas
        self._element = element
        self._code.remove("BT")
        self._stretches = [_Stretch(element, self._code)]
        self._inside, self._language = element, ""
        self._last = 0
        self._spaces = iter(spaces)

    def _setFont(self, name: str, size: float) -> None:
        language = self._marker.font_languages.get(name, "")
        if language == self._element.language:
            language = ""
        if language != self._language:
            self._language = language
            self._turn(self._inside)
        super()._setFont(name, size)  # type: ignore[misc]

    def _textOut(self, text: str, star: int = 0) -> None:
        self._last = len(self._code)
        self._stretches[-1].shown |= bool(text)
        super()._textOut(f"{text} " if star and next(self._spaces, False) else text, star)  # type: ignore[misc]

    def textOut(self, text: str) -> None:
        """Show text; the cursor moves across."""
        self._stretches[-1].shown |= bool(text)
        super().textOut(text)

    def _linkRecord(self, link: tuple[int, str], event: str) -> None:
        if event == "end":
            self._turn(self._element)
            return
        piece = self._code[self._last :]
        del self._code[self._last :]
        self._stretches[-1].shown = any(part.endswith(_SHOWS) for part in self._code)
        owner = self._element.link(link)
        self._marker.links.setdefault(link[1], []).append(owner)
        self._turn(owner)
        self._code += piece
        self._stretches[-1].shown = True

    def _turn(self, inside: Element) -> None:
        """What follows belongs to the element or to a link in it, and is in the language of now."""
        self._inside = inside
        self._code = []
        owner = inside.span(self._language) if self._language else inside
        self._stretches.append(_Stretch(owner, self._code))

    def _part(self) -> None:
        """Beside links and spans the text around them becomes spans, too, so that all are kids in their order."""
        if all(stretch.owner is self._element for stretch in self._stretches if stretch.shown):
            return
        span: Element | None = None
        for stretch in self._stretches:
            if stretch.shown:
                span = (span or self._element.span()) if stretch.owner is self._element else None
                stretch.owner = span or stretch.owner

    def getCode(self) -> str:
        """The operators, BT to ET."""
        self._part()
        code = ["BT"]
        owner: Element | None = None
        for stretch in self._stretches:
            if not stretch.shown:
                code += stretch.code
                continue
            if stretch.owner is not owner:
                code += (
                    [END, self._marker.begin_mark(stretch.owner)] if owner else [self._marker.begin_mark(stretch.owner)]
                )
                owner = stretch.owner
            code += stretch.code
        if owner is not None:
            code.append(END)
        self._code = code
        return str(super().getCode())
