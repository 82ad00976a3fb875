"""Mutations of bytes that know nothing of what they mean."""

from random import Random

#: Numbers at which readers stumble, as two, four and eight bytes.
EDGES = (0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFE, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF, 2**63 - 1, 2**64 - 1)


def flipped(data: bytes, chance: Random) -> bytes:
    """One to eight bits, anywhere."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8))):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def truncated(data: bytes, chance: Random) -> bytes:
    """Cut short, mostly near the end."""
    return data[: chance.choice((chance.randrange(len(data)), len(data) - chance.randrange(1, 60)))]


def spliced(data: bytes, chance: Random) -> bytes:
    """A span copied to another place, over what stands there or between."""
    start, at, length = chance.randrange(len(data)), chance.randrange(len(data)), _length(chance)
    return data[:at] + data[start : start + length] + data[at + length * chance.randrange(2) :]


def cut_out(data: bytes, chance: Random) -> bytes:
    """A span that is gone."""
    at = chance.randrange(len(data))
    return data[:at] + data[at + _length(chance) :]


def put_in(data: bytes, chance: Random) -> bytes:
    """Chance bytes between, in front or behind."""
    at = chance.choice((0, len(data), chance.randrange(len(data))))
    return data[:at] + chance.randbytes(_length(chance)) + data[at:]


def edged(data: bytes, chance: Random) -> bytes:
    """Two, four or eight bytes become a number at which readers stumble."""
    size = chance.choice((2, 4, 8))
    at = chance.randrange(max(1, len(data) - size))
    number = chance.choice(EDGES) % 256**size
    return data[:at] + number.to_bytes(size, chance.choice(("little", "big"))) + data[at + size :]


def exchanged(data: bytes, chance: Random) -> bytes:
    """Two spans change places."""
    first, second = sorted((chance.randrange(len(data)), chance.randrange(len(data))))
    length = min(_length(chance), second - first)
    one, other = data[first : first + length], data[second : second + length]
    return data[:first] + other + data[first + length : second] + one + data[second + length :]


EVERY = (flipped, flipped, truncated, spliced, cut_out, put_in, edged, exchanged)


def mutated(data: bytes, chance: Random) -> bytes:
    """One mutation of those above; of nothing, something."""
    return chance.choice(EVERY)(data, chance) if data else chance.randbytes(8)


def _length(chance: Random) -> int:
    return chance.choice((1, 2, chance.randrange(1, 40), chance.randrange(1, 5000)))
