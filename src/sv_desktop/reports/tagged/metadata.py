"""What a document says of itself: XMP (ISO 16684-1) beside ReportLab's Info, with the claim of PDF/UA-1."""

import re
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from msgspec import Struct
from reportlab.pdfbase import pdfdoc


class About(Struct, frozen=True, kw_only=True):
    """made_at: aware. language: BCP 47. creator: the program that wrote the words."""

    title: str
    author: str
    subject: str
    creator: str
    language: str
    made_at: datetime | None = None


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{creator}</xmp:CreatorTool>
   <pdf:Producer>{producer}</pdf:Producer>{dates}
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
# XML 1.0, 2.2
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DATES = """
   <xmp:CreateDate>{0}</xmp:CreateDate>
   <xmp:ModifyDate>{0}</xmp:ModifyDate>"""


def write_metadata(document: Any, about: About) -> None:
    """Enter the same facts in the Info dictionary and in the XMP stream of a ReportLab document."""
    info, made = document.info, about.made_at
    said = (_NOT_IN_XML.sub("\ufffd", text) for text in (about.title, about.author, about.subject, about.creator))
    info.title, info.author, info.subject, info.creator = said
    if made is not None:
        # ReportLab would take the clock's time; it calls this with that, and we answer with ours (ISO 32000-1, 7.9.4).
        info._dateFormatter = lambda *_clock: made.strftime("D:%Y%m%d%H%M%S+00'00'")
    texts = {
        "title": info.title,
        "author": info.author,
        "subject": info.subject,
        "language": about.language,
        "creator": info.creator,
        "producer": info.producer,
    }
    words = {name: escape(text) for name, text in texts.items()}
    dates = _DATES.format(made.strftime("%Y-%m-%dT%H:%M:%S+00:00")) if made else ""
    content = _XMP.format(**words, dates=dates).encode("utf-8")
    stream = pdfdoc.PDFStream(content=content + b"\n", filters=[])
    stream.dictionary["Type"], stream.dictionary["Subtype"] = pdfdoc.PDFName("Metadata"), pdfdoc.PDFName("XML")
    document.Catalog.Metadata = document.Reference(stream)
    preferences = document.Catalog.ViewerPreferences = pdfdoc.ViewerPreferencesPDFDictionary()
    preferences["DisplayDocTitle"] = "true"
