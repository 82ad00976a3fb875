"""Identities: an ECDSA P-256 key with a self-signed certificate that names the organisation."""

import hashlib
import os
import unicodedata
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import SignedBy
from sv_desktop.domain.protection import WrongPassphrase
from sv_desktop.sealing.passphrase import secret_bytes
from sv_desktop.sealing.strength import passphrase_strength

if TYPE_CHECKING:
    from asn1crypto.keys import EncryptedPrivateKeyInfo
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import Certificate, Name

#: PBKDF2-HMAC-SHA256 rounds, as OWASP's password storage guidance asks (2023).
_ROUNDS = 600_000
#: Longer than any award; renewing means a new identity.
_VALID_FOR = timedelta(days=25 * 365)
#: X.520 upper bounds (RFC 5280, appendix A.1): 64 characters, which the library counts in UTF-8 bytes.
_LONGEST_NAME = 64


class Signatory(Struct, frozen=True):
    """An unlocked identity: DER certificate and unencrypted PKCS#8 key. Never stored."""

    certificate: bytes
    key: bytes

    @property
    def signed_by(self) -> SignedBy:
        """Who this is, as the certificate has it."""
        from asn1crypto import x509

        name = x509.Certificate.load(self.certificate).subject.native["organization_name"]
        return SignedBy(organisation=str(name), fingerprint=hashlib.sha256(self.certificate).hexdigest())


def create_identity(organisation: str, passphrase: str, *, at: datetime) -> StoredIdentity:
    """Make an identity. Raises PlainError when the name is empty or the passphrase is too easy to guess.

    at: now, in UTC; the certificate is valid for 25 years from a day before (clocks differ).
    """
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    strength = passphrase_strength(passphrase)
    if strength.score == 0:
        raise PlainError(tr("This passphrase is too easy to guess."), strength.words)
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _certificate(key, _name(organisation), at)
    plain_key = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return StoredIdentity(
        organisation=organisation.strip(),
        certificate_pem=certificate.public_bytes(Encoding.PEM).decode(),
        encrypted_key_pem=_pem("ENCRYPTED PRIVATE KEY", _encrypted(plain_key, passphrase).dump()),
        created_at=at,
    )


def unlock(identity: StoredIdentity, passphrase: str) -> Signatory:
    """Open the key. Raises WrongPassphrase, or PlainError when the stored identity is damaged."""
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
    from cryptography.x509 import load_pem_x509_certificate

    try:
        certificate = load_pem_x509_certificate(identity.certificate_pem.encode())
        key = load_pem_private_key(identity.encrypted_key_pem.encode(), secret_bytes(passphrase))
    except (TypeError, ValueError) as error:  # cryptography: TypeError for an empty passphrase
        raise WrongPassphrase from error
    if certificate.public_key() != key.public_key():
        raise PlainError(tr("The identity is damaged: its key and its certificate do not belong together."))
    return Signatory(
        certificate.public_bytes(Encoding.DER), key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    )


def fingerprint(certificate_pem: str) -> str:
    """SHA-256 of the certificate's DER, lower-case hex. Raises PlainError for anything but one certificate."""
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_pem_x509_certificates

    try:
        (certificate,) = load_pem_x509_certificates(certificate_pem.encode())
    except ValueError as error:
        raise PlainError(
            tr("This is not a certificate in PEM form."), tr("Choose the .pem file of the signer.")
        ) from error
    return hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest()


def _certificate(key: "EllipticCurvePrivateKey", name: "Name", at: datetime) -> "Certificate":
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256

    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + _VALID_FOR)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, SHA256())
    )


def _name(organisation: str) -> "Name":
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    one_line = " ".join(organisation.split())
    visible = "".join(char for char in one_line if unicodedata.category(char)[0] != "C").strip()
    if not visible:
        raise PlainError(tr("The identity needs a name."), tr("Fill in the name first."))
    short = _shortened(visible)
    return x509.Name(
        [x509.NameAttribute(NameOID.ORGANIZATION_NAME, short), x509.NameAttribute(NameOID.COMMON_NAME, short)]
    )


def _shortened(name: str) -> str:
    if len(name.encode()) <= _LONGEST_NAME:
        return name
    return name.encode()[: _LONGEST_NAME - len("…".encode())].decode(errors="ignore").rstrip() + "…"


def _encrypted(key: bytes, passphrase: str) -> "EncryptedPrivateKeyInfo":
    """PKCS#8 EncryptedPrivateKeyInfo (RFC 5958) with PBES2: PBKDF2-HMAC-SHA256, AES-256-CBC (RFC 8018)."""
    from asn1crypto.algos import Pbkdf2Salt
    from asn1crypto.keys import EncryptedPrivateKeyInfo
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    salt, vector = os.urandom(16), os.urandom(16)
    secret = hashlib.pbkdf2_hmac("sha256", secret_bytes(passphrase), salt, _ROUNDS, 32)
    gap = 16 - len(key) % 16
    cipher = Cipher(AES(secret), CBC(vector)).encryptor()
    encrypted = cipher.update(key + bytes([gap]) * gap) + cipher.finalize()
    derivation = {
        "salt": Pbkdf2Salt("specified", salt),
        "iteration_count": _ROUNDS,
        "key_length": 32,
        "prf": {"algorithm": "sha256"},
    }
    scheme = {
        "key_derivation_func": {"algorithm": "pbkdf2", "parameters": derivation},
        "encryption_scheme": {"algorithm": "aes256_cbc", "parameters": vector},
    }
    return EncryptedPrivateKeyInfo(
        {"encryption_algorithm": {"algorithm": "pbes2", "parameters": scheme}, "encrypted_data": encrypted}
    )


def _pem(label: str, data: bytes) -> str:
    from asn1crypto import pem

    return str(pem.armor(label, data).decode())
