"""What was answered under earlier framework texts and is not asked any more, with the words it answered."""

from collections.abc import Iterator

from sv_desktop.domain.application import Application
from sv_desktop.domain.former import former, parts
from sv_desktop.domain.wording import value_words
from sv_desktop.reports.blocks import Answer, Block, Heading, Para, Tone
from sv_desktop.reports.evidence_part import EvidenceNumbers, attached_blocks


def former_blocks(application: Application, numbers: EvidenceNumbers) -> Iterator[Block]:
    """A part of its own, where there is anything to say; nothing of it is counted."""
    found = former(application.answers, application.frameworks)
    if not found:
        return
    yield Heading(1, "No longer asked")
    yield Para(
        "These questions were answered, and the framework texts of now do not ask them any more. None is counted.",
        Tone.NOTE,
    )
    for pack, items in parts(found):
        yield Heading(2, f"{pack.title}, version {pack.version}")
        for one in items:
            yield Heading(3, one.item.title)
            yield Para(one.item.question, Tone.QUESTION)
            for field, value in one.fields:
                yield Answer(field.label, value_words(field, value, application.frameworks.programme))
            if one.gone:
                yield from attached_blocks(application, one.ref, one.item, numbers)
