import json
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.submission import encode_submission, placed, submission_of
from sv_desktop.frameworks import schemas, write_schemas
from sv_desktop.resources import resources

from .conftest import SMALL_PACK, SMALL_PROGRAMME

NAMES = [
    "benchmark.schema.json",
    "certificate.schema.json",
    "feedback.schema.json",
    "frameworks.schema.json",
    "pack.schema.json",
    "programme.schema.json",
    "review.schema.json",
    "submission.schema.json",
]


def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schemas()[name], format_checker=Draft202012Validator.FORMAT_CHECKER)


def _submission(shipped: Frameworks) -> dict[str, object]:
    at = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    photo = Evidence(
        id="0f8fad5b-d9cb-469f-a165-70867728950e", name="photo.png", size=12, sha256="ab" * 32, media_type="image/png",
        added_by="Ada", added_at=at,
    )  # fmt: skip
    answers = Answers(
        {
            ("organisation:name", "name"): "Łódka & Co <b>",
            ("award#social", "chosen"): True,
            ("award:social_reach", "how_many"): 64,
            ("award:social_reach", "where"): ("halton", "all"),
            ("award:social_reach", f"evidence:{photo.id}"): True,
            ("declaration", "signatory"): "Ada",
        }
    )
    application = placed(Application(shipped, answers, (photo,)))
    submission = submission_of(
        application, submission_id="7c9e6679-7425-40de-944b-e07fc1f90ae7", created_at=at, program="SV Desktop"
    )
    value = json.loads(encode_submission(submission))
    assert isinstance(value, dict)
    return value


def test_the_published_schemas_are_up_to_date(tmp_path: Path) -> None:
    """If this fails: write them again, as docs/pack-author-guide.md says, and look at the difference."""
    assert sorted(path.name for path in write_schemas(tmp_path)) == NAMES
    for name in NAMES:
        assert (resources() / "schemas" / name).read_text() == (tmp_path / name).read_text(), name


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_itself_valid(name: str) -> None:
    Draft202012Validator.check_schema(schemas()[name])


def test_the_shipped_files_fit_their_schemas(shipped: Frameworks) -> None:
    for file, data in shipped.texts.items():
        kind = "programme" if file == "programme.toml" else "pack"
        errors = list(_validator(f"{kind}.schema.json").iter_errors(tomllib.loads(data.decode())))
        assert errors == [], file


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('status = "stated"', 'status = "sure"'),
        ('status = "stated"', ""),
        ("minutes = 10", "minutes = 0"),
        ("minutes = 10", 'moods = "high"'),
        ('id = "first"', 'id = "First"'),
        ('version = "1.0"', 'version = "v1"'),
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(old: str, new: str) -> None:
    validator = _validator("pack.schema.json")
    assert validator.is_valid(tomllib.loads(SMALL_PACK))
    assert not validator.is_valid(tomllib.loads(SMALL_PACK.replace(old, new, 1)))


def test_a_programme_is_no_pack() -> None:
    assert _validator("programme.schema.json").is_valid(tomllib.loads(SMALL_PROGRAMME))
    assert not _validator("pack.schema.json").is_valid(tomllib.loads(SMALL_PROGRAMME))


def test_a_real_submission_fits_its_schema(shipped: Frameworks) -> None:
    assert list(_validator("submission.schema.json").iter_errors(_submission(shipped))) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("format", "another-format"),
        ("format_version", 2),
        ("answers", {"organisation:name": "not a table"}),
        ("answers", {"organisation:name": {"name": {"too": "deep"}}}),
        ("evidence", [{"id": "x"}]),
        ("declaration", {"may_sign": "yes"}),
    ],
)
def test_a_wrong_submission_does_not_fit(shipped: Frameworks, key: str, value: object) -> None:
    assert not _validator("submission.schema.json").is_valid({**_submission(shipped), key: value})


def test_a_submission_without_answers_does_not_fit(shipped: Frameworks) -> None:
    submission = _submission(shipped)
    del submission["answers"]
    assert not _validator("submission.schema.json").is_valid(submission)
