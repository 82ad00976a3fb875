"""Answer: store what was typed or chosen."""

from sv_desktop.domain.answers import CHOSEN, LOOK_AGAIN, WORD_LIMIT_SUFFIX, Revision, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.declaration import Declaration
from sv_desktop.services.desk import Desk


def answer(desk: Desk, ref: str, field: str, value: Value) -> Application:
    """Store one field of one item; durable when it returns."""
    return desk.save([(ref, field, value)])


def look_again(desk: Desk, ref: str, wanted: bool) -> Application:
    """Mark an item to come back to, or take the mark away."""
    return desk.save([(ref, LOOK_AGAIN, wanted or None)])


def choose(desk: Desk, parts: dict[str, bool]) -> Application:
    """Say which choosable sections and optional packs take part: refs ("award#social", "anchor#") to yes or no."""
    return desk.save([(ref, CHOSEN, chosen) for ref, chosen in parts.items()])


def limit_words(desk: Desk, ref: str, field: str, words: int | None) -> Application:
    """Set the person's own word limit for an answer (the scheme publishes none), or take it away."""
    return desk.save([(ref, field + WORD_LIMIT_SUFFIX, words)])


def declare(desk: Desk, declaration: Declaration) -> Application:
    """Store the declaration as far as it was filled in."""
    return desk.save(
        [
            ("declaration", "signatory", declaration.signatory or None),
            ("declaration", "role", declaration.role or None),
            ("declaration", "may_sign", declaration.may_sign or None),
            ("declaration", "confirmed", declaration.confirmed or None),
            ("declaration", "date", declaration.date or None),
        ]
    )


def history(desk: Desk, ref: str, field: str) -> tuple[Revision, ...]:
    """Every stored version of one answer, oldest first."""
    return desk.workspace.history(ref, field)
