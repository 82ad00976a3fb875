"""Reading XML that may come from anybody: small, flat, and without a document type."""

import xml.etree.ElementTree as ET
from xml.parsers import expat

_DEEPEST = 4
#: Three elements to a file, for the most files that a container may hold.
_MOST_ELEMENTS = 3 * 20_000 + 8
_MOST_ATTRIBUTES = 4


class BadXml(Exception):
    """The text cannot be read; the words say why."""


def parse(data: bytes, *, longest: int) -> ET.Element:
    """The root element; tags as ElementTree writes them. Raises BadXml, also for a DTD: so no entity, no reference.

    longest: bytes of data that are taken at most.
    """
    if len(data) > longest:
        raise BadXml("it is far too large")
    builder = ET.TreeBuilder()
    parser = expat.ParserCreate(encoding="utf-8", namespace_separator="}")
    depth = count = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > _DEEPEST or count > _MOST_ELEMENTS or len(attributes) > _MOST_ATTRIBUTES:
            raise BadXml("it is nested too deeply or far too large")
        builder.start(_qualified(tag), attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_qualified(tag))

    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(data.decode("utf-8"), True)
        return builder.close()
    except (expat.ExpatError, AssertionError, UnicodeDecodeError) as error:
        raise BadXml("it is not well-formed XML in UTF-8") from error


def _refuse_doctype(*_declaration: object) -> None:
    raise BadXml("it declares a document type, which no package needs")


def _qualified(tag: str) -> str:
    return f"{{{tag}" if "}" in tag else tag
