"""Trust: whose keys the scheme knows. Mark, confirm a new one, withdraw; hand the list on, signed."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.known_keys import KnownKey, joined
from sv_desktop.domain.language import in_english, tr
from sv_desktop.domain.package import Signer, grouped
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.received import plain
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.domain.wording import date_words
from sv_desktop.services.folders import data_folder
from sv_desktop.services.keys_from_others import sound_keys
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.sealed_document import open_document, write_document

if TYPE_CHECKING:
    from sv_desktop.sealing import TrustList

_LONGEST = 300


class TrustListFile(msgspec.Struct, frozen=True, kw_only=True):
    """What a trust list holds when it travels. register: whose list it is, in words. made_at: UTC."""

    format: Literal["sv-desktop-trust-list"] = "sv-desktop-trust-list"
    format_version: Literal[1] = 1
    register: str
    made_at: datetime
    keys: tuple[KnownKey, ...]


class Offered(msgspec.Struct, frozen=True, kw_only=True):
    """A trust list that somebody hands on, checked but not taken over yet.

    signer: who has signed it. trusted: whether that key is known here, or is this register's own. changes: what taking
    it over would change.
    """

    signer: Signer
    trusted: bool
    listed: TrustListFile
    changes: tuple[KnownKey, ...]


class SchemeIdentity(msgspec.Struct, frozen=True, kw_only=True):
    """What a person sees of the scheme's identity. fingerprint: in groups of four. made_on: ISO date."""

    organisation: str
    fingerprint: str
    made_on: str


def mark_known(desk: RegisterDesk, signer: Signer, how: str) -> KnownKey:
    """Note that a signer's fingerprint was compared, and in what way. The signer is known on this computer, too.

    Raises PlainError where nothing is said of how, or the key was withdrawn.
    """
    return _mark(desk, signer, how, follows="")


def confirm_new_key(desk: RegisterDesk, row: Row, how: str) -> KnownKey:
    """Note that an organisation has a new key, so that its packages go on as versions of what it sent before."""
    signer = row.received.signers[0]
    if not row.others:
        raise PlainError(tr("No other key was used under this name."), tr("Mark the signer as known instead."))
    follows = next((one for one in row.others if desk.keys.get(one)), row.others[0])
    return _mark(desk, signer, how, follows=follows)


def withdraw(desk: RegisterDesk, fingerprint: str, on: date, reason: str) -> None:
    """From a day on, do not count a key any more; packages that came before that day keep their standing.

    The signer is forgotten on this computer, too. Raises PlainError for a day to come, or without a reason.
    """
    key = desk.keys.get(fingerprint)
    if key is None:
        raise PlainError(tr("This key is not on the list of known signers."), tr("Choose it again from the list."))
    if key.withdrawn_on:
        raise PlainError(tr("This key was withdrawn already."), tr("Its history says when and why."))
    why = _said(reason, tr("Say why the key is withdrawn, such as “their laptop was stolen”."))
    if on > desk.clock().astimezone().date():
        raise PlainError(tr("A key cannot be withdrawn from a day to come."), tr("Choose today or an earlier day."))
    at = desk.clock()
    gone = msgspec.structs.replace(
        key, withdrawn_on=on.isoformat(), withdrawn_by=desk.author, withdrawn_at=at, reason=why
    )
    with in_english():
        day = date_words(on.isoformat())
    desk.save_keys([(gone, f"Key withdrawn from {day} on: {why}")])
    _here().remove(fingerprint)


def identity_of(desk: RegisterDesk) -> SchemeIdentity | None:
    """The identity that the register signs with, if one was made."""
    from sv_desktop.sealing import fingerprint

    stored = desk.register.identity()
    if stored is None:
        return None
    return SchemeIdentity(
        organisation=stored.organisation,
        fingerprint=grouped(fingerprint(stored.certificate_pem)),
        made_on=stored.created_at.date().isoformat(),
    )


def make_identity(desk: RegisterDesk, passphrase: str) -> SchemeIdentity:
    """Make and keep the scheme's identity, named as the register. Raises PlainError when there is one."""
    from sv_desktop.sealing import create_identity

    if desk.register.identity():
        raise PlainError(tr("This register has an identity already."), tr("Use its passphrase to sign."))
    desk.register.save_identity(create_identity(desk.name, passphrase, at=desk.clock()))
    made = identity_of(desk)
    assert made is not None  # noqa: S101 - it was kept a line before
    return made


def export_list(desk: RegisterDesk, destination: Path, passphrase: str, progress: Progress = silent) -> Path:
    """Write the whole list as a package that the scheme's identity has signed."""
    from sv_desktop.sealing import unlock

    stored = desk.register.identity()
    if stored is None:
        raise PlainError(tr("The register has no identity to sign with yet."), tr("Make the identity first."))
    at = desk.clock()
    listed = TrustListFile(register=desk.name, made_at=at, keys=desk.keys.all())
    signatory = unlock(stored, passphrase)
    return write_document(destination, DocumentKind.TRUST_LIST, listed, signatory, at=at, progress=progress).path


def look_at_list(desk: RegisterDesk, path: Path, progress: Progress = silent) -> Offered:
    """Check a trust list that somebody hands on. Raises PlainError for anything but a sealed one."""
    from sv_desktop.sealing import fingerprint

    opened = open_document(path, DocumentKind.TRUST_LIST, TrustListFile, known=desk.keys.standing, progress=progress)
    if len(opened.verification.signers) != 1:
        raise PlainError(
            tr("“{name}” has several signatures, which a trust list never has.", name=path.name),
            tr("Ask for it again."),
        )
    signer, own = opened.signer, desk.register.identity()
    trusted = signer.known or (own is not None and signer.fingerprint == fingerprint(own.certificate_pem))
    listed = opened.value
    return Offered(signer=signer, trusted=trusted, listed=listed, changes=tuple(_changes(desk, listed.keys)))


def take_over_list(desk: RegisterDesk, offered: Offered, accepted: str = "") -> int:
    """Take a list over; how many keys are new or withdrawn by it comes back.

    accepted: the fingerprint of its signer, where the person has compared it. Raises PlainError where the signer is
    neither trusted nor accepted.
    """
    if not offered.trusted and "".join(accepted.split()).lower() != offered.signer.fingerprint:
        raise PlainError(
            tr(
                "The list is signed by {organisation}, who is not known here.", organisation=offered.signer.organisation
            ),
            tr("Compare the fingerprint with them by phone first."),
        )
    changes = tuple(_changes(desk, offered.listed.keys))
    whose = f"from the list of {plain(offered.listed.register)}, signed by {plain(offered.signer.organisation)}"
    desk.save_keys(
        (key, f"Withdrawn, {whose}." if key.withdrawn_on else f"Marked as known, {whose}.") for key in changes
    )
    forget_withdrawn_here(desk)
    return len(changes)


def forget_withdrawn_here(desk: RegisterDesk) -> None:
    """Let this computer forget every signer whose key the register has withdrawn."""
    here = _here()
    known = here.known()
    for key in desk.keys.all():
        if key.withdrawn_on and key.fingerprint in known:
            here.remove(key.fingerprint)


def _mark(desk: RegisterDesk, signer: Signer, how: str, *, follows: str) -> KnownKey:
    words = _said(how, tr("Say how you compared it, such as “rang the number on the charity register”."))
    before = desk.keys.get(signer.fingerprint)
    if before is not None and before.withdrawn_on:
        raise PlainError(
            tr("This key was withdrawn, so it cannot be marked as known again."),
            tr("Ask the organisation to make a new identity, and to seal with that."),
        )
    key = KnownKey(
        fingerprint=signer.fingerprint,
        organisation=plain(signer.organisation),
        certificate=signer.certificate,
        marked_by=desk.author,
        marked_at=desk.clock(),
        how=words,
        follows=follows,
    )
    desk.save_keys([(key, f"{'New key confirmed' if follows else 'Marked as known'}: {words}")])
    _here().add(signer.certificate)
    return key


def _changes(desk: RegisterDesk, listed: Iterable[KnownKey]) -> Iterable[KnownKey]:
    """What a list would change here."""
    for theirs in sound_keys(listed):
        ours = desk.keys.get(theirs.fingerprint)
        after = joined(ours, theirs)
        if after != ours:
            yield after


def _said(words: str, otherwise: str) -> str:
    tidy = " ".join(words.split())[:_LONGEST]
    if not tidy:
        raise PlainError(tr("Something is missing."), otherwise)
    return tidy


def _here() -> "TrustList":
    """The signers that are known on this computer, for packages that are opened without a register."""
    from sv_desktop.sealing import TrustList

    return TrustList(data_folder() / "known signers")
