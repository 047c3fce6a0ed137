"""The errors of campaigns."""

from __future__ import annotations

from stream_video_async.bulk import CheckpointError
from stream_video_async.errors import BulkError

__all__ = ["CampaignError", "CampaignNotFoundError", "LeaseLostError", "RedisUnreachableError"]


class CampaignError(BulkError):
    """An operation on a campaign failed."""


class RedisUnreachableError(CampaignError, ConnectionError):
    """Redis cannot be reached."""


class CampaignNotFoundError(CampaignError, LookupError):
    """There is no campaign with this id: it was deleted, or Redis lost its data."""


class LeaseLostError(CheckpointError):
    """The lease of a part has expired, and another worker has claimed the part."""
