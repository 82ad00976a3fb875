"""Credentials: signed by us, checked by strangers' libraries, with no network; changed ones are found."""

import base64
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from joserfc import jws
from joserfc.errors import BadSignatureError
from joserfc.jwk import ECKey
from openbadgeslib.ob3 import OB3Verifier

from sv_desktop.domain.open_badge import Badge, credential_of, ends, starts
from sv_desktop.domain.received import Named
from sv_desktop.sealing import create_identity, fingerprint, unlock
from sv_desktop.sealing.credential import (
    BadCredential,
    issuer_fingerprint,
    issuer_of,
    issuer_of_certificate,
    read_credential,
    sign_credential,
)
from sv_desktop.sealing.identity import Signatory
from tests.domain.test_award import AWARD

PASSPHRASE = "seven blue lamps on a river"
AT = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
IDENTITY = create_identity("Invented Social Value Panel", PASSPHRASE, at=AT)
SIGNATORY = unlock(IDENTITY, PASSPHRASE)


def token_of(signatory: Signatory = SIGNATORY) -> str:
    from msgspec.structs import replace

    award = replace(AWARD, themes=(Named("award#social", "Social"),), conditions=("Send the policy.",))
    badge = Badge(
        issuer=issuer_of(signatory),
        scheme="Invented Social Value Panel",
        badge_id="7b0c0f3e-3b5c-5f3e-8c1b-8a8a8a8a8a8b",
        achievement_id="7b0c0f3e-3b5c-5f3e-8c1b-8a8a8a8a8a8c",
        notice="An independent aid.",
    )
    first, last = int(starts(award).timestamp()), int(ends(award).timestamp())
    return sign_credential(credential_of(award, badge), signatory, starts=first, ends=last)


TOKEN = token_of()


def parts() -> tuple[dict[str, Any], dict[str, Any]]:
    head, body, _signature = TOKEN.split(".")
    return _decoded(head), _decoded(body)


def _decoded(text: str) -> Any:
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


def _encoded(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def test_a_stock_library_checks_it_from_the_file_alone() -> None:
    key = ECKey.import_key(jws.extract_compact(TOKEN.encode()).headers()["jwk"])
    assert json.loads(jws.deserialize_compact(TOKEN, key, algorithms=["ES256"]).payload) == parts()[1]


def test_a_stock_library_checks_it_with_the_certificate_of_the_scheme() -> None:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
    from cryptography.x509 import load_pem_x509_certificate

    public = load_pem_x509_certificate(IDENTITY.certificate_pem.encode()).public_key()
    key = ECKey.import_key(public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    assert jws.deserialize_compact(TOKEN, key, algorithms=["ES256"])


def test_what_the_guide_for_strangers_says_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "package-format.md").read_text(encoding="utf-8")
    lines = guide.partition("```python\n")[2].partition("```")[0]
    (tmp_path / "badge.jwt").write_text(TOKEN)
    monkeypatch.chdir(tmp_path)
    exec(compile(lines, "package-format.md", "exec"), {})
    told = capsys.readouterr().out
    assert AWARD.number in told
    assert AWARD.organisation in told
    (tmp_path / "badge.jwt").write_text(TOKEN[:-20] + "A" * 20)
    with pytest.raises(BadSignatureError):
        exec(compile(lines, "package-format.md", "exec"), {})


def test_a_library_for_open_badges_understands_all_of_it() -> None:
    found = OB3Verifier.for_issuer_did(parts()[1]["iss"]).verify(TOKEN)
    assert found.issuer.name == "Invented Social Value Panel"
    assert found.achievement.name == AWARD.title
    assert found.achievement.achievement_type == "Award"
    assert found.achievement.tags == ["Social"]
    assert found.expiration_date == datetime(2031, 11, 24, 23, 59, 59, tzinfo=UTC)
    assert [one.identity_hash for one in found.identifiers] == [AWARD.organisation, "ab" * 32]


def test_it_has_what_open_badges_require() -> None:
    """The properties that the specification calls required, by hand: its schema may not be copied into a program."""
    head, body = parts()
    assert head["alg"] == "ES256"
    assert head["typ"] == "JWT"
    assert set(head["jwk"]) == {"kty", "crv", "x", "y"}  # never "d", which would be the private key
    assert body["@context"][:1] == ["https://www.w3.org/ns/credentials/v2"]
    assert body["@context"][1].startswith("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0")
    assert {"VerifiableCredential", "OpenBadgeCredential"} <= set(body["type"])
    assert {"id", "name", "issuer", "validFrom", "credentialSubject"} <= set(body)
    assert {"id", "type"} <= set(body["issuer"])
    subject = body["credentialSubject"]
    assert {"type", "achievement"} <= set(subject)
    assert {"id", "type", "criteria", "description", "name"} <= set(subject["achievement"])
    assert subject["achievement"]["criteria"]["narrative"]
    assert subject["licenseNumber"] == AWARD.number
    for one in subject["identifier"]:
        assert {"type", "hashed", "identityHash", "identityType"} <= set(one)
    assert (body["iss"], body["jti"], body["sub"]) == (body["issuer"]["id"], body["id"], subject["id"])
    for claim, name in (("nbf", "validFrom"), ("exp", "validUntil")):
        assert datetime.fromtimestamp(body[claim], UTC) == datetime.fromisoformat(body[name])


def test_we_read_it_and_know_whose_key_it_is() -> None:
    found = read_credential(f"  {TOKEN}\n")
    assert found.claims["credentialSubject"]["licenseNumber"] == AWARD.number
    other = create_identity("Somebody Else", PASSPHRASE, at=AT)
    certificates = ["no certificate", other.certificate_pem, IDENTITY.certificate_pem]
    assert issuer_of_certificate(IDENTITY.certificate_pem) == found.issuer
    assert issuer_fingerprint(found.issuer, certificates) == fingerprint(IDENTITY.certificate_pem)
    assert issuer_fingerprint(found.issuer, [other.certificate_pem]) is None


def test_another_organisation_in_the_same_signature_is_found() -> None:
    head, body, signature = TOKEN.split(".")
    claims = _decoded(body)
    claims["credentialSubject"]["identifier"][0]["identityHash"] = "Somebody Else"
    with pytest.raises(BadCredential, match="changed after it was signed"):
        read_credential(f"{head}.{_encoded(claims)}.{signature}")


def test_a_stranger_cannot_sign_in_the_name_of_the_scheme() -> None:
    """The key in the header is the stranger's, the issuer in the words the scheme's."""
    import jwt
    from cryptography.hazmat.primitives.asymmetric import ec
    from jwt.algorithms import ECAlgorithm

    key = ec.generate_private_key(ec.SECP256R1())
    jwk = ECAlgorithm.to_jwk(key.public_key(), as_dict=True)
    with pytest.raises(BadCredential, match="another issuer"):
        read_credential(jwt.encode(parts()[1], key, algorithm="ES256", headers={"jwk": jwk}))


@pytest.mark.parametrize(
    "header", [{"alg": "none"}, {"alg": "HS256"}, {"alg": "ES256"}, {"alg": "ES256", "jwk": {}}, []]
)
def test_no_header_talks_the_check_out_of_checking(header: object) -> None:
    _head, body, signature = TOKEN.split(".")
    for end in ("", signature):
        with pytest.raises(BadCredential):
            read_credential(f"{_encoded(header)}.{body}.{end}")


def test_a_key_of_another_kind_is_no_key() -> None:
    head, body, signature = TOKEN.split(".")
    header = {**_decoded(head), "jwk": {"kty": "oct", "k": "AAAA"}}
    with pytest.raises(BadCredential):
        read_credential(f"{_encoded(header)}.{body}.{signature}")


@settings(max_examples=300)
@given(st.data())
def test_any_one_change_is_found(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(TOKEN) - 1))
    sign = data.draw(st.sampled_from("ABCDEFGHabcdefgh0123456789-_."))
    changed = TOKEN[:place] + sign + TOKEN[place + 1 :]
    try:
        found = read_credential(changed)
    except BadCredential:
        return
    assert found == read_credential(TOKEN)  # the last sign of base64 may hold bits that mean nothing


@given(st.text(max_size=400))
def test_anything_else_is_refused_in_plain_words(text: str) -> None:
    with pytest.raises(BadCredential):
        read_credential(text)


def test_too_much_is_not_even_looked_at() -> None:
    with pytest.raises(BadCredential, match="too large"):
        read_credential("a" * 300_000)


@pytest.mark.parametrize("body", ["[" * 5000, '{"a":' * 5000, "1", "null", '"x"', "{}"])
def test_deep_and_strange_json(body: str) -> None:
    head, _body, signature = TOKEN.split(".")
    text = base64.urlsafe_b64encode(body.encode()).rstrip(b"=").decode()
    for token in (f"{head}.{text}.{signature}", f"{text}.{text}.{signature}"):
        with pytest.raises(BadCredential):
            read_credential(token)
