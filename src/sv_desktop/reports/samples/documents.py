"""Letters and reports: PDF and DOCX."""

from collections.abc import Iterable
from io import BytesIO

from sv_desktop.reports.samples.steady_zip import steady_zip


def sample_pdf(title: str, paragraphs: Iterable[str]) -> bytes:
    """A PDF on A4: the title, then the paragraphs; as many pages as it takes."""
    from reportlab.platypus import SimpleDocTemplate

    from sv_desktop.reports import styles, typefaces
    from sv_desktop.reports.paragraphs import paragraphs as flowables

    typefaces.register()
    out = BytesIO()
    template = SimpleDocTemplate(
        out,
        title=title,
        author="",
        lang="en-GB",
        initialFontName=typefaces.REGULAR,
        invariant=1,
        leftMargin=styles.SIDE,
        rightMargin=styles.SIDE,
    )
    story = flowables(title, styles.HEADINGS[1])
    for paragraph in paragraphs:
        story += flowables(paragraph, styles.BODY)
    template.build(story)
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
