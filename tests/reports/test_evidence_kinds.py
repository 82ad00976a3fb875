"""Evidence that is no file, and evidence that shows people, in every document."""

from datetime import UTC, datetime
from pathlib import Path

import docx
import pypdf
import pytest

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence, EvidenceKind
from sv_desktop.reports import as_text, write_docx, write_summary
from sv_desktop.services.builtin import builtin_frameworks

REF = "charter:good_locally"
AT = datetime(2026, 5, 12, tzinfo=UTC)


def _evidence(name: str, **told: object) -> Evidence:
    values: dict[str, object] = {
        "id": name,
        "name": f"{name}.txt",
        "size": 2400,
        "sha256": "ab" * 32,
        "media_type": "text/plain",
        "added_by": "Ann",
        "added_at": AT,
        **told,
    }
    return Evidence(**values)  # type: ignore[arg-type]


@pytest.fixture
def application() -> Application:
    evidence = (
        _evidence("link", kind=EvidenceKind.LINK, title="Our page", source="https://www.example.org/year"),
        _evidence(
            "said",
            kind=EvidenceKind.TESTIMONY,
            title="What Mary said",
            source="Mary, volunteer",
            description="It got me <b>out</b>.",
            personal=True,
            consent="Mary agreed",
        ),
        _evidence("photo", personal=True),
    )
    attached = {(REF, f"evidence:{one.id}"): True for one in evidence}
    return Application(builtin_frameworks(), Answers(attached), evidence)


def _pdf(application: Application, folder: Path) -> str:
    write_summary(application, folder / "a.pdf", made_at=AT)
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(folder / "a.pdf").pages)


def _word(application: Application, folder: Path) -> str:
    write_docx(application, folder / "a.docx", made_at=AT)
    cells = (cell for table in docx.Document(str(folder / "a.docx")).tables for cell in table._cells)
    return "\n".join(cell.text for cell in cells)


@pytest.mark.parametrize("write", [_pdf, _word, lambda application, _folder: as_text(application)])
def test_links_words_and_people_are_told(application: Application, tmp_path: Path, write: object) -> None:
    assert callable(write)
    told = " ".join(write(application, tmp_path).split())
    for words in (
        "https://www.example.org/year",
        "Link",
        "Mary, volunteer",
        "It got me <b>out</b>.",
        "Testimony",
        "Shows or names people. Mary agreed",
        "Shows or names people. No consent note.",
        "2.4 KB",
    ):
        assert words in told
