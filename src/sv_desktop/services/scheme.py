"""What a scheme has settled for its register: its name, and from which level on it gives an award, if it says so."""

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import Pack
from sv_desktop.domain.language import tr
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.register_desk import RegisterDesk

_THRESHOLD = "threshold:"
_LONGEST_NAME = 100


def assessed_packs() -> tuple[Pack, ...]:
    """The frameworks of this program that say how they are read."""
    return tuple(pack for pack in builtin_frameworks().packs if pack.assessment is not None)


def save_name(desk: RegisterDesk, name: str) -> None:
    """Call the scheme something; "" is refused."""
    tidy = " ".join(name.split())[:_LONGEST_NAME]
    if not tidy:
        raise PlainError(tr("A scheme needs a name."), tr("Type one; the earlier name stays until then."))
    desk.save_name(tidy)


def thresholds(desk: RegisterDesk) -> dict[str, str]:
    """Pack id to the id of the least level that the scheme asks for. Empty to begin with: there is no pass mark."""
    found = {pack.id: desk.register.setting(f"{_THRESHOLD}{pack.id}") or "" for pack in assessed_packs()}
    return {pack_id: level for pack_id, level in found.items() if level}


def save_threshold(desk: RegisterDesk, pack_id: str, level: str) -> None:
    """Ask for a least level in a framework; "" for none. It is told as a hint, and decides nothing."""
    pack = next((one for one in assessed_packs() if one.id == pack_id), None)
    if pack is None or pack.assessment is None:
        raise PlainError(
            tr("No framework “{pack_id}” is read with levels here.", pack_id=pack_id), tr("Choose one that is.")
        )
    if level and pack.assessment.level(level) is None:
        known = ", ".join(one.id for one in pack.assessment.levels)
        raise PlainError(
            tr("“{level}” is not a level of “{short_title}”.", level=level, short_title=pack.short_title),
            tr("The levels are: {known}.", known=known),
        )
    desk.register.save_setting(f"{_THRESHOLD}{pack_id}", level)
