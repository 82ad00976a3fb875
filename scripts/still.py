"""Holds clock, dice, keys, fonts and names still, so that an unchanged screen gives an unchanged picture."""

import os
import platform
import random
from collections import Counter
from datetime import datetime
from hashlib import sha256
from itertools import count
from pathlib import Path
from random import Random
from threading import Lock
from zoneinfo import ZoneInfo

#: When every picture is taken: the afternoon on which the invented charity works.
WHEN = datetime(2026, 11, 25, 14, 2, tzinfo=ZoneInfo("Europe/London"))
#: The clock goes on by this much, in nanoseconds, whenever it is asked: what is written first was written earlier.
_STEP = 10_000
#: Letters of one height have one shape, wherever in the line they stand: sharper, and smaller files.
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern"><edit name="hintstyle" mode="assign"><const>hintfull</const></edit></match>
</fontconfig>
"""


class Dice:
    """Chance that comes out the same every time. Thrown anew for each picture, so that none depends on those before."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._times: Counter[str] = Counter()
        self.begin("")

    def begin(self, name: str) -> None:
        """Throw for a picture, by its name; the second of a name has chances of its own."""
        self._times[name] += 1
        self._random = Random(f"{name} {self._times[name]}")

    def bytes(self, number: int) -> bytes:
        """As os.urandom."""
        with self._lock:
            return self._random.randbytes(number)


def hold_still(home: Path) -> Dice:
    """Stop the clock and load the dice of this process, for good. Before anything of the program is imported."""
    dice = Dice()
    os.urandom = random._urandom = dice.bytes  # what uuid, secrets and the program's own salts draw from
    platform.node = lambda: "KITCHEN-LAPTOP"
    os.environ["HOME"] = str(home)
    os.environ["FONTCONFIG_FILE"] = str(home / "fonts.conf")
    (home / "fonts.conf").write_text(_FONTS, encoding="utf-8")
    _stop_clock()
    _make_same_keys()
    return dice


def _stop_clock() -> None:
    from time_machine import travel

    traveller = travel(WHEN, tick=False).start()
    begin, ticks = traveller.time_ns(), count(step=_STEP)
    traveller.time_ns = lambda: begin + next(ticks)


def _make_same_keys() -> None:
    """Keys and signatures of elliptic curves that follow from the dice; what is signed, by RFC 6979."""
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509 import CertificateBuilder

    sign = CertificateBuilder.sign
    ec.generate_private_key = lambda curve: ec.derive_private_key(_scalar(), curve)
    ec.ECDSA.deterministic_signing = property(lambda _self: True)
    CertificateBuilder.sign = lambda self, key, digest: sign(self, key, digest, ecdsa_deterministic=True)


def _scalar() -> int:
    """Below the order of any curve of 256 bits, and never 0."""
    return int.from_bytes(sha256(os.urandom(32)).digest()[:31]) + 1
