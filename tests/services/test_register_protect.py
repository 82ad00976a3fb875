"""A register under a passphrase: by the code that protects a workspace, with all that travels with it."""

from pathlib import Path

import pytest

from sv_desktop.domain.backups import Reason
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.protection import PassphraseWanted, WrongPassphrase
from sv_desktop.domain.received import State
from sv_desktop.services import protect as service
from sv_desktop.services.backups.keep import keep
from sv_desktop.services.backups.restore import register_contents, restore_over
from sv_desktop.services.backups.shelf import backups_of
from sv_desktop.services.begin import begin
from sv_desktop.services.join_registers import bring_in, look_at
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, look_at_register, reopen_register, set_state
from sv_desktop.storage import NotARegister, create_register, look_copy, open_register, open_workspace
from tests.applicants import sealed

OURS, THEIRS = "canal lantern Thursday biscuit", "heron cobbles marmalade twelve"


@pytest.fixture
def desk(tmp_path: Path) -> RegisterDesk:
    """A register with one submission; its test closes it."""
    desk = begin_register(tmp_path / "scheme.svr", author="Ann", name="Our scheme")
    receive(desk, [sealed(tmp_path / "kitchen.asice", "Bike Kitchen")])
    return desk


def opened(path: Path, passphrase: str) -> RegisterDesk:
    return reopen_register(path, author="Ann", key=service.key_from_passphrase(path, passphrase))


def package_of(desk: RegisterDesk) -> bytes:
    (row,) = desk.inbox.rows
    return b"".join(desk.register.package(row.received.id))


def test_on_changed_and_off_keep_everything(desk: RegisterDesk) -> None:
    state, package, beginning = desk.register.state(), package_of(desk), desk.register.beginning()
    service.protect(desk, OURS)
    assert (desk.register.state(), package_of(desk)) == (state, package), "the open one goes on"
    desk.close()
    assert service.is_protected(desk.path)
    assert b"Bike Kitchen" not in desk.path.read_bytes()
    with pytest.raises(PassphraseWanted):
        open_register(desk.path)
    with pytest.raises(WrongPassphrase):
        opened(desk.path, THEIRS)
    again = opened(desk.path, OURS)
    service.protect(again, THEIRS)
    again.close()
    again = opened(desk.path, THEIRS)
    assert (again.register.state(), package_of(again)) == (state, package)
    assert again.register.beginning() == beginning
    assert again.register.check() == ()
    service.unprotect(again)
    again.close()
    with open_register(desk.path) as register:
        assert (register.state(), register.key) == (state, None)
    assert [one.name for one in desk.path.parent.glob("scheme*")] == ["scheme.svr"]


def test_the_sheet_names_the_scheme_and_its_words_open_the_file(desk: RegisterDesk, tmp_path: Path) -> None:
    service.protect(desk, OURS)
    words = service.recovery_words(desk)
    assert "Our scheme" in service.printed_sheet(desk)
    assert service.write_recovery_sheet(desk, tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert not service.sheet_is_kept(desk)
    service.keep_sheet(desk, [(3, words[3])])
    assert service.sheet_is_kept(desk)
    desk.close()
    reopen_register(desk.path, author="Ann", key=service.key_from_words(desk.path, words)).close()


def test_stopped_nothing_has_changed(desk: RegisterDesk) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        service.protect(desk, OURS, stop)
    set_state(desk, tuple(row.received.id for row in desk.inbox.rows), State.READING)
    desk.close()
    with open_register(desk.path) as register:
        assert register.check() == ()
        assert register.received()[0].state is State.READING


def test_what_a_crash_left_is_swept_when_it_is_opened(desk: RegisterDesk) -> None:
    desk.close()
    left = [desk.path.with_name(desk.path.name + ending) for ending in (".changing", ".replaced")]
    for one in left:
        one.write_bytes(b"Bike Kitchen")
    open_register(desk.path).close()
    assert not any(one.exists() for one in left)


def test_its_backups_are_protected_and_the_earlier_ones_are_listed(desk: RegisterDesk) -> None:
    assert keep(desk.register, desk.path, Reason.OPENED, limit=10**12)
    service.protect(desk, OURS)
    set_state(desk, tuple(row.received.id for row in desk.inbox.rows), State.READING)
    newest = keep(desk.register, desk.path, Reason.WORKING, limit=10**12)
    assert newest is not None
    protected = [service.is_protected(one.path) for one in backups_of(desk.path, desk.register.beginning())]
    assert protected == [True, False]
    with pytest.raises(PassphraseWanted):
        register_contents(newest.path, desk.register)
    assert register_contents(newest.path, desk.register, key=desk.register.key).later == 0
    set_state(desk, tuple(row.received.id for row in desk.inbox.rows), State.WAITING)
    key = desk.register.key
    desk.close()
    restore_over(newest.path, desk.path, author="Ann", key=key)
    again = opened(desk.path, OURS)
    assert [row.received.state for row in again.inbox.rows] == [State.READING]
    again.close()
    desk.path.write_bytes(desk.path.read_bytes()[:100_000])
    assert restore_over(newest.path, desk.path, author="Ann", key=key) == desk.path.with_name("scheme (damaged).svr")
    opened(desk.path, OURS).close()


def test_a_copy_to_look_at_is_protected_alike(desk: RegisterDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(look_copy, "_STILL", 0.05)
    service.protect(desk, OURS)
    key = desk.register.key
    desk.close()
    with pytest.raises(PassphraseWanted):
        look_at_register(desk.path, in_use=None, author="Ben")
    looked = look_at_register(desk.path, in_use=None, author="Ben", key=key)
    assert len(looked.inbox.rows) == 1
    assert looked.read_only
    assert service.is_protected(looked.register.path)
    looked.close()


def test_a_colleagues_register_comes_in_by_its_own_passphrase(desk: RegisterDesk, tmp_path: Path) -> None:
    theirs = begin_register(tmp_path / "sam.svr", author="Sam")
    receive(theirs, [sealed(tmp_path / "choir.asice", "Harbour Choir")])
    service.protect(theirs, THEIRS)
    theirs.close()
    service.protect(desk, OURS)
    assert service.needs_passphrase(desk, theirs.path)
    for act in (look_at, bring_in):
        with pytest.raises(PassphraseWanted):
            act(desk, theirs.path)
        with pytest.raises(PassphraseWanted):
            act(desk, theirs.path, key=desk.register.key)
    before = theirs.path.read_bytes()
    what = bring_in(desk, theirs.path, key=service.key_from_passphrase(theirs.path, THEIRS))
    assert [one.organisation for one in what.new] == ["Harbour Choir"]
    assert theirs.path.read_bytes() == before
    kept = desk.path.with_name("scheme.svr.before-joining")
    assert service.is_protected(kept), "the copy of ours"
    assert service.readable_copies(desk.path) == ()
    desk.close()
    assert len(opened(desk.path, OURS).inbox.rows) == 2


def test_a_protected_workspace_is_no_register_and_the_other_way_round(tmp_path: Path) -> None:
    workspace = begin(tmp_path / "work.svw", author="Ann")
    service.protect(workspace, OURS)
    key = workspace.workspace.key
    workspace.close()
    renamed = workspace.path.rename(tmp_path / "work.svr")
    with pytest.raises(NotARegister):
        open_register(renamed, key=key)
    protected = tmp_path / "scheme.svr"
    create_register(protected, key=key).close()
    with open_register(protected, key=key) as register:
        assert register.key is key
    with pytest.raises(PlainError, match="not an SV Desktop workspace"):
        open_workspace(protected, key=key)
