"""Bulk jobs over users in one process (``client.bulk``), and imports that the server runs (``client.imports``).

This package uses a transport and the endpoint functions, not the client, which loads it on first use. Jobs on several
machines are in ``workers``.
"""

from __future__ import annotations

from .checkpoint import CheckpointError, CheckpointStore, FileCheckpoint
from .imports import ImportReport, Imports
from .jobs import Bulk, BulkJob
from .lines import RowError
from .progress_bar import ProgressBar
from .readers import UserFile, read_users
from .report import BulkDuplicate, BulkFailure, BulkProgress, BulkReport

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
