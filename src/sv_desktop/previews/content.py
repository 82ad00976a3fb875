"""A file's bytes in memory, and why they sometimes cannot be shown."""

from msgspec import Struct

from sv_desktop.domain.preview import Kind


class Unshowable(Exception):
    """The words say why, to a person."""


class Content(Struct, frozen=True):
    """name: the file name the person knows. size: bytes of the whole file. data: all of it, or only its beginning."""

    name: str
    size: int
    data: bytes

    @property
    def whole(self) -> bool:
        """Whether data is the whole file."""
        return len(self.data) == self.size

    @property
    def ending(self) -> str:
        """The last part of the name, as ".pdf"; "" without one."""
        _stem, dot, ending = self.name.rpartition(".")
        return dot + ending.lower().strip() if dot else ""


class Recognised(Struct, frozen=True):
    """What a content is. warnings: sentences for a person. locked: it needs a password."""

    kind: Kind
    warnings: tuple[str, ...] = ()
    locked: bool = False
