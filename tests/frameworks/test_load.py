from collections.abc import Mapping
from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.programme import Frameworks
from sv_desktop.frameworks import (
    PackError,
    frameworks_from_texts,
    load_frameworks,
    load_programme,
    validate_files,
    validate_texts,
)


def test_the_shipped_packs_load_in_task_list_order(shipped: Frameworks) -> None:
    assert [pack.id for pack in shipped.packs][:3] == ["organisation", "charter", "award"]
    assert [pack.order for pack in shipped.packs] == sorted(pack.order for pack in shipped.packs)


def test_the_programme_can_be_read_alone(shipped: Frameworks, folder: Path, tmp_path: Path) -> None:
    assert load_programme(folder) == shipped.programme
    with pytest.raises(PackError, match=r"programme\.toml"):
        load_programme(tmp_path)
    (tmp_path / "programme.toml").write_text("id = ")
    with pytest.raises(PackError, match=r"programme\.toml"):
        load_programme(tmp_path)


def test_the_exact_bytes_are_kept_and_give_the_same_frameworks(shipped: Frameworks, folder: Path) -> None:
    assert shipped.texts == {path.name: path.read_bytes() for path in folder.glob("*.toml")}
    assert frameworks_from_texts(shipped.texts) == shipped


def test_the_shipped_packs_have_no_problems_together_or_alone(folder: Path) -> None:
    paths = sorted(folder.glob("*.toml"))
    assert validate_files(paths) == []
    assert [problem for path in paths for problem in validate_files([path])] == []


def test_equal_orders_are_sorted_by_id(small: Mapping[str, bytes]) -> None:
    other = small["small.toml"].replace(b'"small"', b'"also"').replace(b"small:", b"also:")
    packs = frameworks_from_texts({**small, "also.toml": other}).packs
    assert [pack.id for pack in packs] == ["also", "small"]


def test_a_missing_programme_is_told(small: Mapping[str, bytes]) -> None:
    with pytest.raises(PackError, match=r"programme\.toml: this file is missing"):
        frameworks_from_texts({"small.toml": small["small.toml"]})


def test_a_broken_programme_is_not_called_missing(small: Mapping[str, bytes]) -> None:
    with pytest.raises(PackError) as caught:
        frameworks_from_texts({**small, "programme.toml": b"id = "})
    assert [str(problem)[:30] for problem in caught.value.problems] == ["programme.toml: line 1, the en"]


def test_a_programme_without_packs_is_refused(small: Mapping[str, bytes]) -> None:
    with pytest.raises(PackError, match="no pack"):
        frameworks_from_texts({"programme.toml": small["programme.toml"]})


def test_the_error_is_plain_and_carries_every_problem(small: Mapping[str, bytes]) -> None:
    text = small["small.toml"].replace(b"maximum = 9", b"maximum = -9").replace(b'"A page"', b'""', 1)
    text = text.replace(b'"stated"', b'"certain"')
    with pytest.raises(PlainError) as caught:
        frameworks_from_texts({**small, "small.toml": text})
    assert isinstance(caught.value, PackError)
    assert len(caught.value.problems) == 2
    assert "small.toml, item first" in caught.value.what
    assert "1 more problem like this was found" in caught.value.what
    assert "answers are safe" in caught.value.next_step


def test_a_folder_is_read_without_hidden_and_other_files(tmp_path: Path, small: Mapping[str, bytes]) -> None:
    for name, data in small.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "._small.toml").write_bytes(b"\x00\x05\x16\x07")
    (tmp_path / "notes.txt").write_text("not a pack")
    assert load_frameworks(tmp_path).texts == small


def test_a_missing_folder_and_a_folder_called_toml_are_told(tmp_path: Path, small: Mapping[str, bytes]) -> None:
    with pytest.raises(PackError, match="cannot be read"):
        load_frameworks(tmp_path / "nowhere")
    for name, data in small.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "odd.toml").mkdir()
    with pytest.raises(PackError, match=r"odd\.toml: the file cannot be read"):
        load_frameworks(tmp_path)


def test_files_are_validated_where_they_lie(tmp_path: Path, small: Mapping[str, bytes]) -> None:
    good = tmp_path / "small.toml"
    good.write_bytes(small["small.toml"])
    elsewhere = tmp_path / "other"
    elsewhere.mkdir()
    (elsewhere / "small.toml").write_bytes(b"")
    assert validate_files([good]) == []
    told = [str(problem) for problem in validate_files([good, elsewhere / "small.toml", tmp_path / "gone.toml"])]
    assert told[0] == "small.toml: two files have this name"
    assert told[1].startswith("gone.toml: the file cannot be read")


def test_too_many_or_too_large_together_is_refused(small: Mapping[str, bytes]) -> None:
    many = {f"p{number}.toml": small["small.toml"] for number in range(41)}
    assert [str(one) for one in validate_texts(many)] == ["frameworks: there are more than 40 framework files"]
    large = {f"p{number}.toml": b"#" * 200_000 for number in range(3)}
    assert [str(one) for one in validate_texts(large)] == [
        "frameworks: the framework files are larger than 512 KiB together"
    ]


def test_an_odd_file_name_is_kept_and_only_its_words_are_made_safe() -> None:
    name = "x" * 80 + "\u202e\n.toml"
    problem = validate_texts({name: b"id ="})[0]
    assert problem.file == name
    assert str(problem).isprintable()
    assert str(problem).startswith("x" * 60 + "…: line 1")
