"""The summary signed in itself: stock tools accept it, and see every later change."""

import subprocess
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.package import SignedBy
from sv_desktop.reports import write_summary
from sv_desktop.sealing import BadSignature, Signatory, create_identity, pdf_signer_fingerprint, sign_pdf, unlock
from tests.reports import charity
from tests.reports.checkers import faults, tree

AT = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)
PASSPHRASE = "nine quiet ferries at dawn"


@cache
def signatory() -> Signatory:
    return unlock(create_identity("Bike Kitchen", PASSPHRASE, at=AT), PASSPHRASE)


def summary(folder: Path, signer: SignedBy | None) -> bytes:
    write_summary(charity.ordinary(), folder / "plain.pdf", made_at=AT, signer=signer)
    return (folder / "plain.pdf").read_bytes()


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return summary(tmp_path_factory.mktemp("drawn"), signatory().signed_by)


@pytest.fixture(scope="module")
def signed(drawn: bytes) -> bytes:
    return sign_pdf(drawn, signatory(), at=AT)


def pdfsig(path: Path) -> str:
    return subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False, env={"TZ": "UTC"}).stdout


def test_poppler_accepts_it(signed: bytes, tmp_path: Path) -> None:
    (tmp_path / "signed.pdf").write_bytes(signed)
    said = pdfsig(tmp_path / "signed.pdf")
    for words in (
        "Signature is Valid",
        "Total document signed",
        "ETSI.CAdES.detached",
        "CN=Bike Kitchen,O=Bike Kitchen",
        "Nov 01 2026 09:30:00",
    ):
        assert words in said, said


def test_what_the_pdf_says_of_itself_and_its_version_stay(drawn: bytes, signed: bytes) -> None:
    before, after = (PdfFileReader(BytesIO(pdf)) for pdf in (drawn, signed))
    assert dict(after.trailer["/Info"]) == dict(before.trailer["/Info"])
    assert after.root["/Metadata"].data == before.root["/Metadata"].data
    assert after.input_version == (1, 7)


def test_we_accept_it_and_know_whose_it_is(signed: bytes) -> None:
    assert pdf_signer_fingerprint(signed) == signatory().signed_by.fingerprint


def test_it_is_pades_b_b(signed: bytes) -> None:
    (signature,) = PdfFileReader(BytesIO(signed)).embedded_signatures
    attributes = {attribute["type"].native for attribute in signature.signer_info["signed_attrs"]}
    assert {"content_type", "message_digest", "signing_certificate_v2"} <= attributes
    assert "signing_time" not in attributes, "PAdES has the time in the signature dictionary"
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature.docmdp_level is not None


def test_the_tags_survive_and_the_field_is_among_them(signed: bytes, tmp_path: Path) -> None:
    (tmp_path / "signed.pdf").write_bytes(signed)
    assert faults(tmp_path / "signed.pdf") == []
    assert ["Form", "Widget"] in tree(tmp_path / "signed.pdf")


def test_an_unsigned_summary_is_unsigned(tmp_path: Path) -> None:
    assert pdf_signer_fingerprint(summary(tmp_path, None)) is None
    assert pdf_signer_fingerprint(summary(tmp_path, signatory().signed_by)) is None


def test_without_a_place_for_it_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="no place"):
        sign_pdf(summary(tmp_path, None), signatory(), at=AT)


def test_what_is_appended_is_seen(signed: bytes, tmp_path: Path) -> None:
    writer = IncrementalPdfFileWriter(BytesIO(signed))
    writer.root["/Lang"] = writer.root["/Lang"].__class__("fr")
    writer.update_root()
    out = BytesIO()
    writer.write(out)
    with pytest.raises(BadSignature, match="added"):
        pdf_signer_fingerprint(out.getvalue())
    (tmp_path / "changed.pdf").write_bytes(out.getvalue())
    assert "Total document signed" not in pdfsig(tmp_path / "changed.pdf").replace("Not total document signed", "")


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_changed_byte_is_never_taken_for_signed(signed: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(signed) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != signed[place]))
    changed = signed[:place] + bytes([other]) + signed[place + 1 :]
    try:
        assert pdf_signer_fingerprint(changed) is None
    except BadSignature:
        return


@given(junk=st.binary(max_size=200))
def test_junk_is_no_signature(junk: bytes) -> None:
    with pytest.raises(BadSignature):
        pdf_signer_fingerprint(junk)
