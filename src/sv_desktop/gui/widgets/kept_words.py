"""Evidence in the library, in words: what it is, where it is used, what to look at again."""

from collections.abc import Mapping

from sv_desktop.domain.evidence import KIND_WORDS, EvidenceKind
from sv_desktop.domain.language import tr
from sv_desktop.domain.library import Kept
from sv_desktop.domain.wording import date_words, size_words
from sv_desktop.gui.widgets.evidence_row import evidence_marks

_USES_SHOWN = 3


def facts(kept: Kept) -> str:
    """What it is, from when, and who added it: "File · 2.4 MB · from 3 March 2026 · added by Ann on 4 March 2026"."""
    one = kept.evidence
    when = tr("from {day}", day=date_words(one.date)) if one.date else tr("no date yet")
    added = tr(
        "added by {added_by} on {day}",
        added_by=one.added_by or tr("somebody"),
        day=date_words(one.added_at.astimezone().date().isoformat()),
    )
    what = size_words(one.size) if one.kind is EvidenceKind.FILE else one.source
    return " · ".join(fact for fact in (KIND_WORDS[one.kind], what, when, added) if fact)


def uses(kept: Kept, labels: Mapping[str, str] | None = None) -> str:
    """Which answers use it. labels: of all evidence by its id, to name the newer version."""
    if kept.uses:
        more = len(kept.uses) - _USES_SHOWN
        named = "; ".join(use.words for use in kept.uses[:_USES_SHOWN])
        if more > 0:
            return tr("Used in {named} and {more} more", named=named, more=more)
        return tr("Used in {named}", named=named)
    if kept.newer:
        newer = (labels or {}).get(kept.newer, "")
        return tr("Earlier version of “{newer}”", newer=newer) if newer else tr("Earlier version")
    return tr("Not used yet")


def marks(kept: Kept) -> list[str]:
    """What to look at again."""
    return evidence_marks(kept.evidence, kept.stale_after if kept.stale else None)
