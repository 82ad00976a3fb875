"""submission.json: what went in comes out, and what is not one is refused."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.submission import (
    Submission,
    application_of,
    decode_submission,
    encode_submission,
    placed,
    submission_of,
    travelling,
)

AT = datetime(2026, 5, 12, 18, 30, 1, 234567, tzinfo=UTC)
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
#: Of evidence that does not go along nothing is told.
_NAMES = _TEXT.filter(lambda name: not name.startswith("evidence:"))
_VALUES = st.one_of(
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    _TEXT,
    st.lists(_TEXT, max_size=3).map(tuple),
)


def _evidence(number: int, name: str, **changes: Any) -> Evidence:
    whole = {
        "id": str(number),
        "name": name,
        "size": 12,
        "sha256": "ab" * 32,
        "media_type": "text/plain",
        "added_by": "Ann",
        "added_at": AT,
    }
    return Evidence(**{**whole, **changes})


def _submission(application: Application) -> Submission:
    return submission_of(application, submission_id="1", created_at=AT, program="SV Desktop 0")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.dictionaries(st.tuples(_NAMES, _NAMES), _VALUES, max_size=8), title=_TEXT)
def test_every_answer_comes_back(values: dict[tuple[str, str], Value], title: str, frameworks: Frameworks) -> None:
    before = Application(frameworks, Answers(values), (_evidence(1, "a.txt", title=title),))
    after = application_of(decode_submission(encode_submission(_submission(before))), frameworks)
    said = travelling(before.answers)
    assert after.answers == said
    assert {key: type(value) for key, value in after.answers.items()} == {
        key: type(value) for key, value in said.items()
    }
    assert after.evidence == before.evidence


def test_only_evidence_in_use_travels_each_in_the_folder_of_its_section(frameworks: Frameworks) -> None:
    answers = Answers(
        {
            ("award:change", "evidence:1"): True,
            ("award:reach", "evidence:1"): True,
            ("award:change", "evidence:2"): True,
            ("organisation:name", "evidence:3"): True,
            ("old:item", "evidence:4"): True,
            ("award:change", "evidence:5"): False,
        }
    )
    names = ["Photo.png", "photo.PNG", "a/b: c?.txt", "left.txt", "unused.txt"]
    evidence = tuple(_evidence(number, name) for number, name in enumerate(names, 1))
    found = placed(Application(frameworks, answers, evidence))
    assert [one.path for one in found.evidence] == [
        "evidence/social/Photo.png",
        "evidence/social/photo (2).PNG",
        "evidence/about/b_ c_.txt",
        "evidence/other/left.txt",
    ]
    assert [one.name for one in found.evidence] == names[:4]


def test_the_submission_says_what_was_answered_and_with_what(frameworks: Frameworks) -> None:
    answers = Answers({("organisation:name", "name"): " Bike Kitchen ", ("declaration", "signatory"): "Gwen"})
    found = _submission(Application(frameworks, answers))
    assert found.organisation == "Bike Kitchen"
    assert found.notice == frameworks.programme.notice
    assert [one.file for one in found.frameworks] == ["frameworks/organisation.toml", "frameworks/award.toml"]
    assert found.declaration.signatory == "Gwen"


def test_the_bytes_are_indented_utf_8(frameworks: Frameworks) -> None:
    data = encode_submission(_submission(Application(frameworks, Answers({("a:b", "c"): "Siân 字"}))))
    assert "Siân 字" in data.decode()
    assert b'\n  "format": "sv-desktop-submission"' in data


def _broken(**changes: Any) -> bytes:
    empty = {
        "format": "sv-desktop-submission",
        "format_version": 1,
        "id": "1",
        "created_at": "2026-05-12T18:30:00Z",
        "program": "x",
        "notice": "",
        "organisation": "",
        "frameworks": [],
        "answers": {},
        "evidence": [],
        "declaration": {},
    }
    return msgspec.json.encode({**empty, **changes})


def test_the_smallest_submission_is_read() -> None:
    assert decode_submission(_broken()).answers == {}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff\xfe",
        _broken()[:-1],
        _broken(format="other"),
        _broken(format_version=2),
        _broken(created_at="yesterday"),
        _broken(answers={"a:b": {"c": {"d": 1}}}),
        _broken(answers=[]),
        _broken(evidence=[{"id": "1"}]),
        _broken(evidence=[msgspec.to_builtins(_evidence(1, "a")) | {"size": -1}]),
        _broken(evidence=[msgspec.to_builtins(_evidence(1, "a")) | {"size": 10**30}]),
        b'{"format":"sv-desktop-submission","answers":{"a":{"b":1e400}}}',
        b'{"answers":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    ],
)
def test_what_is_no_submission_is_refused(data: bytes) -> None:
    with pytest.raises((msgspec.DecodeError, RecursionError)):
        decode_submission(data)


def test_the_time_keeps_its_zone() -> None:
    found = decode_submission(_broken(created_at="2026-05-12T19:30:00+01:00"))
    assert found.created_at - datetime(2026, 5, 12, 18, 30, tzinfo=UTC) == timedelta(0)
