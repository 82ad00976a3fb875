"""What is wrong with a pack, told so that its author can find and mend it."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import counted, tr

_LONGEST_QUOTE = 60


class PackProblem(Struct, frozen=True):
    """One thing to mend. item, field: ids, "" where the problem is not inside one; words: what is wrong.

    path: the keys and numbers that lead there. line, column: from 1, 0 where the file has no such place.
    ``str()`` gives "award.toml, item social_change, field how_many: “minimum” is greater than “maximum”".
    """

    file: str
    item: str
    field: str
    words: str
    path: tuple[str | int, ...] = ()
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return self._told([])

    @property
    def told(self) -> str:
        """The same with the line and the column, where they are known."""
        return self._told([tr("line {line}, column {column}", line=self.line, column=self.column)] if self.line else [])

    def _told(self, place: list[str]) -> str:
        place = [quoted(self.file), *place]
        place += [tr("item {item}", item=self.item)] if self.item else []
        place += [tr("field {field}", field=self.field)] if self.field else []
        return f"{', '.join(place)}: {self.words}"


class PackError(PlainError):
    """Packs that cannot be used. problems: every one that was found, never empty."""

    def __init__(self, problems: Sequence[PackProblem]) -> None:
        more = len(problems) - 1
        others = (
            " " + counted("{n} more problem like this was found.", "{n} more problems like this were found.", more)
            if more
            else ""
        )
        super().__init__(
            tr("The framework texts cannot be used. {problem}.", problem=problems[0]) + others,
            tr("Your answers are safe. Ask whoever gave you the file for a mended one, or install SV Desktop again."),
        )
        self.problems = tuple(problems)


class Place(Struct, frozen=True):
    """Where in a file we are. inside: the parts that are neither item nor field, such as "section social".

    path: the keys and numbers (from 0) that lead there.
    """

    file: str
    item: str = ""
    field: str = ""
    inside: tuple[str, ...] = ()
    path: tuple[str | int, ...] = ()

    def at_item(self, item: str) -> "Place":
        """The same file, in an item."""
        return Place(self.file, quoted(item), path=self.path)

    def at_field(self, field: str) -> "Place":
        """The same item, in a field."""
        return Place(self.file, self.item, quoted(field), path=self.path)

    def at_key(self, *keys: str | int) -> "Place":
        """Some steps further on the way to a value."""
        return replace(self, path=(*self.path, *keys))

    def within(self, part: str) -> "Place":
        """One step further in, such as "choice halton"."""
        return replace(self, inside=(*self.inside, part))

    def problem(self, words: str) -> PackProblem:
        """A problem at this place."""
        return PackProblem(self.file, self.item, self.field, ": ".join((*self.inside, words)), self.path)


def quoted(text: object) -> str:
    """Somebody else's text made fit for a message: one line, nothing invisible, not too long."""
    plain = "".join(char if char.isprintable() else "�" for char in str(text)[: _LONGEST_QUOTE + 1])
    return plain if len(plain) <= _LONGEST_QUOTE else plain[:_LONGEST_QUOTE] + "…"
