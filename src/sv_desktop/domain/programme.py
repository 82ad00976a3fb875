"""What all packs of a programme share: places, scales, glossary, helpers, the declaration's words."""

from typing import Annotated

from msgspec import Meta, Struct

from sv_desktop.domain.framework import (
    FORMAT_VERSION,
    Field,
    Identifier,
    IsoDate,
    Line,
    Option,
    Pack,
    PackStruct,
    Source,
    Text,
    Version,
)


class Term(PackStruct, frozen=True):
    """One glossary entry."""

    term: Line
    meaning: Text


class Helper(PackStruct, frozen=True):
    """A local body that supports small organisations."""

    name: Line
    area: str = ""
    url: str = ""


class DeclarationWords(PackStruct, frozen=True):
    """What a signatory confirms, one sentence each. Our suggestion until the scheme publishes its own."""

    title: Line
    intro: Text
    statements: tuple[Text, ...]


class Programme(PackStruct, frozen=True):
    """The programme a set of packs belongs to.

    lists: named option lists that fields refer to ("places", "maturity", "marmot" …).
    maturity_note: says whose scale the maturity steps are. version, format_version: as in a pack.
    """

    id: Identifier
    title: Line
    region: Line
    notice: Text
    maturity_note: Text
    lists: dict[Identifier, tuple[Option, ...]]
    declaration: DeclarationWords
    glossary: tuple[Term, ...]
    helpers: tuple[Helper, ...]
    source: Source
    checked_on: IsoDate
    version: Version = "1.0"
    format_version: Annotated[int, Meta(ge=1)] = FORMAT_VERSION


class EarlierPack(Struct, frozen=True):
    """A pack as it was in an earlier version. text: the bytes it was read from."""

    pack: Pack
    text: bytes


class Frameworks(Struct, frozen=True):
    """A programme with its packs, in task-list order, and the exact bytes each was read from.

    texts: file name ("award.toml") to its bytes, so that a package can carry what was answered.
    earlier: packs that hold questions which were answered and are not asked any more, the latest first.
    """

    programme: Programme
    packs: tuple[Pack, ...]
    texts: dict[str, bytes]
    earlier: tuple[EarlierPack, ...] = ()

    def pack(self, pack_id: str) -> Pack | None:
        """The pack with this id, if there is one."""
        return next((pack for pack in self.packs if pack.id == pack_id), None)


def options_of(field: Field, programme: Programme) -> tuple[Option, ...]:
    """The choices a field offers: its own, or the programme's list it names."""
    if field.list is not None:
        return programme.lists.get(field.list, ())
    return field.options
