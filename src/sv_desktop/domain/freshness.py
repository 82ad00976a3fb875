"""Whether evidence is still fresh: a pack says for each item how old it may be."""

from datetime import date

from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.months import later


def stale_after(application: Application, evidence: Evidence) -> date | None:
    """The day from which evidence counts as old for one of the items that use it; None for never, or without a date."""
    try:
        made = date.fromisoformat(evidence.date)
    except ValueError:
        return None
    found = (application.find(ref) for ref in application.answers.uses(evidence.id))
    used = [item for pack, _section, item in filter(None, found) if application.uses(pack)]
    months = [item.fresh_for_months for item in used if item.fresh_for_months]
    return later(made, min(months)) if months else None


def is_stale(application: Application, evidence: Evidence, today: date) -> bool:
    """Whether a newer version should be asked for."""
    after = stale_after(application, evidence)
    return after is not None and today > after
