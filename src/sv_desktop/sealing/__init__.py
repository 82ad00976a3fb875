"""Packages: the ASiC-E container, CAdES signatures, identities, and whom this computer knows."""

from sv_desktop.domain.protection import WrongPassphrase
from sv_desktop.sealing.add_signature import add_signature
from sv_desktop.sealing.container_read import names_in
from sv_desktop.sealing.container_write import Source
from sv_desktop.sealing.credential import (
    BadCredential,
    ChangedCredential,
    credential_sha256,
    issuer_fingerprint,
    issuer_of,
    read_credential,
    sign_credential,
)
from sv_desktop.sealing.file_key import file_key_from_passphrase, file_key_from_words, new_file_key
from sv_desktop.sealing.identity import Signatory, create_identity, fingerprint, unlock
from sv_desktop.sealing.pdf_signature import pdf_signer_fingerprint, sign_pdf
from sv_desktop.sealing.recovery_words import all_words, known_word, nearest_words, words_of
from sv_desktop.sealing.signature import BadSignature
from sv_desktop.sealing.strength import Strength, passphrase_strength
from sv_desktop.sealing.trust import TrustList, certificate_file_fingerprint
from sv_desktop.sealing.verified import VerifiedPackage, open_verified
from sv_desktop.sealing.verify import verify_package
from sv_desktop.sealing.write_package import SealedPackage, write_package

__all__ = [
    "BadCredential",
    "BadSignature",
    "ChangedCredential",
    "SealedPackage",
    "Signatory",
    "Source",
    "Strength",
    "TrustList",
    "VerifiedPackage",
    "WrongPassphrase",
    "add_signature",
    "all_words",
    "certificate_file_fingerprint",
    "create_identity",
    "credential_sha256",
    "file_key_from_passphrase",
    "file_key_from_words",
    "fingerprint",
    "issuer_fingerprint",
    "issuer_of",
    "known_word",
    "names_in",
    "nearest_words",
    "new_file_key",
    "open_verified",
    "passphrase_strength",
    "pdf_signer_fingerprint",
    "read_credential",
    "sign_credential",
    "sign_pdf",
    "unlock",
    "verify_package",
    "words_of",
    "write_package",
]
