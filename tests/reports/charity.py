"""Applications to draw: an ordinary one, an empty one, a hostile one; over the program's own frameworks."""

from datetime import UTC, datetime
from functools import cache

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.framework import Field, FieldKind, Pack, item_ref, pack_ref, section_ref
from sv_desktop.domain.programme import Frameworks, Programme, options_of
from sv_desktop.resources import resources

MADE_AT = datetime(2026, 3, 3, 14, 2, tzinfo=UTC)
NAME = "Mersey Wheels Community Workshop"
STORY = (
    "We mend bicycles with people who have been out of work, and give them to families who could not buy one.\n\n"
    "Last year 64 people learned to strip, true and tune a wheel. Thirty-one of them told us that they now ride to"
    " work or to college. “I had not left the flat in months,” said one, “and now I teach on Thursdays.”"
)


@cache
def frameworks() -> Frameworks:
    # A test of one room may read another's files; only the code may not.
    from sv_desktop.frameworks import load_frameworks

    return load_frameworks(resources() / "frameworks")


def empty() -> Application:
    return Application(frameworks(), Answers({}))


def ordinary() -> Application:
    """Everything answered plausibly, but for one theme not chosen and every seventh prompt."""
    values: dict[tuple[str, str], Value] = {}
    count = 0
    for pack in frameworks().packs:
        values[pack_ref(pack), "chosen"] = True
        choosable = [section for section in pack.sections if section.choosable]
        for section in choosable[:-1]:
            values[section_ref(pack, section), "chosen"] = True
        for section, item in pack.items():
            if section in choosable[-1:]:
                continue
            for field in item.fields:
                count += 1
                if count % 7:
                    values[item_ref(pack, item), field.id] = plausible(field, frameworks().programme, count)
    values["organisation:name", "name"] = NAME
    values |= {
        ("declaration", "signatory"): "Aoife Brennan-Okafor",
        ("declaration", "role"): "Chair of trustees",
        ("declaration", "may_sign"): True,
        ("declaration", "confirmed"): True,
        ("declaration", "date"): "2026-03-03",
    }
    evidence = tuple(evidence_item(place) for place in range(1, 13))
    refs = [item_ref(pack, item) for pack in frameworks().packs[1:] for _, item in pack.items()]
    for place, one in enumerate(evidence):
        values[refs[place % len(refs)], f"evidence:{one.id}"] = True
        values[refs[0], f"evidence:{one.id}"] = True
    return Application(frameworks(), Answers(values), evidence)


def filled(value: str, *, evidence: tuple[Evidence, ...] = (), name: str = NAME) -> Application:
    """The same text in every text field of every item, all evidence on one item."""
    values: dict[tuple[str, str], Value] = {}
    for pack in frameworks().packs:
        values[pack_ref(pack), "chosen"] = True
        for section in pack.sections:
            values[section_ref(pack, section), "chosen"] = True
        for section in pack.sections:
            for item in section.items:
                texts = (field.id for field in item.fields if field.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT))
                values |= {(item_ref(pack, item), text): value for text in texts}
    values["organisation:name", "name"] = name
    values |= {(first_ref(), f"evidence:{one.id}"): True for one in evidence}
    return Application(frameworks(), Answers(values), evidence)


def with_answer(text: str) -> Application:
    """One long answer, and nothing else."""
    ref, field = first_long_text(frameworks().packs[1])
    return Application(frameworks(), Answers({(ref, field): text, ("organisation:name", "name"): NAME}))


def first_ref() -> str:
    pack = frameworks().packs[1]
    return item_ref(pack, pack.sections[0].items[0])


def first_long_text(pack: Pack) -> tuple[str, str]:
    for section, item in pack.items():
        for field in item.fields:
            if field.kind is FieldKind.LONG_TEXT and not section.choosable:
                return item_ref(pack, item), field.id
    raise LookupError("no long text")


def plausible(field: Field, programme: Programme, count: int) -> Value:
    options = options_of(field, programme)
    if field.kind is FieldKind.CHOICE:
        return options[count % len(options)].id
    if field.kind is FieldKind.CHOICES:
        return tuple(option.id for option in options[count % 2 : 3 + count % 2])
    return {
        FieldKind.TEXT: "Birkenhead Park and two school yards",
        FieldKind.LONG_TEXT: STORY,
        FieldKind.NUMBER: 10 + count,
        FieldKind.DATE: "2025-09-01",
        FieldKind.YES_NO: True,
    }[field.kind]


def evidence_item(place: int, *, title: str = "Survey of riders", description: str = "What riders said.") -> Evidence:
    return Evidence(
        id=f"00000000-0000-4000-8000-{place:012}",
        name=f"survey-results-{place}.pdf",
        size=1234 * place**3,
        sha256=f"{place * 7919:064x}"[::-1],
        media_type="application/pdf",
        added_by="Aoife",
        added_at=MADE_AT,
        title=f"{title} {place}",
        description=description,
        date="2025-11-24",
    )
