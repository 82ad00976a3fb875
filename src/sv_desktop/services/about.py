"""What this program is: its version, the commit it was built of, and the licences of its parts."""

from sv_desktop import __version__
from sv_desktop.domain.language import tr
from sv_desktop.resources import commit

LICENCES = (
    "SV Desktop: MIT. Qt and PySide6: LGPL-3.0. SQLAlchemy, Alembic, python-docx, openpyxl, pyHanko, asn1crypto, "
    "platformdirs, charset-normalizer, mnemonic, PyJWT: MIT. SQLCipher, msgspec, ReportLab, click, psutil, icalendar, "
    "striprtf, XlsxWriter: BSD. cryptography: Apache-2.0 or BSD. pypdfium2: BSD and Apache-2.0. pi-heif: BSD, with "
    "libheif: LGPL-3.0. Pillow: MIT-CMU. defusedxml: PSF. Fonts: SIL Open Font Licence and Apache-2.0. The licence "
    "texts stand beside the fonts and in each library."
)


def version() -> str:
    """Such as "0.1.0 (commit 1a2b3c4)", or "0.1.0 (from its sources)"."""
    made_of = commit()
    built = tr("commit {commit}", commit=made_of) if made_of else tr("from its sources")
    return f"{__version__} ({built})"
