"""The certificate of an award: one sheet of A4 on its side, to hang on a wall. No logo of anybody."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any

from msgspec import Struct
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Spacer, TableStyle

from sv_desktop.domain.award import Award
from sv_desktop.domain.package import SignedBy, grouped
from sv_desktop.domain.wording import date_words
from sv_desktop.reports import styles, typefaces
from sv_desktop.reports.blocks import Document
from sv_desktop.reports.certificate_frame import draw_frame
from sv_desktop.reports.characters import visible
from sv_desktop.reports.layout import about_of
from sv_desktop.reports.paragraphs import paragraphs
from sv_desktop.reports.signature_place import SignatureBox
from sv_desktop.reports.tagged import Element, TaggedCanvas, mark_decoration
from sv_desktop.reports.typefaces import BOLD, REGULAR
from sv_desktop.reports.whole_rows import WholeRows

_WIDTH, _HEIGHT = landscape(A4)
_SIDE, _TOP, _BOTTOM = 92.0, 66.0, 46.0
_ROUNDING, _SMALLEST = 1.0, 7.5
#: Tried in turn until everything stands on one page; what is still too long then goes on over another.
_SIZES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)


class CertificateWords(Struct, frozen=True, kw_only=True):
    """What the sheet says beside the award. scheme: who awards. notice: what the program is, or the scheme's words.

    signatory: who stands for the scheme, such as "Ruth Okafor, for the panel"; "" for nobody by name.
    """

    scheme: str
    signatory: str = ""
    notice: str
    made_at: datetime


def certificate_of(award: Award, words: CertificateWords, signer: SignedBy | None = None) -> bytes:
    """The sheet as tagged PDF. signer: leaves an empty field for this signature."""
    typefaces.register()
    for size in _SIZES:
        sheet = _Sheet(award, words, signer, size)
        if sheet.fits or size == _SIZES[-1]:
            return sheet.drawn()
    raise AssertionError("the last size is always drawn")


class _Sheet:
    """The certificate in one size of type."""

    def __init__(self, award: Award, words: CertificateWords, signer: SignedBy | None, size: float) -> None:
        self._award, self._words, self._signer, self._size = award, words, signer, size
        self._room = _WIDTH - 2 * _SIDE, _HEIGHT - _TOP - _BOTTOM
        self.root = Element("Document")
        self._gaps: list[tuple[Spacer, float]] = []
        self._story = list(self._flowables())
        width, height = self._room
        needed = sum(one.wrap(width, height)[1] + one.getSpaceAfter() for one in self._story)
        self._free = height - needed - _ROUNDING
        for gap, share in self._gaps:
            gap.height = max(0.0, self._free * share)

    @property
    def fits(self) -> bool:
        """Whether all of it stands on one page."""
        return self._free >= 0

    def drawn(self) -> bytes:
        """The file."""
        award, memory = self._award, BytesIO()
        document = Document(
            title=f"Certificate: {award.title}",
            organisation=award.organisation,
            running=award.title,
            notice=self._words.notice,
            cover=(),
            blocks=(),
            made_at=self._words.made_at,
        )
        report = BaseDocTemplate(
            memory, pagesize=(_WIDTH, _HEIGHT), initialFontName=REGULAR, invariant=1, pageCompression=1
        )
        frame = Frame(_SIDE, _BOTTOM, *self._room, 0, 0, 0, 0, id="sheet")
        report.addPageTemplates([PageTemplate("sheet", [frame], onPage=lambda canvas, _report: draw_frame(canvas))])

        def canvas(file: Any, **more: Any) -> TaggedCanvas:
            languages = typefaces.languages()
            return TaggedCanvas(file, root=self.root, about=about_of(document), font_languages=languages, **more)

        report.build(self._story, canvasmaker=canvas)
        return memory.getvalue()

    def _flowables(self) -> Iterator[Flowable]:
        award = self._award
        yield self._gap(0.22)
        yield from self._line("CERTIFICATE", 12, "P", bold=True, colour=styles.MUTED, after=8)
        yield from self._line(award.title, 30, "H1", bold=True, colour=styles.PRIMARY, after=20)
        yield from self._line("is awarded to", 13, "P", colour=styles.MUTED, after=6)
        yield from self._line(award.organisation, 38, "P", bold=True, after=16)
        if award.themes:
            themes = "  ·  ".join(_one_line(theme.label) for theme in award.themes)
            yield from self._line(f"for social value in: {themes}", 15, "P", after=10)
        for condition in award.conditions:
            yield from self._line(f"On condition: {condition}", 11, "P", colour=styles.MUTED, after=3)
        yield self._gap(0.42)
        yield self._facts()
        yield self._gap(0.36)
        if self._signer is not None:
            yield self._signature(self._signer)
            yield Spacer(1, 10 * self._size)
        yield from self._line(self._words.notice, 8.5, "P", colour=styles.MUTED, after=0)

    def _gap(self, share: float) -> Spacer:
        """A part of what is left free on the page."""
        gap = Spacer(1, 0)
        self._gaps.append((gap, share))
        return gap

    def _line(
        self, text: str, size: float, role: str, *, bold: bool = False, colour: Any = styles.INK, after: float
    ) -> list[Flowable]:
        style = self._style(size, bold=bold, colour=colour, after=after)
        return paragraphs(_one_line(text), style, self.root, role)

    def _style(self, size: float, *, bold: bool = False, colour: Any = styles.INK, after: float = 0) -> ParagraphStyle:
        size = max(_SMALLEST, size * self._size)
        face = BOLD if bold else REGULAR
        return ParagraphStyle(
            f"certificate{size}{face}", fontName=face, bulletFontName=face, fontSize=size, leading=size * 1.25,
            textColor=colour, alignment=TA_CENTER, spaceAfter=after * self._size, splitLongWords=1,
        )  # fmt: skip

    def _facts(self) -> Flowable:
        """Dates and number as a small table with a head."""
        award = self._award
        table = Element("Table", self.root)
        head, row = Element("TR", table), Element("TR", table)
        facts = (
            ("Awarded on", date_words(award.awarded_on)),
            ("Valid until", date_words(award.valid_until)),
            ("Number", award.number),
            ("Awarded by", self._words.scheme),
        )
        label, value = self._style(9.5, colour=styles.MUTED), self._style(13, bold=True)
        rows = [
            [paragraphs(name, label, Element("TH", head, scope="Column"), "") for name, _text in facts],
            [paragraphs(_one_line(text), value, Element("TD", row), "") for _name, text in facts],
        ]
        looks = TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), REGULAR),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEABOVE", (0, 0), (-1, 0), 0.75, styles.PRIMARY),
                ("LINEBELOW", (0, -1), (-1, -1), 0.75, styles.PRIMARY),
                ("TOPPADDING", (0, 0), (-1, 0), 8 * self._size),
                ("BOTTOMPADDING", (0, 0), (-1, 0), 2 * self._size),
                ("TOPPADDING", (0, 1), (-1, 1), 0),
                ("BOTTOMPADDING", (0, 1), (-1, 1), 10 * self._size),
            ]
        )
        width = self._room[0]
        table_look: Any = {"style": looks, "spaceAfter": 14 * self._size, "renderCB": mark_decoration}
        drawn = WholeRows(rows, colWidths=[width * share for share in (0.22, 0.22, 0.26, 0.30)], **table_look)
        drawn.full = self._room[1]
        return drawn

    def _signature(self, signer: SignedBy) -> Flowable:
        name, person = _one_line(signer.organisation), _one_line(self._words.signatory)
        who = f"{name} ({person})" if person else name
        words = (
            f"Signed electronically by {who}. A PDF reader that knows signatures shows whether anything was changed "
            f"since.\nFingerprint of the certificate: {grouped(signer.fingerprint)}"
        )
        inner = paragraphs(words, self._style(8, colour=styles.MUTED), self.root)
        return SignatureBox(inner, Element("Form", self.root), f"Signature of {name}")


def _one_line(text: str) -> str:
    return " ".join(visible(text).split())
