"""What can go wrong with campaigns."""

from __future__ import annotations

from stream_video_async.bulk import CheckpointError
from stream_video_async.errors import BulkError

__all__ = ["CampaignError", "CampaignNotFoundError", "LeaseLostError", "RedisUnreachableError"]


class CampaignError(BulkError):
    """A campaign cannot do what was asked, or Redis cannot be reached."""


class RedisUnreachableError(CampaignError, ConnectionError):
    """Redis cannot be reached."""


class CampaignNotFoundError(CampaignError, LookupError):
    """Redis knows no campaign of this id: it was deleted, or Redis lost its data. Start it again."""


class LeaseLostError(CheckpointError):
    """Another worker has this part now."""
