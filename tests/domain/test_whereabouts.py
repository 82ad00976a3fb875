"""What a revision speaks of, in words, for everything a revision can speak of."""

from datetime import UTC, datetime

import pytest

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.whereabouts import value_in_words, whereabouts
from sv_desktop.services.builtin import builtin_frameworks

PHOTO = Evidence(
    id="e1",
    name="photo.png",
    size=1,
    sha256="0" * 64,
    media_type="image/png",
    added_by="Ann",
    added_at=datetime(2026, 3, 3, tzinfo=UTC),
)


@pytest.fixture(scope="module")
def application() -> Application:
    answers = Answers({("action:1", "what"): "Ask the bank", ("award#social", "chosen"): True})
    return Application(builtin_frameworks(), answers, (PHOTO,))


@pytest.mark.parametrize(
    ("target", "field", "words", "place"),
    [
        ("organisation:name", "name", "Name of the organisation", "item:organisation:name"),
        ("charter:good_locally", "look_again", "come back to this later", "item:charter:good_locally"),
        ("charter:good_locally", "evidence:e1", "evidence “photo.png”", "item:charter:good_locally"),
        ("charter:good_locally", "evidence:gone", "evidence “a file”", "item:charter:good_locally"),
        ("charter:good_locally", "story.word_limit", "word limit of", "item:charter:good_locally"),
        ("award#social", "chosen", "Award: whether Social is chosen", "choose:award"),
        ("evidence:e1", "title", "Evidence “photo.png”: title", "evidence:e1"),
        ("action:1", "owner", "Action “Ask the bank”: who does it", "plan"),
        ("award#", "", "Award: what takes part", "choose:award"),
        ("charter:good_locally", "", "Charter, What social value means here: Doing good", "item:charter:good_locally"),
        ("declaration", "role", "Declaration: in what role", "declaration"),
        ("nothing:known", "field", "Your application", "overview"),
        ("charter:good_locally", "no_longer_a_field", "Doing good where we are", "item:charter:good_locally"),
    ],
)
def test_every_kind_of_revision(application: Application, target: str, field: str, words: str, place: str) -> None:
    found = whereabouts(application, target, field)
    assert words in found.words
    assert found.place == place


@pytest.mark.parametrize(
    ("target", "field", "value", "words"),
    [
        ("organisation:places", "places", ("wirral",), "Wirral"),
        ("organisation:gone", "places", ("a", "b"), "a; b"),
        ("declaration", "date", "2026-03-03", "3 March 2026"),
        ("declaration", "may_sign", True, "Yes"),
        ("evidence:e1", "title", None, ""),
        ("action:1", "due", "2026-03-03", "3 March 2026"),
        ("action:1", "state", "doing", "Under way"),
        ("action:1", "state", "of a newer version", "of a newer version"),
        ("action:1", "for", "declaration", "Declaration"),
        ("evidence:e2", "replaces", "e1", "“photo.png”"),
        ("evidence:e1", "kind", "testimony", "Testimony"),
        ("evidence:e1", "kind", "of a later version", "of a later version"),
        ("evidence:e1", "title", "A ride", "A ride"),
    ],
)
def test_values(application: Application, target: str, field: str, value: Value, words: str) -> None:
    assert value_in_words(application, target, field, value) == words
