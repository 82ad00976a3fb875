"""The declaration: who signs, in what role, that they may, on which date."""

from msgspec import Struct

from sv_desktop.domain.answers import DECLARATION, Answers


class Declaration(Struct, frozen=True, kw_only=True):
    """What the signatory says. date: "YYYY-MM-DD", their word, not a trusted time."""

    signatory: str = ""
    role: str = ""
    may_sign: bool = False
    confirmed: bool = False
    date: str = ""

    @property
    def complete(self) -> bool:
        """Whether everything was filled in and confirmed."""
        return bool(self.signatory.strip() and self.role.strip() and self.date and self.may_sign and self.confirmed)


def declaration_of(answers: Answers) -> Declaration:
    """The declaration as it stands in the answers."""
    return Declaration(
        signatory=answers.text(DECLARATION, "signatory"),
        role=answers.text(DECLARATION, "role"),
        may_sign=answers.flag(DECLARATION, "may_sign"),
        confirmed=answers.flag(DECLARATION, "confirmed"),
        date=answers.text(DECLARATION, "date"),
    )
