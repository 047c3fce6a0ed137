"""Campaigns: bulk jobs that a fleet of worker processes runs (extra ``workers``).

The state of a campaign is a folder of immutable part files and its keys in Redis. A message of the task queue only
wakes a worker, which claims a part, runs a job of ``bulk`` over it, and claims the next one. This package has only what
several processes share.
"""

from __future__ import annotations

from importlib import import_module

from stream_video_async._lazy import missing_extra

try:
    import_module("redis.asyncio")
except ModuleNotFoundError as _error:
    _message = "stream_video_async.workers needs redis-py and taskiq: pip install 'stream-video-async[workers]'"
    raise missing_extra(_error, "redis", _message) from None

from .campaigns import Campaigns
from .checkpoint import RedisCheckpoint
from .errors import CampaignError, CampaignNotFoundError, RedisUnreachableError
from .status import CampaignState, CampaignStatus, Outcome
from .taskiq import register, taskiq_broker

__all__ = [
    "CampaignError",
    "CampaignNotFoundError",
    "CampaignState",
    "CampaignStatus",
    "Campaigns",
    "Outcome",
    "RedisCheckpoint",
    "RedisUnreachableError",
    "register",
    "taskiq_broker",
]
