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
        if element.inline and parent is not None:
            siblings = self.content.setdefault(parent, [])
            if not siblings or siblings[-1] is not element:
                siblings.append(element)
                self.place_inline(parent)

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

    def __init__(self, element: Element, parent: Any, tree: Tree, identifier: str) -> None:
        self.element, self.parent, self.tree, self.identifier = element, parent, tree, identifier
        self.kids: list[tuple[Content, Any]] = []

    def format(self, document: Any) -> bytes:
        """The dictionary of 14.7.2, table 323."""
        element, number = self.element, document.idToObjectNumberAndVersion
        page = next((kid.page for kid, _ in self.kids if isinstance(kid, Mark)), None)
        text = f"<</Type/StructElem/S/{element.role}/P {_reference(self.parent.name, number)}"
        if page is not None:
            text += f"/Pg {_reference(f'Page{page + 1}', number)}"
        if self.kids:
            kids = " ".join([_kid(kid, reference, page, number) for kid, reference in self.kids])
            text += f"/K {kids}" if len(self.kids) == 1 else f"/K[{kids}]"
        texts = {"Alt": element.alt, "ActualText": element.actual_text, "Lang": element.language, "ID": self.identifier}
        for name, words in texts.items():
            if words:
                text += f"/{name} {str(pdfdoc.format(pdfdoc.PDFString(words), document), 'latin-1')}"
        return f"{text}{self._attributes()}>>".encode("latin-1")

    def _attributes(self) -> str:
        element = self.element
        if element.scope:
            return f"/A<</O/Table/Scope/{element.scope}>>"
        if element.role == "L":
            return f"/A<</O/List/ListNumbering/{'Decimal' if element.numbered else 'Disc'}>>"
        boxes = self.tree.boxes.get(element, {})
        if len(boxes) == 1:
            (box,) = boxes.values()
            return f"/A<</O/Layout/BBox[{' '.join(f'{side:.2f}' for side in box)}]>>"
        return ""


class _ParentTree(pdfdoc.PDFObject):
    """From a mark, or an annotation, back to its element (14.7.4.4)."""

    def __init__(self, tree: Tree, references: dict[Element, Any]) -> None:
        self._tree, self._references = tree, references

    def format(self, document: Any) -> bytes:
        """A number tree with everything in its root."""
        number, pages = document.idToObjectNumberAndVersion, self._tree.pages_by_key()
        names = {element: _reference(found.name, number) for element, found in self._references.items()}
        entries = []
        for key in sorted([*pages, *self._tree.annotations]):
            if key in pages:
                owners = self._tree.owners.get(pages[key], [])
                entries.append(f"{key} [{' '.join([names[owner] for owner in owners])}]")
            else:
                entries.append(f"{key} {names[self._tree.annotations[key]]}")
        return f"<</Nums[{chr(10).join(entries)}]>>".encode("latin-1")


def write_tree(document: Any, tree: Tree) -> None:
    """Add the structure to a ReportLab document, before it is formatted."""
    references: dict[Element, Any] = {}
    notes: list[tuple[str, Any]] = []
    root = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
    root_reference = document.Reference(root)

    def add(element: Element, parent: Any) -> Any:
        is_note = element.role == "Note"  # they need an ID: ISO 14289-1, 7.9
        node = _Node(element, parent, tree, f"note{len(notes) + 1}" if is_note else "")
        references[element] = reference = document.Reference(node)
        for kid in live_kids(element, tree.content):
            node.kids.append((kid, add(kid, reference) if isinstance(kid, Element) else None))
        if is_note:
            notes.append((node.identifier, reference))
        return reference

    root["K"] = pdfdoc.PDFArray([add(tree.root, root_reference)])
    root["ParentTree"] = document.Reference(_ParentTree(tree, references))
    root["ParentTreeNextKey"] = tree.next_key()
    if notes:
        names = [part for identifier, ref in sorted(notes) for part in (pdfdoc.PDFString(identifier), ref)]
        root["IDTree"] = pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray(names)})
    document.Catalog.StructTreeRoot = root_reference
    document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


def _kid(kid: Content, reference: Any, page: int | None, number: dict[str, tuple[int, int]]) -> str:
    """One entry of K. page: that of the element, for whose marks the number alone is enough."""
    if isinstance(kid, Element):
        return _reference(reference.name, number)
    on = _reference(f"Page{kid.page + 1}", number)
    if isinstance(kid, Annotation):
        return f"<</Type/OBJR/Obj {_reference(kid.reference.name, number)}/Pg {on}>>"
    return str(kid.mcid) if kid.page == page else f"<</Type/MCR/Pg {on}/MCID {kid.mcid}>>"


def _reference(name: str, number: dict[str, tuple[int, int]]) -> str:
    """A reference to a named ReportLab object. number: name to object number and generation."""
    return "{} {} R".format(*number[name])
