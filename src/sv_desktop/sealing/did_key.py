"""did:key for P-256: an issuer's name that is the public key itself, so nothing has to be looked up.

W3C Credentials Community Group, did:key method: "z" and base58btc of the multicodec 0x1200 and the compressed point.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

_METHOD = "did:key:"
_P256 = b"\x80\x24"  # 0x1200 as an unsigned varint
_LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def did_of(key: "EllipticCurvePublicKey") -> str:
    """The identifier of a public key on P-256."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    point = key.public_bytes(Encoding.X962, PublicFormat.CompressedPoint)
    number, text = int.from_bytes(_P256 + point), ""
    while number:
        number, letter = divmod(number, len(_LETTERS))
        text = _LETTERS[letter] + text
    return f"{_METHOD}z{text}"


def method_of(did: str) -> str:
    """The one verification method of a did:key: its address for a "kid" header."""
    return f"{did}#{did.removeprefix(_METHOD)}"
