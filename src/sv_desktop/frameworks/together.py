"""Do packs and programme fit together? Lists, Marmot tags and links must lead somewhere."""

from collections.abc import Iterator, Mapping

from sv_desktop.domain.framework import Item, Pack, item_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Programme
from sv_desktop.frameworks.problems import PackProblem, Place, quoted

MARMOT_LIST = "marmot"


def together_problems(
    packs: Mapping[str, Pack], programme: Programme | None, broken: frozenset[str], *, partly: bool = False
) -> Iterator[PackProblem]:
    """What does not fit.

    packs: file name to pack. programme: None when it was not given; then only links among the packs that
    are here are looked at. partly: as in :func:`.load.frameworks_from_texts`. broken: ids of packs that could not be
    read, so that links to them are not blamed.
    """
    seen: dict[str, str] = {}
    for file, pack in packs.items():
        if pack.id in seen:
            yield (
                Place(file)
                .at_key("id")
                .problem(tr("{seen} has the same pack id “{id}”", seen=seen[pack.id], id=pack.id))
            )
        seen.setdefault(pack.id, file)
    refs = {item_ref(pack, item) for pack in packs.values() for _, item in pack.items()}
    for file, pack in packs.items():
        for one, section in enumerate(pack.sections):
            for other, item in enumerate(section.items):
                place = Place(file).at_key("sections", one, "items", other).at_item(item.id)
                if not partly:
                    yield from _links(place, item, refs, frozenset(seen), broken, whole=programme is not None)
                if programme is not None:
                    yield from _lists(place, item, programme)


def _links(
    place: Place, item: Item, refs: set[str], here: frozenset[str], broken: frozenset[str], *, whole: bool
) -> Iterator[PackProblem]:
    for number, link in enumerate(item.links):
        pack_id = link.partition(":")[0]
        if link in refs or pack_id in broken:
            continue
        if pack_id in here:
            yield place.at_key("links", number).problem(
                tr("the link “{quoted}” leads to an item that does not exist", quoted=quoted(link))
            )
        elif whole:
            yield place.at_key("links", number).problem(
                tr("the link “{quoted}” leads to a pack that is not here", quoted=quoted(link))
            )


def _lists(place: Place, item: Item, programme: Programme) -> Iterator[PackProblem]:
    tags = {option.id for option in programme.lists.get(MARMOT_LIST, ())}
    for number, tag in enumerate(item.marmot):
        if tag not in tags:
            yield place.at_key("marmot", number).problem(
                tr("the Marmot tag “{tag}” is not in the programme’s list", tag=tag)
            )
    for number, field in enumerate(item.fields):
        if field.list is not None and not programme.lists.get(field.list):
            yield (
                place.at_key("fields", number, "list")
                .at_field(field.id)
                .problem(tr("the programme has no list called “{list}”", list=field.list))
            )
