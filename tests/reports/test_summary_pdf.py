"""The PDF says everything, loses no word, and is written whole or not at all."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from pypdf import PdfReader

from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.reports import write_summary
from sv_desktop.reports.characters import visible
from tests.reports import charity

HOSTILE = (
    "<b>&amp;</para> & <font name='x'> <!-- ]]> %s {0} \\n\x00\x07\x1b tab\there "
    + "W" * 500
    + "\r\n\r\nЮлия Łódź Žižkov Ωμέγα 😀🚲👩‍🔧 নমস্কার नमस्ते ไทย አማርኛ ქართული \U00012000 \ue000\n"
    + "我们为没有工作的人修理自行车。" * 30
)


def drawn(application: Application, folder: Path) -> PdfReader:
    target = folder / "summary.pdf"
    write_summary(application, target, made_at=charity.MADE_AT)
    return PdfReader(target)


def words_of(reader: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


def bare(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def running_text(reader: PdfReader) -> str:
    """What stands between the header and the footer of each page, which are drawn first, without blanks."""
    last_of_margins = bare(charity.frameworks().programme.notice)
    return "".join(bare(page.extract_text()).partition(last_of_margins)[2] for page in reader.pages)


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    return drawn(charity.ordinary(), tmp_path_factory.mktemp("ordinary"))


def test_every_part_is_there(ordinary: PdfReader) -> None:
    words = bare(words_of(ordinary))
    for part in (
        charity.NAME,
        "Made on 3 March 2026",
        "At a glance",
        "this program’s own scale",
        "Gaps and next steps",
        "All evidence",
        "Declaration",
        "Aoife Brennan-Okafor",
        "How to check the seal",
        "openssl cms -verify",
        "Sources and status of the texts",
        charity.frameworks().programme.notice,
        *charity.frameworks().programme.declaration.statements,
    ):
        assert bare(part) in words, part


def test_every_question_and_answer_is_there(ordinary: PdfReader) -> None:
    words = bare(words_of(ordinary))
    for pack in charity.frameworks().packs:
        for section, item in pack.items():
            assert bare(item.title) in words
            if charity.ordinary().is_chosen(pack, section):
                assert bare(item.question) in words
                assert all(bare(field.label) in words for field in item.fields if not field.optional)
    assert words.count(bare("Not chosen.")) == 1
    assert bare("Not answered yet") in words


def test_every_evidence_item_is_there_with_size_and_fingerprint(ordinary: PdfReader) -> None:
    words = bare(words_of(ordinary))
    for one in charity.ordinary().evidence:
        assert bare(one.title) in words
        assert words.count(bare(one.name)) >= 2
        assert words.count(one.sha256[:12].upper()) >= 2


def test_metadata_and_language(ordinary: PdfReader) -> None:
    about = ordinary.metadata
    assert about is not None
    assert about.title == f"{charity.NAME}: social value summary"
    assert about.author == charity.NAME
    assert about.creation_date == charity.MADE_AT
    assert ordinary.trailer["/Root"]["/Lang"] == "en-GB"
    assert all(round(page.mediabox.width) == 595 and round(page.mediabox.height) == 842 for page in ordinary.pages)


def test_every_page_says_which_of_how_many(ordinary: PdfReader) -> None:
    for number, page in enumerate(ordinary.pages, 1):
        assert f"Page {number} of {len(ordinary.pages)}" in page.extract_text()


def test_contents_and_bookmarks_point_to_the_pages_of_the_headings(ordinary: PdfReader) -> None:
    found = {}

    def walk(entries: list[object]) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry)
            else:
                found[entry["/Title"]] = ordinary.get_destination_page_number(entry)

    walk(ordinary.outline)
    numbers = {page.indirect_reference: number for number, page in enumerate(ordinary.pages, 1)}
    links = [one.get_object() for one in ordinary.pages[found["Contents"]]["/Annots"]]
    led = {link["/Contents"]: numbers[link["/Dest"][0].indirect_reference] for link in links}
    assert list(led.values()) == sorted(led.values())
    for pack in charity.frameworks().packs:
        page = found[pack.title] + 1
        assert led[f"{pack.title}, page {page}"] == page
        assert bare(pack.title) in bare(ordinary.pages[page - 1].extract_text())
        assert bare(f"{pack.title}{page}") in bare(ordinary.pages[found["Contents"]].extract_text()).replace(".", "")


def test_all_fonts_are_embedded(ordinary: PdfReader) -> None:
    fonts = {}
    for page in ordinary.pages:
        fonts |= {font["/BaseFont"]: font for font in page["/Resources"]["/Font"].values()}
    assert len(fonts) >= 3
    for name, font in fonts.items():
        assert "/FontFile2" in font["/FontDescriptor"], name
        assert "+" in name


def test_empty_application(tmp_path: Path) -> None:
    words = bare(words_of(drawn(charity.empty(), tmp_path)))
    assert bare("Organisation not named yet") in words
    assert bare("This declaration is not complete") in words
    assert bare("No evidence has been added yet") in words


def test_hostile_text_is_shown_as_it_is_and_whole(tmp_path: Path) -> None:
    reader = drawn(charity.filled(HOSTILE, name="<b>Us</b> & 株式会社 " + "N" * 200), tmp_path)
    words = running_text(reader)
    for line in visible(HOSTILE).split("\n"):
        shown = line.replace("\U00012000", "[U+12000]")
        assert words.count(bare(shown)) >= 20, line[:40]


def test_ten_thousand_words_in_order(tmp_path: Path) -> None:
    answer = " ".join(f"word{number}" for number in range(10_000))
    assert bare(answer) in running_text(drawn(charity.with_answer(answer), tmp_path))


def test_a_name_as_long_as_a_book(tmp_path: Path) -> None:
    name = " ".join(f"name{number}" for number in range(3_000))
    assert bare(name) in running_text(drawn(charity.filled("ok", name=name), tmp_path))


def test_right_to_left_text_is_all_there_in_drawing_order(tmp_path: Path) -> None:
    hebrew, arabic = "שלום לכולם 12 אופניים", "نحن نصلح الدراجات"
    words = bare(words_of(drawn(charity.with_answer(f"{hebrew}\n{arabic}"), tmp_path)))
    letters = Counter(char for char in words if "\u0590" <= char <= "\u06ff")
    assert letters == Counter(char for char in bare(hebrew + arabic) if not char.isdigit())
    # The reader gives each run in logical order, and the runs of a line from left to right.
    assert bare(" ".join(reversed(hebrew.split()))) in words
    assert bare(" ".join(reversed(arabic.split()))) in words


def test_right_to_left_text_over_many_pages(tmp_path: Path) -> None:
    words = " ".join(f"שלום{number}" for number in range(4_000))
    text = running_text(drawn(charity.with_answer(words), tmp_path))
    assert text.count("שלום") == 4_000
    assert all(str(number) in text for number in range(4_000))


def test_three_hundred_files_and_one_endless_description(tmp_path: Path) -> None:
    evidence = [charity.evidence_item(place) for place in range(1, 300)]
    endless = " ".join(f"about{number}" for number in range(3_000))
    evidence.append(charity.evidence_item(300, title="<i>T</i>", description=endless))
    reader = drawn(charity.filled("ok", evidence=tuple(evidence)), tmp_path)
    words = bare(words_of(reader))
    assert all(f"survey-results-{place}.pdf" in words for place in range(1, 301))
    assert all(f"about{number}" in words for number in range(3_000))
    heads = [page for page in reader.pages if bare("No.FileSizeFingerprintUsed in") in bare(page.extract_text())]
    assert len(heads) > 5


def test_no_row_is_parted_by_the_end_of_a_page_that_fits_on_one(tmp_path: Path) -> None:
    evidence = tuple(
        charity.evidence_item(place, description=f"first{place} {'and what riders said of it ' * 12} last{place}")
        for place in range(1, 41)
    )
    pages = [bare(page.extract_text()) for page in drawn(charity.filled("ok", evidence=evidence), tmp_path).pages]
    for place in range(1, 41):
        assert any(f"first{place}and" in page and page.count(f"last{place}") for page in pages)
    assert not any(page.count(bare("No. Evidence Size Fingerprint")) > 1 for page in pages)


def test_no_heading_is_left_alone_at_the_bottom(tmp_path: Path) -> None:
    titles = {bare(item.title) for pack in charity.frameworks().packs for _, item in pack.items()}
    titles |= {bare(section.title) for pack in charity.frameworks().packs for section in pack.sections}
    for length in range(0, 400, 80):
        reader = drawn(charity.filled("word " * length), tmp_path)
        for page in reader.pages:
            lines = [bare(line) for line in page.extract_text().split("\n") if line.strip()]
            assert titles.isdisjoint(lines[-1:]), lines[-3:]


def test_same_application_same_bytes(tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        write_summary(charity.ordinary(), tmp_path / name, made_at=charity.MADE_AT)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    target = tmp_path / "summary.pdf"
    write_summary(charity.ordinary(), target, made_at=charity.MADE_AT, progress=lambda *step: seen.append(step))
    assert seen == sorted(seen)
    assert len(seen) > 100
    assert seen[-1][0] == seen[-1][1]


@pytest.mark.parametrize("stop_after", [1, 200])
def test_cancel_leaves_what_was_there(tmp_path: Path, stop_after: int) -> None:
    target = tmp_path / "summary.pdf"
    target.write_bytes(b"older")
    calls = 0

    def stop(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1
        if calls >= stop_after:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_summary(charity.ordinary(), target, made_at=charity.MADE_AT, progress=stop)
    assert target.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [target]


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="could not be saved"):
        write_summary(charity.empty(), tmp_path / "missing" / "summary.pdf", made_at=charity.MADE_AT)


def test_destination_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "summary.pdf").mkdir()
    with pytest.raises(PlainError, match="could not be saved"):
        write_summary(charity.empty(), tmp_path / "summary.pdf", made_at=charity.MADE_AT)
    assert [path.name for path in tmp_path.iterdir()] == ["summary.pdf"]
