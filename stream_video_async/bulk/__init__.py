"""Bulk jobs over users: ``client.bulk``, readers, checkpoints, progress; and imports for the really large.

Loaded when first used: clients that upsert a user now and then do not pay for it.
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
