"""The two manifests: XML for ASiC readers, and lines for `sha256sum -c`."""

import base64
import binascii
import mimetypes
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from urllib.parse import quote, unquote

from msgspec import Struct

from sv_desktop.sealing.names import signature_name
from sv_desktop.sealing.strict_xml import BadXml, parse

# ETSI EN 319 162-1, A.4 and the ASiC schema; W3C xmldsig-core and xmlenc-core.
_ASIC = "http://uri.etsi.org/02918/v1.2.1#"
_DSIG = "http://www.w3.org/2000/09/xmldsig#"
_SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
#: The name of our one extension, as a UUID (RFC 9562) because a project without a domain owns no other.
_OURS = "urn:uuid:5f0b6d0e-6c1e-4d0c-9a52-3b8f2f6f7a11"
_SAFE_IN_URI = "/-._~()!,'"
LONGEST_MANIFEST = 16 * 1024 * 1024


class BadManifest(Exception):
    """The manifest cannot be read; the words say why."""


class SealedList(Struct, frozen=True):
    """What a signature is over. digests: name to SHA-256 in hex, in order.

    layout: SHA-256 in hex over the headers in front of these files (:func:`.container_format.layout_digest`).
    """

    digests: Mapping[str, str]
    layout: str


def asic_manifest(number: int, listed: SealedList) -> bytes:
    """ASiCManifest XML over some files, to be signed by signature number."""
    for prefix, uri in (("asic", _ASIC), ("ds", _DSIG), ("sv", _OURS)):
        ET.register_namespace(prefix, uri)
    root = ET.Element(f"{{{_ASIC}}}ASiCManifest")
    signature = quote(signature_name(number), _SAFE_IN_URI)
    ET.SubElement(root, f"{{{_ASIC}}}SigReference", URI=signature, MimeType="application/x-pkcs7-signature")
    for name, digest in listed.digests.items():
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        reference = ET.SubElement(
            root, f"{{{_ASIC}}}DataObjectReference", URI=quote(name, _SAFE_IN_URI), MimeType=media_type
        )
        ET.SubElement(reference, f"{{{_DSIG}}}DigestMethod", Algorithm=_SHA256)
        ET.SubElement(reference, f"{{{_DSIG}}}DigestValue").text = _base64(digest)
    extensions = ET.SubElement(root, f"{{{_ASIC}}}ASiCManifestExtensions")
    extension = ET.SubElement(extensions, f"{{{_ASIC}}}Extension", Critical="false")
    ET.SubElement(extension, f"{{{_OURS}}}Layout", Algorithm=_SHA256).text = _base64(listed.layout)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def read_asic_manifest(data: bytes, number: int) -> SealedList:
    """What the manifest lists. Raises BadManifest for DTDs, entities, unknown elements and doubled names."""
    try:
        root = parse(data, longest=LONGEST_MANIFEST)
    except BadXml as error:
        raise BadManifest(str(error)) from error
    children = list(root)
    if root.tag != f"{{{_ASIC}}}ASiCManifest" or len(children) < 2:
        raise BadManifest("it is not an ASiC manifest")
    first, *references, last = children
    if first.tag != f"{{{_ASIC}}}SigReference" or first.get("URI") != signature_name(number) or len(first):
        raise BadManifest("it belongs to another signature")
    digests: dict[str, str] = {}
    for reference in references:
        name, digest = _reference(reference)
        if name in digests:
            raise BadManifest(f"it names “{name}” twice")
        digests[name] = digest
    return SealedList(digests, _layout(last))


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
    """(name, SHA-256 in hex) of a DataObjectReference."""
    children = [child.tag for child in reference]
    if reference.tag != f"{{{_ASIC}}}DataObjectReference" or children != [
        f"{{{_DSIG}}}DigestMethod",
        f"{{{_DSIG}}}DigestValue",
    ]:
        raise BadManifest("it holds something that is no reference to a file")
    try:
        name = unquote(reference.get("URI", ""), errors="strict")
    except ValueError as error:
        raise BadManifest("one of its names cannot be read") from error
    return name, _digest(reference[0], reference[1])


def _layout(extensions: ET.Element) -> str:
    layout = extensions.find(f"{{{_ASIC}}}Extension/{{{_OURS}}}Layout")
    if extensions.tag != f"{{{_ASIC}}}ASiCManifestExtensions" or layout is None or len(list(extensions.iter())) != 3:
        raise BadManifest("it does not end with the digest of its layout")
    return _digest(layout, layout)


def _digest(method: ET.Element, value: ET.Element) -> str:
    """A SHA-256 in hex, from an element that names the algorithm and one that holds base64."""
    if method.get("Algorithm") != _SHA256:
        raise BadManifest("it uses another digest than SHA-256")
    try:
        digest = base64.b64decode(value.text or "", validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadManifest("one of its digests cannot be read") from error
    if len(digest) != 32 or len(value):
        raise BadManifest("one of its digests is not as long as a SHA-256")
    return digest.hex()


def _base64(digest: str) -> str:
    return base64.b64encode(bytes.fromhex(digest)).decode()
