"""How a verdict and a state are shown: icon, words and the role of a colour, never the colour alone."""

from sv_desktop.domain.inbox import STANDING_WORDS, Standing
from sv_desktop.domain.language import tr
from sv_desktop.domain.received import STATE_WORDS, State
from sv_desktop.gui.theme import Role

#: (icon, role of its colour)
STANDING_ICONS = {
    Standing.KNOWN: ("done", Role.DONE),
    Standing.NEW: ("info", Role.PRIMARY),
    Standing.NEW_KEY: ("look_again", Role.LOOK_AGAIN),
    Standing.WITHDRAWN: ("problem", Role.PROBLEM),
    Standing.CHANGED: ("problem", Role.PROBLEM),
    Standing.NOT_A_PACKAGE: ("not_chosen", Role.MUTED),
}
STATE_ICONS = {
    State.NEW: ("todo", Role.MUTED),
    State.READING: ("started", Role.PRIMARY),
    State.WAITING: ("clock", Role.LOOK_AGAIN),
    State.DECIDED: ("done", Role.DONE),
    State.REVIEW: ("look_again", Role.LOOK_AGAIN),
    State.SET_ASIDE: ("not_chosen", Role.MUTED),
}
#: (kind of banner, what the verdict means and what to do)
MEANING = {
    Standing.KNOWN: ("success", tr("Nothing was changed since sealing, and the scheme knows the key.")),
    Standing.NEW: (
        "info",
        tr("Nothing was changed since sealing. Who sealed it is not proved yet: compare the fingerprint by phone."),
    ),
    Standing.NEW_KEY: (
        "warning",
        tr(
            "Nothing was changed since sealing, but this name or registration number was used with another key before. "
            "Ring the organisation. If they know of nothing, this is not from them."
        ),
    ),
    Standing.WITHDRAWN: (
        "problem",
        tr("The key did not count any more when this came. Ask for a package that is sealed with a new identity."),
    ),
    Standing.CHANGED: (
        "problem",
        tr("Something is not as it was when it was sealed. Do not rely on it; ask for a new one."),
    ),
    Standing.NOT_A_PACKAGE: ("problem", tr("This is something else, or it was badly damaged on the way. Ask again.")),
}
STANDING_OPTIONS = tuple((one.value, STANDING_WORDS[one]) for one in Standing)
STATE_OPTIONS = tuple((one.value, STATE_WORDS[one]) for one in State)
