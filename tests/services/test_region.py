"""The region of a register: added up, published so that nobody is recognised, and laid beside one's own figures."""

import subprocess
from pathlib import Path
from zipfile import ZipFile

import duckdb
import msgspec
import pytest
from openpyxl import load_workbook

from sv_desktop.domain.benchmark import SIGNATORIES, Benchmark
from sv_desktop.domain.disclosure import WHOLE
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.region import What
from sv_desktop.services.begin import begin
from sv_desktop.services.compare import compared, keep_benchmark, kept_benchmark, open_benchmark
from sv_desktop.services.data_out import Form, take_data_out
from sv_desktop.services.demonstrate.region import build_region
from sv_desktop.services.publish import draft, publish
from sv_desktop.services.receive import receive
from sv_desktop.services.region import picture
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import reopen_register
from sv_desktop.services.trust import make_identity, mark_known
from tests.applicants import sealed, signatory

PASSPHRASE = "five plain words for a scheme"
HOURS = "outcomes:volunteer_hours"
TABLES = ["submissions", "groups", "answers", "measures", "dictionary"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("region")
    desk = build_region(folder, number=40, signatory=signatory)
    make_identity(desk, PASSPHRASE)
    desk.close()
    return folder / "region.svr"


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> RegisterDesk:
    copy = tmp_path / "region.svr"
    copy.write_bytes(made.read_bytes())
    return reopen_register(copy, author="Ann")


def published(desk: RegisterDesk, path: Path) -> Benchmark:
    drafted = draft(desk)
    publish(desk, drafted, path, PASSPHRASE)
    return drafted.benchmark


def test_the_picture_adds_up_every_organisation_once(desk: RegisterDesk) -> None:
    found = picture(desk)
    assert found.organisations == 40
    assert found.counts[WHOLE] == 40
    whole = next(one for one in found.groups[What(ref=HOURS, period="2024/25")] if one.cell == WHOLE)
    assert 10 < whole.organisations < 40
    assert whole.lower <= whole.median <= whole.upper <= whole.total
    assert found.labels[HOURS].unit == "hours"
    assert sum(found.counts[one.id] for one in found.dimensions[0].options if one.id in found.counts) == 40
    assert found.by_year[-1].signatories == 40
    assert found.by_year[-1].holders == 0
    desk.close()


def test_who_is_not_known_does_not_count(desk: RegisterDesk, tmp_path: Path) -> None:
    for number in range(5):
        sealed(tmp_path / f"{number}.asice", f"Stranger {number}")
    receive(desk, [tmp_path / f"{number}.asice" for number in range(5)])
    assert picture(desk).organisations == 40
    desk.close()


def test_a_benchmark_is_sealed_and_says_no_small_number(desk: RegisterDesk, tmp_path: Path) -> None:
    path = tmp_path / "benchmark.asice"
    benchmark = published(desk, path)
    opened = open_benchmark(path)
    assert opened.benchmark == benchmark
    assert opened.signer.organisation == desk.name
    assert any(not figure.counts for figure in benchmark.figures)
    signed = next(figure for figure in benchmark.figures if figure.ref == SIGNATORIES)
    assert signed.rows[0].organisations == 40
    names = {row.received.organisation for row in desk.inbox.rows}
    text = msgspec.json.encode(benchmark).decode()
    assert not [name for name in names if name in text]
    for figure in benchmark.figures:
        for row in figure.rows:
            numbers = (row.organisations, row.total, row.lower, row.median, row.upper)
            assert (numbers == (None,) * 5) is bool(row.hidden)
            assert row.organisations is None or (row.organisations >= 5 and row.organisations % 5 == 0)
    desk.close()


def test_stock_tools_check_a_benchmark(desk: RegisterDesk, tmp_path: Path) -> None:
    path = tmp_path / "benchmark.asice"
    published(desk, path)
    with ZipFile(path) as package:
        package.extractall(tmp_path / "out")
    certificate = tmp_path / "signer.pem"
    certificate.write_text(open_benchmark(path).signer.certificate)
    line = "openssl cms -verify -cades -binary -inform DER -in META-INF/signature001.p7s -content"
    rest = f"META-INF/ASiCManifest001.xml -CAfile {certificate} -purpose any -out /dev/null"
    done = subprocess.run(
        [*line.split(), *rest.split()], cwd=tmp_path / "out", capture_output=True, text=True, check=False
    )
    assert "CAdES Verification successful" in done.stderr
    desk.close()


def test_a_second_benchmark_with_one_newcomer_does_not_give_it_away(desk: RegisterDesk, tmp_path: Path) -> None:
    first = published(desk, tmp_path / "first.asice")
    other = tmp_path / "other"
    other.mkdir()
    more = build_region(other, number=1, seed=99, signatory=lambda name: signatory(f"{name}/more"))
    more.close()
    receive(desk, [other / "packages"])
    row = next(row for row in desk.inbox.rows if row.standing != "known")
    mark_known(desk, row.received.signers[0], "rang them")
    second = published(desk, tmp_path / "second.asice")
    before = {figure.what: figure for figure in first.figures}
    for figure in second.figures:
        was = before.get(figure.what)
        for one in figure.rows if was and not figure.counts else ():
            then = was.row(one.cell) if was else None
            if then is not None and not one.hidden and not then.hidden:
                assert one.total == then.total, "a cell is told again only where nothing, or enough, has changed"
    desk.close()


def test_too_few_known_organisations_are_told(tmp_path: Path) -> None:
    desk = build_region(tmp_path, number=4, signatory=signatory)
    with pytest.raises(PlainError, match="at least 5 organisations"):
        draft(desk)
    desk.close()


def test_a_wrong_passphrase_publishes_nothing(desk: RegisterDesk, tmp_path: Path) -> None:
    drafted = draft(desk)
    with pytest.raises(PlainError):
        publish(desk, drafted, tmp_path / "x.asice", "something else")
    assert not (tmp_path / "x.asice").exists()
    assert draft(desk).benchmark.figures == drafted.benchmark.figures
    desk.close()


def test_a_draft_that_another_has_overtaken_is_refused(desk: RegisterDesk, tmp_path: Path) -> None:
    late = draft(desk)
    published(desk, tmp_path / "first.asice")
    with pytest.raises(PlainError, match="Another benchmark was published meanwhile"):
        publish(desk, late, tmp_path / "second.asice", PASSPHRASE)
    desk.close()


def test_ones_own_figures_stand_beside_those_of_others(desk: RegisterDesk, tmp_path: Path) -> None:
    path = tmp_path / "benchmark.asice"
    benchmark = published(desk, path)
    desk.close()
    mine = begin(tmp_path / "mine.svw", author="Ada", organisation="Ours")
    mine.save([("outcomes#", "chosen", True), (HOURS, "period:2024/25", 700)])
    mine.save([("organisation:places", "places", ("liverpool",))])
    keep_benchmark(path)
    kept = kept_benchmark()
    assert kept is not None
    found = compared(mine, open_benchmark(kept).benchmark)
    assert found[0].own == 700
    assert found[0].figure.ref == HOURS
    assert found[0].groups[0].label == "The whole region"
    assert {beside.label for beside in found[0].groups} <= {"The whole region", "Liverpool"}
    assert all(one.own is None for one in found[1:])
    assert benchmark.label("places:liverpool") == "Liverpool"
    mine.close()


def test_another_document_is_no_benchmark(tmp_path: Path) -> None:
    package = sealed(tmp_path / "a.asice", "Acorn")
    with pytest.raises(PlainError, match="application"):
        open_benchmark(package)
    junk = tmp_path / "b.asice"
    junk.write_bytes(b"no")
    with pytest.raises(PlainError):
        open_benchmark(junk)


@pytest.mark.parametrize("form", list(Form))
def test_the_data_is_taken_out_with_a_dictionary(desk: RegisterDesk, tmp_path: Path, form: Form) -> None:
    paths = take_data_out(desk, tmp_path / "out", form)
    desk.close()
    if form is Form.XLSX:
        (path,) = paths
        book = load_workbook(path, read_only=True)
        assert [name.lower() for name in book.sheetnames] == [
            "submissions",
            "groups",
            "answers",
            "measures",
            "dictionary",
        ]
        return
    assert [path.stem for path in paths] == TABLES
    read = "read_csv" if form is Form.CSV else "read_parquet"
    connection = duckdb.connect()
    query = f"SELECT count(DISTINCT submission), min(value) FROM {read}('{tmp_path}/out/measures.{form.value}')"
    count, least = connection.execute(query).fetchall()[0]
    assert 20 < count <= 40
    assert least >= 0
    told = connection.execute(f"SELECT * FROM {read}('{tmp_path}/out/dictionary.{form.value}')").fetchall()
    assert ("measures", "value", "number") in {row[:3] for row in told}


def test_words_that_people_typed_stay_out_unless_asked_for(desk: RegisterDesk, tmp_path: Path) -> None:
    take_data_out(desk, tmp_path / "without", Form.CSV)
    take_data_out(desk, tmp_path / "with", Form.CSV, words=True)
    desk.close()
    without = (tmp_path / "without/answers.csv").read_text("utf-8-sig")
    assert "(invented)" not in without
    assert "(invented)" in (tmp_path / "with/answers.csv").read_text("utf-8-sig")


def test_the_same_seed_is_the_same_region(tmp_path: Path) -> None:
    names = []
    for place in ("a", "b"):
        (tmp_path / place).mkdir()
        desk = build_region(tmp_path / place, number=6, signatory=signatory)
        names.append([row.received.organisation for row in desk.inbox.rows])
        desk.close()
    assert names[0] == names[1]
    assert all("(invented)" in name for name in names[0])
