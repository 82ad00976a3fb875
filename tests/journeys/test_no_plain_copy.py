"""A whole evening in a protected file: afterwards its words are nowhere on the disk."""

import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.fault import Cancelled
from sv_desktop.services import attach, snapshots
from sv_desktop.services import protect as service
from sv_desktop.services.answer import declare
from sv_desktop.services.begin import begin, look, reopen
from sv_desktop.services.hand_over import hand_over
from sv_desktop.services.identify import make_identity
from sv_desktop.services.preview import preview_evidence
from sv_desktop.services.remember import opened
from sv_desktop.services.seal import seal
from sv_desktop.services.step_back import undo
from sv_desktop.services.take_in import take_in

PHRASE = "Planted-Merriweather-8271"
PASSPHRASE = "canal lantern Thursday biscuit"
FORMS = tuple(PHRASE.encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be"))


def holds_phrase(folder: Path) -> list[str]:
    """Every file below a folder whose name or bytes hold the phrase."""
    return [
        str(one.relative_to(folder))
        for one in folder.rglob("*")
        if PHRASE in one.name or (one.is_file() and any(form in one.read_bytes() for form in FORMS))
    ]


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """One folder with everything that the program could write to: HOME, temporary files, data, settings, work."""
    for name, value in {"HOME": "home", "TMPDIR": "temporary", "XDG_CACHE_HOME": "cache"}.items():
        (tmp_path / value).mkdir()
        monkeypatch.setenv(name, str(tmp_path / value))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    logging.getLogger().addHandler(handler := logging.FileHandler(tmp_path / "log.txt"))
    monkeypatch.setattr(logging.getLogger(), "level", logging.DEBUG)
    yield tmp_path
    logging.getLogger().removeHandler(handler)
    handler.close()


def test_nothing_readable_is_left(disk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("the person's own files")
    source = outside / "minutes.txt"
    source.write_text(f"{PHRASE} came to every meeting.\n" * 200_000, encoding="utf-8")
    work = disk / "work"
    work.mkdir()
    desk = begin(work / "ours.svw", author="Ann", organisation="Acorn Lane")
    desk.save([("charter:good_locally", "story", PHRASE)])
    take_in(desk, [source], "charter:good_locally")
    make_identity(desk, PASSPHRASE)
    assert holds_phrase(disk) != [], "the test would see it"
    service.protect(desk, PASSPHRASE)
    assert holds_phrase(disk) == []
    desk.close()

    key = service.key_from_passphrase(work / "ours.svw", PASSPHRASE)
    desk = reopen(work / "ours.svw", author="Ann", key=key)
    opened(desk.path)
    desk.save([("charter:good_locally", "story", f"{PHRASE} again")])
    undo(desk)
    (evidence,) = desk.application.evidence
    preview_evidence(desk, evidence.id)
    desk.workspace.index.put(evidence.id, PHRASE)
    attach.describe(desk, evidence.id, title=PHRASE, description=PHRASE)
    snapshots.take_snapshot(desk, PHRASE)
    assert holds_phrase(disk) == []

    viewed = attach.copy_to_view(desk, evidence.id)
    assert PHRASE.encode() in viewed.read_bytes()
    hand_over(desk, work / "for Ben.svw", to="Ben")
    declare(desk, Declaration(signatory="Ann", role="Chair", may_sign=True, confirmed=True, date="2026-05-12"))

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        seal(desk, work / "never.asice", PASSPHRASE, stop)
    service.protect(desk, "heron cobbles marmalade twelve")
    with pytest.raises(Cancelled):
        service.unprotect(desk, stop)
    desk.close()
    assert not viewed.exists()
    assert holds_phrase(disk) == []

    key = service.key_from_passphrase(work / "ours.svw", "heron cobbles marmalade twelve")
    looked = look(work / "ours.svw", in_use=None, author="Ben", key=key)
    assert looked.application.answers.text("charter:good_locally", "story") == PHRASE
    looked.close()
    assert holds_phrase(disk) == []
    assert sorted(one.name for one in work.iterdir()) == ["for Ben.svw", "ours.svw"]
