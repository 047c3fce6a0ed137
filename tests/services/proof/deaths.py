"""Checks 1 to 5 and 15: processes that are killed, frozen or replaced."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from redis.asyncio import Redis

from ..fleet import Rows, check_end, is_alive, until
from ..redis_server import running
from .scene import FULL, IN_FLIGHT, LEASE, SLICE, Row, Scene, Size, Table, scene


async def check_kills(size: Size) -> Table:
    """1, 2, 5: kill -9 and SIGTERM; requests that the server received; the keys in Redis."""
    draw = random.Random(7)
    async with scene(size.per_second * 10) as s:
        rows = Rows(s.folder / "users.jsonl", size.rows)
        fleet = await s.fleet(3)
        redis = Redis.from_url(s.server.url)
        id = await s.start(rows)
        await s.wait_for_rows(id, 1)
        ends = ["kill"] * size.kills + ["term"] * size.terms
        draw.shuffle(ends)
        longest = most_memory = 0
        for number, end in enumerate(ends):
            # By rows and not by time, so that a fleet of any speed still has work when the last one is killed.
            await s.wait_for_rows(id, int(size.rows * 0.7 * (number + draw.uniform(0.1, 0.9)) / len(ends)))
            pids = fleet.alive()
            if pids:
                os.kill(draw.choice(pids), signal.SIGKILL if end == "kill" else signal.SIGTERM)
            longest = max(longest, await redis.xlen("stream:bulk:queue"))
            most_memory = max(most_memory, await _memory(redis, id))
        assert (await s.campaigns.status(id)).state == "running", "the campaign ended before all kills"
        await s.finish(id)
        found = await check_end(s.campaigns, id, rows, s.emulator)
        # Messages of dead workers are taken over after the idle timeout, and then have no effect.
        await until(lambda: _is_empty(redis), 75, 0.25)
        at_end = await redis.xlen("stream:bulk:queue")
        most_memory = max(most_memory, await _memory(redis, id))
        await s.campaigns.delete(id)
        left = [key async for key in redis.scan_iter(f"*{id}*")]
        await redis.aclose()
        s.log.collect()
        bound = (size.kills + size.terms) * 2 * IN_FLIGHT
        return [
            Row(
                f"1. {size.rows:,} rows, kill -9 × {size.kills}, SIGTERM × {size.terms}, 3 processes",
                f"{found['done']:,} done + {found['failed']:,} failed + {found['again']:,} duplicates = "
                f"{found['rows']:,}; users on the server equal the last good row of each id",
                "all equal",
                True,  # check_end() raised otherwise
            ),
            Row(
                "2. requests that reached the server",
                f"{s.log.out_of_order} ids out of order; {s.log.sent_twice} of {s.log.requests:,} sent twice",
                f"0; ≤ {bound}",
                s.log.out_of_order == 0 and s.log.sent_twice <= bound,
            ),
            Row(
                "5. queue and memory",
                f"at most {longest} messages, {at_end} at the end; {most_memory / 1e6:.2f} MB; "
                f"{len(left)} keys after delete",
                "≤ 12, 0; < 2 MB; 0",
                longest <= 12 and at_end == 0 and most_memory < 2_000_000 and not left,
            ),
        ]


async def _is_empty(redis: Redis) -> bool:
    return await redis.xlen("stream:bulk:queue") == 0


async def _memory(redis: Redis, id: str) -> int:
    total = 0
    async for key in redis.scan_iter(f"*{id}*", count=1000):
        total += await redis.memory_usage(key) or 0
    return total


async def check_takeover(size: Size) -> Table:
    """3: each part of a killed process soon has a new owner."""
    waits: list[float] = []
    async with scene(size.per_second * 10) as s:
        rows = Rows(s.folder / "users.jsonl", 600_000 if size is FULL else 60_000)
        fleet = await s.fleet(3)
        id = await s.start(rows)
        await s.wait_for_rows(id, 1)
        for _ in range(3 if size is FULL else 1):
            await asyncio.sleep(1)
            waits.append(await _until_taken_over(s, id, lambda: os.kill(random.choice(fleet.alive()), signal.SIGKILL)))
        redis = Redis.from_url(s.server.url)
        begun = time.monotonic()
        await fleet.kill()
        owned = await _owners(redis, id)
        assert owned
        await s.fleet(3)
        await until(lambda: _all_changed(redis, id, owned), 60, 0.05)
        all_killed = time.monotonic() - begun
        await redis.aclose()
        await s.finish(id)
        await check_end(s.campaigns, id, rows, s.emulator)
    bound = (LEASE + SLICE + 1) * size.slack
    return [
        Row(
            f"3. a new owner for the parts of a killed process (lease {LEASE:.0f} s, slice {SLICE:.0f} s)",
            f"{', '.join(f'{wait:.1f}' for wait in sorted(waits))} s; all processes killed and started again: "
            f"{all_killed:.1f} s",
            f"≤ {bound:.0f} s",
            max(*waits, all_killed) <= bound,
        )
    ]


async def _owners(redis: Redis, id: str) -> dict[bytes, bytes]:
    owners: dict[Any, Any] = await redis.hgetall(f"stream:{{bulk:{id}}}:token")
    return {part: token for part, token in owners.items() if not part.endswith(b"#")}


async def _all_changed(redis: Redis, id: str, before: dict[bytes, bytes]) -> bool:
    now = await _owners(redis, id)
    todo = set(await redis.zrange(f"stream:{{bulk:{id}}}:todo", 0, -1))
    return all(part not in todo or now.get(part, token) != token for part, token in before.items())


async def _until_taken_over(s: Scene, id: str, kill: Callable[[], None]) -> float:
    redis = Redis.from_url(s.server.url)
    theirs: dict[bytes, bytes] = {}
    while not theirs:
        # A process that has just ended its slice owns no part; then another one is killed.
        victims = set(s.fleets[-1].alive())
        kill()
        await asyncio.sleep(0.05)
        dead = {pid for pid in victims if not is_alive(pid)}
        theirs = {
            part: token
            for part, token in (await _owners(redis, id)).items()
            if int(token.decode().rpartition("-")[0].rpartition(":")[2]) in dead
        }
    waited = await until(lambda: _all_changed(redis, id, theirs), 60, 0.05)
    await redis.aclose()
    return waited


async def check_pending(size: Size) -> Table:
    """4: messages of dead workers are taken over without new ones; the broker of taskiq-redis does not do that."""
    idle = 4.0
    with tempfile.TemporaryDirectory() as name, running(Path(name)) as server:
        ours = await _taken_over(server.url, idle, (idle + 6) * size.slack, stock=False)
        stock = await _taken_over(server.url, idle, idle + 8, stock=True)
    return [
        Row(
            "4. a dead worker's message, nothing new in the queue",
            f"taken over {'never' if ours is None else f'after {ours:.1f} s'} (idle timeout {idle:.0f} s); "
            f"stock broker: {f'not within {idle + 8:.0f} s' if stock is None else f'after {stock:.1f} s'}",
            f"≤ {(idle + 6) * size.slack:.0f} s",
            ours is not None and stock is None,
        )
    ]


async def _taken_over(url: str, idle: float, patience: float, *, stock: bool) -> float | None:
    from taskiq_redis import RedisStreamBroker

    from stream_video_async.workers.stream_broker import StreamBroker

    queue = "stock" if stock else "ours"

    def make() -> Any:
        if stock:
            return RedisStreamBroker(
                url, queue_name=queue, consumer_group_name="bulk", consumer_id="0", xread_block=500, xread_count=1,
                idle_timeout=int(idle * 1000), unacknowledged_lock_timeout=10,
            )  # fmt: skip
        return StreamBroker(url, queue=queue, idle_timeout=idle)

    dead, alive = make(), make()
    dead.is_worker_process = alive.is_worker_process = True
    await dead.startup()
    redis = Redis.from_url(url)
    await redis.xadd(queue, {b"data": b"work"})
    await anext(aiter(dead.listen()))
    await alive.startup()
    begun = time.monotonic()
    try:
        async with asyncio.timeout(patience):
            message = await anext(aiter(alive.listen()))
            assert message.data == b"work"
            return time.monotonic() - begun
    except TimeoutError:
        return None
    finally:
        await redis.aclose()
        await dead.shutdown()
        await alive.shutdown()


async def check_frozen(size: Size) -> Table:
    """15: an owner that was frozen for longer than its lease adds no more records."""
    async with scene(size.per_second * 10) as s:
        rows = Rows(s.folder / "users.jsonl", int(size.per_second * 100 * 25))
        fleet = await s.fleet(2)
        id = await s.start(rows, slots=4)
        await s.wait_for_rows(id, rows.count // 10)
        pid = fleet.alive()[0]
        os.kill(pid, signal.SIGSTOP)
        await asyncio.sleep(LEASE + 2)
        os.kill(pid, signal.SIGCONT)
        await s.finish(id)
        await check_end(s.campaigns, id, rows, s.emulator)
        s.log.collect()
        return [
            Row(
                f"15. an owner frozen for {LEASE + 2:.0f} s (lease {LEASE:.0f} s)",
                f"{s.log.sent_twice} of {s.log.requests:,} requests twice, no row counted twice, "
                f"{s.log.out_of_order} ids out of order",
                "every part once in the report; 0",
                s.log.out_of_order == 0,
            )
        ]
