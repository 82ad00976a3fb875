"""Office files without the clock: the same content gives the same bytes."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIXED_TIME = datetime(2025, 1, 6, 9, 0)  # noqa: DTZ001 - Office files hold a naive time
_WHEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def steady_zip(data: bytes) -> bytes:
    """The same ZIP with every entry, and the times in docProps/core.xml (ISO/IEC 29500-2, 11), at FIXED_TIME."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _WHEN.sub(rb"\g<1>" + FIXED_TIME.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)
            entry = ZipInfo(name, FIXED_TIME.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, content)
    return out.getvalue()
