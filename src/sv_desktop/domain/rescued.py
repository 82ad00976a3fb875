"""What was saved out of a damaged workspace, and what was not."""

from msgspec import Struct

from sv_desktop.domain.language import counted, tr


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
        told = [
            tr(
                "{changes} and {files} were rescued.",
                changes=counted("{n} change", "{n} changes", self.changes),
                files=counted("{n} evidence file", "{n} evidence files", self.evidence),
            )
        ]
        if self.lost_changes:
            told.append(
                counted(
                    "{n} change could not be read. Where we know which answer is touched, it is"
                    " marked “Look again”; please read through the others, too.",
                    "{n} changes could not be read. Where we know which answer is touched, it is"
                    " marked “Look again”; please read through the others, too.",
                    self.lost_changes,
                )
            )
        if self.lost_evidence:
            told.append(
                tr("Not whole any more, and left out: {lost_evidence}.", lost_evidence=", ".join(self.lost_evidence))
            )
        if self.unnamed:
            told.append(
                counted(
                    "{n} file lost their names and are called “Rescued file”.",
                    "{n} files lost their names and are called “Rescued file”.",
                    self.unnamed,
                )
            )
        if self.lost_letters:
            told.append(
                counted(
                    "{n} letter from the scheme could not be read. Ask for it again.",
                    "{n} letters from the scheme could not be read. Ask for it again.",
                    self.lost_letters,
                )
            )
        if self.everything:
            told.append(tr("Nothing is known to be lost."))
        elif not self.identity:
            told.append(tr("No signing identity could be read. If there was one, make it anew before you seal."))
        return tuple(told)
