"""Values in Thrift's compact protocol, as far as Parquet's headers need it.

https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
"""

from collections.abc import Sequence
from typing import NamedTuple

_I32, _I64, _BINARY, _LIST, _STRUCT = 5, 6, 8, 9, 12
_SHORT_LIST = 15


class Value(NamedTuple):
    """A value as it is written, and its type."""

    kind: int
    data: bytes


def i32(number: int) -> Value:
    """A whole number of 32 bits."""
    return Value(_I32, varint(number << 1 ^ number >> 31))


def i64(number: int) -> Value:
    """A whole number of 64 bits."""
    return Value(_I64, varint(number << 1 ^ number >> 63))


def text(words: str) -> Value:
    """A text, in UTF-8."""
    data = words.encode()
    return Value(_BINARY, varint(len(data)) + data)


def listed(values: Sequence[Value]) -> Value:
    """Several values of one type; structures, where there are none."""
    kind, count = values[0].kind if values else _STRUCT, len(values)
    head = bytes((count << 4 | kind,)) if count < _SHORT_LIST else bytes((0xF0 | kind,)) + varint(count)
    return Value(_LIST, head + b"".join(value.data for value in values))


def structure(**fields: Value) -> Value:
    """A structure. Its fields are named f1, f2, … by their numbers, in rising order and at most 15 apart."""
    data, before = b"", 0
    for name, value in fields.items():
        number = int(name.removeprefix("f"))
        data += bytes(((number - before) << 4 | value.kind,)) + value.data
        before = number
    return Value(_STRUCT, data + b"\0")


def varint(number: int) -> bytes:
    """Seven bits in each octet, the lowest first (ULEB128)."""
    data = bytearray()
    while number > 0x7F:
        data.append(number & 0x7F | 0x80)
        number >>= 7
    data.append(number)
    return bytes(data)
