"""The client, the campaigns and the queue that the web services and the workers share."""

import os

from stream_video_async import AsyncStreamClient
from stream_video_async.redis import RedisRateLimiter
from stream_video_async.workers import Campaigns, taskiq_broker

REDIS = os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0")


def client() -> AsyncStreamClient:
    """Make a client with the credentials of STREAM_* and the limiter that all processes share."""
    return AsyncStreamClient(rate_limiter=RedisRateLimiter(REDIS))


campaigns = Campaigns(REDIS)
broker = taskiq_broker(REDIS, campaigns=campaigns, client=client)
