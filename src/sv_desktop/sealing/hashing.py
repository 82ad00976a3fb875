"""SHA-256 of many entries at once: the large ones first, over the cores that this process may use."""

import hashlib
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Lock

from sv_desktop.domain.progress import Progress
from sv_desktop.sealing.container_format import Entry
from sv_desktop.sealing.container_read import chunks_of

_MOST_THREADS = 4


def digests_of(path: Path, entries: Iterable[Entry], progress: Progress) -> dict[str, str]:
    """SHA-256 in hex by name. progress: bytes read; it may raise, and then nothing goes on reading.

    Raises BadContainer or OSError when the file cannot be read to its end.
    """
    ordered = sorted(entries, key=lambda entry: entry.size, reverse=True)
    total = sum(entry.size for entry in ordered)
    lock, failed, done = Lock(), Event(), 0

    def tell(more: int) -> None:
        nonlocal done
        with lock:
            done += more
            progress(done, total)

    def one(entry: Entry) -> tuple[str, str]:
        digest = hashlib.sha256()
        try:
            for chunk in chunks_of(path, entry):
                if failed.is_set():
                    break
                digest.update(chunk)
                tell(len(chunk))
        except BaseException:
            failed.set()
            raise
        return entry.name, digest.hexdigest()

    with ThreadPoolExecutor(min(_MOST_THREADS, _cores())) as pool:
        try:
            return dict(pool.map(one, ordered))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _cores() -> int:
    """The cores that this process may use, not those of the machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
