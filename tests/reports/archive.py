"""What PDF/A-2a (ISO 19005-2) asks for, as far as it can be counted with the libraries that the other checkers bring.

No checker of PDF/A is on the registries that the tests reach, so this holds what a run of veraPDF has found to be right
(docs/tagged-pdf.md). It knows what our own documents are made of, not every PDF there is.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf
from fontTools.ttLib import TTFont

_RDF, _DC = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}", "{http://purl.org/dc/elements/1.1/}"
_XMP, _PDF = "{http://ns.adobe.com/xap/1.0/}", "{http://ns.adobe.com/pdf/1.3/}"
_CLAIM, _SCHEMA = "{http://www.aiim.org/pdfa/ns/id/}", "{http://www.aiim.org/pdfa/ns/schema#}"
#: Info key to the property that has to say the same (6.6.3).
_SAME = {
    "/Title": f"{_DC}title",
    "/Author": f"{_DC}creator",
    "/Subject": f"{_DC}description",
    "/Creator": f"{_XMP}CreatorTool",
    "/Producer": f"{_PDF}Producer",
    "/CreationDate": f"{_XMP}CreateDate",
    "/ModDate": f"{_XMP}ModifyDate",
}
_FORBIDDEN = ("/AA", "/OpenAction", "/JavaScript", "/EmbeddedFiles", "/XFA", "/NeedAppearances", "/OCProperties")
_PRINT, _UNSEEN = 4, 1 | 2 | 32 | 256
_CMYK = re.compile(rb"[\d.]+ [kK]\s")
_TO_UNICODE = re.compile(rb"<[0-9A-F]+> <([0-9A-F]+)>")


def claims_archive(path: Path) -> bool:
    """Whether the file says that it is PDF/A-2a."""
    with pikepdf.open(path) as pdf:
        said = _said(pdf)
    return (said.get(f"{_CLAIM}part"), said.get(f"{_CLAIM}conformance")) == ("2", "A")


def archive_faults(path: Path) -> list[str]:
    """What is wrong with a file that says it is PDF/A-2a; nothing with one that does not say so."""
    if not claims_archive(path):
        return []
    data = path.read_bytes()
    with pikepdf.open(path) as pdf:
        return [*_of_the_file(pdf, data), *_of_what_it_says(pdf), *_of_its_colours(pdf), *_of_its_objects(pdf)]


def _of_the_file(pdf: pikepdf.Pdf, data: bytes) -> Iterator[str]:
    if not data.startswith(b"%PDF-1.7") or "/Version" in pdf.Root:
        yield "6.1.2 not PDF 1.7"
    if "/ID" not in pdf.trailer or pdf.is_encrypted:
        yield "6.1.3 no identifier, or encrypted"
    if re.search(rb"[^\r\n]endstream", data):
        yield "6.1.7.1 no line end before endstream"
    names = [*pdf.Root.keys(), *pdf.Root.get("/Names", {}).keys(), *pdf.Root.get("/AcroForm", {}).keys()]
    yield from (f"6.5 {name}" for name in _FORBIDDEN if name in names)


def _of_what_it_says(pdf: pikepdf.Pdf) -> Iterator[str]:
    said = _said(pdf)
    for key, name in _SAME.items():
        info, xmp = str(pdf.docinfo.get(key, "")), said.get(name, "")
        if "Date" in key:
            info, xmp = re.sub(r"\D", "", info), re.sub(r"\D", "", xmp)
        if info.split() != xmp.split():
            yield f"6.6.3 {key}: {info!r} is {xmp!r} in XMP"
    if set(pdf.docinfo.keys()) - set(_SAME):
        yield "6.6.3 Info says more than XMP"
    if said.get(f"{_SCHEMA}namespaceURI") != "http://www.aiim.org/pdfua/ns/id/":
        yield "6.6.2.3 the schema of PDF/UA is not described"


def _said(pdf: pikepdf.Pdf) -> dict[str, str]:
    root = ET.fromstring(pdf.Root.Metadata.read_bytes())
    return {one.tag: "".join(one.itertext()) for one in root.iter() if not one.tag.startswith(_RDF)}


def _of_its_colours(pdf: pikepdf.Pdf) -> Iterator[str]:
    intents = list(pdf.Root.get("/OutputIntents", []))
    if len(intents) != 1 or intents[0].S != "/GTS_PDFA1":
        yield "6.2.3 no output intent"
        return
    profile = intents[0].DestOutputProfile.read_bytes()
    size, version = int.from_bytes(profile[:4]), profile[8]
    if size != len(profile) or version not in (2, 4) or profile[12:20] != b"mntrRGB " or profile[36:40] != b"acsp":
        yield "6.2.3 not an RGB profile"


def _of_its_objects(pdf: pikepdf.Pdf) -> Iterator[str]:
    kinds: dict[str, Any] = {"/Font": _of_a_font, "/Annot": _of_an_annotation, "/Page": _of_a_page}
    fonts = []
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            kind = str(one.get("/Type", ""))
            yield from kinds.get(kind, _of_anything)(one)
            fonts += [one] if kind == "/Font" else []
    lacks = {font.objgen: _lacking(font) for font in fonts}
    if any(lacks.values()) and any(codes & lacks[font] for font, codes in _shown(pdf)):
        yield "6.2.11.8 .notdef is shown, or a font that is not embedded"


def _of_anything(one: Any) -> Iterator[str]:
    if "/SMask" in one or "/BM" in one or one.get("/Subtype") == "/Image":
        yield "6.2.10 transparency, or a picture, whose colours nobody has looked at"


def _of_a_page(page: Any) -> Iterator[str]:
    if "/Group" in page or page.Resources.get("/ExtGState") or "/AA" in page:
        yield "6.2.10 transparency, or an action"
    if _CMYK.search(page.Contents.read_bytes()):
        yield "6.2.4.3 CMYK"


def _of_an_annotation(one: Any) -> Iterator[str]:
    flags = int(one.get("/F", 0))
    if one.Subtype not in ("/Link", "/Widget") or not flags & _PRINT or flags & _UNSEEN:
        yield f"6.3 annotation {one.Subtype} with flags {flags}"
    if one.Subtype == "/Widget" and list(one.get("/AP", {}).keys()) != ["/N"]:
        yield "6.3.3 a field without an appearance"


def _of_a_font(font: Any) -> Iterator[str]:
    if font.Subtype != "/TrueType":  # whether it is shown is asked elsewhere
        return
    if "/ToUnicode" not in font:
        yield f"6.2.11.7 {font.BaseFont} has no characters"
        return
    read = _program(font)
    glyphs, metrics, em = read["cmap"].tables[0].cmap, read["hmtx"].metrics, read["head"].unitsPerEm
    pairs = [
        (float(wide), metrics[glyphs[code]][0] * 1000 / em) for code, wide in enumerate(font.Widths) if code in glyphs
    ]
    if any(abs(said - drawn) > 1 for said, drawn in pairs):
        yield f"6.2.11.5 {font.BaseFont} has other widths than it says"
    if any(code in (b"0000", b"FEFF", b"FFFE") for code in _TO_UNICODE.findall(font.ToUnicode.read_bytes())):
        yield f"6.2.11.7.2 {font.BaseFont} has characters that are none"


def _program(font: Any) -> Any:
    return TTFont(BytesIO(font.FontDescriptor.FontFile2.read_bytes()), lazy=True)


def _lacking(font: Any) -> set[int]:
    """The codes that have no glyph in it."""
    if font.Subtype != "/TrueType":
        return set(range(256))
    return set(range(len(font.Widths))) - set(_program(font)["cmap"].tables[0].cmap)


def _shown(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, set[int]]]:
    """Each font, and the codes of one showing."""
    for page in pdf.pages:
        fonts = {name: font.objgen for name, font in page.Resources.Font.items()}
        now = ""
        for operands, operator in pikepdf.parse_content_stream(page, "Tf Tj"):
            if str(operator) == "Tf":
                now = str(operands[0])
            else:
                yield fonts[now], set(bytes(operands[0]))
