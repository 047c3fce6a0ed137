"""A taskiq broker on Redis Streams that survives dead workers and outages of Redis.

taskiq-redis has a broker for Redis Streams, too. It takes over the messages of dead workers only after it has read a
new one, its worker processes end when Redis cannot be reached, and it keeps acknowledged messages. The methods to
override would be private, so this is a separate broker on taskiq's public interface.
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

from stream_video_async._redis_connection import LoopRedis

if TYPE_CHECKING:
    from redis.asyncio import Redis
    from taskiq import BrokerMessage

__all__ = ["StreamBroker"]

logger: logging.Logger = logging.getLogger("stream_video_async")

_GROUP: Final = "bulk"
_BLOCK: Final = 1.0
"""Seconds that a read waits for a message; shorter than the timeout of the socket."""
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
"""KEYS stream; ARGV group, milliseconds. Removes consumers that have no message and have not read for that long.

A consumer that is still alive is created again by its next read."""
_ACK_PAUSES: Final = (0.1, 0.5, 2.0, 5.0, 10.0, 20.0)

Entry = tuple[bytes, dict[bytes, bytes]]


class StreamBroker(AsyncBroker):
    """Sends and receives messages through a Redis Stream.

    Args:
        redis: A URL, or a ``Redis`` of the caller, which is not closed.
        queue: The key of the stream.
        idle_timeout: Seconds after which an unacknowledged message goes to another worker; must be longer than any task
            takes.
    """

    def __init__(self, redis: Redis | str, *, queue: str, idle_timeout: float = 60.0) -> None:
        super().__init__()
        self._connection = LoopRedis(redis, socket_timeout=5.0)
        self._queue = queue
        self._idle_timeout = idle_timeout
        self._consumer = str(uuid.uuid4())

    @property
    def redis(self) -> Redis:
        """The Redis for the running event loop; worker processes fork after they have imported the broker."""
        return self._connection.get()

    async def startup(self) -> None:
        """Start the broker; a worker creates the consumer group if it does not exist."""
        await super().startup()
        if self.is_worker_process:
            try:
                await self._create_group()
            except (RedisError, OSError) as error:
                logger.warning("broker.waiting reason=%s", type(error).__name__)

    async def shutdown(self) -> None:
        """Close the connections that were opened here."""
        await super().shutdown()
        await self._connection.close()

    async def kick(self, message: BrokerMessage) -> None:
        """Send a message."""
        await self.redis.xadd(self._queue, {b"data": message.message})

    async def queued(self) -> int:
        """Return the number of unacknowledged messages, those of running tasks included."""
        return await self.redis.xlen(self._queue)

    async def listen(self) -> AsyncGenerator[AckableMessage, None]:
        """Yield new messages and those of dead workers, without end."""
        while True:
            try:
                async for entry, fields in self._entries():
                    yield AckableMessage(data=fields[b"data"], ack=self._acknowledgement(entry))
            except (RedisError, OSError) as error:
                logger.warning("broker.waiting reason=%s", type(error).__name__)
                await asyncio.sleep(1.0)
                await self._recreate_group()

    async def _entries(self) -> AsyncGenerator[Entry, None]:
        reclaim_at = time.monotonic()
        while True:
            # One at a time, since other processes cannot get a message that this one has read but not started.
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
        """Remove the consumers of processes that have ended; each process is a separate consumer."""
        script = self.redis.register_script(_REMOVE_DEAD)
        await script(keys=[self._queue], args=[_GROUP, int(self._idle_timeout * 1000)])

    async def _create_group(self) -> None:
        try:
            # "0" includes messages that were sent before the first worker started.
            await self.redis.xgroup_create(self._queue, _GROUP, id="0", mkstream=True)
        except ResponseError as error:
            if not str(error).startswith("BUSYGROUP"):
                raise

    async def _recreate_group(self) -> None:
        """Create the group again, in case Redis has lost its data."""
        with suppress(RedisError, OSError):  # the next read reports them
            await self._create_group()

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
            # The message is delivered again after the idle timeout; the task then finds nothing to do.

        return acknowledge


def _entries_in(found: object) -> list[Entry]:
    """Return the entries in a reply to XREADGROUP: pairs of stream and entries, or in RESP3 a dict of nested lists."""
    if isinstance(found, dict):
        streams = cast("dict[bytes, list[list[Entry]]]", found).values()
        return [entry for messages in streams for batch in messages for entry in batch]
    pairs = cast("list[tuple[bytes, list[Entry]]]", found or [])
    return [entry for _, messages in pairs for entry in messages]
