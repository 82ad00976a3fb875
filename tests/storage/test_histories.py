"""Histories of three copies, made up by the machine: whatever they did and whenever they met, they end alike."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sv_desktop.domain.answers import Value, same_value
from sv_desktop.storage import Workspace, create_workspace, open_workspace

from .conftest import NOON, put

#: Where it exists, files there need not wait for a disk.
_MEMORY = Path("/dev/shm")
NAMES = ("ann", "ben", "cora")
#: The second person's clock is two hours slow, and the third's a day fast.
CLOCKS = {"ann": timedelta(0), "ben": timedelta(hours=-2), "cora": timedelta(days=1)}
who = st.sampled_from(NAMES)
values = st.sampled_from(["a", "b", "a longer answer", None, True, 3, ("x", "y")])
plain_keys = st.sampled_from(
    [("charter:voice", "story"), ("charter:voice", "who"), ("action:1", "what"), ("declaration", "role")]
)
things = st.sampled_from(["action:1", "evidence:photo", "evidence:film"])


def everything(workspace: Workspace) -> dict[str, object]:
    """All that a merge can change, in an order that does not depend on how it came about."""
    rows = raw_rows(workspace, "SELECT id, target, field, value, author, at, parent, joins, undoes FROM revision")
    return {
        "answers": workspace.answers(),
        "conflicts": workspace.conflicts(),
        "revisions": sorted(rows, key=str),
        "evidence": workspace.evidence(),
        "snapshots": workspace.snapshots(),
        "snapshot answers": [workspace.answers_at(one.id) for one in workspace.snapshots()],
    }


def raw_rows(workspace: Workspace, statement: str) -> list[tuple[object, ...]]:
    with workspace._database.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]


def ids(workspace: Workspace) -> set[object]:
    return {one for (one,) in raw_rows(workspace, "SELECT id FROM revision")}


class Copies(RuleBasedStateMachine):
    """Three people with a copy each, who type, take back, remove, decide, and bring in each other's copies."""

    @initialize(begun=st.booleans())
    def hand_over(self, begun: bool) -> None:
        """Three copies of one file, which may be as good as empty."""
        self.folder = TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None)
        self.ticks = 0
        path = Path(self.folder.name) / "ann.svw"
        ann = create_workspace(path)
        self.copies = {"ann": ann}
        if begun:
            self.save("ann", ("charter:voice", "story"), "begun", 60)
        for name in NAMES[1:]:
            ann.copy_to(path.with_name(f"{name}.svw"))
            self.copies[name] = open_workspace(path.with_name(f"{name}.svw"))

    def now(self, name: str, seconds: int = 60) -> datetime:
        self.ticks += seconds
        return NOON + timedelta(seconds=self.ticks) + CLOCKS[name]

    @rule(name=who, key=plain_keys, value=values, seconds=st.sampled_from([0, 1, 60]))
    def save(self, name: str, key: tuple[str, str], value: Value, seconds: int) -> None:
        """One answer; within seconds of the last it is typed over."""
        self.copies[name].save(*key, value, author=name, at=self.now(name, seconds))
        held = self.copies[name].answers().get(*key)
        assert same_value(held, value) or value is None

    @rule(name=who, keys=st.lists(plain_keys, min_size=2, unique=True), value=values)
    def save_all(self, name: str, keys: list[tuple[str, str]], value: Value) -> None:
        """Several in one step."""
        changes = [(*key, value) for key in keys]
        self.copies[name].save_all(changes, author=name, at=self.now(name))

    @rule(name=who, thing=things, gone=st.sampled_from([True, None]))
    def remove(self, name: str, thing: str, gone: Value) -> None:
        """An action or evidence is removed, or comes back."""
        self.copies[name].save(thing, "removed", gone, author=name, at=self.now(name))

    @rule(name=who, thing=st.sampled_from(["evidence:photo", "evidence:film"]), used=st.sampled_from([True, None]))
    def attach(self, name: str, thing: str, used: Value) -> None:
        """Evidence is used or taken off."""
        self.copies[name].save("award:reach", thing, used, author=name, at=self.now(name))

    @rule(name=who, data=st.sampled_from([b"photo", b"film"]))
    def add(self, name: str, data: bytes) -> None:
        """A file comes in, which another may have added as well."""
        put(self.copies[name], data, f"{data.decode()}.png")

    @rule(name=who)
    def snapshot(self, name: str) -> None:
        """How it stands is kept."""
        self.copies[name].snapshot(f"of {name}", author=name, at=self.now(name))

    @rule(name=who, back=st.booleans())
    def step(self, name: str, back: bool) -> None:
        """A step is taken back or done again, if there is one."""
        step = self.copies[name].undo if back else self.copies[name].redo
        step(author=name, at=self.now(name))

    @rule(name=who, key=plain_keys)
    def say_and_take_back(self, name: str, key: tuple[str, str]) -> None:
        """Undo gives what was before, and redo what was said, also in an answer that waits for a decision."""
        copy = self.copies[name]
        before, waiting = copy.answers(), [one.key for one in copy.conflicts()]
        words = f"said to be taken back at {self.ticks}"
        copy.save(*key, words, author=name, at=self.now(name))
        copy.undo(author=name, at=self.now(name))
        assert copy.answers() == before
        assert [one.key for one in copy.conflicts()] == waiting
        copy.redo(author=name, at=self.now(name))
        assert copy.answers().get(*key) == words

    @precondition(lambda self: any(copy.conflicts() for copy in self.copies.values()))
    @rule(name=who, back=st.booleans())
    def decide(self, name: str, back: bool) -> None:
        """A decision is made; taken back, it waits again with the versions as they were."""
        copy = self.copies[name]
        for conflict in copy.conflicts()[:1]:
            before = copy.answers()
            copy.resolve(*conflict.key, conflict.versions[-1].value, author=name, at=self.now(name))
            assert conflict.key not in [one.key for one in copy.conflicts()]
            if back:
                copy.undo(author=name, at=self.now(name))
                assert copy.answers() == before
                (again,) = [one for one in copy.conflicts() if one.key == conflict.key]
                assert {(one.author, str(one.value)) for one in again.versions} == {
                    (one.author, str(one.value)) for one in conflict.versions
                }

    @rule(name=who)
    def reopen(self, name: str) -> None:
        """Tomorrow all is as it was."""
        before, path = everything(self.copies[name]), self.copies[name].path
        self.copies[name].close()
        self.copies[name] = open_workspace(path)
        assert everything(self.copies[name]) == before

    @rule(here=who, there=who)
    def bring_in(self, here: str, there: str) -> None:
        """Nothing of either is dropped, and a second time changes nothing."""
        if here == there:
            return
        wanted, theirs = ids(self.copies[here]) | ids(self.copies[there]), everything(self.copies[there])
        self.copies[here].pin()
        self.copies[there].pin()
        self.copies[here].bring_in(self.copies[there])
        after = everything(self.copies[here])
        assert ids(self.copies[here]) >= wanted
        self.copies[here].bring_in(self.copies[there])
        assert everything(self.copies[here]) == after
        assert everything(self.copies[there]) == theirs

    @invariant()
    def nothing_used_is_hidden(self) -> None:
        """A ring of revisions would lose an answer: every answer that was given has a head."""
        for copy in getattr(self, "copies", {}).values():
            told = set(raw_rows(copy, "SELECT target, field FROM revision"))
            assert {row.revision.key for row in copy._revisions._heads} == told

    def teardown(self) -> None:
        """In whatever order the three are brought together, the same comes out; and decisions travel."""
        if not hasattr(self, "copies"):
            return
        paths = [copy.path for copy in self.copies.values()]
        for copy in self.copies.values():
            copy.close()
        with self.folder:
            self._bring_together(paths)

    def _bring_together(self, paths: list[Path]) -> None:
        results = [self._whole(number, order) for number, order in enumerate(permutations(paths))]
        results.append(self._grouped(paths))
        for what in results[0]:
            assert all(one[what] == results[0][what] for one in results), what
        self._exchange_decisions(paths)

    def _whole(self, number: int, order: tuple[Path, ...]) -> dict[str, object]:
        whole = Path(self.folder.name) / f"whole-{number}.svw"
        shutil.copy(order[0], whole)
        return self._joined(whole, order[1:])

    def _grouped(self, paths: list[Path]) -> dict[str, object]:
        """Ann with what Ben and Cora had brought together."""
        pair = Path(self.folder.name) / "pair.svw"
        shutil.copy(paths[1], pair)
        self._joined(pair, (paths[2],))
        whole = Path(self.folder.name) / "grouped.svw"
        shutil.copy(paths[0], whole)
        return self._joined(whole, (pair,))

    def _joined(self, path: Path, others: tuple[Path, ...]) -> dict[str, object]:
        with open_workspace(path) as workspace:
            for other in others:
                with open_workspace(other, read_only=True) as there:
                    workspace.bring_in(there)
            assert workspace.check() == ()
            return everything(workspace)

    def _exchange_decisions(self, paths: list[Path]) -> None:
        one, other = (Path(self.folder.name) / f"whole-{number}.svw" for number in (0, 1))
        with open_workspace(one) as ann, open_workspace(other) as ben:
            for conflict in ann.conflicts():
                ann.resolve(*conflict.key, "decided", author="ann", at=self.now("ann"))
            assert ann.conflicts() == ()
            ben.bring_in(ann)
            assert ben.conflicts() == ()
            assert ben.answers() == ann.answers()
            for conflict in ben.conflicts():
                assert ben.answers().get(*conflict.key) == "decided"


Copies.TestCase.settings = settings(max_examples=10, stateful_step_count=20, deadline=None)
test_copies: Callable[[], object] = Copies.TestCase
