"""What the worker takes away from itself before it sees a stranger's byte: memory, time, files, network, children."""

import os
import sys
from contextlib import suppress

MEMORY = 1024 * 1024 * 1024
#: Seconds of processor time for one question.
PROCESSOR = 40


def give_up_rights() -> None:
    """For good: the limits are hard ones. Everything that is needed has to be in memory by now.

    Linux and macOS: no file and no socket can be opened any more, no file written, no child started, no core left.
    Windows: a job object with a limit on memory and no children. What a system does not offer is left out.
    """
    if sys.platform == "win32":
        from sv_desktop.previews.limits_windows import join_a_small_job

        join_a_small_job(MEMORY)
        return
    import resource

    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_NOFILE, 3),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))
    if sys.platform == "darwin":
        _watch_memory()


def allow_time() -> None:
    """Processor time for one more question; the process dies when it is used up (SIGXCPU)."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + PROCESSOR
    _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def _watch_memory() -> None:
    """MacOS does not hold a process to RLIMIT_AS: a thread looks at the memory in use and ends it all."""
    import resource
    from threading import Event, Thread

    def watch() -> None:
        while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < MEMORY:
            Event().wait(0.05)
        os._exit(1)

    Thread(target=watch, daemon=True).start()
