"""Letters and reports: PDF and DOCX."""

from collections.abc import Iterable
from functools import partial
from io import BytesIO

from sv_desktop.reports.samples.steady_zip import steady_zip


def sample_pdf(title: str, paragraphs: Iterable[str]) -> bytes:
    """A PDF on A4: the title, then the paragraphs; as many pages as it takes."""
    from reportlab.platypus import SimpleDocTemplate

    from sv_desktop.reports import typefaces
    from sv_desktop.reports.paragraphs import paragraphs as flowables
    from sv_desktop.reports.styles import look
    from sv_desktop.reports.tagged import About, Element, TaggedCanvas

    typefaces.register()
    out, plain, root = BytesIO(), look(), Element("Document")
    about = About(title=title, author="", subject="", creator="", language="en-GB")
    story = flowables(title, plain.headings[1], Element("H1", root), "")
    for paragraph in paragraphs:
        story += flowables(paragraph, plain.body, root)
    template = SimpleDocTemplate(
        out, initialFontName=typefaces.REGULAR, invariant=1, leftMargin=plain.side, rightMargin=plain.side
    )
    template.build(story, canvasmaker=partial(TaggedCanvas, root=root, about=about))
    return out.getvalue()


def sample_docx(title: str, paragraphs: Iterable[str]) -> bytes:
    """A Word document: the title as Heading 1, then the paragraphs."""
    import docx

    document = docx.Document()
    document.core_properties.title, document.core_properties.author = title, ""
    document.add_heading(title, level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = BytesIO()
    document.save(out)
    return steady_zip(out.getvalue())
