"""The tagged PDF against the same pages drawn by ReportLab without tags: time, size, memory."""

import gc
import logging
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from io import BytesIO
from statistics import median
from time import process_time
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

from sv_desktop.reports import typefaces
from sv_desktop.reports.styles import colour_profile
from sv_desktop.reports.tagged import About, Element, TaggedCanvas, TaggedParagraph, mark_decoration
from sv_desktop.reports.typefaces import BOLD, REGULAR
from sv_desktop.resources import resources

PAIRS = 9
PARTS = 24
WORDS = "We mend bicycles with people who have been out of work, and give them to families who could not buy one. " * 3
BODY = ParagraphStyle("body", fontName=REGULAR, bulletFontName=REGULAR, fontSize=11, leading=15)
ITEM = ParagraphStyle("item", parent=BODY, leftIndent=18)
HEAD = ParagraphStyle("head", parent=BODY, fontName=BOLD, fontSize=15, leading=20)
LOOKS = [("FONTNAME", (0, 0), (-1, -1), REGULAR), ("LINEBELOW", (0, 0), (-1, -1), 0.5, "#cccccc")]

# VmHWM: the peak of memory in use, in KiB, proc(5).
MEMORY = """
import sys
from pathlib import Path
from benchmarks import reports_bench as bench
bench.typefaces.register()
getattr(bench, sys.argv[1])()
lines = Path("/proc/self/status").read_text().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
"""


def run() -> list[tuple[str, float, str, float]]:
    """Rows of (what, ratio, floor, limit); taken in turns, medians."""
    typefaces.register()
    size = len(tagged()) / len(untagged())
    ratio = median(_seconds(tagged) / _seconds(untagged) for _ in range(PAIRS))
    floor = "the same pages in ReportLab, no tags"
    return [
        ("tagged PDF", ratio, floor, 1.25),
        ("tagged PDF against WeasyPrint", _against_weasyprint(), "the same content as pdf/ua-1 by WeasyPrint", 0.125),
        ("tagged PDF, size", size, floor, 0.0),
        ("tagged PDF, peak of memory", _peak("tagged") / _peak("untagged"), floor, 0.0),
    ]


def untagged() -> bytes:
    """Headings, paragraphs, lists and tables, as ReportLab draws them."""
    story: list[Flowable] = []
    for part in range(PARTS):
        story += [Paragraph(f"Part {part}", HEAD), *(Paragraph(WORDS, BODY) for _ in range(4))]
        story += [Paragraph(WORDS[:90], ITEM, bulletText="•") for _ in range(5)]
        rows = [[[Paragraph(f"{row} {cell}", BODY)] for cell in ("name", "kind", "size")] for row in range(12)]
        story.append(Table(rows, style=LOOKS, repeatRows=1))
    return _built(story)


def tagged() -> bytes:
    """The same with every tag, and as PDF/A-2a."""
    root = Element("Document")
    story: list[Flowable] = []
    for part in range(PARTS):
        story.append(TaggedParagraph(f"Part {part}", HEAD, element=Element("H1", root)))
        story += [TaggedParagraph(WORDS, BODY, element=Element("P", root)) for _ in range(4)]
        story += [_item(Element("LI", listing)) for listing in [Element("L", root)] for _ in range(5)]
        story.append(_table(Element("Table", root)))
    said = {"title": "Report", "author": "Bike Kitchen", "subject": "Test", "creator": "Bench", "language": "en-GB"}
    about = About(**said, profile=colour_profile())
    return _built(story, canvasmaker=partial(TaggedCanvas, root=root, about=about))


def _against_weasyprint() -> float:
    """The median of three pairs."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    from weasyprint import HTML

    HTML(string="<html lang=en><title>Warm</title><h1>Warm</h1></html>").write_pdf(pdf_variant="pdf/ua-1")

    def theirs() -> None:
        HTML(string=_html()).write_pdf(pdf_variant="pdf/ua-1")

    return median(_seconds(tagged) / _seconds(theirs) for _ in range(3))


def _html() -> str:
    folder = resources() / "fonts"
    faces = "".join(
        f"@font-face {{ font-family: Report; font-weight: {weight};"
        f" src: url('{(folder / f'AtkinsonHyperlegibleNext-{name}.ttf').as_uri()}') }}"
        for name, weight in (("Regular", 400), ("Bold", 700))
    )
    parts = []
    for part in range(PARTS):
        rows = "".join(
            f"<tr><th scope=row>{row} name</th><td>{row} kind</td><td>{row} size</td></tr>" for row in range(12)
        )
        parts.append(
            f"<h1>Part {part}</h1>{f'<p>{WORDS}</p>' * 4}<ul>{f'<li>{WORDS[:90]}</li>' * 5}</ul><table>{rows}</table>"
        )
    look = "body { font: 11pt/15pt Report } h1 { font-size: 15pt } td, th { border-bottom: 0.5pt solid #ccc }"
    return f"<html lang=en-GB><title>Report</title><style>{faces}{look}</style><body>{''.join(parts)}</body></html>"


def _item(item: Element) -> TaggedParagraph:
    return TaggedParagraph(WORDS[:90], ITEM, "•", label=Element("Lbl", item), element=Element("LBody", item))


def _table(table: Element) -> Table:
    rows = []
    for number in range(12):
        row = Element("TR", table, repeats=number == 0)
        cells = [Element("TD" if number else "TH", row, scope="" if number else "Column") for _ in range(3)]
        texts = (f"{number} {cell}" for cell in ("name", "kind", "size"))
        rows.append([[TaggedParagraph(text, BODY, element=cell)] for text, cell in zip(texts, cells, strict=True)])
    return Table(rows, style=LOOKS, repeatRows=1, renderCB=mark_decoration)


def _built(story: list[Flowable], **more: Any) -> bytes:
    out = BytesIO()
    SimpleDocTemplate(out, initialFontName=REGULAR, pageCompression=1).build(story, **more)
    return out.getvalue()


def _seconds(work: Callable[[], object]) -> float:
    """Of the processor, beginning without another one's garbage."""
    gc.collect()
    start = process_time()
    work()
    return process_time() - start


def _peak(name: str) -> float:
    done = subprocess.run([sys.executable, "-c", MEMORY, name], check=True, capture_output=True, text=True)
    return float(done.stdout)
