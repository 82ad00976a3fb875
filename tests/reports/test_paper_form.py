"""The blank form of every pack: all questions, room to write, read aloud like everything else."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import FieldKind, Pack
from sv_desktop.domain.programme import options_of
from sv_desktop.reports import write_form
from sv_desktop.reports.blocks import TickBoxes, WritingLines
from sv_desktop.reports.form_part import form_of
from tests.reports import charity
from tests.reports.checkers import faults, spoken, tree

PACKS = charity.frameworks().packs
#: A form says the same short words under many questions, and PAG-001 takes them for running lines.
LIKE_WORDS = "PAG-001"


def written(pack: Pack, folder: Path, *, large: bool = False) -> Path:
    write_form(charity.frameworks(), pack, folder / "form.pdf", large=large)
    return folder / "form.pdf"


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.id)
def test_every_question_is_asked_and_the_checkers_find_nothing(pack: Pack, large: bool, tmp_path: Path) -> None:
    path = written(pack, tmp_path, large=large)
    assert [fault for fault in faults(path) if LIKE_WORDS not in fault] == []
    heard = [text for _, text in spoken(path)]
    place = 0
    for _, item in pack.items():
        place = heard.index(item.question, place)
        for field in item.fields:
            place = next(at for at in range(place, len(heard)) if heard[at].startswith(field.label))


def test_there_is_room_for_every_kind_of_answer() -> None:
    blocks = [block for pack in PACKS for block in form_of(charity.frameworks(), pack).blocks]
    lines = {block.label: block.count for block in blocks if isinstance(block, WritingLines)}
    ticks = [block for block in blocks if isinstance(block, TickBoxes)]
    for pack in PACKS:
        for _, item in pack.items():
            for field in item.fields:
                label = f"{field.label} (if you like)" if field.optional else field.label
                if field.kind is FieldKind.LONG_TEXT:
                    assert lines[label] > 5
                elif field.kind in (FieldKind.CHOICE, FieldKind.CHOICES):
                    wanted = len(options_of(field, charity.frameworks().programme))
                    assert any(tick.label == label and len(tick.options) == wanted for tick in ticks)
                elif field.kind is not FieldKind.YES_NO:
                    assert lines[label] >= 1


def test_boxes_to_tick_are_a_list(tmp_path: Path) -> None:
    lists = [kid for kid in tree(written(PACKS[-1], tmp_path)) if kid[0] == "L"]
    assert ["LI", ["Lbl", "·"], ["LBody", "·"]] in [item for listing in lists for item in listing]


def test_large_print_has_no_small_letters(tmp_path: Path) -> None:
    sizes = set()
    for page in PdfReader(written(PACKS[-1], tmp_path, large=True)).pages:
        page.extract_text(
            visitor_text=lambda text, _cm, _tm, _font, size: sizes.add(round(size, 1)) if text.strip() else 0
        )
    assert min(sizes) >= 16


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlainError):
        write_form(charity.frameworks(), PACKS[0], tmp_path / "missing" / "form.pdf")
