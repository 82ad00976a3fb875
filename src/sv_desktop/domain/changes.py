"""What is different between two sets of answers."""

from msgspec import Struct

from sv_desktop.domain.answers import Answers, Value, same_value


class Changed(Struct, frozen=True):
    """One answer that is not what it was. then, now: None for no answer."""

    target: str
    field: str
    then: Value
    now: Value


def changes(then: Answers, now: Answers) -> tuple[Changed, ...]:
    """Every answer that differs, in a fixed order."""
    keys = sorted({key for key, _value in (*then.items(), *now.items())})
    return tuple(
        Changed(*key, then.get(*key), now.get(*key)) for key in keys if not same_value(then.get(*key), now.get(*key))
    )
