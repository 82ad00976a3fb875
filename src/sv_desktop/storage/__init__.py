"""The workspace: one organisation, one SQLite file, evidence bytes included."""

from sv_desktop.storage.faults import (
    DamagedWorkspace,
    NewerWorkspace,
    NoSharedBeginning,
    NotAWorkspace,
    StorageFailed,
    WorkspaceLocked,
)
from sv_desktop.storage.workspace import Workspace, create_workspace, open_workspace

__all__ = [
    "DamagedWorkspace",
    "NewerWorkspace",
    "NoSharedBeginning",
    "NotAWorkspace",
    "StorageFailed",
    "Workspace",
    "WorkspaceLocked",
    "create_workspace",
    "open_workspace",
]
