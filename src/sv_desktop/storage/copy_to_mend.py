"""A passing copy of a file that somebody else gave us, for what cannot be read as it is: theirs is never changed."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sv_desktop.domain.language import tr
from sv_desktop.storage.faults import StorageFailed


@contextmanager
def copy_to_mend(path: Path) -> Iterator[Path]:
    """The copy, with the journal that waits beside it; both go afterwards. Raises StorageFailed without room for it."""
    with TemporaryDirectory(prefix="sv-desktop-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / path.name
        try:
            for ending in ("", "-journal"):
                if Path(f"{path}{ending}").exists():
                    shutil.copyfile(f"{path}{ending}", f"{copy}{ending}")
        except OSError as error:
            raise StorageFailed(
                tr(
                    "“{name}” has to be mended in a copy first, which could not be made ({reason}).",
                    name=path.name,
                    reason=error.strerror,
                ),
                tr("Nothing was changed. Free some space on the disk, then try again."),
            ) from error
        yield copy
