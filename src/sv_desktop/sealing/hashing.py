"""SHA-256 of many entries at once: the large ones first, over the cores that this process may use."""

import hashlib
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Lock

from sv_desktop.domain.progress import Progress
from sv_desktop.sealing.container_format import Entry
from sv_desktop.sealing.container_read import chunks_in

_MOST_THREADS = 4


def digests_of(path: Path, entries: Iterable[Entry], progress: Progress) -> dict[str, str]:
    """SHA-256 in hex by name. progress: bytes read; it may raise, and then nothing goes on reading.

    Raises BadContainer or OSError when the file cannot be read to its end. Each thread has a handle of its own, and
    takes the next entry when it is done with one: a thousand small entries cost no more than they have to.
    """
    ordered = sorted(entries, key=lambda entry: entry.size, reverse=True)
    total = sum(entry.size for entry in ordered)
    left, lock, failed, done = iter(ordered), Lock(), Event(), 0

    def tell(more: int) -> None:
        nonlocal done
        with lock:
            done += more
            progress(done, total)

    def work() -> dict[str, str]:
        found: dict[str, str] = {}
        try:
            with path.open("rb", buffering=0) as file:
                while not failed.is_set():
                    with lock:
                        entry = next(left, None)
                    if entry is None:
                        break
                    digest = hashlib.sha256()
                    for chunk in chunks_in(file, entry):
                        if failed.is_set():
                            break
                        digest.update(chunk)
                        tell(len(chunk))
                    found[entry.name] = digest.hexdigest()
        except BaseException:
            failed.set()
            raise
        return found

    threads = min(_MOST_THREADS, _cores())
    with ThreadPoolExecutor(threads) as pool:
        parts = [pool.submit(work) for _ in range(threads)]
    return {name: digest for part in parts for name, digest in part.result().items()}


def _cores() -> int:
    """The cores that this process may use, not those of the machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
