"""Identify: make the organisation's identity once, and show its fingerprint."""

from msgspec import Struct

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import grouped
from sv_desktop.services.desk import Desk


class Identity(Struct, frozen=True, kw_only=True):
    """What a person sees of an identity. fingerprint: in groups of four."""

    organisation: str
    fingerprint: str
    made_on: str


class Strength(Struct, frozen=True):
    """How hard a passphrase is to guess: score 0 (no) to 4 (very), and words."""

    score: int
    words: str


def identity_of(desk: Desk) -> Identity | None:
    """The identity of the open workspace, if it has one."""
    stored = desk.workspace.identity()
    return _shown(stored) if stored else None


def make_identity(desk: Desk, passphrase: str) -> Identity:
    """Make and keep the organisation's identity. Raises PlainError when there is one, or no name to put in it."""
    from sv_desktop.sealing import create_identity

    name = desk.application.organisation_name
    if not name:
        raise PlainError(
            tr("The identity needs your organisation's name."), tr("Fill in the name first, then come back.")
        )
    if desk.workspace.identity():
        raise PlainError(tr("This workspace has an identity already."), tr("Use its passphrase to sign."))
    stored = create_identity(name, passphrase, at=desk.clock())
    desk.workspace.save_identity(stored)
    return _shown(stored)


def strength(passphrase: str) -> Strength:
    """How strong a passphrase is."""
    from sv_desktop.sealing import passphrase_strength

    found = passphrase_strength(passphrase)
    return Strength(found.score, found.words)


def _shown(stored: StoredIdentity) -> Identity:
    from sv_desktop.sealing import fingerprint

    return Identity(
        organisation=stored.organisation,
        fingerprint=grouped(fingerprint(stored.certificate_pem)),
        made_on=stored.created_at.date().isoformat(),
    )
