"""A credential as a signed JSON Web Token (Open Badges 3.0, 8.2; RFC 7515, RFC 7519): ES256, the key in its header.

The issuer is a did:key, which is the public key itself, so the file alone proves that it was not changed. Whose key it
is, the file cannot prove: that is what a fingerprint that was compared, or the scheme's certificate, is for.
"""

import hashlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from msgspec import Struct

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.sealing.did_key import did_of, method_of
from sv_desktop.sealing.identity import Signatory
from sv_desktop.sealing.offline import stay_offline

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey, EllipticCurvePublicKey

stay_offline()

#: Far more than any credential of ours; what is longer is not even looked at.
LARGEST_CREDENTIAL = 256 * 1024
_ALGORITHM, _CURVE = "ES256", "secp256r1"
_ASK = tr("Ask for the file again, from the organisation or from the scheme.")


class BadCredential(PlainError):
    """It is none. The other one below: it was one, and was changed."""


class ChangedCredential(BadCredential):
    """The signature is not that of these words."""


class SignedCredential(Struct, frozen=True, kw_only=True):
    """A credential whose signature holds. claims: its content. issuer: the did:key that signed."""

    claims: Mapping[str, Any]
    issuer: str


def issuer_of(signatory: Signatory) -> str:
    """The did:key under which an identity issues credentials."""
    return did_of(_private(signatory).public_key())


def issuer_of_certificate(certificate_pem: str) -> str | None:
    """The did:key of a certificate's key; None where it is of another kind. Raises ValueError for no certificate."""
    from cryptography.x509 import load_pem_x509_certificate

    key: Any = load_pem_x509_certificate(certificate_pem.encode()).public_key()
    return did_of(key) if getattr(getattr(key, "curve", None), "name", "") == _CURVE else None


def sign_credential(credential: Mapping[str, object], signatory: Signatory, *, starts: int, ends: int) -> str:
    """The compact JWS. starts, ends: seconds since 1970 in UTC, the same times as validFrom and validUntil."""
    import jwt

    key = _private(signatory)
    did = did_of(key.public_key())
    subject: Any = credential["credentialSubject"]
    claims = {
        **credential,
        "iss": did,
        "jti": credential["id"],
        "sub": subject["id"],
        "nbf": starts,
        "exp": ends,
    }
    headers = {"kid": method_of(did), "jwk": _jwk(key.public_key())}
    return jwt.encode(claims, key, algorithm=_ALGORITHM, headers=headers)


def read_credential(token: str) -> SignedCredential:
    """Check the signature with the key that the token names, and that this key is the issuer.

    Whether it is valid today is not asked here: one that has run out is still genuine. Raises BadCredential.
    """
    import jwt

    text = token.strip()
    if len(text) > LARGEST_CREDENTIAL:
        raise BadCredential(tr("This is no credential: it is much too large."), _ASK)
    wanted: Any = {
        "verify_exp": False, "verify_nbf": False, "verify_iat": False, "verify_aud": False,
        "require": ["iss", "jti", "sub", "nbf", "exp"],
    }  # fmt: skip
    try:
        header = jwt.get_unverified_header(text)
        key = jwt.PyJWK(_public_only(header.get("jwk")), algorithm=_ALGORITHM).key
        claims = jwt.decode(text, key, algorithms=[_ALGORITHM], options=wanted)
        did = did_of(key)
        _agree(claims, header, did)
    except BadCredential:
        raise
    except jwt.InvalidSignatureError as error:
        raise ChangedCredential(tr("This credential was changed after it was signed."), _ASK) from error
    except (jwt.PyJWTError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BadCredential(tr("This file is no credential that can be understood."), _ASK) from error
    return SignedCredential(claims=claims, issuer=did)


def issuer_fingerprint(issuer: str, certificates: Iterable[str]) -> str | None:
    """The fingerprint of the first certificate (PEM) with the issuer's key; None where none of them has it."""
    from sv_desktop.sealing.identity import fingerprint

    for pem in certificates:
        try:
            if issuer_of_certificate(pem) == issuer:
                return fingerprint(pem)
        except ValueError:
            continue
    return None


def credential_sha256(token: str) -> str:
    """The digest by which a certificate names its credential, lower-case hex."""
    return hashlib.sha256(token.encode()).hexdigest()


def _agree(claims: Mapping[str, Any], header: Mapping[str, Any], did: str) -> None:
    """What the token says twice, it says alike (Open Badges 3.0, 8.2.6.1)."""
    issuer = claims["issuer"]["id"]
    twice = (claims["iss"], did), (issuer, did), (claims["jti"], claims["id"])
    subject = claims["sub"], claims["credentialSubject"]["id"]
    if any(one != other for one, other in (*twice, subject)) or header.get("kid", method_of(did)) != method_of(did):
        raise BadCredential(tr("This credential names another issuer than the key that signed it."), _ASK)


def _public_only(jwk: Any) -> dict[str, Any]:
    """The public part of a P-256 key in a header. Raises BadCredential for anything else."""
    if not isinstance(jwk, dict) or jwk.get("kty") != "EC" or jwk.get("crv") != "P-256":
        raise BadCredential(tr("This file is no credential that can be understood: its key is missing."), _ASK)
    return {name: jwk[name] for name in ("kty", "crv", "x", "y")}


def _private(signatory: Signatory) -> "EllipticCurvePrivateKey":
    from cryptography.hazmat.primitives.serialization import load_der_private_key

    return cast("EllipticCurvePrivateKey", load_der_private_key(signatory.key, None))


def _jwk(key: "EllipticCurvePublicKey") -> dict[str, Any]:
    from jwt.algorithms import ECAlgorithm

    return _public_only(ECAlgorithm.to_jwk(key, as_dict=True))
