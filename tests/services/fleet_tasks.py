"""The module that ``taskiq worker`` runs in the tests of fleets; its settings come from the environment."""

from __future__ import annotations

import os
from pathlib import Path

from taskiq import TaskiqEvents, TaskiqState

from stream_video_async import AsyncStreamClient
from stream_video_async.redis import RedisRateLimiter
from stream_video_async.workers import Campaigns, taskiq_broker

REDIS = os.environ["REDIS"]
campaigns = Campaigns(REDIS, lease=float(os.environ["LEASE"]), slice=float(os.environ["SLICE"]))


def client() -> AsyncStreamClient:
    return AsyncStreamClient(rate_limiter=RedisRateLimiter(REDIS) if os.environ.get("LIMITER") == "1" else None)


broker = taskiq_broker(REDIS, campaigns=campaigns, client=client)


@broker.on_event(TaskiqEvents.WORKER_STARTUP)
async def record_pid(_state: TaskiqState) -> None:
    with Path(os.environ["PIDS"]).open("a") as file:  # noqa: ASYNC230 - a line
        file.write(f"{os.getpid()}\n")
