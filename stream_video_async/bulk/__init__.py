"""Bulk jobs over users in one process (``client.bulk``): readers, checkpoints, progress; and the server's own imports.

Loaded when first used. It needs a transport and the endpoint functions, not the client; work on several machines is in
``workers``.
"""

from __future__ import annotations

from .checkpoint import CheckpointError, CheckpointStore, FileCheckpoint
from .imports import ImportReport, Imports
from .jobs import Bulk, BulkJob
from .readers import RowError, UserFile, read_users
from .report import BulkDuplicate, BulkFailure, BulkProgress, BulkReport, ProgressBar

__all__ = [
    "Bulk",
    "BulkDuplicate",
    "BulkFailure",
    "BulkJob",
    "BulkProgress",
    "BulkReport",
    "CheckpointError",
    "CheckpointStore",
    "FileCheckpoint",
    "ImportReport",
    "Imports",
    "ProgressBar",
    "RowError",
    "UserFile",
    "read_users",
]
