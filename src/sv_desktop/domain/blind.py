"""Who may see whose scores: assessors read blind until both have said that they are done.

It is a rule of the program, kept by the window and the terminal alike. It is no secret: whoever has the register's file
can read it with other tools.
"""

from collections.abc import Iterable

from sv_desktop.domain.alphabet import place_of
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import PERSONAL, Entry, EntryKind, Ledger

#: What "done" may say: read and scored; or will not score, as who only moderates.
SCORED, NOT_SCORING = "scored", "not_scoring"
#: Who leaves one of these takes part; who only opened a package does not.
TAKING_PART = frozenset({EntryKind.SCORE, EntryKind.COMMENT, EntryKind.NOTE, EntryKind.ASK, EntryKind.DONE})


def is_done(ledger: Ledger, about: str, by: str) -> bool:
    """Whether somebody has said of a submission that he is done, in either way."""
    return ledger.head(about, EntryKind.DONE, "", by) is not None


def assessors(ledger: Ledger, about: str) -> tuple[str, ...]:
    """Everybody who has scored, written or said to be done about a submission, by name."""
    return tuple(sorted({one.by for one in ledger.history(about) if one.kind in TAKING_PART}, key=place_of))


def open_to(ledger: Ledger, about: str, me: str) -> tuple[str, ...]:
    """Whose own words somebody may read: his, and once he is done, those of everybody else who is."""
    mine = is_done(ledger, about, me)
    return tuple(one for one in assessors(ledger, about) if one == me or (mine and is_done(ledger, about, one)))


def hidden_from(ledger: Ledger, about: str, me: str) -> tuple[str, ...]:
    """Whose words are kept from somebody for now."""
    seen = open_to(ledger, about, me)
    return tuple(one for one in assessors(ledger, about) if one not in seen)


def would_be_led(ledger: Ledger, about: str, me: str) -> bool:
    """Whether somebody is in the middle of scoring what others score, too: their words must not be shown to him."""
    scoring = me in assessors(ledger, about) and not is_done(ledger, about, me)
    return scoring and bool(hidden_from(ledger, about, me))


def readable(ledger: Ledger, about: str, me: str) -> tuple[Entry, ...]:
    """What stands about a submission, as far as somebody may read it."""
    seen, done = open_to(ledger, about, me), is_done(ledger, about, me)
    hidden = () if done else (EntryKind.AGREED,)
    heads = (one for one in ledger.heads(about) if one.kind not in hidden)
    return tuple(one for one in heads if one.kind not in PERSONAL or one.by in seen)


def scored(ledger: Ledger, about: str) -> tuple[str, ...]:
    """The assessors who are done and have scored, by name."""
    done = (one for one in ledger.heads(about, EntryKind.DONE) if one.value == SCORED)
    return tuple(sorted((one.by for one in done), key=place_of))


def blind_levels(ledger: Ledger, about: str, by: str) -> dict[str, str]:
    """Item ref to level, as an assessor scored before he could have seen another's: what agreement is measured on.

    He could have seen them once he and another were both done, by the times of the entries.
    """
    levels: dict[str, str] = {}
    done: set[str] = set()
    for entry in ledger.history(about):
        if entry.kind is EntryKind.SCORE and entry.by == by:
            levels[entry.target] = entry.words
        elif entry.kind is EntryKind.DONE:
            _note(done, entry)
            if by in done and len(done) > 1:
                break
    return {ref: level for ref, level in levels.items() if level}


def _note(done: set[str], entry: Entry) -> None:
    if entry.withdraws:
        done.discard(entry.by)
    else:
        done.add(entry.by)


def names(people: Iterable[str]) -> str:
    """Names in a sentence: "Ann", "Ann and Sam", "Ann, Joe and Sam"."""
    found = list(people)
    if len(found) < 2:
        return found[0] if found else tr("nobody")
    return tr(" and ", "between two things").join((", ".join(found[:-1]), found[-1]))
