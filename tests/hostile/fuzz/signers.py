"""Signatures that a stranger makes with a key of their own, each wrong in one way, and right for the package."""

import hashlib
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from random import Random
from typing import Any

from asn1crypto import cms, x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA384

from sv_desktop.sealing.names import asic_manifest_name, signature_name
from tests.hostile.fuzz import der
from tests.hostile.fuzz.seeds import Seed, container
from tests.sealing.cms_variants import AT, Change, certificate, signature

_DAY = timedelta(days=1)


@cache
def key() -> ec.EllipticCurvePrivateKey:
    """A stranger's key."""
    return ec.generate_private_key(ec.SECP256R1())


@cache
def _certificates() -> dict[str, x509.Certificate]:
    return {
        "right": certificate(key()),
        "expired": certificate(key(), valid=(AT - 9 * _DAY, AT - _DAY)),
        "not yet valid": certificate(key(), valid=(AT + _DAY, AT + 9 * _DAY)),
        "weak digest": certificate(key(), digest=SHA384()),
        "of another issuer": certificate(key(), issuer="An authority", signed_by=ec.generate_private_key(key().curve)),
        "of another key": certificate(ec.generate_private_key(key().curve)),
        "of two names": certificate(key(), names=("Bike Kitchen", "Harbour Choir")),
        "of an odd name": certificate(key(), names=("Bike\u202eKitchen",)),
    }


def wrong(seed: Seed, chance: Random) -> bytes:
    """A stranger's seal that is expired, not yet valid, by a weak digest, with an unknown attribute, and so on."""
    files = dict(seed.files)
    manifest = files[asic_manifest_name(1)]
    right = _certificates()[chance.choice(list(_certificates()))]
    changes = [_ATTRIBUTES[chance.choice(list(_ATTRIBUTES))] for _ in range(chance.randrange(2))]

    def attributes(found: dict[str, Any]) -> None:
        found["message_digest"] = [hashlib.sha256(manifest).digest()]
        for change in changes:
            change(found)

    signer = _SIGNERS[chance.choice(list(_SIGNERS))] if chance.randrange(3) == 0 else _nothing
    made = signature(key(), right, attributes_of=attributes, signer_of=signer)
    files[signature_name(1)] = der.mutated(made, chance) if chance.randrange(4) == 0 else made
    return container(files.items(), seed.time)


def one_of_two_bad(seed: Seed, chance: Random) -> bytes:
    """A second seal beside a good one, over a list of a stranger's own, or by a signature that is none."""
    files = dict(seed.files)
    manifest = files[asic_manifest_name(1)].replace(b"signature001", b"signature002")
    if chance.randrange(2):
        manifest = manifest.replace(b"summary.pdf", b"other.pdf")

    def attributes(found: dict[str, Any]) -> None:
        over = chance.choice((manifest, files[asic_manifest_name(1)]))
        found["message_digest"] = [hashlib.sha256(over).digest()]

    made = signature(key(), _certificates()["right"], attributes_of=attributes)
    files[asic_manifest_name(2)] = manifest
    files[signature_name(2)] = chance.choice((made, der.mutated(made, chance), b"none", files[signature_name(1)]))
    return container(files.items(), seed.time)


EVERY: dict[str, Callable[[Seed, Random], bytes]] = {
    "a stranger's seal": wrong,
    "a second seal": one_of_two_bad,
}


def _nothing(_found: dict[str, Any]) -> None:
    """Changes nothing."""


def _without(name: str) -> Change:
    return lambda found: found.pop(name)


_ATTRIBUTES: dict[str, Change] = {
    "no time": _without("signing_time"),
    "no certificate named": _without("signing_certificate_v2"),
    "unknown": lambda found: found.update({"1.2.3.4": [cms.OctetString(b"more")]}),
    "twice": lambda found: found.update(message_digest=found["message_digest"] * 2),
    "a year early": lambda found: found.update(signing_time=[cms.Time("utc_time", AT - 365 * _DAY)]),
    "a year late": lambda found: found.update(signing_time=[cms.Time("utc_time", AT + 365 * _DAY)]),
    "general time": lambda found: found.update(signing_time=[cms.Time("generalized_time", AT.replace(year=2050))]),
}
_SIGNERS: dict[str, Change] = {
    "SHA-1": lambda signer: signer.update(digest_algorithm={"algorithm": "sha1"}),
    "MD5": lambda signer: signer.update(digest_algorithm={"algorithm": "md5"}),
    "RSA": lambda signer: signer.update(signature_algorithm={"algorithm": "sha256_rsa"}),
    "ECDSA with SHA-1": lambda signer: signer.update(signature_algorithm={"algorithm": "sha1_ecdsa"}),
    "unsigned attributes": lambda signer: signer.update(
        unsigned_attrs=[{"type": "1.2.3.4", "values": [cms.OctetString(b"more")]}]
    ),
    "of nothing": lambda signer: signer.update(signature=b""),
}
