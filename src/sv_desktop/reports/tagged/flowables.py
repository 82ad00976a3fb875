"""Flowables that know their element. Split over pages, they stay one element."""

from collections.abc import Sequence
from typing import Any, cast

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paragraph import (  # type: ignore[attr-defined]
    _HSFrag,
    _InjectedFrag,
    _SplitFrag,
    _SplitWord,
    _SplitWordEnd,
)

from sv_desktop.reports.tagged.elements import Artifact, Element
from sv_desktop.reports.tagged.text import END, MarkedText

_PAINTS = ("S", "s", "f", "f*", "B", "B*", "b", "b*", "Do")


class TaggedParagraph(Paragraph):
    """A paragraph of an element. label: the element of its bullet.

    Links in its markup become Link elements. Backgrounds, borders and underlines are artifacts. text is None when
    ReportLab splits a paragraph; the parts take over the element.
    """

    canv: Any
    blPara: Any
    element: Element

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle | None = None,
        bulletText: str | None = None,
        frags: Any = None,
        *,
        element: Element | None = None,
        label: Element | None = None,
    ) -> None:
        super().__init__(cast(str, text), style, bulletText, frags)
        if element is not None:
            self.element = element
        self.label = label

    def split(self, room: float, height: float) -> list[Flowable]:
        """The part that fits, and the rest, both of the same element."""
        parts: list[Any] = super().split(room, height)
        for place, part in enumerate(parts):
            part.element, part.label = self.element, self.label if place == 0 else None
        return parts

    def beginText(self, x: float, y: float) -> Any:
        """What ReportLab calls for the text."""
        owner = self.element
        self.canv.links.clear()
        if self.blPara.kind == 0 and self.blPara.link:
            (key,) = self.blPara.link
            owner = owner.link(key)
            self.canv.links[key[1]] = [owner]
        return MarkedText(self.canv, x, y, owner, self._spaces())

    def _spaces(self) -> Sequence[bool]:
        """Whether a space was typed where each line ends; ReportLab leaves it out, and readers would join the words."""
        lines, last = self.blPara.lines, len(self.blPara.lines) - 1
        goes_on = bool(getattr(self, "_splitpara", 0))
        if last < 1 and not goes_on:
            return ()
        ends = [not isinstance(line, tuple) or _whole(line[1]) for line in lines]
        if self.style.wordWrap == "CJK":
            ends = [False] * len(lines)
        elif self.blPara.kind == 1 and hasattr(lines[0], "sFW"):
            starts = [line.sFW for line in lines[1:]]
            ends = [_followed(self.frags[start - 1]) for start in starts] + [True]
        if lines:
            ends[last] = ends[last] and goes_on
        return ends

    def draw(self) -> None:
        """Draw the text under its marks, and what decorates it as an artifact."""
        self.canv.label_next(self.label if self.bulletText else None)
        code = self.canv._code
        start = len(code)
        super().draw()
        for place in range(start, len(code)):
            operators = code[place]
            if operators.endswith(_PAINTS) and not operators.startswith("BT"):
                code[place] = f"/Artifact {Artifact.LAYOUT} BDC {operators} {END}"


class Tagged(Flowable):
    """Any other flowable as content of an element, such as a drawing under a Figure."""

    canv: Any

    def __init__(self, inner: Flowable, element: Element) -> None:
        super().__init__()
        self.inner, self.element = inner, element

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """The space of the flowable inside."""
        self.width, self.height = self.inner.wrap(room, height)
        return self.width, self.height

    def getSpaceBefore(self) -> float:
        """That of the flowable inside."""
        return float(self.inner.getSpaceBefore())

    def getSpaceAfter(self) -> float:
        """That of the flowable inside."""
        return float(self.inner.getSpaceAfter())

    def draw(self) -> None:
        """Draw it under a mark."""
        with self.canv.marked(self.element, (0, 0, self.width, self.height)):
            self.inner.drawOn(self.canv, 0, 0)


def _whole(words: list[str]) -> bool:
    return not words or not isinstance(words[-1], _SplitWord) or isinstance(words[-1], _SplitWordEnd)


def _followed(fragments: Any) -> bool:
    if isinstance(fragments, _SplitFrag | _InjectedFrag):
        return isinstance(fragments, _HSFrag)
    return True


def mark_decoration(table: Any, event: str, *_place: Any) -> None:
    """For Table(renderCB=…): its lines and backgrounds are artifacts; its cells are flowables with elements."""
    if event in ("startBG", "startLines"):
        table.canv._code.append(f"/Artifact {Artifact.LAYOUT} BDC")
    elif event in ("endBG", "endLines"):
        table.canv._code.append(END)
