"""What goes through the pipe between the window's process and the worker: frames, each with its length before it."""

import struct
from typing import IO, Literal

from msgspec import Struct

_LENGTH = struct.Struct(">I")
READY = b"ready"
#: A page of pixels is the largest answer by far.
MOST_ANSWERED = 96 * 1024 * 1024


class Ask(Struct, frozen=True):
    """What the worker is asked. Then the bytes follow as frames, and an empty frame ends them.

    held: no bytes follow; those of the last question are meant. size: bytes of the whole file. page, edge: see show.
    """

    verb: Literal["show", "thumbnail", "read"]
    name: str
    size: int
    page: int = 0
    edge: int = 0
    held: bool = False


class BrokenTalk(Exception):
    """The other side has gone, or says what it must not say."""


def send(out: IO[bytes], frame: bytes) -> None:
    """Write one frame. Raises OSError or ValueError when nobody listens any more."""
    out.write(_LENGTH.pack(len(frame)))
    out.write(frame)
    out.flush()


def receive(source: IO[bytes], most: int) -> bytes:
    """Read one frame of at most so many bytes. Raises BrokenTalk at the end, and for a longer one."""
    head = source.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise BrokenTalk("the pipe has ended")
    (length,) = _LENGTH.unpack(head)
    if length > most:
        raise BrokenTalk(f"a frame of {length} bytes")
    frame = source.read(length)
    if len(frame) < length:
        raise BrokenTalk("the pipe has ended within a frame")
    return frame
