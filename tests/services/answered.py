"""A register with one submission that was read, and the steps that lead to an answer."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.services import decide
from sv_desktop.services.desk import Clock
from sv_desktop.services.matter import Matter, matter_of
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from tests.applicants import sealed, signatory

PASSPHRASE = "seven calm lanterns by the canal"
NOTE = "PRIVATE: I know the treasurer, and doubt the numbers."
COMMENT = "We liked the story of the repair café."
ASK = "Please tell us how many people came back."
CHANGE = "award:social_change"


def ticking(start: datetime) -> Clock:
    """A clock that is a second later each time it is asked, so that what is written one after the other is in order."""
    seconds = count()
    return lambda: start + timedelta(seconds=next(seconds))


def arrived(desk: RegisterDesk, folder: Path, organisation: str = "Bike Kitchen", **more: object) -> str:
    """Receive a package; the submission's id comes back."""
    (outcome,) = receive(desk, [sealed(folder / safe_name(f"{organisation}.asice"), organisation, **more)])  # type: ignore[arg-type]
    assert outcome.received is not None
    return outcome.received.id


def with_identity(desk: RegisterDesk) -> None:
    """Give the register an identity; a cheap one, for what it is is tested elsewhere."""
    from sv_desktop.services.trust import make_identity

    make_identity(desk, PASSPHRASE)


def read_by(desk: RegisterDesk, about: str, name: str, level: str, refs: Iterable[str] = (CHANGE,)) -> None:
    """Let an assessor score, comment, ask and note, and say that he is done."""
    before, desk.author = desk.author, name
    for ref in refs:
        desk.write(
            [
                (about, EntryKind.SCORE, ref, level),
                (about, EntryKind.COMMENT, ref, f"{COMMENT} ({name})"),
                (about, EntryKind.ASK, ref, ASK),
                (about, EntryKind.NOTE, ref, f"{NOTE} ({name})"),
            ]
        )
    desk.write([(about, EntryKind.DONE, "", "scored")])
    desk.author = before


def outcome_id(matter: Matter, kind: OutcomeKind) -> str:
    return next(one.id for one in matter.assessment.outcomes if one.kind is kind)


def decided(desk: RegisterDesk, about: str, kind: OutcomeKind = OutcomeKind.NOT_YET) -> Matter:
    """Write a decision with all that its kind asks for, and make it."""
    matter = matter_of(desk, about)
    decide.choose(desk, about, outcome_id(matter, kind))
    decide.say(desk, about, "We hope to hear from you again.")
    for theme in matter.themes:
        decide.give_reason(desk, about, theme.id, f"In {theme.label} we could not see what changed.")
    if kind is OutcomeKind.AWARD_WITH_CONDITIONS:
        decide.put_condition(desk, about, "Send the signed safeguarding policy", "2027-01-29")
        decide.put_condition(desk, about, "Add the numbers for Widnes", "2027-02-26")
    decide.decide(desk, about, matter)
    return matter


def key_of(organisation: str) -> str:
    """The fingerprint that an invented organisation seals with."""
    return signatory(organisation).signed_by.fingerprint
