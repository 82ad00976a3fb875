"""Read a source ahead of its writer: the next chunks are read and hashed while the last are on their way to disk."""

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import BinaryIO

from sv_desktop.storage.tables import CHUNK_SIZE

#: Chunks to one batch, and so to one transaction: between two of them a typed answer is saved.
_MOST = 8
#: Seconds after which a slow source's batch is written as it is, so that progress goes on.
_LONGEST = 0.25


class ReadingIn:
    """One pass over a source. size: bytes read so far; sha256: lower-case hex of them, once all batches were taken."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._digest = hashlib.sha256()
        self.size = 0

    @property
    def sha256(self) -> str:
        """The digest of all that was read."""
        return self._digest.hexdigest()

    def batches(self) -> Iterator[list[bytes]]:
        """Lists of 1 to 8 chunks; all chunks but the last are 1 MiB. The source is read in a thread of its own."""
        with ThreadPoolExecutor(1, thread_name_prefix="evidence") as ahead:
            batch = self._batch()
            while batch:
                following = ahead.submit(self._batch)
                self.size += sum(map(len, batch))
                yield batch
                batch = following.result()

    def _batch(self) -> list[bytes]:
        until = monotonic() + _LONGEST
        batch: list[bytes] = []
        while len(batch) < _MOST and (not batch or monotonic() < until):
            data = self._chunk()
            if not data:
                break
            self._digest.update(data)
            batch.append(data)
        return batch

    def _chunk(self) -> bytes:
        """1 MiB, or what is left of the source. A source may give less than it is asked for before its end."""
        data = self._source.read(CHUNK_SIZE)
        if not data or len(data) == CHUNK_SIZE:
            return data
        parts = [data]
        wanted = CHUNK_SIZE - len(data)
        while wanted and (more := self._source.read(wanted)):
            parts.append(more)
            wanted -= len(more)
        return b"".join(parts)
