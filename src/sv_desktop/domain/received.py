"""What a register holds of a package that came in: facts that never change, and how far its reading is."""

import re
import unicodedata
from datetime import UTC, datetime
from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.framework import section_ref
from sv_desktop.domain.in_use import printable
from sv_desktop.domain.language import Words, phrase
from sv_desktop.domain.package import Finding, Signer, Verdict
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.wording import option_label

_LONGEST = 120
_NO_LETTER = re.compile(r"[\W_]+")
_MOST_NAMED = 40


class State(StrEnum):
    """How far the reading of a submission is."""

    NEW = "new"
    READING = "reading"
    WAITING = "waiting"
    DECIDED = "decided"
    REVIEW = "review"
    SET_ASIDE = "set_aside"


STATE_WORDS = Words(
    {
        State.NEW: phrase("Not begun"),
        State.READING: phrase("Being read"),
        State.WAITING: phrase("Waiting for the applicant"),
        State.DECIDED: phrase("Decided"),
        State.REVIEW: phrase("Review asked for"),
        State.SET_ASIDE: phrase("Set aside"),
    }
)


class Named(Struct, frozen=True):
    """A theme or a place. id: "award#social" or an option; label: for people."""

    id: str
    label: str


class About(Struct, frozen=True, kw_only=True):
    """What a submission says of its organisation. numbers: such as "charity_number 1123456"."""

    organisation: str = ""
    kind: str = ""
    places: tuple[Named, ...] = ()
    themes: tuple[Named, ...] = ()
    numbers: tuple[str, ...] = ()
    submission_id: str = ""
    submitted_at: datetime | None = None


class Received(Struct, frozen=True, kw_only=True):
    """A package as it came. id: the same for the same bytes in every register. size: bytes; sha256: of the whole file.

    verdict: KNOWN or NEW both mean "sealed"; who is known now, :class:`.known_keys.KnownKeys` says. findings: at most
    the first of them; found: how many there were. problem: why a sealed package's answers cannot be read, in words.
    received_at: UTC, this computer's clock. kept: whether its bytes are in the register.
    """

    id: str
    sha256: str
    size: int
    name: str
    received_at: datetime
    received_by: str
    verdict: Verdict
    about: About = About()
    signers: tuple[Signer, ...] = ()
    findings: tuple[Finding, ...] = ()
    found: int = 0
    problem: str = ""
    kept: bool = False
    state: State = State.NEW
    assessor: str = ""

    @property
    def sealed(self) -> bool:
        """Whether nothing was changed since sealing."""
        return self.verdict in (Verdict.KNOWN, Verdict.NEW)

    @property
    def readable(self) -> bool:
        """Whether there are answers to read."""
        return self.sealed and not self.problem

    @property
    def fingerprint(self) -> str:
        """The key that sealed it; "" where none did. The first signature is the organisation's own."""
        return self.signers[0].fingerprint if self.sealed and self.signers else ""

    @property
    def organisation(self) -> str:
        """Whom it comes from, as far as can be said: the answers, else the seal, else the file's name."""
        signed = self.signers[0].organisation if self.signers else ""
        return self.about.organisation or signed or self.name


class Event(Struct, frozen=True, kw_only=True):
    """Something that was done. about: a submission's id or a key's fingerprint. at: UTC."""

    id: str
    about: str
    at: datetime
    by: str
    words: str


def about(application: Application, ours: Frameworks, *, submission_id: str, submitted_at: datetime) -> About:
    """What a submission says of its organisation.

    ours: the frameworks of this computer, whose labels count where they know the same theme or place: a stranger's
    frameworks may call anything by any name.
    """
    return About(
        organisation=plain(application.organisation_name),
        kind="; ".join(one.label for one in _chosen(application, ours, "organisation_kinds")),
        places=_chosen(application, ours, "places"),
        themes=_themes(application, ours),
        numbers=_numbers(application),
        submission_id=plain(submission_id),
        submitted_at=_utc(submitted_at),
    )


def plain(text: str) -> str:
    """Words of a stranger on one line, with nothing invisible in them, and not too long."""
    return printable(text)[:_LONGEST]


def plain_lines(text: str, most: int) -> str:
    """Words of a stranger over several lines, without control characters, which a terminal would obey."""
    kept = (sign for sign in text[:most] if sign in "\n\t" or unicodedata.category(sign) != "Cc")
    return "".join(kept).strip()


def name_key(name: str) -> str:
    """The form in which two names are the same organisation's: letters and digits alone, without case or accents."""
    return _NO_LETTER.sub("", folded(name))


def folded(text: str) -> str:
    """The form in which words are looked for: without case and accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _utc(at: datetime) -> datetime | None:
    """A stranger's time; None for one that no calendar has in UTC."""
    try:
        return at.astimezone(UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _themes(application: Application, ours: Frameworks) -> tuple[Named, ...]:
    known = {
        section_ref(pack, section): section.title
        for pack in ours.packs
        for section in pack.sections
        if section.choosable
    }
    found = [
        Named(ref, known.get(ref) or plain(section.title))
        for pack in application.packs
        for section in pack.sections
        if section.choosable and application.is_chosen(pack, section)
        for ref in (section_ref(pack, section),)
    ]
    return tuple(found[:_MOST_NAMED])


def _chosen(application: Application, ours: Frameworks, list_name: str) -> tuple[Named, ...]:
    """What is chosen of a programme's list on the organisation's own pages."""
    known = {option.id: option.label for option in ours.programme.lists.get(list_name, ())}
    found: dict[str, str] = {}
    pack = application.frameworks.pack(ORGANISATION_PACK)
    for _section, item in pack.items() if pack else ():
        for field in item.fields:
            value = application.answers.get(f"{ORGANISATION_PACK}:{item.id}", field.id)
            if field.list == list_name and value:
                for one in value if isinstance(value, tuple) else (str(value),):
                    label = known.get(one) or plain(option_label(field, one, application.frameworks.programme))
                    found[plain(one)] = label
    return tuple(Named(one, label) for one, label in list(found.items())[:_MOST_NAMED])


def _numbers(application: Application) -> tuple[str, ...]:
    """Registration numbers: the fields of the organisation's pages that are checked as one."""
    found = []
    pack = application.frameworks.pack(ORGANISATION_PACK)
    for _section, item in pack.items() if pack else ():
        for field in item.fields:
            text = name_key(application.answers.text(f"{ORGANISATION_PACK}:{item.id}", field.id))
            if field.check and field.check.value.endswith("_number") and text:
                found.append(f"{field.check.value} {plain(text)}")
    return tuple(found[:_MOST_NAMED])
