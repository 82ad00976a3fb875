"""A file appears under its name when it is complete, or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sv_desktop.domain.fault import PlainError


@contextmanager
def whole_file(destination: Path) -> Iterator[BinaryIO]:
    """A file to write in; it takes the place of destination at the end, and is gone after any failure.

    Raises PlainError when the folder or the disk refuses.
    """
    partial = destination.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with partial.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(destination)
    except OSError as error:
        raise PlainError(
            f"“{destination.name}” could not be saved ({error.strerror or error}). A file that was there is unchanged.",
            "Close it if it is open in another program, or choose another folder, and try again.",
        ) from error
    finally:
        partial.unlink(missing_ok=True)
