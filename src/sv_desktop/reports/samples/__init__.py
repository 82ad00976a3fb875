"""Evidence files made by the program itself, for the example charity and for tests.

The same arguments give the same bytes, whatever the day and the machine's clock; an update of the library
that writes a format may change them.
"""

from sv_desktop.reports.samples.documents import sample_docx, sample_pdf
from sv_desktop.reports.samples.messages import sample_eml, sample_ics, sample_txt
from sv_desktop.reports.samples.pictures import Scene, sample_photo
from sv_desktop.reports.samples.tables import sample_csv, sample_xlsx

__all__ = [
    "Scene",
    "sample_csv",
    "sample_docx",
    "sample_eml",
    "sample_ics",
    "sample_pdf",
    "sample_photo",
    "sample_txt",
    "sample_xlsx",
]
