"""Write down evidence that is no file: the address of a web page, or what somebody said."""

from io import BytesIO

from sv_desktop.domain.answers import EVIDENCE_PREFIX, Value
from sv_desktop.domain.evidence import Evidence, EvidenceKind
from sv_desktop.domain.link import link_file, link_name, web_address
from sv_desktop.domain.testimony import Testimony, read_testimony
from sv_desktop.services.desk import Desk
from sv_desktop.services.intake import added, store

#: No testimony is larger, in bytes; what is, was not written down here.
_LARGEST = 1024 * 1024


def add_link(desk: Desk, address: str, *, title: str = "", date: str = "", ref: str = "") -> Evidence:
    """Keep a web address; nothing is fetched. date: of the page, ISO or "". Raises PlainError for a wrong address."""
    checked = web_address(address)
    data = link_file(checked, title, date)
    return _keep(
        desk,
        data,
        link_name(checked),
        EvidenceKind.LINK,
        {"title": title.strip(), "date": date, "source": checked},
        ref,
    )


def add_testimony(
    desk: Desk, one: Testimony, *, title: str = "", personal: bool = False, consent: str = "", ref: str = ""
) -> Evidence:
    """Keep what somebody said."""
    details: dict[str, Value] = {
        "title": title.strip() or f"What {one.who or f'a {one.role.lower()}'} said",
        "description": one.short,
        "date": one.date,
        "source": one.source,
        "personal": personal,
        "consent": consent.strip() if personal else "",
    }
    return _keep(desk, one.file(), one.name, EvidenceKind.TESTIMONY, details, ref)


def read_words(desk: Desk, evidence_id: str) -> str:
    """The words of a testimony, in full; "" for any other evidence."""
    one = next((one for one in desk.application.evidence if one.id == evidence_id), None)
    if one is None or one.kind is not EvidenceKind.TESTIMONY or one.size > _LARGEST:
        return ""
    said = read_testimony(b"".join(desk.workspace.read_evidence(evidence_id)))
    return said.words if said else ""


def _keep(desk: Desk, data: bytes, name: str, kind: EvidenceKind, details: dict[str, Value], ref: str) -> Evidence:
    """What it is comes first and by itself: undoing its details never makes a file of it."""
    kept = store(desk, BytesIO(data), len(data), name)
    target = EVIDENCE_PREFIX + kept.id
    desk.save([(target, "kind", kind.value)])
    changes: list[tuple[str, str, Value]] = [(target, field, value or None) for field, value in details.items()]
    if ref:
        changes.append((ref, target, True))
    desk.save([*changes, *added([kept.id])])
    application = desk.refresh()
    return next(one for one in application.evidence if one.id == kept.id)
