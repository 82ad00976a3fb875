"""A short campaign of mutated packages in every test run; `make fuzz` tries a hundred thousand."""

import sys
from pathlib import Path
from random import Random

import pytest

from sv_desktop.sealing.signature import check_signature

from .fuzz import der
from .fuzz.campaign import MOST_MEMORY, MUTATORS, Campaign, Tried, _is_as_sealed
from .fuzz.poison import EVERY as POISONS
from .fuzz.seeds import Seed, container, seeds

MANIFEST, SIGNATURE = "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Seed:
    return seeds(tmp_path_factory.mktemp("seeds"))[0]


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is read from proc")
def test_a_short_campaign(tmp_path: Path) -> None:
    report = Campaign(tmp_path, seed=1).run(1500)
    assert report.tried == sum(report.counts.values()) == 1500
    assert report.bad == []
    assert 0 < report.peak < MOST_MEMORY
    assert {mutator for mutator, _verdict in report.counts} - set(POISONS) == set(MUTATORS)
    told = {verdict for _mutator, verdict in report.counts}
    assert told == {
        "refused: changed", "refused: no package", "a stranger's own, read", "a stranger's own, unread",
        "held: nothing is changed",
    }  # fmt: skip


def test_the_judge_sees_a_change_of_one_byte(small: Seed, tmp_path: Path) -> None:
    """What the campaign compares with would see each content, name, place and date that is another."""
    path = tmp_path / "a.asice"
    path.write_bytes(small.whole)
    assert _is_as_sealed(Tried("", small, path))
    files = dict(small.files)
    for other in (
        container({**files, "summary.pdf": files["summary.pdf"] + b"\n"}.items(), small.time),
        container(files.items(), (0, 23841)),
        container([(name.replace("note", "n0te"), data) for name, data in small.files], small.time),
        container([*small.files[:2], *small.files[3:]], small.time),
        container([small.files[0], *small.files[2:3], *small.files[1:2], *small.files[3:]], small.time),
    ):
        path.write_bytes(other)
        assert not _is_as_sealed(Tried("", small, path))


def test_a_mirrored_signature_is_the_other_that_holds(small: Seed) -> None:
    files = dict(small.files)
    mirrored = der.mirrored(files[SIGNATURE])
    assert mirrored != files[SIGNATURE]
    assert der.mirrored(mirrored) == files[SIGNATURE]
    assert check_signature(mirrored, files[MANIFEST]).organisation == "Bike Kitchen"


def test_der_is_written_as_it_was_read(small: Seed) -> None:
    signature = dict(small.files)[SIGNATURE]
    assert der.write(der.read(signature)) == signature
    assert all(der.mutated(signature, Random(seed)) is not signature for seed in range(50))
