"""What is different between two versions of the framework texts, in plain words, with both wordings."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.difference import Change, difference
from sv_desktop.domain.framework import Item, Pack, Section, item_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Frameworks, Programme
from sv_desktop.domain.text_parts import Part, item_parts, pack_parts, programme_parts

PROGRAMME = "programme"
_MARKS = {Change.KEPT: "{}", Change.ADDED: "{{+{}+}}", Change.REMOVED: "[-{}-]"}


class What(StrEnum):
    """What happened to a question, or to a whole framework."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


class TextChange(Struct, frozen=True):
    """One text that is another now. part: which, such as "Question". before, after: "" for none.

    asks: whether it is part of what is asked, so that an answer wants a look; help and sources are not.
    """

    part: str
    before: str
    after: str
    asks: bool


class ItemChange(Struct, frozen=True, kw_only=True):
    """One question. section, was_section: titles, "" where it is not there. asks: whether its answer wants a look."""

    ref: str
    what: What
    title: str
    section: str = ""
    was_section: str = ""
    texts: tuple[TextChange, ...] = ()
    asks: bool = False

    @property
    def words(self) -> str:
        """What happened, in a few words."""
        if self.what is What.ADDED:
            return tr("New, in “{section}”", section=self.section)
        if self.what is What.REMOVED:
            return tr("No longer asked")
        reworded = tr("asked differently") if any(one.asks for one in self.texts) else tr("explained differently")
        if self.what is What.CHANGED:
            return reworded.capitalize()
        moved = tr("Moved within its section")
        if self.section != self.was_section:
            moved = tr("Moved from “{was_section}” to “{section}”", was_section=self.was_section, section=self.section)
        return tr("{moved}, and {reworded}", moved=moved, reworded=reworded) if self.texts else moved


class PackChange(Struct, frozen=True, kw_only=True):
    """One framework. id: of the pack, or :data:`PROGRAMME`. was, version: "" where it was not there, or goes."""

    id: str
    what: What
    title: str
    was: str = ""
    version: str = ""
    texts: tuple[TextChange, ...] = ()
    items: tuple[ItemChange, ...] = ()

    @property
    def words(self) -> str:
        """What happened, in a few words."""
        if self.what is What.ADDED:
            return tr("New framework, version {version}", version=self.version)
        if self.what is What.REMOVED:
            return tr("No longer there (it was version {was})", was=self.was)
        if self.was == self.version:
            return tr("Changed, though both say that they are version {version}", version=self.version)
        return tr("From version {was} to version {version}", was=self.was, version=self.version)


def compare(before: Frameworks, after: Frameworks) -> tuple[PackChange, ...]:
    """Every framework that is not the same; the programme's own texts, such as the declaration, come first."""
    found = list(_programme(before.programme, after.programme))
    for pack in after.packs:
        old = before.pack(pack.id)
        if old is None:
            items = tuple(_added(pack, section, item) for section, item in pack.items())
            found.append(PackChange(id=pack.id, what=What.ADDED, title=pack.title, version=pack.version, items=items))
        else:
            found += _pack(old, before.programme, pack, after.programme)
    for old in before.packs:
        if after.pack(old.id) is None:
            items = tuple(_removed(old, section, item) for section, item in old.items())
            found.append(PackChange(id=old.id, what=What.REMOVED, title=old.title, was=old.version, items=items))
    return tuple(found)


def asking(changes: Iterable[PackChange]) -> frozenset[str]:
    """The refs of the questions whose answers want a look."""
    return frozenset(item.ref for change in changes for item in change.items if item.asks)


def changes_as_text(changes: Iterable[PackChange]) -> Iterator[str]:
    """The changes in lines, for a terminal or a mail: removed words as [-words-], added ones as {+words+}."""
    for pack in changes:
        yield f"{pack.title}: {pack.words}"
        yield from _as_text(pack.texts, "  ")
        for item in pack.items:
            yield f"  {item.title} ({item.ref}): {item.words}"
            yield from _as_text(item.texts, "    ")


def _as_text(texts: Iterable[TextChange], margin: str) -> Iterator[str]:
    for one in texts:
        marked = "".join(
            _MARKS[piece.change].format(piece.text.rstrip("\n")) for piece in difference(one.before, one.after)
        )
        yield f"{margin}{one.part}: {marked}"


def _programme(before: Programme, after: Programme) -> Iterator[PackChange]:
    texts = tuple(_texts(programme_parts(before), programme_parts(after)))
    if texts:
        yield PackChange(
            id=PROGRAMME,
            what=What.CHANGED,
            title=after.title,
            was=before.version,
            version=after.version,
            texts=texts,
        )


def _pack(before: Pack, programme_before: Programme, after: Pack, programme: Programme) -> Iterator[PackChange]:
    texts = tuple(_texts(pack_parts(before), pack_parts(after)))
    olds = {item.id: (section, item) for section, item in before.items()}
    news = {item.id: (section, item) for section, item in after.items()}
    moved = _moved(list(olds), list(news))
    items = []
    for section, item in after.items():
        if item.id not in olds:
            items.append(_added(after, section, item))
            continue
        was, old = olds[item.id]
        changed = tuple(_texts(item_parts(old, programme_before), item_parts(item, programme)))
        elsewhere = was.id != section.id
        if changed or elsewhere or item.id in moved:
            items.append(
                ItemChange(
                    ref=item_ref(after, item),
                    what=What.MOVED if elsewhere or item.id in moved else What.CHANGED,
                    title=item.title,
                    section=section.title,
                    was_section=was.title if elsewhere else section.title,
                    texts=changed,
                    asks=elsewhere or any(one.asks for one in changed),
                )
            )
    items += [_removed(before, section, item) for section, item in before.items() if item.id not in news]
    if texts or items or before.version != after.version:
        yield PackChange(
            id=after.id,
            what=What.CHANGED,
            title=after.title,
            was=before.version,
            version=after.version,
            texts=texts,
            items=tuple(items),
        )


def _moved(before: list[str], after: list[str]) -> frozenset[str]:
    """Who stands elsewhere in the row of those that stay: the fewest that would have to step out of it."""
    old, new = [one for one in before if one in set(after)], [one for one in after if one in set(before)]
    kept: set[str] = set()
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        kept.update(old[block.a : block.a + block.size])
    return frozenset(new) - kept


def _added(pack: Pack, section: Section, item: Item) -> ItemChange:
    return ItemChange(ref=item_ref(pack, item), what=What.ADDED, title=item.title, section=section.title)


def _removed(pack: Pack, section: Section, item: Item) -> ItemChange:
    return ItemChange(ref=item_ref(pack, item), what=What.REMOVED, title=item.title, was_section=section.title)


def _texts(before: dict[str, Part], after: dict[str, Part]) -> Iterator[TextChange]:
    """The parts that differ, in the order of the newer version; what is gone comes last."""
    nothing = Part("", "")
    for key in (*after, *(one for one in before if one not in after)):
        old, new = before.get(key, nothing), after.get(key, nothing)
        if old.text != new.text:
            asked = old.asked != new.asked
            yield TextChange((new if key in after else old).name, old.text, new.text, asked)
