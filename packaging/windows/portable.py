"""Packs the frozen app for a stick: portable.py FOLDER ARCHIVE. It keeps its own things in "portable" beside itself."""

import os
import sys
import time
import zipfile
from pathlib import Path


def pack(app: Path, archive: Path) -> None:
    """The same files give the same archive: in the order of their names, with the time of the commit."""
    when = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", "315532800")))[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        packed.writestr(zipfile.ZipInfo(f"{app.name}/portable/", when), b"")
        for file in sorted(one for one in app.rglob("*") if one.is_file()):
            entry = zipfile.ZipInfo(f"{app.name}/{file.relative_to(app).as_posix()}", when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, file.read_bytes())


if __name__ == "__main__":
    pack(Path(sys.argv[1]), Path(sys.argv[2]))
