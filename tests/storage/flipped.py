"""One flipped byte at a time, anywhere in a workspace: nothing wrong is shown as right, and the rest can be rescued."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from random import Random

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.storage import DamagedWorkspace, Workspace, create_workspace, open_workspace, rescue_workspace
from sv_desktop.storage.tables import metadata

from .conftest import NOON, put, taken
from .raw import raw

PAGE = 65536


def dense(path: Path) -> None:
    """A workspace in which every table has rows, and most bytes mean something."""
    chance = Random(4)
    with create_workspace(path) as workspace:
        for number in range(600):
            words = " ".join(chance.choice(("people", "came", "on", "Monday", "żółć", "£40")) for _ in range(40))
            workspace.save(f"pack:item{number % 40}", f"field{number % 3}", words, author=f"Ann {number}", at=NOON)
        for number in range(12):
            put(workspace, chance.randbytes(chance.randrange(1, 90_000)), f"file {number}.bin")
        put(workspace, chance.randbytes(2_300_000), "film.mp4")
        workspace.snapshot("Sent", author="Ann", at=NOON)
        workspace.save_identity(
            StoredIdentity(organisation="O", certificate_pem="c" * 900, encrypted_key_pem="k" * 500, created_at=NOON)
        )
        for number in range(20):
            letter = chance.randbytes(chance.randrange(1, 9_000))
            facts = {"scheme": "S", "words": words, "number": number}
            workspace.letters.keep(BytesIO(letter), size=len(letter), kind="feedback", facts=facts, received_at=NOON)
        for number in range(30):
            workspace.record_seal(f"package {number}.asice", f"{number:064}", NOON)


def everything(workspace: Workspace) -> list[object]:
    """All that is shown of a workspace, but the bytes of its files."""
    shown: list[object] = [workspace.answers(), workspace.evidence(), workspace.snapshots()]
    shown += [workspace.answers_at(one.id) for one in workspace.snapshots()]
    return [*shown, workspace.identity(), workspace.seals(), workspace.letters.all(), workspace.conflicts()]


def places(path: Path, chance: Random) -> Iterator[int]:
    """Bytes at random; every other one on a page that holds records and no file's bytes."""
    size = path.stat().st_size
    roots = ", ".join(f"'{one}'" for one in metadata.tables if one != "chunk")
    small = [int(str(page)) for (page,) in raw(path, f"SELECT rootpage FROM sqlite_master WHERE name IN ({roots})")]
    data = path.read_bytes()
    written = [one for page in small for one in range((page - 1) * PAGE, page * PAGE) if data[one]]
    while True:
        yield chance.randrange(size)
        yield chance.choice(written)


def flip(path: Path, place: int, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        (byte,) = file.read(1)
        file.seek(place)
        file.write(bytes([byte ^ bit]))


def try_flips(path: Path, number: int, seed: int) -> Counter[str]:
    """Flip, look, rescue where needed, flip back; how often each thing happened. AssertionError for a wrong answer."""
    with open_workspace(path, read_only=True) as workspace:
        right = everything(workspace)
        answers = dict(workspace.answers().items())
        said = {one.value for key in answers for one in workspace.history(*key)}
        files = {one.id: taken(workspace, one) for one in workspace.evidence()}
        letters = {one.sha256: b"".join(workspace.letters.read(one.id)) for one in workspace.letters.all()}
        files |= letters
    told: Counter[str] = Counter()
    chance = Random(seed)
    for _number, place in zip(range(number), places(path, chance), strict=False):
        bit = 1 << chance.randrange(8)
        flip(path, place, bit)
        try:
            told[_look(path, right, files)] += 1
        except PlainError as error:
            told[f"refused: {type(error).__name__}"] += 1
            if isinstance(error, DamagedWorkspace):
                told[_rescue(path, path.with_name("rescued.svw"), said, files)] += 1
        finally:
            flip(path, place, bit)
    return told


def _look(path: Path, right: list[object], files: dict[str, bytes]) -> str:
    with open_workspace(path, read_only=True) as workspace:
        assert everything(workspace) == right, "a wrong answer was shown as right"
        broken = 0
        for one in workspace.evidence():
            try:
                assert taken(workspace, one) == files[one.id], "a wrong file was shown as right"
            except DamagedWorkspace:
                broken += 1
        for letter in workspace.letters.all():
            try:
                assert b"".join(workspace.letters.read(letter.id)) == files[letter.sha256], "a wrong letter was shown"
            except DamagedWorkspace:
                broken += 1
        return f"opened, {broken} files told as damaged" if broken else "opened, all whole"


def _rescue(path: Path, new: Path, said: set[object], files: dict[str, bytes]) -> str:
    try:
        rescued = rescue_workspace(path, new)
    except PlainError as error:
        assert not new.exists()
        return f"not rescued: {error.what.removeprefix(f'“{path.name}” ')}"
    try:
        with open_workspace(new) as workspace:
            damage = workspace.check()
            assert damage == (), damage
            assert {value for _key, value in workspace.answers().items()} <= said
            for one in workspace.evidence():
                assert taken(workspace, one) in files.values()
            for letter in workspace.letters.all():
                assert b"".join(workspace.letters.read(letter.id)) == files[letter.sha256]
            if rescued.everything:
                return "rescued whole"
            lost = rescued.lost_changes, len(rescued.lost_evidence), rescued.lost_letters
            return "rescued but for one thing" if sum(lost) <= 1 else "rescued but for more"
    finally:
        new.unlink()
