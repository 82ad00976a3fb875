"""What a scheme promises its applicants: within how many working days they are told, counted from when; who signs."""

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import ToldFrom
from sv_desktop.domain.language import tr
from sv_desktop.domain.telling_time import MOST_DAYS, TellingRule
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.register_desk import RegisterDesk

_DAYS, _START, _SIGNATORY = "told_within_working_days", "told_from", "signatory"
_LONGEST = 120


def promise_of(desk: RegisterDesk) -> TellingRule:
    """What the scheme has set; to begin with what this program's framework suggests."""
    days, start = desk.register.setting(_DAYS) or "", desk.register.setting(_START) or ""
    suggested = suggestion()
    return TellingRule(
        days=int(days) if days.isdecimal() and 1 <= int(days) <= MOST_DAYS else suggested.days,
        start=ToldFrom(start) if start in set(ToldFrom) else suggested.start,
    )


def suggestion() -> TellingRule:
    """What the first framework that says how it is decided suggests."""
    found = next((pack.assessment for pack in builtin_frameworks().packs if pack.assessment), None)
    if found is None:
        return TellingRule()
    return TellingRule(days=found.told_within_working_days, start=found.told_from)


def save_promise(desk: RegisterDesk, days: int, start: ToldFrom) -> None:
    """Set what the scheme promises. days: working days."""
    if not 1 <= days <= MOST_DAYS:
        raise PlainError(
            tr("“{days}” working days cannot be promised.", days=days),
            tr("Choose a number from 1 to {most}.", most=MOST_DAYS),
        )
    desk.register.save_setting(_DAYS, str(days))
    desk.register.save_setting(_START, start.value)


def signatory_of(desk: RegisterDesk) -> str:
    """Who signs the letters, with their role; "" while nobody said."""
    return desk.register.setting(_SIGNATORY) or ""


def save_signatory(desk: RegisterDesk, name: str) -> None:
    """Say who signs the letters, such as "Ruth Okafor, for the panel"."""
    desk.register.save_setting(_SIGNATORY, " ".join(name.split())[:_LONGEST])
