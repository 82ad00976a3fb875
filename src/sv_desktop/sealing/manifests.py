"""The two manifests: XML for ASiC readers, and lines for `sha256sum -c`."""

import base64
import binascii
import mimetypes
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from urllib.parse import quote, unquote
from xml.parsers import expat

from sv_desktop.sealing.names import signature_name

# ETSI EN 319 162-1, A.4 and the ASiC schema; W3C xmldsig-core and xmlenc-core.
_ASIC = "http://uri.etsi.org/02918/v1.2.1#"
_DSIG = "http://www.w3.org/2000/09/xmldsig#"
_SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
_SAFE_IN_URI = "/-._~()!,'"
_LONGEST_MANIFEST = 32 * 1024 * 1024


class BadManifest(Exception):
    """The manifest cannot be read; the words say why."""


def asic_manifest(number: int, digests: Mapping[str, str]) -> bytes:
    """ASiCManifest XML over entries (name to SHA-256 in hex), signed by signature number."""
    ET.register_namespace("asic", _ASIC)
    ET.register_namespace("ds", _DSIG)
    root = ET.Element(f"{{{_ASIC}}}ASiCManifest")
    signature = quote(signature_name(number), _SAFE_IN_URI)
    ET.SubElement(root, f"{{{_ASIC}}}SigReference", URI=signature, MimeType="application/x-pkcs7-signature")
    for name, digest in digests.items():
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        reference = ET.SubElement(
            root, f"{{{_ASIC}}}DataObjectReference", URI=quote(name, _SAFE_IN_URI), MimeType=media_type
        )
        ET.SubElement(reference, f"{{{_DSIG}}}DigestMethod", Algorithm=_SHA256)
        ET.SubElement(reference, f"{{{_DSIG}}}DigestValue").text = base64.b64encode(bytes.fromhex(digest)).decode()
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def read_asic_manifest(data: bytes, number: int) -> dict[str, str]:
    """Name to SHA-256 in hex. Raises BadManifest for DTDs, entities, unknown elements and doubled names."""
    root = _parse(data)
    children = list(root)
    if root.tag != f"{{{_ASIC}}}ASiCManifest" or not children:
        raise BadManifest("it is not an ASiC manifest")
    first = children[0]
    if first.tag != f"{{{_ASIC}}}SigReference" or unquote(first.get("URI", "")) != signature_name(number):
        raise BadManifest("it belongs to another signature")
    digests: dict[str, str] = {}
    for reference in children[1:]:
        name, digest = _reference(reference)
        if name in digests:
            raise BadManifest(f"it names “{name}” twice")
        digests[name] = digest
    return digests


def checksum_lines(digests: Mapping[str, str]) -> bytes:
    """manifest-sha256.txt as `sha256sum -c` reads it: hex, two spaces, name."""
    return "".join(f"{digest}  {name}\n" for name, digest in digests.items()).encode()


def read_checksum_lines(data: bytes) -> Iterable[tuple[str, str]]:
    """(name, SHA-256 in hex) of each line. Raises BadManifest."""
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise BadManifest("it is not text") from error
    for line in lines[:-1]:
        digest, gap, name = line.partition("  ")
        if not gap or len(digest) != 64:
            raise BadManifest("one of its lines is not a checksum")
        yield name, digest
    if lines[-1]:
        raise BadManifest("its last line is cut short")


def _reference(reference: ET.Element) -> tuple[str, str]:
    method = reference.find(f"{{{_DSIG}}}DigestMethod")
    value = reference.findtext(f"{{{_DSIG}}}DigestValue")
    if reference.tag != f"{{{_ASIC}}}DataObjectReference" or method is None or value is None:
        raise BadManifest("it holds something that is no reference to a file")
    if method.get("Algorithm") != _SHA256:
        raise BadManifest("it uses another digest than SHA-256")
    try:
        digest = base64.b64decode(value, validate=True)
        name = unquote(reference.get("URI", ""), errors="strict")
    except (binascii.Error, ValueError) as error:
        raise BadManifest("one of its digests or names cannot be read") from error
    return name, digest.hex()


def _parse(data: bytes) -> ET.Element:
    """Parse XML that may come from anybody: no DTD, so no entity and no outside reference."""
    if len(data) > _LONGEST_MANIFEST:
        raise BadManifest("it is far too large")
    builder = ET.TreeBuilder()
    parser = expat.ParserCreate(encoding="utf-8", namespace_separator="}")
    parser.StartDoctypeDeclHandler = _refuse_doctype
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > 4:
            raise BadManifest("it is nested too deeply")
        builder.start(_qualified(tag), attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_qualified(tag))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(data, True)
        return builder.close()
    except (expat.ExpatError, AssertionError) as error:
        raise BadManifest("it is not well-formed XML") from error


def _refuse_doctype(*_declaration: object) -> None:
    raise BadManifest("it declares a document type, which no package needs")


def _qualified(tag: str) -> str:
    return f"{{{tag}" if "}" in tag else tag
