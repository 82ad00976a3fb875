"""Checks on what people type: registration numbers and ways to reach them.

A check answers None when the text looks right, else one plain sentence. Nothing is ever blocked by it.
"""

import re
from collections.abc import Callable

from sv_desktop.domain.framework import Check
from sv_desktop.domain.language import tr

# Companies House prefixes: https://www.gov.uk/government/publications/company-number-prefixes (facts).
_COMPANY_PREFIXES = re.compile(
    "AC|AD|BR|C[ENRS]|E[NST]|F[ACEJ]|G[EINS]|I[CP]|LP|N[ACFILNOPRVZ]|O[CE]|PC|R[CS]|S[ACEFGILNOPRZ]|UK|US|VO|ZC"
)
_CHARITY = re.compile(r"\d{6,7}(-\d{1,3})?", re.ASCII)
_COMPANY = re.compile(r"\d{8}|[A-Z]{2}\d{6}|R\d{7}|(IP|SP)(\d{5}[A-Z]|\d{4}RS)", re.ASCII)
_MUTUALS = re.compile(r"(RS|IP|SP|NI)?\d{1,6}([A-Z]|RS|R\(S\))?", re.ASCII)
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>.]+(\.[^@\s<>.]+)+")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", re.ASCII)
_PHONE = re.compile(r"\+?[\d\s().-]+(\s?(x|ext\.?)\s?\d+)?", re.IGNORECASE | re.ASCII)
_WEB = re.compile(r"(https?://)?[^\s/.]+(\.[^\s/.]+)+(/\S*)?", re.IGNORECASE)


def normalised(check: Check | None, text: str) -> str:
    """The text as the register writes it: upper case, no spaces, plain dashes where those do not matter."""
    plain = text.strip()
    if check in (Check.CHARITY_NUMBER, Check.COMPANY_NUMBER, Check.MUTUALS_NUMBER):
        plain = re.sub(r"\s+", "", plain).upper()
    if check is Check.CHARITY_NUMBER:
        plain = re.sub(r"[\u2010-\u2015\u2212/]", "-", plain)
    if check is Check.COMPANY_NUMBER and plain.isascii() and plain.isdigit() and len(plain) == 7:
        return plain.zfill(8)
    return plain.upper() if check is Check.POSTCODE else plain


def charity_number(text: str) -> str | None:
    """Charity Commission for England and Wales: 6 or 7 digits, with an optional linked-charity suffix."""
    if _CHARITY.fullmatch(text):
        return None
    if re.fullmatch(r"SC\d{6}", text):
        return tr("This looks like a Scottish charity number. England and Wales numbers have 6 or 7 digits.")
    if re.fullmatch(r"(NIC|X)\d+", text):
        return tr("This looks like a Northern Ireland number. England and Wales numbers have 6 or 7 digits.")
    return tr(
        "A charity number has 6 or 7 digits, such as 1123456. A linked charity adds a dash and a number: 1123456-1."
    )


def company_number(text: str) -> str | None:
    """Companies House: 8 characters, all digits or a two-character prefix with 6 digits."""
    if not _COMPANY.fullmatch(text):
        return tr("A company number has 8 characters, such as 01234567, or two letters and 6 digits, such as CE012345.")
    if not text.isdigit() and not text.startswith("R") and not _COMPANY_PREFIXES.match(text):
        return tr("Companies House does not use the letters {text}. Please look at the number again.", text=text[:2])
    return None


def mutuals_number(text: str) -> str | None:
    """The Mutuals Public Register (FCA): up to 6 digits, older ones with IP or SP before and R after."""
    if _MUTUALS.fullmatch(text):
        return None
    return tr("A mutuals register number has up to 6 digits, such as 8123, sometimes with letters, such as IP12345R.")


def email(text: str) -> str | None:
    """The shape of an address (RFC 5321 leaves the rest to the mail system)."""
    if len(text) <= 254 and _EMAIL.fullmatch(text):
        return None
    return tr("An email address looks like name@example.org.")


def phone(text: str) -> str | None:
    """Seven to fifteen digits (ITU-T E.164 allows fifteen), with spaces and the usual signs."""
    digits = re.sub(r"[^0-9]", "", text)
    if 7 <= len(digits) <= 15 and _PHONE.fullmatch(text):
        return None
    return tr("A phone number has 7 to 15 digits, such as 0151 496 0123.")


def postcode(text: str) -> str | None:
    """The shape of a UK postcode (BS 7666)."""
    return None if _POSTCODE.fullmatch(text) else tr("A postcode looks like CH1 2AB.")


def web_address(text: str) -> str | None:
    """A host name with an optional path."""
    return None if _WEB.fullmatch(text) else tr("A web address looks like www.example.org.")


CHECKS: dict[Check, Callable[[str], str | None]] = {
    Check.CHARITY_NUMBER: charity_number,
    Check.COMPANY_NUMBER: company_number,
    Check.MUTUALS_NUMBER: mutuals_number,
    Check.EMAIL: email,
    Check.PHONE: phone,
    Check.POSTCODE: postcode,
    Check.WEB_ADDRESS: web_address,
}
