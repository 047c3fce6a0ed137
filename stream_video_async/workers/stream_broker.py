"""A taskiq broker on Redis Streams that outlives its peers and Redis' absence.

taskiq-redis has a broker for Redis Streams, too. It takes over the messages of dead workers only after it has read a
new one, its worker process ends when Redis goes away, and it keeps what was acknowledged. Its methods that would have
to be replaced are private, so this is a broker of its own, on taskiq's public interface.
"""

from __future__ import annotations

import asyncio
import logging
import time
import uuid
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, cast

from redis.exceptions import RedisError, ResponseError
from taskiq import AckableMessage, AsyncBroker

from stream_video_async.redis import check_redis, connect

if TYPE_CHECKING:
    from redis.asyncio import Redis
    from taskiq import BrokerMessage

__all__ = ["StreamBroker"]

logger: logging.Logger = logging.getLogger("stream_video_async")

_GROUP: Final = "bulk"
_BLOCK: Final = 1.0
"""Seconds that a read waits for a message; shorter than the socket's time limit."""
_RECLAIM_EVERY: Final = 5.0
_REMOVE_DEAD: Final = """
for _, consumer in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
  local found = {}
  for i = 1, #consumer, 2 do found[consumer[i]] = consumer[i + 1] end
  if found.pending == 0 and found.idle > tonumber(ARGV[2]) then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], found.name)
  end
end
"""
"""KEYS stream; ARGV group, milliseconds. Removes consumers that hold no message and have not asked for that long.

One that still lives appears again with its next read."""
_ACK_PAUSES: Final = (0.1, 0.5, 2.0, 5.0, 10.0, 20.0)

Entry = tuple[bytes, dict[bytes, bytes]]


class StreamBroker(AsyncBroker):
    """Sends and receives messages by a Redis Stream.

    Args:
        redis: A URL, or a ``Redis`` of the caller's, which is not closed.
        queue: The key of the stream.
        idle_timeout: Seconds after which a message that was not acknowledged goes to another worker; longer than a
            task takes.
    """

    def __init__(self, redis: Redis | str, *, queue: str, idle_timeout: float = 60.0) -> None:
        super().__init__()
        check_redis(redis)
        self._source = redis
        self._queue = queue
        self._idle_timeout = idle_timeout
        self._consumer = str(uuid.uuid4())
        self._loop: asyncio.AbstractEventLoop | None = None
        self._redis: Redis | None = None

    @property
    def redis(self) -> Redis:
        """The connection of the running loop; processes fork after they have imported the broker."""
        loop = asyncio.get_running_loop()
        if self._redis is None or self._loop is not loop:
            self._loop = loop
            self._redis = connect(self._source, socket_timeout=5.0)
        return self._redis

    async def startup(self) -> None:
        """Begin; the group of consumers is made if it does not exist."""
        await super().startup()
        if self.is_worker_process:
            try:
                await self._make_group()
            except (RedisError, OSError) as error:
                logger.warning("broker.waiting reason=%s", type(error).__name__)

    async def shutdown(self) -> None:
        """Close the connections that were opened here."""
        await super().shutdown()
        redis, self._redis = self._redis, None
        if redis is not None and redis is not self._source:
            await redis.aclose()

    async def kick(self, message: BrokerMessage) -> None:
        """Send a message."""
        await self.redis.xadd(self._queue, {b"data": message.message})

    async def queued(self) -> int:
        """Count the messages that were not acknowledged, those of running tasks included."""
        return await self.redis.xlen(self._queue)

    async def listen(self) -> AsyncGenerator[AckableMessage, None]:
        """Yield messages, new ones and those of dead workers, as long as the process lives."""
        while True:
            try:
                async for entry, fields in self._entries():
                    yield AckableMessage(data=fields[b"data"], ack=self._acknowledgement(entry))
            except (RedisError, OSError) as error:
                logger.warning("broker.waiting reason=%s", type(error).__name__)
                await asyncio.sleep(1.0)
                await self._restore_group()

    async def _entries(self) -> AsyncGenerator[Entry, None]:
        reclaim_at = time.monotonic()
        while True:
            # One at a time: a message that is read but not begun is not available to other processes.
            found: object = await self.redis.xreadgroup(
                _GROUP, self._consumer, {self._queue: ">"}, count=1, block=int(_BLOCK * 1000)
            )
            for entry in _entries_in(found):
                yield entry
            if time.monotonic() >= reclaim_at:
                reclaim_at = time.monotonic() + _RECLAIM_EVERY
                claimed: Any = await self.redis.xautoclaim(
                    self._queue, _GROUP, self._consumer, min_idle_time=int(self._idle_timeout * 1000), count=1
                )
                for entry in claimed[1]:
                    yield entry
                await self._remove_dead_consumers()

    async def _remove_dead_consumers(self) -> None:
        """Forget the consumers of processes that have ended; each process is one with a name of its own."""
        script = self.redis.register_script(_REMOVE_DEAD)
        await script(keys=[self._queue], args=[_GROUP, int(self._idle_timeout * 1000)])

    async def _make_group(self) -> None:
        try:
            # "0": messages that were sent before the first worker came count as well.
            await self.redis.xgroup_create(self._queue, _GROUP, id="0", mkstream=True)
        except ResponseError as error:
            if not str(error).startswith("BUSYGROUP"):
                raise

    async def _restore_group(self) -> None:
        """Make the group again after Redis has lost its data."""
        with suppress(RedisError, OSError):  # the next round reports them
            await self._make_group()

    def _acknowledgement(self, entry: bytes) -> Callable[[], Awaitable[None]]:
        async def acknowledge() -> None:
            for pause in _ACK_PAUSES:
                try:
                    async with self.redis.pipeline(transaction=True) as pipeline:
                        pipeline.xack(self._queue, _GROUP, entry)
                        pipeline.xdel(self._queue, entry)
                        await pipeline.execute()
                except (RedisError, OSError):
                    await asyncio.sleep(pause)
                else:
                    return
            # The message comes again after the idle timeout; the task finds nothing to do then.

        return acknowledge


def _entries_in(found: object) -> list[Entry]:
    """Read the reply of XREADGROUP: pairs of stream and messages, or with RESP3 a dict with one more list in it."""
    if isinstance(found, dict):
        streams = cast("dict[bytes, list[list[Entry]]]", found).values()
        return [entry for messages in streams for batch in messages for entry in batch]
    pairs = cast("list[tuple[bytes, list[Entry]]]", found or [])
    return [entry for _, messages in pairs for entry in messages]
