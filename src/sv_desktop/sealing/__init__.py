"""Packages: the ASiC-E container, CAdES signatures, identities, and whom this computer knows."""

from sv_desktop.sealing.add_signature import add_signature
from sv_desktop.sealing.container_write import Source
from sv_desktop.sealing.identity import Signatory, WrongPassphrase, create_identity, fingerprint, unlock
from sv_desktop.sealing.pdf_signature import pdf_signer_fingerprint, sign_pdf
from sv_desktop.sealing.signature import BadSignature
from sv_desktop.sealing.strength import Strength, passphrase_strength
from sv_desktop.sealing.trust import TrustList, certificate_file_fingerprint
from sv_desktop.sealing.verified import VerifiedPackage, open_verified
from sv_desktop.sealing.verify import verify_package
from sv_desktop.sealing.write_package import SealedPackage, write_package

__all__ = [
    "BadSignature",
    "SealedPackage",
    "Signatory",
    "Source",
    "Strength",
    "TrustList",
    "VerifiedPackage",
    "WrongPassphrase",
    "add_signature",
    "certificate_file_fingerprint",
    "create_identity",
    "fingerprint",
    "open_verified",
    "passphrase_strength",
    "pdf_signer_fingerprint",
    "sign_pdf",
    "unlock",
    "verify_package",
    "write_package",
]
