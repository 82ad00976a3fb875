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
    head of a table; only the first time is it content. inline: stands inside the text of its parent, where it is drawn.
    """

    __slots__ = (
        "actual_text", "alt", "inline", "kids", "language", "links", "numbered", "parent", "repeats", "role", "scope",
    )  # fmt: skip

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
        self.kids: tuple[Element, ...] | list[Element] = ()
        self.links: dict[tuple[int, str], Element] | None = None
        self.inline = False
        if parent is not None:
            if isinstance(parent.kids, tuple):
                parent.kids = []
            parent.kids.append(self)

    def link(self, key: tuple[int, str]) -> "Element":
        """A Link inside the text of this element: one, however many lines or pages it runs over.

        key: its number in the text, and its target.
        """
        if self.links is None:
            self.links = {}
        if key not in self.links:
            self.links[key] = self._inside("Link")
        return self.links[key]

    def span(self, language: str = "") -> "Element":
        """A piece of the text, perhaps in another language."""
        return self._inside("Span", language)

    def _inside(self, role: str, language: str = "") -> "Element":
        made = Element(role, language=language, repeats=self.repeats)
        made.parent, made.inline = self, True
        return made


class Mark(Struct, frozen=True, gc=False):
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
    drawn = content.get(element)
    if not element.kids:
        if not drawn or len(drawn) == 1:
            return drawn or []
        return sorted(drawn, key=lambda one: isinstance(one, Annotation))
    inside = [kid for kid in element.kids if _is_live(kid, content)]
    return [*inside, *sorted(drawn or (), key=lambda one: isinstance(one, Annotation))]


def _is_live(element: Element, content: dict[Element, list[Content]]) -> bool:
    if element in content or element.role in _EMPTY_ALLOWED:
        return True
    return any(_is_live(kid, content) for kid in element.kids)
