"""What a scheme decides about: the framework, the themes that were used in it, and what was scored."""

from msgspec import Struct

from sv_desktop.domain.application import Application
from sv_desktop.domain.blind import assessors
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import Assessment, Pack, section_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.moderation import compared
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.received import Named, plain
from sv_desktop.domain.rubric import Scored, assessment_of
from sv_desktop.domain.scoring import said_of
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.read_received import application_received, scored_of
from sv_desktop.services.register_desk import RegisterDesk


class Matter(Struct, frozen=True):
    """What is decided about: the framework, the themes that were used in it, and how it is read.

    application: as it was sent; scored: its questions that assessors score.
    """

    pack: Pack
    themes: tuple[Named, ...]
    assessment: Assessment
    application: Application
    scored: tuple[Scored, ...]


def matter_of(desk: RegisterDesk, submission_id: str, progress: Progress = silent) -> Matter:
    """Read what is to be decided about. Raises PlainError where there is nothing to read. progress: bytes."""
    application, ours = application_received(desk, submission_id, progress), builtin_frameworks()
    pack = _decided_pack(application)
    known = {section_ref(one, section): section.title for one in ours.packs for section in one.sections}
    themes = tuple(
        Named(ref, known.get(ref) or plain(section.title))
        for section in pack.sections
        if section.choosable and application.is_chosen(pack, section)
        for ref in (section_ref(pack, section),)
    )
    assessment = assessment_of(pack.id, ours, application.frameworks)
    return Matter(pack, themes, assessment, application, scored_of(application))


def levels_of(desk: RegisterDesk, submission_id: str, matter: Matter) -> dict[str, str]:
    """Item ref to the id of the level that stands: what was agreed on or all say; of a single assessor, his own."""
    people = assessors(desk.ledger, submission_id)
    found = {}
    for one in compared(desk.ledger, submission_id, matter.scored):
        level = one.level
        if not level and not one.said and len(people) == 1:
            level = said_of(desk.ledger, submission_id, one.scored.ref, people[0]).level
        if level:
            found[one.scored.ref] = level
    return found


def _decided_pack(application: Application) -> Pack:
    """The framework that somebody decides about: one that says how it is read, and of it one whose parts are chosen."""
    ours = builtin_frameworks()
    assessed = [
        pack
        for pack in application.frameworks.packs
        if any(one is not None and one.assessment is not None for one in (ours.pack(pack.id), pack))
    ]
    for pack in assessed:
        if any(section.choosable and application.is_chosen(pack, section) for section in pack.sections):
            return pack
    everything = assessed or list(application.frameworks.packs)
    if not everything:
        raise PlainError(tr("The package holds no framework to decide about."), tr("Ask for a new package."))
    return everything[-1] if not assessed else everything[0]
