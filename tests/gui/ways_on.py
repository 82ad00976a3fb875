"""Choosing among the ways on that a file offers which was not opened."""

from types import ModuleType

import pytest

from sv_desktop.domain.opening import NotOpened, Offer


def choosing(monkeypatch: pytest.MonkeyPatch, room: ModuleType, *offers: Offer | None) -> list[NotOpened]:
    """Choose these, one after the other, where a module asks; what was told comes back."""
    told, left = list[NotOpened](), list(offers)

    def answer(_parent: object, error: NotOpened) -> Offer | None:
        told.append(error)
        return left.pop(0)

    monkeypatch.setattr(room, "ask_way_on", answer)
    return told
