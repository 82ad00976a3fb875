"""The canvas: it gives every piece of content its mark, and writes the tree when it is saved."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from sv_desktop.reports.tagged.archive import end_streams, write_colours
from sv_desktop.reports.tagged.elements import Annotation, Artifact, Element, Mark
from sv_desktop.reports.tagged.metadata import About, write_metadata
from sv_desktop.reports.tagged.text import END, MarkedText
from sv_desktop.reports.tagged.tree import Tree, write_tree

#: left, bottom, right, top, in points of the current coordinates.
Box = tuple[float, float, float, float]


class TaggedCanvas(Canvas):
    """A ReportLab canvas for a tagged document.

    root: the Document element. font_languages: font name to BCP 47, for fonts that are used for one language only.
    What is drawn outside :meth:`marked` and :meth:`artifact` is neither content nor artifact, and that is an error
    in PDF/UA (ISO 14289-1, 7.1): checkers will say so.
    """

    _code: list[str]
    _doc: Any
    _pageNumber: int
    _annotationrefs: list[Any]
    _absRect: Any
    _bookmarkReference: Any

    def __init__(
        self, file: Any, *, root: Element, about: About, font_languages: Mapping[str, str] | None = None, **more: Any
    ) -> None:
        self._tree = Tree(root)
        self._about = about
        self.font_languages = dict(font_languages or {})
        self.links: dict[str, list[Element]] = {}
        self._label: Element | None = None
        super().__init__(file, **{**more, "lang": about.language, "pdfVersion": (1, 7)})

    # -- content ------------------------------------------------------------

    def begin_mark(self, element: Element) -> str:
        """The operator that begins the next piece of an element, to be ended by EMC."""
        page = self._pageNumber - 1
        content = self._tree.content.setdefault(element, [])
        if element.repeats and any(not isinstance(one, Element) and one.page < page for one in content):
            return f"/Artifact {Artifact.PAGE} BDC"
        owners = self._tree.owners.setdefault(page, [])
        content.append(Mark(page, len(owners)))
        owners.append(element)
        self._tree.place_inline(element)
        return f"/{element.role} <</MCID {len(owners) - 1}>> BDC"

    @contextmanager
    def marked(self, element: Element, box: Box | None = None) -> Iterator[None]:
        """Everything drawn inside is content of the element. box: around it, for a Figure."""
        self._code.append(self.begin_mark(element))
        if box is not None:
            self._tree.note_box(element, self._pageNumber - 1, tuple(self._absRect(box, 1)))
        yield
        self._code.append(END)

    @contextmanager
    def artifact(self, kind: Artifact = Artifact.LAYOUT) -> Iterator[None]:
        """Everything drawn inside is decoration, or a running header or footer."""
        self._code.append(f"/Artifact {kind} BDC")
        yield
        self._code.append(END)

    def label_next(self, label: Element | None) -> None:
        """The next text that ReportLab itself begins, such as a bullet, belongs to this element."""
        self._label = label

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> Any:
        """A text object."""
        label, self._label = self._label, None
        return MarkedText(self, x, y, label) if label else super().beginText(x, y, direction)

    # -- links and fields -----------------------------------------------------

    def link(self, element: Element, box: Box, words: str, *, url: str = "", destination: str = "") -> None:
        """A link annotation over a box. words: where it leads."""
        entries: dict[str, Any] = {"Subtype": pdfdoc.PDFName("Link"), "Border": pdfdoc.PDFArray([0, 0, 0])}
        if url:
            action = {"S": pdfdoc.PDFName("URI"), "URI": pdfdoc.PDFString(url)}
            entries["A"] = pdfdoc.PDFDictionary(action)
        else:
            entries["Dest"] = self._bookmarkReference(destination)
        self.annotate(element, box, words, entries)

    def annotate(self, element: Element, box: Box, words: str, entries: dict[str, Any]) -> Any:
        """Any annotation, in the tree under element; a reference to it. words: its description."""
        page, key = self._pageNumber - 1, self._tree.next_key()
        common = {
            "Type": pdfdoc.PDFName("Annot"),
            "Rect": pdfdoc.PDFArray(self._absRect(box, 1)),
            "F": 4,  # printed
            "Contents": pdfdoc.PDFString(words),
            "StructParent": key,
        }
        reference = self._doc.Reference(pdfdoc.PDFDictionary({**common, **entries}))
        self._annotationrefs.append(reference)
        self._tree.annotated(element, Annotation(page, key, reference))
        return reference

    def linkURL(self, url: str, rect: Box, *_rest: Any, **_more: Any) -> None:
        """What a paragraph calls for <a href="https://…">."""
        self.link(self._next_link(url), rect, url, url=url)

    def linkRect(self, contents: str, destinationname: str, Rect: Any = None, *_rest: Any, **_more: Any) -> None:
        """What a paragraph calls for <a href="#name">."""
        element = self._next_link(f"#{destinationname}")
        self.link(element, Rect, contents or destinationname, destination=destinationname)

    def _next_link(self, target: str) -> Element:
        """Links to one target get their annotations in the order in which they were drawn."""
        waiting = self.links[target]
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    # -- pages and saving -------------------------------------------------------

    def _setAnnotations(self, page: Any) -> None:
        super()._setAnnotations(page)  # type: ignore[misc]
        # Straight bytes: ReportLab's ASCII85 makes a file larger by a quarter.
        filters = [pdfdoc.PDFZCompress] if page.compression else []
        page.Contents = self._doc.Reference(pdfdoc.PDFStream(content=page.stream, filters=filters))
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._tree.page_key(self._pageNumber - 1), pdfdoc.PDFName("S")

    def save(self) -> None:
        """Write the structure tree, the metadata and the colours, then the file."""
        if self._code:
            self.showPage()
        write_tree(self._doc, self._tree)
        write_metadata(self._doc, self._about)
        if self._about.profile:
            write_colours(self._doc, self._about.profile)
        end_streams(self._doc)
        super().save()
