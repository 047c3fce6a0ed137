"""Bulk jobs over users: ``client.bulk``, readers, checkpoints, progress; and imports for the really large.

Loaded when first used: clients that upsert a user now and then do not pay for it.
"""

from __future__ import annotations

from ._bar import ProgressBar
from ._checkpoint import CheckpointError, CheckpointStore, FileCheckpoint
from ._engine import BulkJob
from ._imports import ImportReport, Imports
from ._operations import Bulk
from ._readers import RowError, UserFile, read_users
from ._report import BulkDuplicate, BulkFailure, BulkProgress, BulkReport

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
