"""What PDF/A-2a (ISO 19005-2) wants beyond the tags: what the colours mean, and where each stream ends."""

from typing import Any

from reportlab.pdfbase import pdfdoc

_END = b"endstream\n"
_STREAMS = pdfdoc.PDFStream | pdfdoc.PDFImageXObject | pdfdoc.PDFFormXObject


class _Ended(pdfdoc.PDFObject):
    """A stream of ReportLab's with the line end before "endstream" that it leaves out."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def format(self, document: Any) -> bytes:
        """The dictionary and the content."""
        return bytes(self._stream.format(document)).removesuffix(_END) + b"\n" + _END


def end_streams(document: Any) -> None:
    """End every stream as 6.1.7.1 asks. To be called when nothing but the pages themselves is still to be added."""
    for font in document.delayedFonts:
        font.addObjects(document)
    document.delayedFonts = []
    for name, one in document.idToObject.items():
        if isinstance(one, _STREAMS):
            document.idToObject[name] = _Ended(one)


def write_colours(document: Any, profile: bytes) -> None:
    """Say what the red, green and blue of a ReportLab document are (6.2.3). profile: of ICC, version 2 or 4."""
    stream = pdfdoc.PDFStream(content=profile, filters=[pdfdoc.PDFZCompress])
    stream.dictionary["N"] = 3
    intent = {
        "Type": pdfdoc.PDFName("OutputIntent"),
        "S": pdfdoc.PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
        "Info": pdfdoc.PDFString("sRGB, IEC 61966-2-1"),
        "DestOutputProfile": document.Reference(stream),
    }
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = pdfdoc.PDFArray([pdfdoc.PDFDictionary(intent)])
