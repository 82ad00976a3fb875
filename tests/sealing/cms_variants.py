"""Signatures put together by hand, so that each part can be made wrong while the rest is right."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from asn1crypto import cms, tsp, x509
from cryptography import x509 as builder
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from cryptography.hazmat.primitives.serialization import Encoding, load_der_private_key
from cryptography.x509.oid import NameOID

from sv_desktop.sealing import Signatory

from .packages import AT

MANIFEST = b"<what is signed/>\n"
Key = ec.EllipticCurvePrivateKey
Change = Callable[[dict[str, Any]], object]


def key_of(signatory: Signatory) -> Key:
    key = load_der_private_key(signatory.key, None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key


def certificate(
    key: Key | rsa.RSAPrivateKey,
    *,
    names: tuple[str, ...] = ("Bike Kitchen",),
    issuer: str | None = None,
    signed_by: Key | None = None,
    digest: SHA384 | None = None,
    extension: builder.ExtensionType | None = None,
    valid: tuple[datetime, datetime] = (AT - timedelta(days=1), AT + timedelta(days=30)),
) -> x509.Certificate:
    subject = builder.Name([builder.NameAttribute(NameOID.ORGANIZATION_NAME, name) for name in names])
    by = builder.Name([builder.NameAttribute(NameOID.ORGANIZATION_NAME, issuer)]) if issuer else subject
    made = builder.CertificateBuilder().subject_name(subject).issuer_name(by).public_key(key.public_key())
    made = made.serial_number(7).not_valid_before(valid[0]).not_valid_after(valid[1])
    if extension:
        made = made.add_extension(extension, critical=True)
    signed = made.sign(signed_by or key, digest or SHA256())
    return x509.Certificate.load(signed.public_bytes(Encoding.DER))


def attributes(certificate: x509.Certificate, manifest: bytes = MANIFEST) -> dict[str, Any]:
    """The signed attributes of CAdES-B-B by type; change them before they are signed."""
    identifier = tsp.ESSCertIDv2({"cert_hash": hashlib.sha256(certificate.dump()).digest()})
    return {
        "content_type": ["data"],
        "message_digest": [hashlib.sha256(manifest).digest()],
        "signing_time": [cms.Time("utc_time", AT.replace(microsecond=0))],
        "signing_certificate_v2": [tsp.SigningCertificateV2({"certs": [identifier]})],
    }


def signature(
    key: Key,
    certificate: x509.Certificate,
    *,
    attributes_of: Change = lambda found: None,
    signer_of: Change = lambda signer: None,
    data_of: Change = lambda data: None,
    digest: SHA384 | None = None,
) -> bytes:
    """A detached signature over MANIFEST. Each change is made at its place, before what stands above it is built."""
    found = attributes(certificate)
    attributes_of(found)
    signed = cms.CMSAttributes([{"type": name, "values": values} for name, values in found.items()])
    signer: dict[str, Any] = {
        "version": "v1",
        "sid": cms.SignerIdentifier(
            "issuer_and_serial_number", {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
        ),
        "digest_algorithm": {"algorithm": "sha256"},
        "signed_attrs": signed,
        "signature_algorithm": {"algorithm": "sha256_ecdsa"},
        "signature": key.sign(signed.dump(), ec.ECDSA(digest or SHA256())),
    }
    signer_of(signer)
    data: dict[str, Any] = {
        "version": "v1",
        "digest_algorithms": [{"algorithm": "sha256"}],
        "encap_content_info": {"content_type": "data"},
        "certificates": [certificate],
        "signer_infos": [signer],
    }
    data_of(data)
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(data)}).dump())
