"""The ZIP inside a modern Office file: refused before it is unpacked when it could fill the memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile

from defusedxml.ElementTree import fromstring, iterparse

from sv_desktop.domain.language import phrase
from sv_desktop.previews.content import Unshowable

_MOST_PARTS = 10_000
_LARGEST_PART = 64 * 1024 * 1024
_LARGEST_TOTAL = 512 * 1024 * 1024
#: Real documents stay far below this; the most that deflate can do is about 1,000.
_LARGEST_RATIO = 250
_SMALL_PART = 1024 * 1024
_SWELLS = phrase("It swells to an enormous size when it is unpacked, as a trap would. It was not opened.")


class OfficeZip:
    """Parts are read by name. Raises Unshowable for a ZIP that is damaged, locked, or a trap."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
            raise Unshowable("It is damaged.") from error
        self._refuse_traps()

    def names(self) -> list[str]:
        """Every part."""
        return self._zip.namelist()

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """One part, unpacked while it is read."""
        if name not in self:
            raise Unshowable("It is damaged: a part is missing.")
        with self._zip.open(name) as part:
            yield part

    def tree(self, name: str) -> Element:
        """A small part as XML. A document type, an entity or a reference outside raises."""
        with self.open(name) as part:
            root: Element = fromstring(part.read(), forbid_dtd=True)
        return root

    def walk(self, name: str) -> Iterator[tuple[str, Element]]:
        """("start" or "end", element) of an XML part, as it is read; as careful as tree."""
        with self.open(name) as part:
            yield from iterparse(part, events=("start", "end"), forbid_dtd=True)

    def _refuse_traps(self) -> None:
        parts = self._zip.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise Unshowable("It is locked with a password.")
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_TOTAL:
            raise Unshowable(_SWELLS)
        for part in parts:
            swells = part.file_size > _SMALL_PART and part.file_size > _LARGEST_RATIO * max(part.compress_size, 1)
            if part.file_size > _LARGEST_PART or swells:
                raise Unshowable(_SWELLS)
