"""Everything one organisation has said, with the texts it answered: what pages and reports draw."""

from msgspec import Struct

from sv_desktop.domain.answers import CHOSEN, Answers
from sv_desktop.domain.declaration import Declaration, declaration_of
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.framework import Item, Pack, Section, item_ref, pack_ref, section_ref
from sv_desktop.domain.merging import Conflict
from sv_desktop.domain.programme import Frameworks

ORGANISATION_PACK = "organisation"


class Application(Struct, frozen=True):
    """Answers, evidence and the frameworks they answer; the same value in a workspace and in a package.

    undecided: what two copies of a workspace gave differently.
    """

    frameworks: Frameworks
    answers: Answers
    evidence: tuple[Evidence, ...] = ()
    undecided: tuple[Conflict, ...] = ()

    @property
    def organisation_name(self) -> str:
        """The organisation's name, "" until it was given."""
        return self.answers.text(f"{ORGANISATION_PACK}:name", "name").strip()

    @property
    def declaration(self) -> Declaration:
        """The declaration as it stands."""
        return declaration_of(self.answers)

    def evidence_for(self, ref: str) -> tuple[Evidence, ...]:
        """The evidence attached to an item, in the order it was added."""
        wanted = set(self.answers.attached(ref))
        return tuple(evidence for evidence in self.evidence if evidence.id in wanted)

    def waits(self, target: str) -> tuple[Conflict, ...]:
        """What somebody has to decide about one target, such as an item's ref."""
        return tuple(one for one in self.undecided if one.key[0] == target)

    def uses(self, pack: Pack) -> bool:
        """Whether the organisation takes part in a pack: always, unless it is optional and nobody said so."""
        return not pack.optional or self.answers.flag(pack_ref(pack), CHOSEN)

    @property
    def packs(self) -> tuple[Pack, ...]:
        """The packs that the organisation takes part in, in task-list order."""
        return tuple(pack for pack in self.frameworks.packs if self.uses(pack))

    def is_chosen(self, pack: Pack, section: Section) -> bool:
        """Whether a section takes part: with its pack, unless it must be chosen and was not."""
        chosen = not section.choosable or self.answers.flag(section_ref(pack, section), CHOSEN)
        return chosen and self.uses(pack)

    def linked(self, ref: str) -> tuple[tuple[Pack, Section, Item], ...]:
        """The items of other packs that the same evidence may answer; a link that one of the two names is enough."""
        here = self.find(ref)
        wanted = set(here[2].links) if here else set()
        return tuple(
            (pack, section, item)
            for pack in self.packs
            for section, item in pack.items()
            if self.is_chosen(pack, section) and (item_ref(pack, item) in wanted or ref in item.links)
        )

    def is_asked(self, ref: str) -> bool:
        """Whether the present texts hold the item that a ref names."""
        return any(item_ref(pack, item) == ref for pack in self.frameworks.packs for _section, item in pack.items())

    def find(self, ref: str) -> tuple[Pack, Section, Item] | None:
        """The item that a ref names, with its pack and section; one that is not asked any more as it was."""
        for pack in (*self.frameworks.packs, *(one.pack for one in self.frameworks.earlier)):
            for section, item in pack.items():
                if item_ref(pack, item) == ref:
                    return pack, section, item
        return None
