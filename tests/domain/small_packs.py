"""Fields, items and packs to build small programmes from."""

from sv_desktop.domain.framework import Check, Field, FieldKind, Item, ItemKind, Pack, Section, Source, Status

SOURCE = Source(title="Made for a test")


def item(item_id: str, *fields: Field, kind: ItemKind = ItemKind.CRITERION, evidence: tuple[str, ...] = ()) -> Item:
    return Item(
        id=item_id,
        kind=kind,
        title=item_id.capitalize(),
        question=f"What about {item_id}?",
        fields=fields,
        source=SOURCE,
        status=Status.OPEN,
        checked_on="2026-01-31",
        evidence=evidence,
        minutes=20,
    )


def pack(pack_id: str, *sections: Section, order: int = 100) -> Pack:
    return Pack(
        id=pack_id,
        version="1.0",
        title=pack_id.capitalize(),
        short_title=pack_id.capitalize(),
        summary="For a test.",
        notice="Not official.",
        sections=sections,
        order=order,
    )


NAME = Field(id="name", kind=FieldKind.TEXT, label="Name")
CHARITY = Field(
    id="charity_number", kind=FieldKind.TEXT, label="Charity number", check=Check.CHARITY_NUMBER, optional=True
)
STORY = Field(id="story", kind=FieldKind.LONG_TEXT, label="Story")
HOW_MANY = Field(id="how_many", kind=FieldKind.NUMBER, label="How many", minimum=0, maximum=10_000, unit="people")
WHERE = Field(id="where", kind=FieldKind.CHOICES, label="Where", list="places")
SINCE = Field(id="since", kind=FieldKind.DATE, label="Since")
