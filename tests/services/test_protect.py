"""Protecting a workspace: the passphrase, the words, and what is left beside it."""

from pathlib import Path

import pytest

from sv_desktop.domain.backups import Reason
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.protection import PassphraseWanted, WrongPassphrase, WrongWords
from sv_desktop.services import protect as service
from sv_desktop.services.backups.keep import keep, keep_at
from sv_desktop.services.backups.restore import contents, restore_beside, restore_over
from sv_desktop.services.begin import reopen
from sv_desktop.services.bring_in import bring_in
from sv_desktop.services.desk import Desk

PASSPHRASE = "canal lantern Thursday biscuit"
OTHER = "heron cobbles marmalade twelve"
REF = "charter:good_locally"


@pytest.fixture
def protected(desk: Desk) -> Desk:
    desk.save([(REF, "story", "ours")])
    service.protect(desk, PASSPHRASE)
    return desk


def test_the_passphrase_opens_it_and_nothing_else_does(protected: Desk) -> None:
    path = protected.workspace.path
    protected.close()
    assert service.is_protected(path)
    with pytest.raises(PassphraseWanted, match="is protected by a passphrase"):
        reopen(path, author="Ann")
    with pytest.raises(WrongPassphrase, match="This is not the passphrase"):
        service.key_from_passphrase(path, OTHER)
    for read_only in (True, False):
        desk = reopen(path, author="Ann", read_only=read_only, key=service.key_from_passphrase(path, PASSPHRASE))
        assert desk.application.answers.text(REF, "story") == "ours"
        desk.close()


def test_the_words_open_it_until_the_passphrase_is_changed(protected: Desk) -> None:
    path, words = protected.workspace.path, service.recovery_words(protected)
    protected.close()
    desk = reopen(path, author="Ann", key=service.key_from_words(path, words))
    assert service.recovery_words(desk) == words
    service.protect(desk, OTHER)
    new_words = service.recovery_words(desk)
    desk.close()
    assert new_words != words
    with pytest.raises(WrongWords, match="do not open this file"):
        service.key_from_words(path, words)
    with pytest.raises(WrongPassphrase):
        service.key_from_passphrase(path, PASSPHRASE)
    reopen(path, author="Ann", key=service.key_from_words(path, new_words)).close()


def test_turned_off_nothing_is_asked(protected: Desk) -> None:
    service.unprotect(protected)
    path = protected.workspace.path
    protected.close()
    assert not service.is_protected(path)
    assert service.key_from_passphrase(path, "anything") is None
    assert service.key_from_words(path, ()) is None
    reopen(path, author="Ann").close()
    with pytest.raises(PlainError, match="not protected"):
        service.recovery_words(protected)


def test_a_weak_passphrase_and_cancel_change_nothing(desk: Desk) -> None:
    with pytest.raises(PlainError, match="too easy to guess"):
        service.protect(desk, "password")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        service.protect(desk, PASSPHRASE, stop)
    assert desk.workspace.key is None
    desk.save([(REF, "story", "goes on")])


def test_the_sheet_is_shown_to_be_printed_by_its_words(protected: Desk) -> None:
    words = service.recovery_words(protected)
    assert not service.sheet_is_kept(protected)
    with pytest.raises(PlainError, match="Word 5 on your sheet is another one"):
        service.keep_sheet(protected, [(2, words[2]), (4, "zoo" if words[4] != "zoo" else "abandon")])
    assert not service.sheet_is_kept(protected)
    service.keep_sheet(protected, [(2, words[2].upper()), (4, words[4][:4])])
    assert service.sheet_is_kept(protected)
    service.protect(protected, OTHER)
    assert not service.sheet_is_kept(protected)


def test_the_sheet_as_pdf(protected: Desk, tmp_path: Path) -> None:
    from pypdf import PdfReader

    path = service.write_recovery_sheet(protected, tmp_path / "sheet.pdf")
    pages = PdfReader(path).pages
    text = " ".join(pages[0].extract_text().split())
    assert len(pages) == 1
    for place, word in enumerate(service.recovery_words(protected), 1):
        assert f"{place}. {word}" in text
    for words in ("Bike Kitchen", "work.svw", "May 2026", "choose a new passphrase"):
        assert words in text


def test_copies_that_anybody_can_read_are_found_and_removed(desk: Desk) -> None:
    path = desk.workspace.path
    readable = path.with_name(f"{path.name}.before-2")
    readable.write_bytes(b"SQLite format 3\x00" + b"plain" * 50_000)
    path.with_name("other.svw.before-2").write_bytes(b"another's")
    service.protect(desk, PASSPHRASE)
    alike = path.with_name(f"{path.name}.before-3")
    desk.close()
    alike.write_bytes(path.read_bytes())
    assert service.readable_copies(path) == (readable,)
    service.remove_copies([readable, path.with_name("gone")])
    assert not readable.exists()
    assert service.readable_copies(path) == ()
    assert path.with_name("other.svw.before-2").exists()


def test_a_colleagues_copy_with_the_same_key_or_its_own(protected: Desk, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.svw"
    path, key = protected.workspace.path, protected.workspace.key
    protected.workspace.pin()
    protected.close()
    theirs.write_bytes(path.read_bytes())
    copy = reopen(theirs, author="Ben", key=key)
    copy.save([(REF, "who", "Ben's")])
    copy.close()
    ours = reopen(path, author="Ann", key=key)
    assert not service.needs_passphrase(ours, theirs)
    assert not service.needs_passphrase(ours, path)
    assert bring_in(ours, theirs).revisions == 1
    copy = reopen(theirs, author="Ben", key=key)
    copy.save([(REF, "when", "Ben's")])
    service.protect(copy, OTHER)
    copy.close()
    assert service.needs_passphrase(ours, theirs)
    with pytest.raises(PassphraseWanted):
        bring_in(ours, theirs)
    assert bring_in(ours, theirs, key=service.key_from_passphrase(theirs, OTHER)).revisions == 1
    assert ours.application.answers.text(REF, "when") == "Ben's"
    ours.close()


def test_what_a_word_may_have_been() -> None:
    assert service.is_recovery_word("Abandon")
    assert service.suggestions("abandon") == ()
    assert not service.is_recovery_word("umbrela")
    assert "umbrella" in service.suggestions("umbrela")


def test_backups_are_protected_alike_and_can_be_restored(protected: Desk, tmp_path: Path) -> None:
    path, key = protected.workspace.path, protected.workspace.key
    made = keep(protected.workspace, path, Reason.WORKING, limit=10**9)
    assert made is not None
    assert service.is_protected(made.path)
    assert contents(made.path, protected.frameworks, key=key).application.answers.text(REF, "story") == "ours"
    with pytest.raises(PassphraseWanted):
        contents(made.path, protected.frameworks)
    keep_at(protected.workspace, tmp_path / "stick.svw")
    assert service.is_protected(tmp_path / "stick.svw")
    protected.save([(REF, "story", "later")])
    protected.close()
    beside = restore_beside(made.path, tmp_path / "beside.svw")
    assert restore_over(made.path, path, author="Ann", key=key) is None
    for file in (path, beside):
        desk = reopen(file, author="Ann", key=service.key_from_passphrase(file, PASSPHRASE))
        assert desk.application.answers.text(REF, "story") == "ours"
        desk.close()
