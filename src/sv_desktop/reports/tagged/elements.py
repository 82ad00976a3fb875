"""The logical structure: elements in the order in which they are read, whatever page they come to stand on."""

from enum import StrEnum
from typing import Any

from msgspec import Struct

#: Elements that mean something without content: a table needs its empty cells.
_EMPTY_ALLOWED = frozenset({"TD", "TH"})


class Artifact(StrEnum):
    """What is drawn but not said (ISO 32000-1, 14.8.2.2): the property list of its marked content."""

    LAYOUT = "<</Type /Layout>>"
    PAGE = "<</Type /Pagination>>"
    HEADER = "<</Type /Pagination /Subtype /Header>>"
    FOOTER = "<</Type /Pagination /Subtype /Footer>>"


class Element:
    """One element, of a standard structure type (ISO 32000-1, 14.8.4).

    alt: said in place of what is drawn. actual_text: the text as it is read, where its glyphs stand in another
    order (14.9.4). language: BCP 47, where it differs from the document's. scope: "Row" or
    "Column", of a TH. numbered: a list whose labels are numbers. repeats: drawn again on later pages, such as the
    head of a table; only the first time is it content.
    """

    __slots__ = ("actual_text", "alt", "inline", "kids", "language", "numbered", "parent", "repeats", "role", "scope")

    def __init__(
        self,
        role: str,
        parent: "Element | None" = None,
        *,
        alt: str = "",
        language: str = "",
        scope: str = "",
        numbered: bool = False,
        repeats: bool = False,
    ) -> None:
        self.role, self.parent, self.alt, self.language, self.scope = role, parent, alt, language, scope
        self.numbered, self.actual_text = numbered, ""
        self.repeats: bool = repeats or (parent is not None and parent.repeats)
        self.kids: list[Element] = []
        self.inline: dict[str, Element] = {}
        if parent is not None:
            parent.kids.append(self)

    def link(self, target: str) -> "Element":
        """The Link to a target inside the text of this element: one, however many lines or pages it runs over."""
        found = self.inline.get(target)
        if found is None:
            found = self.inline[target] = Element("Link")
            found.parent, found.repeats = self, self.repeats
        return found


class Mark(Struct, frozen=True):
    """A marked-content sequence. page: counted from 0. mcid: its number on that page."""

    page: int
    mcid: int


class Annotation(Struct, frozen=True):
    """An annotation that belongs to an element. key: its place in the parent tree."""

    page: int
    key: int
    reference: Any


Content = Mark | Annotation | Element


def live_kids(element: Element, content: dict[Element, list[Content]]) -> list[Content]:
    """What an element holds in reading order, annotations last, without elements of which nothing was drawn."""
    drawn = sorted(content.get(element, []), key=lambda one: isinstance(one, Annotation))
    inside = [kid for kid in element.kids if _is_live(kid, content)]
    return [*inside, *drawn]


def _is_live(element: Element, content: dict[Element, list[Content]]) -> bool:
    if element in content or element.role in _EMPTY_ALLOWED:
        return True
    return any(_is_live(kid, content) for kid in element.kids)
