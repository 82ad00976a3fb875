"""The words of DOCX, PPTX and OpenDocument files, paragraph by paragraph, without following anything."""

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from sv_desktop.domain.preview import Paragraph
from sv_desktop.previews.office_zip import OfficeZip

_GAPS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "line-break": "\n", "s": " "}
_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml")
_PARAGRAPHS = {"p", "h"}
_ROWS = {"tr", "table-row"}
#: The same words once more for older programs (ISO/IEC 29500-3, 10.2), and what was deleted (OpenDocument 5.5).
_NOT_SHOWN = {"Fallback", "tracked-changes", "annotation", "comment"}


def document_words(parts: OfficeZip) -> Iterator[Paragraph]:
    """A text document from its first to its last paragraph, then its foot- and endnotes."""
    if "content.xml" in parts:
        yield from _paragraphs(parts.walk("content.xml"))
        return
    for name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
        if name in parts or name == "word/document.xml":
            yield from _paragraphs(parts.walk(name))


def slides(parts: OfficeZip) -> list[str]:
    """The names of the slides, in the order of their numbers; one for a whole OpenDocument show."""
    found = [(int(match[1]), name) for name in parts.names() if (match := _SLIDE.fullmatch(name))]
    return [name for _number, name in sorted(found)] or ["content.xml"]


def slide_words(parts: OfficeZip, name: str) -> Iterator[Paragraph]:
    """The words of one slide."""
    return _paragraphs(parts.walk(name))


def _paragraphs(events: Iterable[tuple[str, Element]]) -> Iterator[Paragraph]:
    """Rows of a table come as one paragraph with tabs. Each element is let go of once it is read."""
    rows: list[list[str]] = []
    hidden = inside = 0
    for event, element in events:
        name = local(element)
        step = 1 if event == "start" else -1
        hidden += step * (name in _NOT_SHOWN)
        inside += step * (name in _PARAGRAPHS)
        if event == "start":
            if name in _ROWS:
                rows.append([])
            continue
        found = None
        if name in _PARAGRAPHS:
            found = Paragraph(_words(element).strip(), _is_heading(element))
        elif name in _ROWS and rows:
            found = Paragraph("\t".join(rows.pop()))
        if found is not None and found.text and not hidden:
            if rows:
                rows[-1].append(found.text)
            else:
                yield found
        if not inside or found is not None:
            element.clear()


def _words(paragraph: Element) -> str:
    """Only OpenDocument has words right inside the paragraph; elsewhere they stand in elements called t."""
    open_document = paragraph.tag.startswith("{urn:oasis")
    return "".join(_pieces(paragraph, open_document=open_document))


def _pieces(element: Element, *, open_document: bool) -> Iterator[str]:
    stack: list[Element | str] = [element]
    while stack:
        one = stack.pop()
        if isinstance(one, str):
            yield one
            continue
        name = local(one)
        if name in _GAPS:
            yield _GAPS[name]
        elif one.text and (open_document or name == "t"):
            yield one.text
        for child in reversed(one):
            if child.tail and open_document:
                stack.append(child.tail)
            stack.append(child)


def _is_heading(paragraph: Element) -> bool:
    if local(paragraph) == "h":
        return True
    style = next((one for one in paragraph.iter() if local(one) == "pStyle"), None)
    values = style.attrib.values() if style is not None else ()
    return any(value.lower().startswith(("heading", "title")) for value in values)


def local(element: Element) -> str:
    """The name without its namespace; strict and transitional files differ in it (ISO/IEC 29500-1 and -4)."""
    return element.tag.rpartition("}")[2]
