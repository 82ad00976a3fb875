"""What was saved out of a damaged workspace, and what was not."""

from msgspec import Struct

from sv_desktop.domain.wording import plural


class Rescued(Struct, frozen=True, kw_only=True):
    """changes: revisions kept; lost_changes: those that could not be read, as far as their numbers tell.

    doubtful: (target, field) of answers whose last words are lost, as far as is known. evidence: files kept;
    lost_evidence: names of those that are not whole; unnamed: files that are whole and have lost their name.
    letters: what a scheme has sent back and is whole; lost_letters: how many are not.
    """

    changes: int
    lost_changes: int
    doubtful: tuple[tuple[str, str], ...]
    evidence: int
    lost_evidence: tuple[str, ...]
    unnamed: int
    snapshots: int
    identity: bool
    letters: int = 0
    lost_letters: int = 0

    @property
    def everything(self) -> bool:
        """Whether nothing is known to be lost."""
        return not (self.lost_changes or self.lost_evidence or self.unnamed or self.lost_letters)

    @property
    def words(self) -> tuple[str, ...]:
        """What became of it, one sentence each."""
        told = [f"{plural(self.changes, 'change')} and {plural(self.evidence, 'evidence file')} were rescued."]
        if self.lost_changes:
            told.append(
                f"{plural(self.lost_changes, 'change')} could not be read. Where we know which answer is touched, it is"
                " marked “Look again”; please read through the others, too."
            )
        if self.lost_evidence:
            told.append(f"Not whole any more, and left out: {', '.join(self.lost_evidence)}.")
        if self.unnamed:
            told.append(f"{plural(self.unnamed, 'file')} lost their names and are called “Rescued file”.")
        if self.lost_letters:
            told.append(f"{plural(self.lost_letters, 'letter')} from the scheme could not be read. Ask for it again.")
        if self.everything:
            told.append("Nothing is known to be lost.")
        elif not self.identity:
            told.append("No signing identity could be read. If there was one, make it anew before you seal.")
        return tuple(told)
