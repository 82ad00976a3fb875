"""Signatures: ours hold for an independent checker; whatever differs in one part does not hold."""

import asyncio
import hashlib
from datetime import timedelta
from typing import Any

import pytest
from asn1crypto import cms, tsp, x509
from cryptography import x509 as builder
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from hypothesis import given, settings
from hypothesis import strategies as st

from sv_desktop.sealing import Signatory
from sv_desktop.sealing.signature import BadSignature, check_signature, sign

from .cms_variants import MANIFEST, Change, attributes, certificate, key_of, signature
from .packages import AT

KEY = ec.generate_private_key(ec.SECP256R1())
CERTIFICATE = certificate(KEY)


def _refused(data: bytes, words: str = ".", manifest: bytes = MANIFEST) -> None:
    with pytest.raises(BadSignature, match=words):
        check_signature(data, manifest)


def test_ours_holds_and_tells_who_and_when(signatory: Signatory) -> None:
    signed = check_signature(sign(MANIFEST, signatory, AT), MANIFEST)
    assert signed.certificate == signatory.certificate
    assert signed.organisation == "Bike Kitchen"
    assert signed.claimed_time == AT


def test_an_independent_checker_agrees(signatory: Signatory) -> None:
    from pyhanko.sign.validation import async_validate_detached_cms
    from pyhanko_certvalidator import ValidationContext

    content = cms.ContentInfo.load(sign(MANIFEST, signatory, AT))["content"]
    trusted = ValidationContext(trust_roots=[x509.Certificate.load(signatory.certificate)], moment=AT)
    for data, holds in ((MANIFEST, True), (MANIFEST + b" ", False)):
        status = asyncio.run(async_validate_detached_cms(data, content, signer_validation_context=trusted))
        assert (status.valid and status.intact and status.trusted) is holds


def test_the_variant_that_changes_nothing_holds() -> None:
    assert check_signature(signature(KEY, CERTIFICATE), MANIFEST).organisation == "Bike Kitchen"


def test_another_manifest_is_refused(signatory: Signatory) -> None:
    _refused(sign(MANIFEST, signatory, AT), "not over this manifest", MANIFEST + b"\n")


def _without(name: str) -> Change:
    return lambda found: found.pop(name)


def _named(**parts: Any) -> Change:
    identifier = {"cert_hash": hashlib.sha256(CERTIFICATE.dump()).digest(), **parts}
    return lambda found: found.update(signing_certificate_v2=[tsp.SigningCertificateV2({"certs": [identifier]})])


def _twice_named(found: dict[str, Any]) -> None:
    one = tsp.ESSCertIDv2({"cert_hash": hashlib.sha256(CERTIFICATE.dump()).digest()})
    found["signing_certificate_v2"] = [tsp.SigningCertificateV2({"certs": [one, one]})]


WRONG_ATTRIBUTES: dict[str, Change] = {
    "no content type": _without("content_type"),
    "no digest": _without("message_digest"),
    "no time": _without("signing_time"),
    "no certificate name": _without("signing_certificate_v2"),
    "other content type": lambda found: found.update(content_type=["signed_data"]),
    "digest of something else": lambda found: found.update(message_digest=[hashlib.sha256(b"").digest()]),
    "two digests": lambda found: found.update(message_digest=found["message_digest"] * 2),
    "no value": lambda found: found.update(message_digest=[]),
    "certificate named by SHA-1": _named(hash_algorithm={"algorithm": "sha1"}),
    "another certificate named": _named(cert_hash=hashlib.sha256(b"other").digest()),
    "two certificates named": _twice_named,
    "a further attribute": lambda found: found.update({"1.2.3.4": [cms.OctetString(b"more")]}),
    "time before the certificate": lambda found: found.update(
        signing_time=[cms.Time("utc_time", AT - timedelta(days=2))]
    ),
    "time after the certificate": lambda found: found.update(
        signing_time=[cms.Time("utc_time", AT + timedelta(days=31))]
    ),
}


@pytest.mark.parametrize("change", WRONG_ATTRIBUTES.values(), ids=WRONG_ATTRIBUTES)
def test_a_wrong_signed_attribute_is_refused(change: Change) -> None:
    _refused(signature(KEY, CERTIFICATE, attributes_of=change))


def test_the_same_attribute_twice_is_refused() -> None:
    found = attributes(CERTIFICATE)
    doubled = [*found.items(), ("message_digest", found["message_digest"])]
    signed = cms.CMSAttributes([{"type": name, "values": values} for name, values in doubled])

    def change(signer: dict[str, Any]) -> None:
        signer.update(signed_attrs=signed, signature=KEY.sign(signed.dump(), ec.ECDSA(SHA256())))

    _refused(signature(KEY, CERTIFICATE, signer_of=change), "twice")


def _more(signer: dict[str, Any]) -> None:
    signer["unsigned_attrs"] = [{"type": "1.2.3.4", "values": [cms.OctetString(b"more")]}]


WRONG_SIGNERS: dict[str, Change] = {
    "version": lambda signer: signer.update(version="v3"),
    "digest algorithm": lambda signer: signer.update(digest_algorithm={"algorithm": "sha512"}),
    "signature algorithm": lambda signer: signer.update(signature_algorithm={"algorithm": "sha512_ecdsa"}),
    "RSA": lambda signer: signer.update(signature_algorithm={"algorithm": "sha256_rsa"}),
    "unsigned attributes": _more,
    "no signed attributes": lambda signer: signer.pop("signed_attrs"),
    "other serial number": lambda signer: signer.update(
        sid=cms.SignerIdentifier("issuer_and_serial_number", {"issuer": CERTIFICATE.issuer, "serial_number": 8})
    ),
    "named by key": lambda signer: signer.update(sid=cms.SignerIdentifier("subject_key_identifier", b"1234")),
    "no signature": lambda signer: signer.update(signature=b""),
    "zeros": lambda signer: signer.update(signature=encode_dss_signature(0, 0)),
    "another's signature": lambda signer: signer.update(
        signature=ec.generate_private_key(ec.SECP256R1()).sign(signer["signed_attrs"].dump(), ec.ECDSA(SHA256()))
    ),
    "padded signature": lambda signer: signer.update(signature=signer["signature"] + b"\x00"),
}


@pytest.mark.parametrize("change", WRONG_SIGNERS.values(), ids=WRONG_SIGNERS)
def test_a_wrong_signer_is_refused(change: Change) -> None:
    _refused(signature(KEY, CERTIFICATE, signer_of=change))


OTHER = certificate(ec.generate_private_key(ec.SECP256R1()))
WRONG_DATA: dict[str, Change] = {
    "version": lambda data: data.update(version="v3"),
    "two signers": lambda data: data.update(signer_infos=data["signer_infos"] * 2),
    "no signer": lambda data: data.update(signer_infos=[]),
    "swapped certificate": lambda data: data.update(certificates=[OTHER]),
    "two certificates": lambda data: data.update(certificates=[CERTIFICATE, OTHER]),
    "no certificate": lambda data: data.pop("certificates"),
    "content inside": lambda data: data.update(encap_content_info={"content_type": "data", "content": MANIFEST}),
    "other content": lambda data: data.update(encap_content_info={"content_type": "signed_data"}),
    "further digest": lambda data: data.update(digest_algorithms=[{"algorithm": "sha256"}, {"algorithm": "sha1"}]),
    "no digest": lambda data: data.update(digest_algorithms=[]),
    "revocations": lambda data: data.update(crls=[]),
}


@pytest.mark.parametrize("change", WRONG_DATA.values(), ids=WRONG_DATA)
def test_a_wrong_envelope_is_refused(change: Change) -> None:
    _refused(signature(KEY, CERTIFICATE, data_of=change))


def test_a_signature_by_another_digest_is_refused() -> None:
    _refused(signature(KEY, CERTIFICATE, digest=SHA384()), "not made by the key")


@pytest.mark.parametrize("curve", [ec.SECP384R1(), ec.SECP256K1(), ec.BrainpoolP256R1()], ids=lambda curve: curve.name)
def test_another_curve_is_refused(curve: ec.EllipticCurve) -> None:
    key = ec.generate_private_key(curve)
    _refused(signature(key, certificate(key)), "P-256")


def test_an_rsa_certificate_is_refused() -> None:
    _refused(signature(KEY, certificate(rsa.generate_private_key(65537, 2048))), "P-256")


def test_a_certificate_of_another_issuer_is_refused() -> None:
    issued = certificate(KEY, issuer="An authority", signed_by=ec.generate_private_key(ec.SECP256R1()))
    _refused(signature(KEY, issued), "self-signed")


def test_a_certificate_signed_by_another_key_is_refused() -> None:
    _refused(signature(KEY, certificate(KEY, signed_by=ec.generate_private_key(ec.SECP256R1()))), "not made by the key")


def test_a_certificate_signed_by_another_digest_is_refused() -> None:
    _refused(signature(KEY, certificate(KEY, digest=SHA384())), "SHA-256")


def test_an_unknown_critical_extension_is_refused() -> None:
    unknown = builder.ExtendedKeyUsage([builder.ObjectIdentifier("1.3.6.1.5.5.7.3.4")])
    _refused(signature(KEY, certificate(KEY, extension=unknown)), "demands something unknown")


@pytest.mark.parametrize("names", [("Two", "names"), ("line\nbreak",), ("turned \u202eround",), ("\u2028",), ("  ",)])
def test_an_owner_who_is_not_named_plainly_is_refused(names: tuple[str, ...]) -> None:
    _refused(signature(KEY, certificate(KEY, names=names)), "plainly")


def test_every_changed_byte_and_every_cut_is_refused() -> None:
    whole = signature(KEY, CERTIFICATE)
    for at in range(len(whole)):
        _refused(whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :])
        _refused(whole[:at])


@pytest.mark.parametrize("extra", [b"\x00", b"\x30\x00", b"\n"])
def test_further_bytes_are_refused(extra: bytes) -> None:
    _refused(signature(KEY, CERTIFICATE) + extra)


def test_a_length_written_at_length_is_refused() -> None:
    whole = signature(KEY, CERTIFICATE)
    assert whole[:2] == b"\x30\x82"
    _refused(b"\x30\x83\x00" + whole[2:], "more than a signature needs")


def test_the_mirrored_signature_signs_the_same() -> None:
    """ECDSA holds for (r, n - s) too. It is over the same manifest by the same key, so nothing is gained by it."""
    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551

    def mirror(signer: dict[str, Any]) -> None:
        r, s = decode_dss_signature(signer["signature"])
        signer["signature"] = encode_dss_signature(r, order - s)

    assert check_signature(signature(KEY, CERTIFICATE, signer_of=mirror), MANIFEST).organisation == "Bike Kitchen"


@pytest.mark.parametrize(
    "data", [b"", b"\x00", b"\x30\x80\x00\x00", b"-----BEGIN CMS-----", b"\x30" * 5000, b"0" * 70_000]
)
def test_what_is_no_signature_is_refused(data: bytes) -> None:
    _refused(data)


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_noise_is_refused(data: bytes) -> None:
    _refused(data)


def test_another_key_cannot_sign_for_a_certificate(signatory: Signatory, second: Signatory) -> None:
    mixed = Signatory(signatory.certificate, second.key)
    _refused(signature(key_of(mixed), x509.Certificate.load(mixed.certificate)), "not made by the key")
