"""The workspace of one organisation, and the register of a scheme: each one SQLite file, bytes included."""

from sv_desktop.storage.faults import (
    DamagedWorkspace,
    MayBeOpenElsewhere,
    NewerWorkspace,
    NoSharedBeginning,
    NotARegister,
    NotAWorkspace,
    NotWritable,
    StillWriting,
    StorageFailed,
    WorkspaceLocked,
)
from sv_desktop.storage.figures import Figures
from sv_desktop.storage.header import header_salt
from sv_desktop.storage.look_copy import copy_register_to_look_at, copy_to_look_at
from sv_desktop.storage.mended import look_at_copy
from sv_desktop.storage.register import Register, create_register, open_register
from sv_desktop.storage.register_joining import Joined, join, opened_to_join
from sv_desktop.storage.rescuing import rescue_workspace
from sv_desktop.storage.wiping import wipe
from sv_desktop.storage.workspace import Workspace, create_workspace, open_workspace

__all__ = [
    "DamagedWorkspace",
    "Figures",
    "Joined",
    "MayBeOpenElsewhere",
    "NewerWorkspace",
    "NoSharedBeginning",
    "NotARegister",
    "NotAWorkspace",
    "NotWritable",
    "Register",
    "StillWriting",
    "StorageFailed",
    "Workspace",
    "WorkspaceLocked",
    "copy_register_to_look_at",
    "copy_to_look_at",
    "create_register",
    "create_workspace",
    "header_salt",
    "join",
    "look_at_copy",
    "open_register",
    "open_workspace",
    "opened_to_join",
    "rescue_workspace",
    "wipe",
]
