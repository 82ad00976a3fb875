"""Chunks of another workspace, to be read like a file."""

from collections.abc import Iterator
from io import RawIOBase
from typing import BinaryIO, cast


def chunk_stream(chunks: Iterator[bytes]) -> BinaryIO:
    """Bytes that come in chunks; what the chunks raise, reading raises."""
    return cast("BinaryIO", _ChunkStream(chunks))


class _ChunkStream(RawIOBase):
    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = b""

    def read(self, size: int = -1, /) -> bytes:
        if not self._rest:
            self._rest = next(self._chunks, b"")
        data, self._rest = (self._rest[:size], self._rest[size:]) if size >= 0 else (self._rest, b"")
        return data
