"""The texts of a framework, part by part, as a person reads them: what two versions are compared by."""

from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import asdict

from sv_desktop.domain.framework import Assessment, Field, FieldKind, Item, Pack
from sv_desktop.domain.language import Words, phrase, tr
from sv_desktop.domain.programme import Programme, options_of
from sv_desktop.domain.wording import date_words, number_words

_KINDS = Words(
    {
        FieldKind.TEXT: phrase("a line of text"),
        FieldKind.LONG_TEXT: phrase("text"),
        FieldKind.NUMBER: phrase("a number"),
        FieldKind.DATE: phrase("a date"),
        FieldKind.YES_NO: phrase("yes or no"),
        FieldKind.CHOICE: phrase("one choice"),
        FieldKind.CHOICES: phrase("one choice or several"),
    }
)
#: Parts whose key does not say what they are.
_NAMES = Words(
    {
        "good": phrase("What good looks like"),
        "evidence": phrase("Evidence that helps"),
        "fresh_for_months": phrase("Months until evidence is old"),
        "minutes": phrase("Minutes it takes, by our guess"),
        "checked_on": phrase("Checked on"),
        "status": phrase("How sure we are"),
        "marmot": phrase("Principles it touches"),
        "choose_title": phrase("Title above the choice"),
        "choose_intro": phrase("Text above the choice"),
        "lists": phrase("Lists to choose from"),
        "valid_years": phrase("Years that an award holds"),
        "told_within_working_days": phrase("Working days until an applicant hears"),
        "told_from": phrase("Counted from"),
    }
)
_ASKED_OF_ITEM = frozenset({"title", "question", "measure"})
_ASKED_OF_FIELD = frozenset({"label", "kind", "unit", "minimum", "maximum", "decimals", "options", "list", "check"})


class Part(Struct, frozen=True):
    """name: for people. text: all of it. asked: what of it belongs to what is asked."""

    name: str
    text: str
    asked: str = ""


def item_parts(item: Item, programme: Programme) -> dict[str, Part]:
    """Every part of a question, its fields among them, by a key that stays the same between versions."""
    parts = {}
    for key, part in _parts(item, leave_out=("id", "fields")):
        parts[key] = Part(part.name, part.text, part.text if key in _ASKED_OF_ITEM else "")
    for field in item.fields:
        asked = _field(field, programme, asked=True)
        parts[f"fields {field.id}"] = Part(
            tr("To fill in: {label}", label=field.label), _field(field, programme), asked
        )
    return parts


def pack_parts(pack: Pack) -> dict[str, Part]:
    """What a framework says of itself and of its sections."""
    parts = dict(_parts(pack, leave_out=("id", "version", "format_version", "sections", "order", "assessment")))
    if pack.assessment is not None:
        parts |= _assessment(pack.assessment)
    for section in pack.sections:
        lines = [
            section.title,
            section.intro,
            tr("The organisation chooses whether it takes part.") * section.choosable,
        ]
        parts[f"sections {section.id}"] = Part(tr("Section: {title}", title=section.title), _lines(lines))
    return parts


def _assessment(how: Assessment) -> dict[str, Part]:
    """How a scheme reads and decides: levels and outcomes line by line, as an assessor sees them."""
    parts = {f"assessment {key}": part for key, part in _parts(how, leave_out=("levels", "outcomes"))}
    levels = (_told(one.label, one.help) for one in how.levels)
    outcomes = (_told(f"{one.label} ({one.kind.value.replace('_', ' ')})", one.help) for one in how.outcomes)
    return {
        **parts,
        "assessment levels": Part(tr("Levels to score with"), _lines(levels)),
        "assessment outcomes": Part(tr("Ways to decide"), _lines(outcomes)),
    }


def _told(label: str, help_text: str) -> str:
    return f"{label}: {help_text}" if help_text else label


def programme_parts(programme: Programme) -> dict[str, Part]:
    """What all frameworks share."""
    parts = dict(_parts(programme, leave_out=("id", "version", "format_version", "lists")))
    for name, options in programme.lists.items():
        label = tr("List to choose from: {name}", name=name.replace("_", " "))
        parts[f"lists {name}"] = Part(label, _lines(one.label for one in options))
    return parts


def _parts(value: Struct, *, leave_out: Collection[str]) -> Iterator[tuple[str, Part]]:
    """Whatever else it holds, also what a later format adds."""
    for key, one in asdict(value).items():
        if key not in leave_out:
            name = _NAMES.get(key, key.replace("_", " ").capitalize())
            yield key, Part(name, date_words(str(one)) if key == "checked_on" else _plain(one))


def _field(field: Field, programme: Programme, *, asked: bool = False) -> str:
    """A field in lines. asked: only what belongs to what is asked, and not how it is explained."""
    lines = [field.label, tr("Answer: {kind}", kind=_KINDS[field.kind]) + _limits(field)]
    lines += [f"• {option.label}" for option in options_of(field, programme)]
    if field.check:
        lines.append(tr("Looked at as: {check}", check=field.check.value.replace("_", " ")))
    if not asked:
        lines += [field.hint, tr("May stay empty.") if field.optional else "", *_rest(field)]
    return _lines(lines)


def _limits(field: Field) -> str:
    if field.kind is not FieldKind.NUMBER:
        return ""
    words = [tr("in {unit}", unit=field.unit)] if field.unit else []
    words += [tr("from {number}", number=number_words(field.minimum, field))] if field.minimum is not None else []
    words += [tr("up to {number}", number=number_words(field.maximum, field))] if field.maximum is not None else []
    words += [tr("with {decimals} decimals", decimals=field.decimals)] if field.decimals else []
    return "".join(f", {one}" for one in words)


def _rest(field: Field) -> Iterator[str]:
    known = (*_ASKED_OF_FIELD, "id", "hint", "optional")
    return (f"{part.name}: {part.text}" for _key, part in _parts(field, leave_out=known) if part.text)


def _plain(value: object) -> str:
    if value is None or value is False or value == "":
        return ""
    if value is True:
        return tr("yes")
    if isinstance(value, Struct):
        return "; ".join(text for text in map(_plain, asdict(value).values()) if text)
    if isinstance(value, dict):
        return _lines(f"{key}: {_plain(one)}" for key, one in value.items())
    if isinstance(value, tuple | list):
        return _lines(map(_plain, value))
    return str(value)


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(one for one in lines if one)
