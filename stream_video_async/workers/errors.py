"""The errors of campaigns."""

from __future__ import annotations

from stream_video_async.errors import CampaignError, CampaignNotFoundError, CheckpointError, RedisUnreachableError

__all__ = ["CampaignError", "CampaignNotFoundError", "LeaseLostError", "RedisUnreachableError"]


class LeaseLostError(CheckpointError):
    """The lease of a part has expired, and another worker has claimed the part."""
