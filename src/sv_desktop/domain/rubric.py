"""What an assessor scores of a package, and by which scale."""

from msgspec import Struct

from sv_desktop.domain.application import Application
from sv_desktop.domain.framework import (
    Assessment,
    Item,
    ItemKind,
    Option,
    Outcome,
    OutcomeKind,
    Pack,
    Section,
    Source,
    Status,
    item_ref,
)
from sv_desktop.domain.programme import Frameworks

#: For a framework that says nothing of how it is read.
NEUTRAL = Assessment(
    levels=(
        Option(id="not_shown", label="Not shown yet", help="The answer does not say it."),
        Option(id="partly", label="Partly shown", help="Some of it is said; something important is missing."),
        Option(id="shown", label="Clearly shown", help="It is said, and one can see how they know."),
    ),
    outcomes=(
        Outcome(id="award", label="Award", kind=OutcomeKind.AWARD),
        Outcome(id="conditions", label="Award with conditions", kind=OutcomeKind.AWARD_WITH_CONDITIONS),
        Outcome(id="more", label="Ask for more", kind=OutcomeKind.ASK_FOR_MORE),
        Outcome(id="not_yet", label="Not yet", kind=OutcomeKind.NOT_YET),
    ),
    source=Source(title="SV Desktop"),
    status=Status.OPEN,
    checked_on="2026-11-25",
    note="This framework does not say how it is read. The scale is SV Desktop’s own.",
)


class Scored(Struct, frozen=True):
    """One question that is scored. pack, section, item: as they travelled with the package."""

    ref: str
    pack: Pack
    section: Section
    item: Item
    assessment: Assessment

    def label(self, level: str) -> str:
        """A level in words; one that the scale does not have comes back as it is."""
        found = self.assessment.level(level)
        return found.label if found else level


def assessment_of(pack_id: str, ours: Frameworks, theirs: Frameworks) -> Assessment:
    """How a framework is read: as this program's own pack says, else the package's, else by a neutral scale."""
    for pack in (ours.pack(pack_id), theirs.pack(pack_id)):
        if pack is not None and pack.assessment is not None:
            return pack.assessment
    return NEUTRAL


def to_score(application: Application, ours: Frameworks) -> tuple[Scored, ...]:
    """What is scored of a package, in reading order: the chosen sections of the frameworks that say how they are read.

    Where no such framework takes part, every question is scored, but for those of the organisation itself.
    """
    theirs = application.frameworks
    found = [
        Scored(item_ref(pack, item), pack, section, item, assessment_of(pack.id, ours, theirs))
        for pack in theirs.packs
        for section, item in pack.items()
        if item.kind is not ItemKind.PROFILE and application.is_chosen(pack, section)
    ]
    said = [one for one in found if one.assessment is not NEUTRAL]
    return tuple(said or found)


def left_out(application: Application, ours: Frameworks) -> tuple[tuple[Pack, Item], ...]:
    """Questions of this program's own packs that a package should hold and does not."""
    missing = []
    for theirs in application.frameworks.packs:
        pack = ours.pack(theirs.id)
        if pack is None or pack.assessment is None:
            continue
        asked = {item.id for _section, item in theirs.items()}
        sections = {section.id for section in theirs.sections if application.is_chosen(theirs, section)}
        missing += [(pack, item) for section, item in pack.items() if section.id in sections and item.id not in asked]
    return tuple(missing)
