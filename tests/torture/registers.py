"""Scenarios of a register: packages come in, work is given out, keys are marked, an old file is brought up."""

import gzip
from pathlib import Path
from random import Random

from sv_desktop.domain.backups import Reason
from sv_desktop.domain.received import State
from sv_desktop.resources import resources
from sv_desktop.services.backups.keep import keep
from sv_desktop.services.backups.shelf import backups_of
from sv_desktop.services.receive import Outcome, receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import assign, begin_register, reopen_register, set_state
from sv_desktop.services.trust import mark_known
from tests.applicants import sealed
from tests.torture.scenario import Tell

_OLDER = resources() / "examples" / "older" / "register-version-1.svr.gz"
#: How often one is made, of all the things that are done.
_BACKUPS = 0.1


class Receiving:
    """Every package that was told is there to the byte; of the others nothing is left, not even room."""

    name = "receiving packages"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path = folder / "scheme.svr"
        self.path.unlink(missing_ok=True)
        begin_register(self.path, author="Ann").close()
        self.post = folder / "post"
        if not self.post.exists():
            self.post.mkdir()
            for number in range(8):
                evidence = chance.randbytes(chance.choice((100, 400_000, 3_000_000)))
                sealed(self.post / f"{number}.asice", f"Group {number}", evidence=evidence)
            (self.post / "none.asice").write_bytes(b"no package")

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen_register(self.path, author="Ann")

        def came(outcome: Outcome) -> None:
            assert outcome.received is not None, outcome.problem
            tell(outcome.received.sha256)

        receive(desk, [self.post], told=came)
        desk.close()

    def check(self, folder: Path, told: list[str]) -> None:
        desk = _whole(self.path)
        there = {row.received.sha256 for row in desk.inbox.rows}
        assert there.issuperset(told), "a package that was told is gone"
        assert len(desk.register.events()) == len(there)
        outcomes = receive(desk, [self.post])
        assert {one.received.sha256 for one in outcomes if one.received and one.again} == there
        assert len(desk.inbox.rows) == 9
        assert desk.register.check() == ()
        desk.close()


class Assigning:
    """What was told of a submission's state and assessor stands, in the inbox, in the trail and in the ledger.

    Backups are made meanwhile; each that counts is whole.
    """

    name = "giving out, marking"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path = folder / "scheme.svr"
        if not self.path.exists():
            desk = begin_register(self.path, author="Ann")
            receive(desk, [sealed(folder / f"{number}.asice", f"Group {number}") for number in range(6)])
            desk.close()

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen_register(self.path, author="Ann")
        while True:
            row = chance.choice(desk.inbox.rows).received
            who, state = f"{chance.randrange(10**6)}", chance.choice(list(State))
            tell(f"begin {row.id} {who} {state}")
            assign(desk, (row.id,), who)
            tell(f"who {row.id} {who}")
            set_state(desk, (row.id,), state)
            tell(f"state {row.id} {state}")
            if desk.keys.get(row.fingerprint) is None:
                mark_known(desk, row.signers[0], "rang them")
                tell(f"known {row.fingerprint}")
            if chance.random() < _BACKUPS:
                keep(desk.register, self.path, Reason.WORKING, limit=10**9)

    def check(self, folder: Path, told: list[str]) -> None:
        desk = _whole(self.path)
        stands: dict[tuple[str, str], set[str]] = {}
        for kind, about, *words in (line.split() for line in told):
            if kind == "begin":
                stands[about, "who"] = {*stands.get((about, "who"), ()), words[0]}
                stands[about, "state"] = {*stands.get((about, "state"), ()), words[1]}
            elif kind == "known":
                assert desk.keys.get(about) is not None
            else:
                stands[about, kind] = {words[0]}
        for (about, kind), wanted in stands.items():
            one = desk.row(about).received
            now = one.assessor if kind == "who" else one.state.value
            settled = f"{kind} {about}" in {" ".join(line.split()[:2]) for line in told}
            assert now in wanted or not settled, (kind, now, wanted)
        for copy in backups_of(self.path, desk.register.beginning())[:2]:
            _whole(copy.path).close()
        desk.close()


class BringingUpARegister:
    """A register of version 1: brought up, or as it was, and its copy is whole or not there."""

    name = "bringing up a register"

    def prepare(self, folder: Path, chance: Random) -> None:
        for left in folder.iterdir():
            left.unlink()
        self.path = folder / "old.svr"
        self.path.write_bytes(gzip.decompress(_OLDER.read_bytes()))

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen_register(self.path, author="Ann")
        tell("opened")
        assign(desk, (desk.inbox.rows[0].received.id,), "after")
        tell("assigned")
        desk.close()

    def check(self, folder: Path, told: list[str]) -> None:
        desk = _whole(self.path)
        assert len(desk.inbox.rows) == 2
        if "assigned" in told:
            assert "after" in {row.received.assessor for row in desk.inbox.rows}
        desk.close()
        for copy in folder.glob("old.svr.before-*"):
            _whole(copy).close()


def _whole(path: Path) -> RegisterDesk:
    """The desk of a register that is undamaged; the caller closes it."""
    desk = reopen_register(path, author="Ann")
    damage = desk.register.check()
    assert damage == (), f"damaged: {damage}"
    return desk
