"""Names stand in the order of the alphabet of the language."""

from sv_desktop.domain.alphabet import place_of
from sv_desktop.domain.language import speak

TOWNS = [
    "Lampeter",
    "Llanelli",
    "Lwc",
    "Chwilog",
    "Cwmbrân",
    "Cydweli",
    "Dyserth",
    "Ddôl",
    "Rhyl",
    "Rasa",
    "Ruthin",
    "7 Sisters",
]


def test_english_goes_letter_by_letter() -> None:
    assert sorted(TOWNS, key=place_of)[:3] == ["7 Sisters", "Chwilog", "Cwmbrân"]


def test_welsh_has_letters_of_two() -> None:
    speak(lambda _text, _note, _count: "", "cy")
    try:
        ordered = sorted(TOWNS, key=place_of)
    finally:
        speak(None)
    assert ordered == [
        *("7 Sisters", "Cwmbrân", "Cydweli", "Chwilog", "Dyserth", "Ddôl"),
        *("Lampeter", "Lwc", "Llanelli", "Rasa", "Ruthin", "Rhyl"),
    ]
