"""Identities: a P-256 key under a passphrase, and a certificate that names the organisation."""

import hashlib
import subprocess
import unicodedata
from datetime import timedelta

import pytest
from asn1crypto import pem
from asn1crypto.keys import EncryptedPrivateKeyInfo
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.sealing import Signatory, WrongPassphrase, create_identity, fingerprint, unlock
from sv_desktop.sealing.identity import _name

from .packages import AT


def _certificate(identity: StoredIdentity) -> x509.Certificate:
    return x509.load_pem_x509_certificate(identity.certificate_pem.encode())


def test_the_certificate_is_self_signed_on_p256(identity: StoredIdentity) -> None:
    certificate = _certificate(identity)
    key = certificate.public_key()
    assert isinstance(key, EllipticCurvePublicKey)
    assert isinstance(key.curve, SECP256R1)
    certificate.verify_directly_issued_by(certificate)
    assert certificate.version is x509.Version.v3
    assert certificate.serial_number.bit_length() > 64


def test_the_certificate_names_the_organisation(identity: StoredIdentity) -> None:
    subject = _certificate(identity).subject
    assert [(name.oid, name.value) for name in subject] == [
        (NameOID.ORGANIZATION_NAME, "Bike Kitchen"),
        (NameOID.COMMON_NAME, "Bike Kitchen"),
    ]


def test_the_certificate_says_what_the_key_is_for(identity: StoredIdentity) -> None:
    extensions = _certificate(identity).extensions
    usage = extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert usage.value.digital_signature
    assert usage.value.content_commitment
    assert not usage.value.key_cert_sign
    basic = extensions.get_extension_for_class(x509.BasicConstraints)
    assert basic.critical
    assert not basic.value.ca
    assert extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    assert len(extensions) == 3


def test_the_certificate_lives_25_years_from_the_day_before(identity: StoredIdentity) -> None:
    certificate = _certificate(identity)
    assert certificate.not_valid_before_utc == AT.replace(microsecond=0) - timedelta(days=1)
    assert certificate.not_valid_after_utc - certificate.not_valid_before_utc == timedelta(days=25 * 365 + 1)


def test_the_key_is_encrypted_as_documented(identity: StoredIdentity, signatory: Signatory) -> None:
    kind, _, der = pem.unarmor(identity.encrypted_key_pem.encode())
    info = EncryptedPrivateKeyInfo.load(der, strict=True)["encryption_algorithm"]
    assert kind == "ENCRYPTED PRIVATE KEY"
    assert (info.kdf, info.kdf_hmac, info.kdf_iterations) == ("pbkdf2", "sha256", 600_000)
    assert (info.encryption_cipher, info.key_length, len(info.kdf_salt)) == ("aes", 32, 16)
    assert signatory.key not in der


def test_openssl_opens_the_key(identity: StoredIdentity, passphrase: str, signatory: Signatory) -> None:
    line = ["openssl", "pkcs8", "-passin", f"pass:{passphrase}", "-outform", "DER", "-nocrypt", "-topk8"]
    done = subprocess.run(line, input=identity.encrypted_key_pem.encode(), capture_output=True, check=True)
    assert done.stdout == signatory.key


@pytest.mark.parametrize("wrong", ["", "nine quiet ferries at dawn ", "Nine quiet ferries at dawn", "\x00", "\udcff"])
def test_a_wrong_passphrase_opens_nothing(identity: StoredIdentity, wrong: str) -> None:
    with pytest.raises(WrongPassphrase) as caught:
        unlock(identity, wrong)
    assert caught.value.next_step


def test_two_keyboards_type_the_same_passphrase() -> None:
    composed = unicodedata.normalize("NFC", "café ar lan yr afon")
    identity = create_identity("Caffi", composed, at=AT)
    assert unlock(identity, unicodedata.normalize("NFD", composed)).key


def test_a_key_of_another_certificate_is_noticed(identity: StoredIdentity, passphrase: str) -> None:
    other = create_identity("Other", passphrase, at=AT)
    with pytest.raises(PlainError, match="do not belong together"):
        unlock(replace(identity, certificate_pem=other.certificate_pem), passphrase)


def test_a_weak_passphrase_is_refused() -> None:
    with pytest.raises(PlainError, match="too easy to guess"):
        create_identity("Bike Kitchen", "password1", at=AT)


@pytest.mark.parametrize("name", ["", "   ", "\n\t", "\u200b\u202e"])
def test_a_name_that_nobody_can_see_is_refused(name: str, passphrase: str) -> None:
    with pytest.raises(PlainError, match="needs a name"):
        create_identity(name, passphrase, at=AT)


@given(st.text(min_size=1, max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_visible_name_fits_into_a_certificate(name: str) -> None:
    try:
        made = _name(name)
    except PlainError:
        assert not any(unicodedata.category(char)[0] not in "CZ" for char in name)
        return
    value = made.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)[0].value
    assert isinstance(value, str)
    assert 0 < len(value.encode()) <= 64
    assert not {unicodedata.category(char) for char in value} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_a_long_name_is_shortened_visibly_and_kept_whole_beside(passphrase: str) -> None:
    name = "Cymdeithas " + "ŵ" * 60
    identity = create_identity(name, passphrase, at=AT)
    value = _certificate(identity).subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    assert str(value).endswith("ŵ…")
    assert len(str(value).encode()) in (63, 64)
    assert identity.organisation == name


def test_the_fingerprint_is_that_of_the_der(identity: StoredIdentity) -> None:
    der = pem.unarmor(identity.certificate_pem.encode())[2]
    assert fingerprint(identity.certificate_pem) == hashlib.sha256(der).hexdigest()


@pytest.mark.parametrize(
    "text", ["", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
)
def test_only_a_certificate_has_a_fingerprint(text: str, identity: StoredIdentity) -> None:
    with pytest.raises(PlainError, match="not a certificate"):
        fingerprint(text)
    with pytest.raises(PlainError, match="not a certificate"):
        fingerprint(identity.certificate_pem * 2)
