"""The queue of the fleet: messages and consumers of dead processes."""

from __future__ import annotations

import asyncio
from typing import Any

from redis.asyncio import Redis

from stream_video_async.workers.stream_broker import StreamBroker

from .redis_server import RedisServer

QUEUE = "queue"


async def started(server: RedisServer, *, idle_timeout: float) -> StreamBroker:
    broker = StreamBroker(server.url, queue=QUEUE, idle_timeout=idle_timeout)
    broker.is_worker_process = True
    await broker.startup()
    return broker


async def test_consumers_of_dead_processes_are_removed(redis: Redis, shared_server: RedisServer) -> None:
    """One died idle, and one with a message, which the living process then gets."""
    idle, busy, alive = [await started(shared_server, idle_timeout=0.3) for _ in range(3)]
    for broker, text in ((idle, b"first"), (busy, b"second")):
        await redis.xadd(QUEUE, {b"data": text})
        message = await anext(aiter(broker.listen()))
        assert message.data == text
        if broker is idle:
            await message.ack()  # type: ignore[misc]
    received: list[bytes] = []

    async def work() -> None:
        async for message in alive.listen():
            received.append(message.data)
            await message.ack()  # type: ignore[misc]

    async def names() -> set[Any]:
        return {consumer["name"] for consumer in await redis.xinfo_consumers(QUEUE, "bulk")}

    dead = await names()
    assert len(dead) == 2
    task = asyncio.create_task(work())
    async with asyncio.timeout(30):
        while len(await names()) > 1 or await names() & dead:
            await asyncio.sleep(0.05)
    assert received == [b"second"]
    assert (await redis.xpending(QUEUE, "bulk"))["pending"] == 0
    task.cancel()
    for broker in (idle, busy, alive):
        await broker.shutdown()


async def test_a_removed_consumer_is_created_again_by_its_next_read(redis: Redis, shared_server: RedisServer) -> None:
    broker = await started(shared_server, idle_timeout=60)
    messages = aiter(broker.listen())
    await redis.xadd(QUEUE, {b"data": b"first"})
    await (await anext(messages)).ack()  # type: ignore[misc]
    (consumer,) = await redis.xinfo_consumers(QUEUE, "bulk")
    await redis.xgroup_delconsumer(QUEUE, "bulk", consumer["name"])
    await redis.xadd(QUEUE, {b"data": b"second"})
    message = await anext(messages)
    assert message.data == b"second"
    assert (await redis.xpending(QUEUE, "bulk"))["pending"] == 1
    await broker.shutdown()
