"""Bulk jobs run by a fleet: campaigns that survive any one machine (extra ``workers``).

The state of a campaign is a folder of immutable part files and its keys in Redis. A message of the task queue only
wakes a worker, which claims a part, works on it, and claims the next. The work on a part is a job of ``bulk``; only
what several processes share belongs here.
"""

from __future__ import annotations

from importlib import import_module

try:
    import_module("redis.asyncio")
except ModuleNotFoundError as _error:
    if _error.name is None or _error.name.partition(".")[0] != "redis":
        raise
    raise ModuleNotFoundError(
        "stream_video_async.workers needs redis-py and taskiq: pip install 'stream-video-async[workers]'", name="redis"
    ) from None

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
