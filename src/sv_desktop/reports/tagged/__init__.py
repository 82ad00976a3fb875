"""Tagged PDF (ISO 32000-1, 14.8) over ReportLab: a tree of elements, and flowables that know theirs.

It knows nothing of this program. docs/tagged-pdf.md shows how to use it.
"""

from sv_desktop.reports.tagged.canvas import TaggedCanvas
from sv_desktop.reports.tagged.elements import Artifact, Element
from sv_desktop.reports.tagged.flowables import Tagged, TaggedParagraph, mark_decoration
from sv_desktop.reports.tagged.metadata import About

__all__ = ["About", "Artifact", "Element", "Tagged", "TaggedCanvas", "TaggedParagraph", "mark_decoration"]
