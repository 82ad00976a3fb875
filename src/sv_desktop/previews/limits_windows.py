"""A Windows job object for the worker: a limit on memory, no children. Written by the book, and not yet tried there."""

import ctypes
from typing import Any

# https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_extended_limit_information
_EXTENDED_LIMITS = 9
_ACTIVE_PROCESS = 0x0008
_PROCESS_MEMORY = 0x0100
_DIE_ON_UNHANDLED_EXCEPTION = 0x0400
_KILL_ON_JOB_CLOSE = 0x2000


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def join_a_small_job(memory: int) -> None:
    """Put this process into a job of its own, which ends with it. memory: bytes. Raises OSError when refused."""
    kernel = _kernel()
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        raise OSError(ctypes.get_last_error(), "CreateJobObjectW")  # type: ignore[attr-defined,unused-ignore]
    limits = _ExtendedLimits()
    limits.BasicLimitInformation.LimitFlags = (
        _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_JOB_CLOSE
    )
    limits.BasicLimitInformation.ActiveProcessLimit = 1
    limits.ProcessMemoryLimit = memory
    for name, arguments in (
        ("SetInformationJobObject", (job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))),
        ("AssignProcessToJobObject", (job, kernel.GetCurrentProcess())),
    ):
        if not getattr(kernel, name)(*arguments):
            raise OSError(ctypes.get_last_error(), name)  # type: ignore[attr-defined,unused-ignore]


def _kernel() -> Any:
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    handle, yes_no = ctypes.c_void_p, ctypes.c_int
    kernel.CreateJobObjectW.restype = handle
    kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p)
    kernel.GetCurrentProcess.restype = handle
    kernel.SetInformationJobObject.restype = yes_no
    kernel.SetInformationJobObject.argtypes = (handle, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32)
    kernel.AssignProcessToJobObject.restype = yes_no
    kernel.AssignProcessToJobObject.argtypes = (handle, handle)
    return kernel
