"""Statistical disclosure control: which figures of a region can be published so that no organisation is recognised.

docs/benchmark-method.md says the rules in words, with their sources.
"""

from sv_desktop.domain.disclosure.contribution import MINIMUM, WHOLE, Contribution, Published
from sv_desktop.domain.disclosure.protect import Reason, protect
from sv_desktop.domain.disclosure.rounding import Spread, rounded_count, rounded_sum, spread

__all__ = [
    "MINIMUM",
    "WHOLE",
    "Contribution",
    "Published",
    "Reason",
    "Spread",
    "protect",
    "rounded_count",
    "rounded_sum",
    "spread",
]
