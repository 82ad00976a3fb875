"""The process that looks into files: bytes come in through a pipe, plain data goes out, and that is all it can do."""

import codecs
import encodings
import os
import sys
from contextlib import suppress
from encodings.aliases import aliases
from pkgutil import iter_modules
from typing import IO

import msgspec

from sv_desktop.previews.content import Content
from sv_desktop.previews.limits import allow_time, give_up_rights
from sv_desktop.previews.pictures import load_formats
from sv_desktop.previews.pipe import READY, Ask, BrokenTalk, receive, send
from sv_desktop.previews.read_out import read_out
from sv_desktop.previews.show import show

_MOST_ASKED = 8 * 1024 * 1024


def work() -> int:
    """Answer questions until the pipe ends; the exit code of the process."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    load_formats()
    _load_encodings()
    give_up_rights()
    with suppress(BrokenTalk, BrokenPipeError):
        send(sink, READY)
        _answer_all(source, sink)
    sys.stderr.flush()
    os._exit(0)


def _answer_all(source: IO[bytes], sink: IO[bytes]) -> None:
    data = b""
    while True:
        ask = msgspec.msgpack.decode(receive(source, _MOST_ASKED), type=Ask)
        if not ask.held:
            data = _bytes(source)
        allow_time()
        content = Content(ask.name, ask.size, data)
        if ask.verb == "read":
            send(sink, msgspec.msgpack.encode(read_out(content)))
        else:
            shown = show(content, ask.page, ask.edge, picture_only=ask.verb == "thumbnail")
            send(sink, msgspec.msgpack.encode(shown))


def _bytes(source: IO[bytes]) -> bytes:
    data = bytearray()
    while chunk := receive(source, _MOST_ASKED):
        data += chunk
    return bytes(data)


def _load_encodings() -> None:
    """Every encoding, because each is a module of its own, and no file can be opened later."""
    for name in {*aliases.values(), *(module.name for module in iter_modules(encodings.__path__))}:
        with suppress(LookupError, ImportError):
            codecs.lookup(name)
