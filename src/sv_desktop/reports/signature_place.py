"""The place of the signature: a box with words, and an empty signature field over it, both in the tag tree."""

from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.platypus import Flowable

from sv_desktop.domain.package import SIGNATURE_FIELD
from sv_desktop.reports.styles import BORDER, SURFACE
from sv_desktop.reports.tagged import Element

_PADDING = 10.0


class SignatureBox(Flowable):
    """A box around flowables that are tagged already. form: the Form element of the field. name: what it is for."""

    canv: Any

    def __init__(self, inner: list[Flowable], form: Element, name: str) -> None:
        super().__init__()
        self._inner, self._form, self._name = inner, form, name

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """The space of what is inside, and a margin."""
        heights = [flowable.wrap(room - 2 * _PADDING, height)[1] for flowable in self._inner]
        self.width, self.height = room, sum(heights) + 2 * _PADDING
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box, the words, and lay the field over them."""
        with self.canv.artifact():
            self.canv.setStrokeColor(BORDER)
            self.canv.setFillColor(SURFACE)
            self.canv.roundRect(0, 0, self.width, self.height, 4, stroke=1, fill=1)
        top = self.height - _PADDING
        for flowable in self._inner:
            top -= flowable.wrap(self.width - 2 * _PADDING, self.height)[1]
            flowable.drawOn(self.canv, _PADDING, top)
        self._add_field()

    def _add_field(self) -> None:
        """An empty signature field (ISO 32000-1, 12.7.4.5); its appearance is empty, the box shows through."""
        name, entries, array = pdfdoc.PDFName, pdfdoc.PDFDictionary, pdfdoc.PDFArray
        document = self.canv._doc
        box = array([0, 0, self.width, self.height])
        look = entries({"Type": name("XObject"), "Subtype": name("Form"), "BBox": box})
        empty = document.Reference(pdfdoc.PDFStream(dictionary=look, content=b"\n", filters=[]))
        field = self.canv.annotate(
            self._form,
            (0, 0, self.width, self.height),
            self._name,
            {
                "Subtype": name("Widget"),
                "FT": name("Sig"),
                "T": pdfdoc.PDFString(SIGNATURE_FIELD),
                "TU": pdfdoc.PDFString(self._name),
                "F": 4 | 128,  # printed, locked
                "AP": entries({"N": empty}),
            },
        )
        document.Catalog.AcroForm = document.Reference(entries({"Fields": array([field]), "SigFlags": 3}))
