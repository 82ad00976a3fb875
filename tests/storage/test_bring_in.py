"""Two copies of one file are brought together: a union, the same in either order, and nothing is dropped."""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sv_desktop.domain.answers import Value
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.storage import (
    DamagedWorkspace,
    NoSharedBeginning,
    StorageFailed,
    Workspace,
    create_workspace,
    look_at_copy,
    open_workspace,
)
from sv_desktop.storage.row_digest import row_digest

from .conftest import NOON, put, say, taken
from .raw import raw


def fork(workspace: Workspace, path: Path, *names: str) -> list[Path]:
    """Close a workspace and copy its file."""
    workspace.pin()
    workspace.close()
    copies = [path.with_name(f"{name}.svw") for name in names]
    for copy in copies:
        shutil.copy(path, copy)
    return copies


def change(path: Path, *changes: tuple[str, Value], author: str = "Ann", minutes: float = 1) -> None:
    with open_workspace(path) as workspace:
        for number, (field, value) in enumerate(changes):
            at = NOON + timedelta(minutes=minutes + number)
            workspace.save("charter:voice", field, value, author=author, at=at)


def join(path: Path, other: Path) -> None:
    with open_workspace(path) as workspace, open_workspace(other, read_only=True) as there:
        workspace.bring_in(there)


def everything(path: Path) -> object:
    """All that a merge can change, in an order that does not depend on how it came about."""
    with open_workspace(path, read_only=True) as workspace:
        return (
            workspace.answers(),
            workspace.conflicts(),
            sorted(raw(path, "SELECT id, target, field, value, author, at, parent, joins FROM revision")),
            sorted((one.id, one.name, taken(workspace, one)) for one in workspace.evidence()),
            workspace.snapshots(),
            workspace.letters.all(),
        )


def test_changes_to_different_answers_join_by_themselves(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    change(ann, ("who", "Ann's"))
    change(ben, ("when", "Ben's"), author="Ben")
    join(ann, ben)
    with open_workspace(ann, read_only=True) as joined:
        assert {field: value for (_target, field), value in joined.answers().items()} == {
            "story": "both",
            "who": "Ann's",
            "when": "Ben's",
        }
        assert joined.conflicts() == ()


def test_changes_to_the_same_answer_wait_for_a_person(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    change(ann, ("story", "Ann's"), minutes=1)
    change(ben, ("story", "Ben's"), minutes=2, author="Ben")
    join(ann, ben)
    with open_workspace(ann) as joined:
        (conflict,) = joined.conflicts()
        assert [(one.value, one.author) for one in conflict.versions] == [("Ben's", "Ben"), ("Ann's", "Ann")]
        assert joined.answers().text("charter:voice", "story") == "Ben's"
        joined.save("charter:voice", "who", "goes on", author="Ann", at=NOON + timedelta(hours=1))
        assert len(joined.conflicts()) == 1
        joined.resolve("charter:voice", "story", "of both", author="Ann", at=NOON + timedelta(hours=1))
        assert joined.conflicts() == ()
    with open_workspace(ann) as again:
        assert again.conflicts() == ()
        assert again.answers().text("charter:voice", "story") == "of both"
        again.undo(author="Ann", at=NOON + timedelta(hours=2))
        assert again.answers().text("charter:voice", "story") in ("Ben's", "Ann's")


def test_a_decision_reaches_the_other_copy(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    change(ann, ("story", "Ann's"))
    change(ben, ("story", "Ben's"))
    join(ann, ben)
    with open_workspace(ann) as joined:
        joined.resolve("charter:voice", "story", "decided", author="Ann", at=NOON + timedelta(hours=1))
    join(ben, ann)
    with open_workspace(ben) as there:
        assert there.conflicts() == ()
        assert there.answers().text("charter:voice", "story") == "decided"


def test_the_same_words_are_no_conflict(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    for copy in (ann, ben):
        change(copy, ("story", "the same"))
    join(ann, ben)
    with open_workspace(ann) as joined:
        assert joined.conflicts() == ()
        change_at = NOON + timedelta(hours=1)
        joined.save("charter:voice", "story", "later", author="Ann", at=change_at)
        assert joined.answers().text("charter:voice", "story") == "later"


def test_an_edit_in_a_divided_answer_stands_whatever_the_clock_says(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    change(ann, ("story", "Ann's"))
    change(ben, ("story", "Ben's"), minutes=600)
    join(ann, ben)
    with open_workspace(ann) as joined:
        joined.save("charter:voice", "story", "typed now", author="Ann", at=NOON + timedelta(minutes=5))
        assert joined.answers().text("charter:voice", "story") == "typed now"
    with open_workspace(ann) as again:
        assert again.answers().text("charter:voice", "story") == "typed now"


def test_evidence_joins_without_doubles(workspace: Workspace, path: Path) -> None:
    put(workspace, b"before", "before.png")
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    for copy in (ann, ben):
        with open_workspace(copy) as one:
            put(one, b"found by both", "same.png")
    with open_workspace(ben) as one:
        put(one, bytes(3_000_000), "film.mp4")
        put(one, b"found by both", "under another name.png")
    with open_workspace(ann) as one, open_workspace(ben, read_only=True) as there:
        brought = one.bring_in(there)
        assert len(brought.files) == 2
        assert sorted(item.name for item in one.evidence()) == [
            "before.png",
            "film.mp4",
            "same.png",
            "under another name.png",
        ]
        assert one.check() == ()
    assert raw(ann, "SELECT count(*) FROM content") == [(3,)]


def test_what_was_typed_over_after_a_plain_copy_is_not_lost(workspace: Workspace, path: Path) -> None:
    """A file copied by hand while it was open knows a revision by its first words."""
    say(workspace, "first words")
    copy = path.with_name("copy.svw")
    shutil.copy(path, copy)
    workspace.save("charter:voice", "story", "first words, and more", author="Ann", at=NOON + timedelta(seconds=5))
    workspace.close()
    join(copy, path)
    join(path, copy)
    assert everything(copy) == everything(path)
    with open_workspace(copy) as one:
        assert one.answers().text("charter:voice", "story") == "first words, and more"


def test_files_that_were_begun_apart_are_refused(tmp_path: Path) -> None:
    for name in ("one", "two"):
        with create_workspace(tmp_path / f"{name}.svw") as workspace:
            say(workspace, name)
    before = (tmp_path / "one.svw").read_bytes()
    with pytest.raises(NoSharedBeginning):
        join(tmp_path / "one.svw", tmp_path / "two.svw")
    assert (tmp_path / "one.svw").read_bytes() == before


def test_a_damaged_file_in_the_copy_brings_nothing_in(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    with open_workspace(ben) as one:
        put(one, b"whole", "whole.png")
        put(one, bytes(2_000_000), "film.mp4")
    change(ben, ("who", "Ben's"))
    raw(ben, "UPDATE chunk SET data = zeroblob(5) WHERE id = (SELECT max(id) FROM chunk)")
    with open_workspace(ann) as one, open_workspace(ben, read_only=True) as there:
        with pytest.raises(DamagedWorkspace):
            one.bring_in(there)
        assert one.evidence() == ()
        assert one.answers().text("charter:voice", "who") == ""
    assert raw(ann, "SELECT count(*) FROM content") == [(0,)]
    assert raw(ann, "SELECT count(*) FROM chunk") == [(0,)]


def test_cancelled_brings_nothing_in(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    with open_workspace(ben) as one:
        for number in range(3):
            put(one, bytes([number]) * 1_500_000, f"{number}.bin")

    def stop(done: int, _total: int) -> None:
        if done > 2_000_000:
            raise Cancelled

    with open_workspace(ann) as one, open_workspace(ben, read_only=True) as there:
        with pytest.raises(Cancelled):
            one.bring_in(there, stop)
        assert one.evidence() == ()
    assert raw(ann, "SELECT count(*) FROM chunk") == [(0,)]


edits = st.lists(
    st.tuples(st.sampled_from(["story", "who", "evidence:x"]), st.sampled_from(["a", "b", "", None, True])), max_size=5
)


@settings(max_examples=40, deadline=None)
@given(first=edits, anns=edits, bens=edits, coras=edits, equal=st.booleans())
def test_any_order_gives_the_same(
    first: list[tuple[str, Value]],
    anns: list[tuple[str, Value]],
    bens: list[tuple[str, Value]],
    coras: list[tuple[str, Value]],
    equal: bool,
) -> None:
    """Commutative, associative, idempotent, and every revision of each copy is in the result."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ours.svw"
        with create_workspace(path) as workspace:
            say(workspace, "begun", field="begun")
        change(path, *first, minutes=1)
        with open_workspace(path) as workspace:
            copies = fork(workspace, path, "ann", "ben", "cora")
        for copy, changes, minutes in zip(copies, (anns, bens, coras), (100, 100 if equal else 200, 150), strict=True):
            change(copy, *changes, author=copy.stem, minutes=minutes)
        ids = {one for copy in copies for (one,) in raw(copy, "SELECT id FROM revision")}
        orders: list[Callable[[list[Path]], list[Path]]] = [lambda all_: all_, lambda all_: all_[::-1]]
        results = []
        for number, order in enumerate(orders):
            whole = Path(folder) / f"whole-{number}.svw"
            first_one, *rest = order(copies)
            shutil.copy(first_one, whole)
            for other in rest:
                join(whole, other)
            results.append(everything(whole))
            join(whole, rest[0])
            assert everything(whole) == results[-1]
            assert {one for (one,) in raw(whole, "SELECT id FROM revision")} == ids
        assert results[0] == results[1]
        right_first = Path(folder) / "right.svw"
        shutil.copy(copies[1], right_first)
        join(right_first, copies[2])
        left = Path(folder) / "left.svw"
        shutil.copy(copies[0], left)
        join(left, right_first)
        assert everything(left) == results[0]


def test_two_workspaces_stay_usable_after_it(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    change(ben, ("who", "Ben's"))
    with ExitStack() as stack:
        one = stack.enter_context(open_workspace(ann))
        there = stack.enter_context(open_workspace(ben))
        one.bring_in(there)
        one.save("charter:voice", "who", "after", author="Ann", at=NOON + timedelta(hours=1))
        there.save("charter:voice", "who", "also after", author="Ben", at=NOON + timedelta(hours=1))
        assert one.answers().text("charter:voice", "who") == "after"
        assert there.answers().text("charter:voice", "who") == "also after"


def test_a_copy_that_was_taken_while_typing_went_on_loses_neither(workspace: Workspace, path: Path) -> None:
    """Somebody copies the open file by hand and works in the copy; here the same words are typed over meanwhile."""
    say(workspace, "first words")
    copy = path.with_name("copy.svw")
    shutil.copy(path, copy)
    workspace.save("charter:voice", "story", "first words, and more", author="Ann", at=NOON + timedelta(seconds=5))
    workspace.close()
    change(copy, ("story", "Ben's, after the first words"), author="Ben")
    join(path, copy)
    join(copy, path)
    assert everything(copy) == everything(path)
    with open_workspace(path) as one:
        (conflict,) = one.conflicts()
        assert [version.value for version in conflict.versions] == [
            "Ben's, after the first words",
            "first words, and more",
        ]


def test_an_edit_after_the_same_words_is_no_conflict(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    change(ann, ("story", "the same"), minutes=1)
    change(ben, ("story", "the same"), minutes=90, author="Ben")
    join(ann, ben)
    change(ann, ("story", "later"), minutes=5)
    with open_workspace(ann, read_only=True) as joined:
        assert joined.conflicts() == ()
        assert joined.answers().text("charter:voice", "story") == "later"


def test_copies_of_a_file_in_which_nothing_was_said_yet_belong_together(workspace: Workspace, path: Path) -> None:
    ann, ben = fork(workspace, path, "ann", "ben")
    change(ann, ("story", "Ann's"))
    change(ben, ("who", "Ben's"), author="Ben")
    join(ann, ben)
    join(ben, ann)
    assert everything(ann) == everything(ben)


@pytest.mark.parametrize("thing", ["action:1", "evidence:photo"])
def test_what_one_removed_and_the_other_used_waits_for_a_person(workspace: Workspace, path: Path, thing: str) -> None:
    workspace.save(thing, "title", "begun", author="Ann", at=NOON)
    ann, ben, cora = fork(workspace, path, "ann", "ben", "cora")
    with open_workspace(ann) as one:
        one.save(thing, "removed", True, author="Ann", at=NOON + timedelta(hours=9))
    with open_workspace(ben) as one:
        one.save(thing, "title", "Ben goes on with it", author="Ben", at=NOON + timedelta(hours=1))
    with open_workspace(cora) as one:
        one.save("award:reach", thing, True, author="Cora", at=NOON + timedelta(hours=2))
    join(ann, ben)
    join(ben, ann)
    assert everything(ann) == everything(ben)
    join(ann, cora)
    join(cora, ben)
    assert everything(ann) == everything(cora)
    with open_workspace(ann) as one:
        (conflict,) = one.conflicts()
        assert conflict.key == (thing, "removed")
        assert {version.value for version in conflict.versions} == {True, None}
        assert not one.answers().flag(thing, "removed")
        one.resolve(*conflict.key, True, author="Ann", at=NOON + timedelta(hours=10))
        assert one.answers().flag(thing, "removed")
    join(cora, ann)
    with open_workspace(cora) as one:
        assert one.conflicts() == ()
        assert one.answers().flag(thing, "removed")


def test_what_was_removed_with_knowledge_of_its_use_is_gone(workspace: Workspace, path: Path) -> None:
    workspace.save("action:1", "what", "begun", author="Ann", at=NOON)
    ann, ben = fork(workspace, path, "ann", "ben")
    with open_workspace(ben) as one:
        one.save("action:1", "owner", "Ben", author="Ben", at=NOON + timedelta(hours=1))
    join(ann, ben)
    with open_workspace(ann) as one:
        one.save("action:1", "removed", True, author="Ann", at=NOON + timedelta(minutes=1))
    join(ben, ann)
    with open_workspace(ben) as one:
        assert one.conflicts() == ()
        assert one.answers().flag("action:1", "removed")


def test_a_decision_that_is_taken_back_waits_again_as_it_was(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    change(ann, ("story", "Ann's"), minutes=1)
    change(ben, ("story", "Ben's"), minutes=2, author="Ben")
    join(ann, ben)
    later = NOON + timedelta(hours=1)
    with open_workspace(ann) as one:
        (before,) = one.conflicts()
        one.resolve("charter:voice", "story", "of both", author="Ann", at=later)
        one.undo(author="Cora", at=later)
        (again,) = one.conflicts()
        assert [(v.value, v.author, v.at) for v in again.versions] == [
            (v.value, v.author, v.at) for v in before.versions
        ]
        one.redo(author="Cora", at=later)
        assert one.conflicts() == ()
        assert one.answers().text("charter:voice", "story") == "of both"
        one.undo(author="Cora", at=later)
    join(ben, ann)
    with open_workspace(ben, read_only=True) as other:
        (there,) = other.conflicts()
        assert [(v.value, v.author) for v in there.versions] == [("Ben's", "Ben"), ("Ann's", "Ann")]


def test_of_evidence_that_both_added_the_first_is_told(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    for copy, author, hour in ((ann, "Ann", 3), (ben, "Ben", 2)):
        with open_workspace(copy) as one:
            one.add_evidence(
                BytesIO(b"same"),
                size=4,
                name="same.png",
                media_type="image/png",
                author=author,
                at=NOON + timedelta(hours=hour),
            )
    join(ann, ben)
    join(ben, ann)
    for copy in (ann, ben):
        with open_workspace(copy, read_only=True) as one:
            assert [item.added_by for item in one.evidence()] == ["Ben"]
            assert one.check() == ()


def test_seals_come_along_once_and_the_signing_identity_does_not(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    with open_workspace(ben) as one:
        one.record_seal("package.asice", "ab" * 32, NOON)
        one.save_identity(StoredIdentity(organisation="O", certificate_pem="C", encrypted_key_pem="K", created_at=NOON))
    join(ann, ben)
    join(ann, ben)
    with open_workspace(ann) as one:
        assert [seal.path for seal in one.seals()] == ["package.asice"]
        assert one.identity() is None


@pytest.mark.parametrize(
    "ring",
    [
        "UPDATE revision SET parent = id WHERE field = 'who'",
        "UPDATE revision SET joins = json_array(id) WHERE field = 'who'",
    ],
)
def test_a_copy_whose_revisions_replace_each_other_is_refused(workspace: Workspace, path: Path, ring: str) -> None:
    """Whoever can write the file can write digests, too; an answer must not vanish by that."""
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    change(ben, ("who", "Ben's"))
    raw(ben, ring)
    columns = ("id", "target", "field", "value", "author", "at", "parent", "joins", "step", "undoes")
    for seq, *row in raw(ben, f"SELECT seq, {', '.join(columns)} FROM revision"):
        raw(ben, f"UPDATE revision SET digest = x'{row_digest(*row).hex()}' WHERE seq = {seq}")
    before = everything(ann)
    with open_workspace(ann) as one, pytest.raises(DamagedWorkspace), open_workspace(ben, read_only=True) as there:
        one.bring_in(there)
    assert everything(ann) == before


def test_a_copy_of_an_older_version_is_mended_elsewhere(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    change(ben, ("who", "Ben's"))
    raw(
        ben,
        *(f"ALTER TABLE {name} DROP COLUMN digest" for name in ("revision", "evidence", "identity", "seal")),
        *(f"ALTER TABLE revision DROP COLUMN {name}" for name in ("joins", "step", "undoes")),
        *(f"DROP TABLE {name}" for name in ("snapshot", "extract", "extract_text", "letter")),
        "PRAGMA user_version=1",
    )
    before = ben.read_bytes()
    with open_workspace(ann) as one:
        with look_at_copy(ben) as there:
            assert there.path != ben
            one.bring_in(there)
        assert not there.path.exists()
        assert one.answers().text("charter:voice", "who") == "Ben's"
    assert ben.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir() if one.suffix != ".svw") == []


def test_a_copy_that_was_not_closed_properly_is_mended_elsewhere(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    cut = path.with_name("cut.svw")
    with open_workspace(ben) as one, one._database.transaction() as connection:
        connection.exec_driver_sql("UPDATE revision SET value = '\"half\"'")
        connection.exec_driver_sql("PRAGMA cache_size=1")
        connection.exec_driver_sql("INSERT INTO chunk (data) VALUES (zeroblob(5000000))")
        for ending in ("", "-journal"):
            shutil.copy(f"{ben}{ending}", f"{cut}{ending}")
    before = cut.read_bytes()
    with open_workspace(ann) as one, look_at_copy(cut) as there:
        assert there.answers().text("charter:voice", "story") == "both"
        one.bring_in(there)
    assert cut.read_bytes() == before


def test_the_file_of_a_person_is_not_touched_when_it_is_looked_at(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    (ben,) = fork(workspace, path, "ben")
    ben.chmod(0o400)
    with look_at_copy(ben) as there:
        assert there.path == ben
        assert there.read_only
    with pytest.raises(StorageFailed), look_at_copy(path.with_name("nowhere.svw")):
        pass


def test_what_is_typed_while_evidence_comes_in_is_kept(workspace: Workspace, path: Path) -> None:
    say(workspace, "both")
    ann, ben = fork(workspace, path, "ann", "ben")
    with open_workspace(ben) as one:
        put(one, bytes(9_000_000), "film.mp4")
    change(ben, ("story", "Ben's"), minutes=2, author="Ben")
    with open_workspace(ann) as one, open_workspace(ben, read_only=True) as there:

        def type_meanwhile(_done: int, _total: int) -> None:
            one.save("charter:voice", "story", "Ann's", author="Ann", at=NOON + timedelta(minutes=3))

        one.bring_in(there, type_meanwhile)
        (conflict,) = one.conflicts()
        assert [version.value for version in conflict.versions] == ["Ann's", "Ben's"]
    with open_workspace(ann) as again:
        assert len(again.conflicts()) == 1
