"""What came back is kept as it came, and goes wherever the workspace goes."""

import random
import shutil
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.letter import Letter
from sv_desktop.storage import DamagedWorkspace, Workspace, open_workspace, rescue_workspace

from .conftest import NOON, put, say
from .keys import new_key
from .raw import raw

ANSWER = b"PK\x03\x04 an answer, sealed " * 9000
FACTS = {"outcome": "award", "scheme": "Łódka & Co", "conditions": [{"words": "a", "by": "2027-01-31"}]}


def keep(workspace: Workspace, data: bytes = ANSWER, minutes: int = 0, **facts: object) -> Letter:
    at = NOON + timedelta(minutes=minutes)
    return workspace.letters.keep(BytesIO(data), size=len(data), kind="feedback", facts=facts or FACTS, received_at=at)


def read(workspace: Workspace, letter: Letter) -> bytes:
    return b"".join(workspace.letters.read(letter.id))


def test_it_is_there_when_the_file_is_opened_again(workspace: Workspace, path: Path) -> None:
    first, second = keep(workspace), keep(workspace, b"another", minutes=1)
    assert (first.kind, first.size, first.facts, first.received_at) == ("feedback", len(ANSWER), FACTS, NOON)
    workspace.close()
    with open_workspace(path) as again:
        assert again.letters.all() == (second, first)
        assert read(again, first) == ANSWER
        assert again.check() == ()


def test_the_same_bytes_are_the_same_letter(workspace: Workspace) -> None:
    assert keep(workspace) == keep(workspace, minutes=9, other="facts")
    assert len(workspace.letters.all()) == 1


def test_evidence_with_the_same_bytes_and_a_letter_share_them(workspace: Workspace, path: Path) -> None:
    put(workspace, ANSWER, "their answer.asice")
    letter = keep(workspace)
    assert raw_count(workspace) == 1
    workspace.close()
    with open_workspace(path) as again:
        assert read(again, letter) == ANSWER


def raw_count(workspace: Workspace) -> int:
    return len(workspace._files.contents())


def test_nothing_stays_of_what_was_stopped(workspace: Workspace) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        workspace.letters.keep(BytesIO(ANSWER), size=1, kind="feedback", facts={}, received_at=NOON, progress=stop)
    assert workspace.letters.all() == ()
    assert raw_count(workspace) == 0
    with pytest.raises(PlainError, match="not in the workspace"):
        list(workspace.letters.read("x"))


@pytest.mark.parametrize("protected", [False, True])
def test_a_copy_holds_it(workspace: Workspace, path: Path, protected: bool) -> None:
    letter, key = keep(workspace), new_key() if protected else None
    workspace.protect(key)
    copy = path.with_name("copy.svw")
    before = workspace.state()
    workspace.copy_to(copy, with_identity=False)
    with open_workspace(copy, key=key) as there:
        assert there.letters.all() == (letter,)
        assert read(there, letter) == ANSWER
        assert there.state() == before
        keep(there, b"more", minutes=5)
        assert there.state() != before


def test_two_copies_join_to_the_same_in_either_order(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    workspace.close()
    ann, ben = path.with_name("ann.svw"), path.with_name("ben.svw")
    shutil.copy(path, ann), shutil.copy(path, ben)
    with open_workspace(ann) as one, open_workspace(ben) as two:
        keep(one, minutes=7), keep(one, b"only Ann's")
        keep(two, minutes=3, told="by Ben"), keep(two, random.Random(1).randbytes(3_000_000))
    joined = []
    for here, there in ((ann, ben), (ben, ann), (ann, ben)):
        with open_workspace(here) as one, open_workspace(there, read_only=True) as two:
            one.bring_in(two)
            assert one.check() == ()
            assert all(read(one, letter) for letter in one.letters.all())
            joined.append(one.letters.all())
    assert joined[0] == joined[1] == joined[2]
    assert len(joined[0]) == 3
    (shared,) = [one for one in joined[0] if one.size == len(ANSWER)]
    assert (shared.received_at, shared.facts) == (NOON + timedelta(minutes=3), {"told": "by Ben"})


def test_it_is_rescued_from_a_damaged_file(workspace: Workspace, path: Path) -> None:
    say(workspace, "Forty people came.")
    letter, broken, wrong = keep(workspace), keep(workspace, b"x" * 200_000, 1), keep(workspace, b"Tuesday", 2)
    workspace.close()
    raw(path, f"UPDATE letter SET facts = '{{}}' WHERE id = '{wrong.id}'")
    data = bytearray(path.read_bytes())
    data[data.index(b"x" * 50_000)] ^= 1
    path.write_bytes(data)
    new = path.with_name("rescued.svw")
    rescued = rescue_workspace(path, new)
    assert (rescued.letters, rescued.lost_letters, rescued.everything) == (1, 2, False)
    assert "2 letters from the scheme could not be read." in " ".join(rescued.words)
    with open_workspace(new) as whole:
        assert whole.letters.all() == (letter,)
        assert read(whole, letter) == ANSWER
        assert broken.id not in {one.id for one in whole.letters.all()}
        assert whole.check() == ()


def test_damage_to_its_bytes_is_told_where_it_is_read(workspace: Workspace, path: Path) -> None:
    letter = keep(workspace)
    workspace.close()
    data = bytearray(path.read_bytes())
    data[data.index(b"an answer, sealed")] ^= 1
    path.write_bytes(data)
    with open_workspace(path) as again:
        assert again.check() == ("What came back on 12 May 2026 is damaged. Ask the scheme to send it again.",)
        with pytest.raises(DamagedWorkspace):
            read(again, letter)
