"""The texts of a question, each under a name, so that two versions of it can be laid side by side."""

from sv_desktop.domain.framework import Field, Item
from sv_desktop.domain.programme import Programme, options_of


def item_wordings(item: Item, programme: Programme) -> dict[str, str]:
    """Everything that a person reads of an item, by what it is; without what is empty."""
    texts = {
        "Title": item.title,
        "Question": item.question,
        "Help": item.help,
        "What good looks like": "\n".join(item.good),
        "Evidence that would help": "\n".join(item.evidence),
        **{f"Prompt “{field.id}”": _prompt(field, programme) for field in item.fields},
    }
    return {name: text for name, text in texts.items() if text}


def _prompt(field: Field, programme: Programme) -> str:
    """A field's label, hint, unit, bounds and choices, a line each."""
    bounds = f"From {_bound(field.minimum)} to {_bound(field.maximum)}"
    lines = [
        field.label,
        field.hint,
        f"Unit: {field.unit}" if field.unit else "",
        bounds if (field.minimum, field.maximum) != (None, None) else "",
        "May stay empty" if field.optional else "",
        *(f"– {option.label}" for option in options_of(field, programme)),
    ]
    return "\n".join(line for line in lines if line)


def _bound(value: float | None) -> str:
    return "any" if value is None else f"{value:g}"
