"""Mutations of DER that keep its lengths right, so that a reader gets past the first byte."""

from collections.abc import Iterator
from random import Random

from msgspec import Struct

from tests.hostile.fuzz.raw import mutated as bytes_mutated

_CONSTRUCTED = 0x20
_TAGS = (0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0C, 0x13, 0x17, 0x18, 0x24, 0x30, 0x31, 0x80, 0xA0, 0xA1)
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


class Node(Struct):
    """One value (X.690). tag: its first byte; inner: what a constructed one holds."""

    tag: int
    data: bytes
    inner: "list[Node]"


def read(data: bytes) -> list[Node]:
    """The values one after the other; tags of one byte, as CMS has."""
    nodes, at = [], 0
    while at < len(data):
        tag, length, start = data[at], data[at + 1], at + 2
        if length & 0x80:
            start += length & 0x7F
            length = int.from_bytes(data[at + 2 : start], "big")
        body, at = data[start : start + length], start + length
        nodes.append(Node(tag, body, read(body) if tag & _CONSTRUCTED else []))
    return nodes


def write(nodes: list[Node]) -> bytes:
    """The bytes again."""
    out = b""
    for node in nodes:
        body = write(node.inner) if node.inner else node.data
        out += bytes([node.tag]) + _length(len(body)) + body
    return out


def mutated(data: bytes, chance: Random) -> bytes:
    """One to three changes to the tree; each keeps it well-formed, but for what is done to a value's own bytes."""
    nodes = read(data)
    for _ in range(chance.choice((1, 1, 2, 3))):
        some = [one for one in _lists(nodes) if one]
        if some:
            _change(chance.choice(some), chance)
    return write(nodes)


def mirrored(signature: bytes) -> bytes:
    """The other signature that holds: ECDSA's s turned around (r, n - s). It is the last octet string of ours."""
    nodes = read(signature)
    value = [node for node in _walk(nodes) if node.tag == 0x04][-1]
    pair = read(value.data)[0]
    pair.inner[1].data = _integer(_ORDER - int.from_bytes(pair.inner[1].data, "big"))
    value.data = write([pair])
    return write(nodes)


def _change(siblings: list[Node], chance: Random) -> None:
    at = chance.randrange(len(siblings))
    node = siblings[at]
    kind = chance.randrange(8)
    if kind == 0:
        siblings.insert(chance.randrange(len(siblings) + 1), Node(node.tag, node.data, list(node.inner)))
    elif kind == 1:
        del siblings[at]
    elif kind == 2:
        other = chance.randrange(len(siblings))
        siblings[at], siblings[other] = siblings[other], siblings[at]
    elif kind == 3:
        node.tag = chance.choice((*_TAGS, node.tag ^ _CONSTRUCTED))
    elif kind == 4:
        node.data, node.inner = b"", []
    elif kind == 5:
        siblings.insert(at, Node(chance.choice(_TAGS[:9]), chance.randbytes(chance.randrange(6)), []))
    elif kind == 6 and node.inner:
        siblings[at] = chance.choice(node.inner)
    elif not node.inner:
        node.data = bytes_mutated(node.data, chance)


def _lists(nodes: list[Node]) -> list[list[Node]]:
    found = [nodes]
    for node in nodes:
        if node.inner:
            found += _lists(node.inner)
    return found


def _walk(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _walk(node.inner)


def _length(size: int) -> bytes:
    if size < 0x80:
        return bytes([size])
    body = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(body)]) + body


def _integer(number: int) -> bytes:
    return number.to_bytes(number.bit_length() // 8 + 1, "big")
