"""From elements and marks to the objects of a PDF: StructTreeRoot, ParentTree, IDTree (ISO 32000-1, 14.7)."""

from typing import Any

from reportlab.pdfbase import pdfdoc

from sv_desktop.reports.tagged.elements import Annotation, Content, Element, Mark, live_kids

Box = tuple[float, float, float, float]


class Tree:
    """What one drawing of a document has put under the elements.

    content: element to its pieces, in the order drawn. owners: page to the element of each mark on it.
    """

    def __init__(self, root: Element) -> None:
        self.root = root
        self.content: dict[Element, list[Content]] = {}
        self.owners: dict[int, list[Element]] = {}
        self.annotations: dict[int, Element] = {}
        self.boxes: dict[Element, dict[int, Box]] = {}
        self._page_keys: dict[int, int] = {}
        self._keys = 0

    def next_key(self) -> int:
        """The next free key of the parent tree."""
        self._keys += 1
        return self._keys - 1

    def page_key(self, page: int) -> int:
        """The key of a page in the parent tree."""
        if page not in self._page_keys:
            self._page_keys[page] = self.next_key()
        return self._page_keys[page]

    def pages_by_key(self) -> dict[int, int]:
        """Key of the parent tree to page."""
        return {key: page for page, key in self._page_keys.items()}

    def place_inline(self, element: Element) -> None:
        """An element inside another's text is a kid of it at the place where it was drawn first."""
        parent = element.parent
        if parent is not None and element in parent.inline.values():
            siblings = self.content.setdefault(parent, [])
            if element not in siblings:
                siblings.append(element)

    def annotated(self, element: Element, annotation: Annotation) -> None:
        """Enter an annotation under an element."""
        self.content.setdefault(element, []).append(annotation)
        self.annotations[annotation.key] = element

    def note_box(self, element: Element, page: int, box: Box) -> None:
        """Widen the box of an element on a page. box: left, bottom, right, top in points of the page."""
        boxes = self.boxes.setdefault(element, {})
        old = boxes.get(page, box)
        boxes[page] = (min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3]))


class _Node(pdfdoc.PDFObject):
    """A StructElem; its text is known when every object has its number."""

    def __init__(self, element: Element, parent: Any, tree: Tree) -> None:
        self.element, self.parent, self.tree = element, parent, tree
        self.kids: list[tuple[Content, Any]] = []
        self.identifier = ""

    def format(self, document: Any) -> bytes:
        """The dictionary of 14.7.2, table 323."""
        element = self.element
        pages = [kid.page for kid, _ in self.kids if isinstance(kid, Mark)]
        entries = [f"<< /Type /StructElem /S /{element.role} /P {_text(self.parent, document)}"]
        if pages:
            entries.append(f"/Pg {_page(pages[0], document)}")
        kids = [self._kid(kid, reference, pages, document) for kid, reference in self.kids]
        if kids:
            entries.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
        texts = {"Alt": element.alt, "ActualText": element.actual_text, "Lang": element.language, "ID": self.identifier}
        for name, words in texts.items():
            if words:
                entries.append(f"/{name} {_text(pdfdoc.PDFString(words), document)}")
        entries += self._attributes()
        return " ".join([*entries, ">>"]).encode("latin-1")

    def _kid(self, kid: Content, reference: Any, pages: list[int], document: Any) -> str:
        if isinstance(kid, Element):
            return _text(reference, document)
        if isinstance(kid, Annotation):
            obj, page = _text(kid.reference, document), _page(kid.page, document)
            return f"<< /Type /OBJR /Obj {obj} /Pg {page} >>"
        if kid.page == pages[0]:
            return str(kid.mcid)
        return f"<< /Type /MCR /Pg {_page(kid.page, document)} /MCID {kid.mcid} >>"

    def _attributes(self) -> list[str]:
        element, boxes = self.element, self.tree.boxes.get(self.element, {})
        if element.scope:
            return [f"/A << /O /Table /Scope /{element.scope} >>"]
        if element.role == "L":
            return [f"/A << /O /List /ListNumbering /{'Decimal' if element.numbered else 'Disc'} >>"]
        if len(boxes) == 1:
            (box,) = boxes.values()
            return [f"/A << /O /Layout /BBox [{' '.join(f'{side:.2f}' for side in box)}] >>"]
        return []


def write_tree(document: Any, tree: Tree) -> None:
    """Add the structure to a ReportLab document, before it is formatted."""
    references: dict[Element, Any] = {}
    notes: list[tuple[str, Any]] = []
    root = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
    root_reference = document.Reference(root)

    def add(element: Element, parent: Any) -> Any:
        node = _Node(element, parent, tree)
        references[element] = reference = document.Reference(node)
        for kid in live_kids(element, tree.content):
            node.kids.append((kid, add(kid, reference) if isinstance(kid, Element) else None))
        if element.role == "Note":  # ISO 14289-1, 7.9
            node.identifier = f"note{len(notes) + 1}"
            notes.append((node.identifier, reference))
        return reference

    root["K"] = pdfdoc.PDFArray([add(tree.root, root_reference)])
    root["ParentTree"] = document.Reference(_parent_tree(tree, references))
    root["ParentTreeNextKey"] = tree.next_key()
    if notes:
        names = [part for identifier, ref in sorted(notes) for part in (pdfdoc.PDFString(identifier), ref)]
        root["IDTree"] = pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray(names)})
    document.Catalog.StructTreeRoot = root_reference
    document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


def _parent_tree(tree: Tree, references: dict[Element, Any]) -> Any:
    """From a mark, or an annotation, back to its element (14.7.4.4)."""
    entries: list[Any] = []
    pages = tree.pages_by_key()
    for key in sorted([*pages, *tree.annotations]):
        if key in pages:
            owners = tree.owners.get(pages[key], [])
            entries += [key, pdfdoc.PDFArray([references[owner] for owner in owners])]
        else:
            entries += [key, references[tree.annotations[key]]]
    return pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(entries)})


def _page(page: int, document: Any) -> str:
    return _text(pdfdoc.PDFObjectReference(f"Page{page + 1}"), document)


def _text(thing: Any, document: Any) -> str:
    return str(pdfdoc.format(thing, document), "latin-1")
