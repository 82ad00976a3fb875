"""Which parts the reports have, and in what order."""

from collections.abc import Iterator
from datetime import datetime

from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.package import SignedBy
from sv_desktop.domain.readiness import Readiness, readiness
from sv_desktop.domain.submission import taking_part
from sv_desktop.domain.wording import date_words
from sv_desktop.reports.answers_part import pack_blocks
from sv_desktop.reports.blocks import Block, Contents, Document, Heading, Para, Tone
from sv_desktop.reports.closing_part import (
    declaration_blocks,
    next_blocks,
    seal_blocks,
    signature_blocks,
    source_blocks,
)
from sv_desktop.reports.dashboard_part import UNNAMED
from sv_desktop.reports.evidence_part import EvidenceNumbers, evidence_blocks
from sv_desktop.reports.former_part import former_blocks
from sv_desktop.reports.glance_part import glance_blocks, readiness_words
from sv_desktop.reports.plan_part import plan_blocks, plan_part


def summary_of(application: Application, made_at: datetime, signer: SignedBy | None = None) -> Document:
    """The summary: what a trustee reads before signing, and an assessor first. signer: who will sign the PDF itself."""
    application = taking_part(application)
    ready = readiness(application)
    return Document(
        title=f"{_name(application)}: social value summary",
        organisation=_name(application),
        running="Social value summary",
        notice=application.frameworks.programme.notice,
        cover=tuple(_cover(application, ready, made_at)),
        blocks=tuple(_summary(application, ready, made_at, signer)),
        made_at=made_at,
    )


def answers_of(application: Application, made_at: datetime | None = None) -> Document:
    """Every question with its whole answer, to copy from into somebody else's form."""
    application = taking_part(application)
    numbers = EvidenceNumbers(application)
    blocks: list[Block] = []
    for pack in application.packs:
        blocks += pack_blocks(application, pack, numbers)
    blocks += former_blocks(application, numbers)
    blocks += plan_part(application, made_at.date() if made_at else None)
    blocks += evidence_blocks(application, numbers)
    blocks += declaration_blocks(application)
    return Document(
        title=f"{_name(application)}: answers",
        organisation=_name(application),
        running="Answers",
        notice=application.frameworks.programme.notice,
        cover=(
            Para(_name(application), Tone.TITLE),
            Para(f"Answers for the {application.frameworks.programme.title}", Tone.SUBTITLE),
            Para(application.frameworks.programme.notice, Tone.NOTE),
        ),
        blocks=tuple(blocks),
        made_at=made_at,
    )


def plan_of(application: Application, made_at: datetime) -> Document:
    """The action plan alone, beginning on its first page: for a meeting, or a wall."""
    return Document(
        title=f"{_name(application)}: action plan",
        organisation=_name(application),
        running="Action plan",
        notice=application.frameworks.programme.notice,
        cover=(
            Para(_name(application), Tone.TITLE),
            Para("Action plan", Tone.SUBTITLE),
            Para(f"Made on {date_words(made_at.date().isoformat())}"),
            *plan_blocks(application, made_at.date()),
            Para(application.frameworks.programme.notice, Tone.NOTE),
        ),
        blocks=(),
        made_at=made_at,
    )


def _name(application: Application) -> str:
    return application.organisation_name or UNNAMED


def _cover(application: Application, ready: Readiness, made_at: datetime) -> Iterator[Block]:
    programme = application.frameworks.programme
    yield Para(_name(application), Tone.TITLE)
    yield Para("Social value summary", Tone.SUBTITLE)
    yield Para(f"Answers and evidence for the {programme.title}", Tone.LEAD)
    yield Para(f"Made on {date_words(made_at.date().isoformat())}")
    yield Para(readiness_words(ready))
    yield Para(programme.notice, Tone.NOTE)


def _summary(application: Application, ready: Readiness, made_at: datetime, signer: SignedBy | None) -> Iterator[Block]:
    numbers = EvidenceNumbers(application)
    yield from glance_blocks(application, ready)
    yield Heading(1, "Contents", listed=False)
    yield Contents()
    packs = sorted(application.packs, key=lambda pack: pack.id != ORGANISATION_PACK)
    for pack in packs:
        yield from pack_blocks(application, pack, numbers)
    yield from former_blocks(application, numbers)
    yield from next_blocks(ready)
    yield from plan_part(application, made_at.date())
    yield from evidence_blocks(application, numbers)
    yield from declaration_blocks(application)
    if signer is not None:
        yield from signature_blocks(signer)
    yield from seal_blocks()
    yield from source_blocks(application)
