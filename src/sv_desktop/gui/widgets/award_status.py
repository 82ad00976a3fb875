"""How an award stands, as an icon and a word."""

from sv_desktop.domain.award import STANDING_WORDS, Standing

#: What :class:`.status.StatusTag` takes.
AWARD_ICONS = {
    Standing.VALID: ("done", STANDING_WORDS[Standing.VALID]),
    Standing.SOON: ("look_again", STANDING_WORDS[Standing.SOON]),
    Standing.RUN_OUT: ("problem", STANDING_WORDS[Standing.RUN_OUT]),
    Standing.ENDED: ("problem", STANDING_WORDS[Standing.ENDED]),
}
