"""CAdES-B-B signatures: made by pyHanko, read strictly by ourselves.

RFC 5652 (CMS), RFC 5035 (signing-certificate-v2), ETSI EN 319 122-1 (CAdES baseline B-B).
"""

import asyncio
import hashlib
import unicodedata
from datetime import UTC, datetime
from typing import Any

from asn1crypto import algos, cms, core, tsp, x509
from asn1crypto.parser import emit
from msgspec import Struct

from sv_desktop.sealing.identity import Signatory
from sv_desktop.sealing.offline import stay_offline

stay_offline()
LONGEST_SIGNATURE = 64 * 1024
#: A class and a form of DER (X.690, section 8.1.2).
_CONTEXT, _CONSTRUCTED = 2, 1


class BadSignature(Exception):
    """The signature does not hold; the words say why."""


class OtherManifest(BadSignature):
    """The signature is over something else: this manifest, or the signature itself, is not the one that was made."""


class Signed(Struct, frozen=True):
    """A signature that holds. certificate: DER. claimed_time: the signer's word, UTC."""

    certificate: bytes
    organisation: str
    claimed_time: datetime


def sign(manifest: bytes, signatory: Signatory, at: datetime) -> bytes:
    """A detached CAdES-B-B signature (DER) over a manifest. at: the signing time that the signer claims."""
    from asn1crypto.keys import PrivateKeyInfo
    from pyhanko.sign import signers
    from pyhanko.sign.ades.api import CAdESSignedAttrSpec
    from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(signatory.certificate),
        signing_key=PrivateKeyInfo.load(signatory.key),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )
    settings = PdfCMSSignedAttributes(
        signing_time=at.astimezone(UTC).replace(microsecond=0), cades_signed_attrs=CAdESSignedAttrSpec()
    )
    signed = asyncio.run(
        signer.async_sign_general_data(manifest, "sha256", detached=True, use_cades=True, signed_attr_settings=settings)
    )
    return bytes(signed.dump())


def check_signature(signature: bytes, manifest: bytes) -> Signed:
    """Check a detached signature over a manifest. Raises BadSignature.

    Only what this program makes is taken: one signer, ECDSA with SHA-256 on P-256, a self-signed certificate named by
    signing-certificate-v2, and no byte in the file that was not checked.
    """
    if len(signature) > LONGEST_SIGNATURE:
        raise BadSignature("it is far too large")
    try:
        return _check(signature, manifest)
    except BadSignature:
        raise
    except Exception as error:  # asn1crypto raises ValueError, TypeError, KeyError, IndexError … for hostile DER
        raise BadSignature("it cannot be read") from error


def _check(signature: bytes, manifest: bytes) -> Signed:
    info = cms.ContentInfo.load(signature, strict=True)
    if info["content_type"].native != "signed_data":
        raise BadSignature("it is not a signature")
    signed_data = info["content"]
    if len(signed_data["signer_infos"]) != 1 or len(signed_data["certificates"]) != 1:
        raise BadSignature("it does not have exactly one signer with one certificate")
    signer, certificate = signed_data["signer_infos"][0], signed_data["certificates"][0].chosen
    attributes = _attributes(signer)
    _check_algorithms(signer, certificate)
    _check_attributes(attributes, certificate, manifest)
    _verify(certificate.public_key.dump(), signer["signature"].native, _set(signer["signed_attrs"].contents))
    _check_certificate(certificate)
    claimed = attributes["signing_time"].native
    validity = certificate["tbs_certificate"]["validity"]
    if not validity["not_before"].native <= claimed <= validity["not_after"].native:
        raise BadSignature("it claims a time at which its certificate was not valid")
    _check_nothing_else(signature, signer, certificate)
    return Signed(certificate.dump(), _organisation(certificate), claimed.astimezone(UTC))


def _attributes(signer: cms.SignerInfo) -> dict[str, Any]:
    """The signed attributes by name, each with exactly one value."""
    found: dict[str, Any] = {}
    for attribute in signer["signed_attrs"]:
        name = attribute["type"].native
        if name in found or len(attribute["values"]) != 1:
            raise BadSignature("it says the same thing twice")
        found[name] = attribute["values"][0]
    known = {"content_type", "message_digest", "signing_time", "signing_certificate_v2", "cms_algorithm_protection"}
    if set(found) - known or {"content_type", "message_digest", "signing_time", "signing_certificate_v2"} - set(found):
        raise BadSignature("its signed attributes are not those of CAdES-B-B")
    return found


def _check_algorithms(signer: cms.SignerInfo, certificate: x509.Certificate) -> None:
    key = certificate.public_key
    if key.algorithm != "ec" or key.curve != ("named", "secp256r1"):
        raise BadSignature("its key is not on the curve P-256")
    if signer["digest_algorithm"]["algorithm"].native != "sha256":
        raise BadSignature("it uses another digest than SHA-256")
    if signer["signature_algorithm"]["algorithm"].native != "sha256_ecdsa":
        raise BadSignature("it is not ECDSA with SHA-256")


def _check_attributes(attributes: dict[str, Any], certificate: x509.Certificate, manifest: bytes) -> None:
    if attributes["content_type"].native != "data":
        raise BadSignature("it is over something else than data")
    if attributes["message_digest"].native != hashlib.sha256(manifest).digest():
        raise OtherManifest("it is not over this manifest")
    named = attributes["signing_certificate_v2"]
    if not isinstance(named, tsp.SigningCertificateV2) or len(named["certs"]) != 1:
        raise BadSignature("it does not name its certificate")
    identifier = named["certs"][0]
    if identifier["hash_algorithm"]["algorithm"].native != "sha256":
        raise BadSignature("it names its certificate by another digest than SHA-256")
    if identifier["cert_hash"].native != hashlib.sha256(certificate.dump()).digest():
        raise BadSignature("it names another certificate than the one it carries")


def _check_certificate(certificate: x509.Certificate) -> None:
    """Self-signed, and whole: its own signature holds."""
    if certificate.subject.dump() != certificate.issuer.dump():
        raise BadSignature("its certificate is not self-signed")
    if certificate["signature_algorithm"].dump() != certificate["tbs_certificate"]["signature"].dump():
        raise BadSignature("its certificate contradicts itself")
    if certificate["signature_algorithm"]["algorithm"].native != "sha256_ecdsa":
        raise BadSignature("its certificate is not signed by ECDSA with SHA-256")
    known = {"basic_constraints", "key_usage", "key_identifier"}
    for extension in certificate["tbs_certificate"]["extensions"]:
        if extension["critical"].native and extension["extn_id"].native not in known:
            raise BadSignature("its certificate demands something unknown")
    signature = certificate["signature_value"].native
    _verify(certificate.public_key.dump(), signature, certificate["tbs_certificate"].dump())


def _organisation(certificate: x509.Certificate) -> str:
    """The one name that is shown: nothing invisible may hide in it, no line break and no change of direction."""
    name = certificate.subject.native.get("organization_name")
    hidden = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    if not isinstance(name, str) or not name.strip() or hidden & {unicodedata.category(char) for char in name}:
        raise BadSignature("its certificate does not name its owner plainly")
    return name


def _check_nothing_else(signature: bytes, signer: cms.SignerInfo, certificate: x509.Certificate) -> None:
    """Built again from what was checked (RFC 5652, sections 5.1 and 5.3), the file must be the same to the byte."""
    version, sha256 = core.Integer(1).dump(), algos.DigestAlgorithm({"algorithm": "sha256"}).dump()
    made_by = _sequence(
        version,
        _sequence(certificate.issuer.dump(), core.Integer(certificate.serial_number).dump()),
        sha256,
        emit(_CONTEXT, _CONSTRUCTED, 0, signer["signed_attrs"].contents),
        algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}).dump(),
        core.OctetString(signer["signature"].native).dump(),
    )
    signed_data = _sequence(
        version,
        _set(sha256),
        _sequence(cms.ContentType("data").dump()),
        emit(_CONTEXT, _CONSTRUCTED, 0, certificate.dump()),
        _set(made_by),
    )
    again = _sequence(cms.ContentType("signed_data").dump(), emit(_CONTEXT, _CONSTRUCTED, 0, signed_data))
    if again != signature:
        raise BadSignature("it holds more than a signature needs")


def _sequence(*parts: bytes) -> bytes:
    return bytes(emit(0, _CONSTRUCTED, 16, b"".join(parts)))


def _set(part: bytes) -> bytes:
    return bytes(emit(0, _CONSTRUCTED, 17, part))


def _verify(public_key: bytes, signature: bytes, signed: bytes) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    key = load_der_public_key(public_key)
    if not isinstance(key, EllipticCurvePublicKey):
        raise BadSignature("its key is not on the curve P-256")
    try:
        key.verify(signature, signed, ECDSA(SHA256()))
    except InvalidSignature as error:
        raise BadSignature("it was not made by the key it names, or over something else") from error
