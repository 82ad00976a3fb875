"""An award as an Open Badge, so that any program that knows badges can check it.

1EdTech Open Badges 3.0 (OpenBadgeCredential) over the W3C Verifiable Credentials Data Model 2.0. This is the content;
:mod:`sv_desktop.sealing.credential` signs it as a JSON Web Token.
"""

from datetime import UTC, datetime, time

from msgspec import Struct

from sv_desktop.domain.award import Award

CONTEXTS = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
_MIDNIGHT, _LAST_SECOND = time(tzinfo=UTC), time(23, 59, 59, tzinfo=UTC)


class Badge(Struct, frozen=True, kw_only=True):
    """What a badge needs beside the award. issuer: a DID; scheme: its name. Ids are UUIDs as text.

    notice: what the program is and is not, or the scheme's own words in its place.
    """

    issuer: str
    scheme: str
    badge_id: str
    achievement_id: str
    notice: str


def credential_of(award: Award, badge: Badge) -> dict[str, object]:
    """The OpenBadgeCredential, unsigned."""
    return {
        "@context": list(CONTEXTS),
        "id": f"urn:uuid:{badge.badge_id}",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": award.title,
        "description": badge.notice,
        "issuer": {"id": badge.issuer, "type": ["Profile"], "name": badge.scheme},
        "validFrom": _said(starts(award)),
        "validUntil": _said(ends(award)),
        "credentialSubject": {
            "id": f"urn:uuid:{award.submission_id}",
            "type": ["AchievementSubject"],
            "identifier": _identifiers(award),
            "licenseNumber": award.number,
            "narrative": _narrative(award),
            "achievement": {
                "id": f"urn:uuid:{badge.achievement_id}",
                "type": ["Achievement"],
                "achievementType": "Award",
                "name": award.title,
                "description": f"{award.title}, awarded by {badge.scheme}.",
                "criteria": {
                    "narrative": f"Assessors of {badge.scheme} read the organisation’s answers and its evidence."
                },
                "tag": [theme.label for theme in award.themes],
            },
        },
    }


def starts(award: Award) -> datetime:
    """From when the credential is valid: the first second of the day of the award, in UTC."""
    return datetime.combine(award.first_day, _MIDNIGHT)


def ends(award: Award) -> datetime:
    """Until when: the last second of the last day, in UTC."""
    return datetime.combine(award.last_day, _LAST_SECOND)


def _identifiers(award: Award) -> list[dict[str, object]]:
    """Who holds it: the organisation's name, and the keys that sealed what was read."""
    return [
        {"type": "IdentityObject", "hashed": False, "identityHash": award.organisation, "identityType": "name"},
        *(
            {
                "type": "IdentityObject",
                "hashed": False,
                "identityHash": key,
                "identityType": "ext:certificateSha256",
            }
            for key in award.holder_keys
        ),
    ]


def _narrative(award: Award) -> str:
    themes = "; ".join(theme.label for theme in award.themes)
    said = [f"Themes: {themes}."] if themes else []
    said += [f"Condition: {one}" for one in award.conditions]
    return "\n".join(said) or f"{award.organisation} holds the {award.title}."


def _said(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
