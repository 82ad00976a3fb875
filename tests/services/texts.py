"""Other versions of the framework texts, and a scheme that seals them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sv_desktop.services import trust
from sv_desktop.services.pack_texts import builtin_texts
from sv_desktop.services.publish_texts import publish_texts
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register

PASSPHRASE = "three tall herons by the lock"
CHANGE = "award:social_change"
REACH = "award:social_reach"
QUESTION = "What changes for people and communities because of what you do?"


def award(version: str = "9.1", *changes: tuple[str, str]) -> bytes:
    """The award in another version, with the first of each text replaced."""
    text = builtin_texts()["award.toml"].decode()
    old = text[text.index('version = "') :].partition("\n")[0]
    for before, after in ((old, f'version = "{version}"'), *changes):
        assert before in text, before
        text = text.replace(before, after, 1)
    return text.encode()


def reworded(version: str = "9.1") -> bytes:
    """The award with its first question in other words."""
    return award(version, (QUESTION, "Who is better off because of you, and how do you know?"))


def without_reach(version: str = "9.2") -> bytes:
    """The award without one of its questions; nothing links to it any more either."""
    text = award(version).decode()
    blocks = re.split(r"^(?=\[\[sections)", text, flags=re.MULTILINE)
    return "".join(one for one in blocks if 'id = "social_reach"' not in one).encode()


def written(folder: Path, **texts: bytes) -> list[Path]:
    """The texts as files: award=… becomes award.toml."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in texts.items():
        (folder / f"{name}.toml").write_bytes(data)
    return [folder / f"{name}.toml" for name in texts]


@contextmanager
def scheme(folder: Path) -> Iterator[RegisterDesk]:
    """A scheme's register with an identity; made once in a folder."""
    from sv_desktop.services.registers import reopen_register

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "scheme.svr"
    if path.exists():
        desk = reopen_register(path, author="Officer")
    else:
        desk = begin_register(path, author="Officer", name="An invented scheme")
        trust.make_identity(desk, PASSPHRASE)
    try:
        yield desk
    finally:
        desk.close()


def sealed_texts(folder: Path, note: str = "", name: str = "texts.asice", **texts: bytes) -> Path:
    """A sealed file with texts, from the scheme of that folder."""
    with scheme(folder) as desk:
        files = written(folder / "texts of the scheme", **texts)
        return publish_texts(desk, files, folder / name, PASSPHRASE, note=note).path


def changed_award() -> bytes:
    """One question asked differently, one without a field, one gone."""
    text = without_reach("9.3").decode()
    text = text.replace(QUESTION, "Who is better off because of you, and how do you know?", 1)
    return text.replace("the one you could talk about all day", "the one you are proudest of", 1).encode()
