"""The organisation's identity as it is kept: a certificate, and its private key under a passphrase."""

from datetime import datetime

from msgspec import Struct


class StoredIdentity(Struct, frozen=True, kw_only=True):
    """certificate_pem: X.509, self-signed. encrypted_key_pem: PKCS#8 (RFC 5958) under the passphrase."""

    organisation: str
    certificate_pem: str
    encrypted_key_pem: str
    created_at: datetime


class Seal(Struct, frozen=True, kw_only=True):
    """A package that was exported. path: where it was written; sha256: of the signed manifest, lower-case hex."""

    path: str
    sha256: str
    at: datetime
