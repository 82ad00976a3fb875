"""The recovery sheet: one page to print and put away, with the words that open a protected workspace."""

from collections.abc import Sequence
from datetime import datetime

from sv_desktop.domain.wording import date_words
from sv_desktop.reports.blocks import Bullets, Document, Facts, Para, Tone

_NOTICE = "Whoever holds this sheet can open the file. Keep it like a key, and not beside the computer."
_STEPS = (
    "Open the file in SV Desktop and choose “I have forgotten it”. Type the words in the order of their numbers. "
    "Then choose a new passphrase, and print a new sheet: this one does not open the file any more after that."
)


def recovery_sheet_of(words: Sequence[str], organisation: str, file_name: str, made_at: datetime) -> Document:
    """One page. words: in order; file_name: of the workspace they open."""
    facts = (
        ("Organisation", organisation or "Not named yet"),
        ("File", file_name),
        ("Printed on", date_words(made_at.date().isoformat())),
    )
    return Document(
        title="Recovery sheet",
        organisation=organisation or "SV Desktop",
        running="Recovery sheet",
        notice=_NOTICE,
        cover=(
            Para("Recovery sheet", Tone.TITLE),
            Para("For the day when the passphrase is forgotten", Tone.SUBTITLE),
            Facts(facts),
            Bullets(tuple(words), ordered=True),
            Para(_STEPS),
            Para(_NOTICE, Tone.LEAD),
        ),
        blocks=(),
        made_at=made_at,
    )
