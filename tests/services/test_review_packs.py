"""Every problem of a pack, each with its place."""

from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.resources import resources
from sv_desktop.services.review_packs import review_packs

AWARD = resources() / "frameworks" / "award.toml"


def test_the_built_in_packs_have_no_problems() -> None:
    assert review_packs() == ()


def test_a_good_pack_of_ones_own_has_none_either(tmp_path: Path) -> None:
    (tmp_path / "award.toml").write_bytes(AWARD.read_bytes())
    assert review_packs([tmp_path / "award.toml"]) == ()


def test_a_problem_names_file_item_and_field(tmp_path: Path) -> None:
    text = AWARD.read_text("utf-8").replace(
        '{ id = "how_many", kind = "number"', '{ id = "how_many", kind = "amount"', 1
    )
    (tmp_path / "award.toml").write_text(text, "utf-8")
    (problem, *_others) = review_packs([tmp_path / "award.toml"])
    assert problem.file == "award.toml"
    assert "social_reach" in problem.told
    assert "how_many" in problem.told
    assert problem.words


@pytest.mark.parametrize("data", [b"", b"= nothing", b"\xff\xfe", b'id = "x"'])
def test_what_is_no_pack_is_a_problem_and_not_a_crash(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "mine.toml").write_bytes(data)
    assert {problem.file for problem in review_packs([tmp_path / "mine.toml"])} == {"mine.toml"}


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlainError, match=r"nowhere\.toml"):
        review_packs([tmp_path / "nowhere.toml"])
