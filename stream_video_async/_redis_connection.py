"""Connections to Redis, for the rate limiter and for campaigns."""

from __future__ import annotations

import asyncio

from ._lazy import missing_extra

try:
    from redis.asyncio import Redis
    from redis.asyncio.cluster import RedisCluster
    from redis.asyncio.connection import parse_url
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff
    from redis.exceptions import AskError, ClusterCrossSlotError, ClusterDownError, RedisError
    from redis.exceptions import ConnectionError as RedisConnectionError
except ModuleNotFoundError as _error:
    _message = "RedisRateLimiter needs redis-py: pip install 'stream-video-async[redis]'"
    raise missing_extra(_error, "redis", _message) from None

__all__ = ["LoopRedis", "Redis", "RedisError", "is_cluster_error"]


def is_cluster_error(error: Exception) -> bool:
    """Return whether a server in cluster mode refused a command."""
    return isinstance(error, AskError | ClusterDownError | ClusterCrossSlotError)


class LoopRedis:
    """A Redis for the running event loop; its connections cannot be used in another one.

    Args:
        source: A URL, or a ``Redis`` of the caller, which is not closed.
        socket_timeout: Seconds that a command may take, if ``source`` is a URL.

    Raises:
        TypeError: ``source`` is neither a URL nor a ``Redis``.
        ValueError: The URL is invalid.
    """

    def __init__(self, source: Redis | str, *, socket_timeout: float) -> None:
        _check(source)
        self._source = source
        self._socket_timeout = socket_timeout
        self._loop: asyncio.AbstractEventLoop | None = None
        self._redis: Redis | None = None

    def get(self) -> Redis:
        """Return the Redis for the running event loop."""
        loop = asyncio.get_running_loop()
        if self._redis is None or self._loop is not loop:
            self._loop = loop
            self._redis = self._connect()
        return self._redis

    def _connect(self) -> Redis:
        if not isinstance(self._source, str):
            return self._source
        return Redis.from_url(  # pyright: ignore[reportUnknownMemberType] - redis-py leaves its keywords untyped
            self._source,
            socket_timeout=self._socket_timeout,
            socket_connect_timeout=2.0,
            health_check_interval=15,
            # One retry, for a connection that was closed when Redis restarted.
            retry=Retry(NoBackoff(), 1, supported_errors=(RedisConnectionError,)),
        )

    async def close(self) -> None:
        """Close the connections that were opened here; ``get`` opens new ones."""
        redis, self._redis = self._redis, None
        if redis is not None and redis is not self._source:
            await redis.aclose()


def _check(redis: object) -> None:
    if isinstance(redis, RedisCluster):
        raise TypeError("Redis Cluster is not supported: pass a Redis with a single primary")
    if isinstance(redis, str):
        if not redis.startswith(("redis://", "rediss://", "unix://")):
            raise ValueError("the Redis URL must begin with redis://, rediss:// or unix://")
        try:
            parse_url(redis)
        except ValueError:
            pass
        else:
            return
        # Raised outside of the handler: the URL in the message of the other error may contain a password.
        raise ValueError("the Redis URL is invalid: it must look like redis://host:6379/0")
    if not isinstance(redis, Redis):
        raise TypeError(f"redis must be a URL or a redis.asyncio.Redis, not {type(redis).__name__}")
