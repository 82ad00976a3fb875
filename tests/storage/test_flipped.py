"""Damage anywhere: opened and told, or refused and rescued. `make torture` does it a thousand times."""

from pathlib import Path

from .flipped import dense, try_flips


def test_a_flipped_byte_is_never_shown_as_right(tmp_path: Path) -> None:
    path = tmp_path / "dense.svw"
    dense(path)
    told = try_flips(path, 300, seed=1)
    assert told["rescued but for one thing"] + told["rescued whole"] + told["rescued but for more"] > 20, told
    assert sum(number for words, number in told.items() if words.startswith("opened")) > 20, told
