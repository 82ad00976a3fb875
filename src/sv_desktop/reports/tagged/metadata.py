"""What a document says of itself: XMP (ISO 16684-1) and Info, with the claims of PDF/UA-1 and PDF/A-2a."""

import re
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from msgspec import Struct
from reportlab.pdfbase import pdfdoc


class About(Struct, frozen=True, kw_only=True):
    """made_at: aware. language: BCP 47. creator: the program that wrote the words.

    profile: of ICC, for the RGB that is drawn in. With it the document claims PDF/A-2a, without it only PDF/UA-1.
    """

    title: str
    author: str
    subject: str
    creator: str
    language: str
    made_at: datetime | None = None
    profile: bytes = b""


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{Author}</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Subject}</rdf:li></rdf:Alt></dc:description>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{Creator}</xmp:CreatorTool>
   <pdf:Producer>{Producer}</pdf:Producer>{dates}
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>{archive}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
# XML 1.0, 2.2; and three that PDFDocEncoding lacks (ISO 32000-1, D.2), but ReportLab would write in it.
_UNSAYABLE = re.compile("[^\t\n\r\x20-\x7e\x80-\x9e\xa0-\xac\xae-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# ISO 19005-2, 6.6.4: the claim. 6.6.2.3: a schema that it does not know, such as that of PDF/UA, is described.
_ARCHIVE = """
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>A</pdfaid:conformance>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>"""
_DATES = """
   <xmp:CreateDate>{0}</xmp:CreateDate>
   <xmp:ModifyDate>{0}</xmp:ModifyDate>"""


class _Info(pdfdoc.PDFInfo):
    """The facts of the XMP and no other: ReportLab would add a time where none is known, and empty keywords."""

    def __init__(self, facts: dict[str, str]) -> None:
        super().__init__()
        self._facts = facts
        self.title, self.author, self.subject = facts["Title"], facts["Author"], facts["Subject"]

    def format(self, document: Any) -> bytes:
        """The dictionary (ISO 32000-1, 14.3.3)."""
        entries = {name: pdfdoc.PDFString(words) for name, words in self._facts.items() if words}
        return bytes(pdfdoc.PDFDictionary(entries).format(document))


def write_metadata(document: Any, about: About) -> None:
    """Enter the same facts in the Info dictionary and in the XMP stream of a ReportLab document."""
    made = about.made_at
    texts = {
        "Title": about.title,
        "Author": about.author,
        "Subject": about.subject,
        "Creator": about.creator,
        "Producer": document.info.producer,
    }
    facts = {name: _UNSAYABLE.sub("\ufffd", text) for name, text in texts.items()}
    words = {name: escape(text) for name, text in facts.items()}
    dates = _DATES.format(made.strftime("%Y-%m-%dT%H:%M:%S+00:00")) if made else ""
    if made:
        facts["CreationDate"] = facts["ModDate"] = made.strftime("D:%Y%m%d%H%M%S+00'00'")  # 7.9.4
    document.info = _Info(facts)
    archive = _ARCHIVE if about.profile else ""
    content = _XMP.format(**words, language=about.language, dates=dates, archive=archive).encode("utf-8")
    stream = pdfdoc.PDFStream(content=content, filters=[])
    stream.dictionary["Type"], stream.dictionary["Subtype"] = pdfdoc.PDFName("Metadata"), pdfdoc.PDFName("XML")
    document.Catalog.Metadata = document.Reference(stream)
    preferences = document.Catalog.ViewerPreferences = pdfdoc.ViewerPreferencesPDFDictionary()
    preferences["DisplayDocTitle"] = "true"
