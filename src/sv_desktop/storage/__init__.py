"""The workspace: one organisation, one SQLite file, evidence bytes included."""

from sv_desktop.storage.faults import (
    DamagedWorkspace,
    MayBeOpenElsewhere,
    NewerWorkspace,
    NoSharedBeginning,
    NotAWorkspace,
    NotWritable,
    StillWriting,
    StorageFailed,
    WorkspaceLocked,
)
from sv_desktop.storage.header import header_salt
from sv_desktop.storage.look_copy import copy_to_look_at
from sv_desktop.storage.mended import look_at_copy
from sv_desktop.storage.rescuing import rescue_workspace
from sv_desktop.storage.wiping import wipe
from sv_desktop.storage.workspace import Workspace, create_workspace, open_workspace

__all__ = [
    "DamagedWorkspace",
    "MayBeOpenElsewhere",
    "NewerWorkspace",
    "NoSharedBeginning",
    "NotAWorkspace",
    "NotWritable",
    "StillWriting",
    "StorageFailed",
    "Workspace",
    "WorkspaceLocked",
    "copy_to_look_at",
    "create_workspace",
    "header_salt",
    "look_at_copy",
    "open_workspace",
    "rescue_workspace",
    "wipe",
]
