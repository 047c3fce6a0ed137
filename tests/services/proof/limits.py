"""Checks 8 to 10: the shared rate limit, and the cost of the limiter."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import statistics
import time
from collections.abc import Awaitable, Callable
from typing import Any

from redis.asyncio import Redis

from stream_video_async import StreamRateLimitError
from stream_video_async.emulator import StreamEmulator
from stream_video_async.models import UserRequest
from stream_video_async.redis import RedisRateLimiter

from ..fleet import Rows
from .scene import FULL, Row, Size, Table, scene


async def check_share_40(size: Size) -> Table:
    """8: few live calls beside four processes of bulk work, in windows of 300."""
    bulk, served, refused = await _share(size, 40)
    holds = all(190 <= count <= 245 for count in bulk) and all(count == 40 for count in served)
    return [_share_row(40, bulk, served, refused, "bulk 190 to 245, live 40, no 429", holds)]


async def check_share_250(size: Size) -> Table:
    """8: live calls that need more than bulk work leaves at first."""
    bulk, served, refused = await _share(size, 250)
    bound = "live ≥ 225 from the third window on, no 429"
    return [_share_row(250, bulk, served, refused, bound, all(count >= 225 for count in served[2:]))]


def _share_row(live: int, bulk: list[int], served: list[int], refused: int, bound: str, holds: bool) -> Row:
    return Row(
        f"8. windows of 300 in 10 s, 4 bulk processes, {live} live calls",
        f"bulk {', '.join(map(str, bulk))}; live {', '.join(map(str, served))}; {refused} × 429",
        bound,
        holds and not refused,
    )


async def _share(size: Size, live: int) -> tuple[list[int], list[int], int]:
    async with scene(300, collects=False) as s:
        rows = Rows(s.folder / "users.jsonl", 300_000)
        id = await s.start(rows, slots=8, share=0.8, batch_size=10)
        await s.fleet(4)
        await s.wait_for_rows(id, 1)
        s.emulator.requests.clear()
        clock = s.emulator.clock
        await asyncio.sleep(10 - clock.now % 10)
        start = clock.now
        limiter = RedisRateLimiter(s.server.url)
        windows = size.windows if live == 250 else max(2, size.windows - 2)
        calls: list[asyncio.Task[None]] = []
        async with s.emulator.client(rate_limiter=limiter, timeout=None) as client:

            async def call(at: float, number: int) -> None:
                await asyncio.sleep(max(0.0, at - clock.now))
                with contextlib.suppress(StreamRateLimitError):
                    await client.upsert_users(UserRequest(id=f"live-{number}"))

            count = windows * live
            for number in range(count):
                # Not close to the begin and end of the window, where differences between clocks would matter.
                window, place = divmod(number, live)
                at = start + 10 * window + 0.3 + 9.2 * place / live
                calls.append(asyncio.create_task(call(at, number)))
            bulk, served, refused = [0] * windows, [0] * windows, 0
            while clock.now < start + 10 * windows:
                await asyncio.sleep(0.2)
                refused += _count(s.emulator, start, bulk, served)
            refused += _count(s.emulator, start, bulk, served)
            for task in calls:
                task.cancel()
            await asyncio.gather(*calls, return_exceptions=True)
        return bulk, served, refused


def _count(emulator: StreamEmulator, start: float, bulk: list[int], served: list[int]) -> int:
    refused = 0
    for record in emulator.requests.find("UpdateUsers"):
        window = int((record.time_ns / 1e9 - start) // 10)
        if record.status == 429:
            refused += 1
        elif 0 <= window < len(bulk):
            is_live = next(iter(record.body["users"])).startswith("live-")
            (served if is_live else bulk)[window] += 1
    emulator.requests.clear()
    return refused


async def check_pause_after_429(size: Size) -> Table:
    """9: a 429 to one process pauses all of them."""
    # Requests that were granted before may be sent until then.
    tolerance = min(0.3 * size.slack, 2.4)
    async with scene(3000, collects=False) as s:
        rows = Rows(s.folder / "users.jsonl", 200_000)
        id = await s.start(rows, slots=8)
        await s.fleet(4)
        await s.wait_for_rows(id, 1)
        await asyncio.sleep(1)
        s.emulator.faults.add("status", operation="UpdateUsers", status=429, retry_after=5, first=1)
        begun, paused_at, resumed_at = time.monotonic(), 0.0, 0.0
        while not resumed_at:
            await asyncio.sleep(0.005)
            for record in s.emulator.requests.find("UpdateUsers"):
                at = record.time_ns / 1e9
                if record.status == 429:
                    paused_at = at
                elif paused_at and at > paused_at + tolerance:
                    resumed_at = resumed_at or at
            if not paused_at:
                s.emulator.requests.clear()
            assert time.monotonic() - begun < 30 * size.slack
        waited = resumed_at - paused_at
    return [
        Row(
            "9. a 429 with Retry-After: 5 to one of 4 processes",
            f"no request of any process for {waited:.2f} s",
            f"4.7 to {8 * size.slack:.0f} s, but for the first {tolerance:.1f} s",
            4.7 <= waited <= 8 * size.slack,
        )
    ]


async def check_limiter_cost(size: Size) -> Table:
    """10: the cost of the limiter for a call, also when Redis hangs or refuses connections."""
    calls = 1500 if size is FULL else 300
    async with scene(delay=0.0) as s:
        s.emulator.faults.add("delay", operation="GetApp", seconds=0.02)
        redis = Redis.from_url(s.server.url)
        limiter = RedisRateLimiter(s.server.url)
        async with s.emulator.client() as plain, s.emulator.client(rate_limiter=limiter) as limited:
            await plain.get_app()
            await limited.get_app()
            without = await _latencies(plain.get_app, calls)
            await redis.config_resetstat()
            with_redis = await _latencies(limited.get_app, calls)
            trips = (await redis.info("commandstats"))["cmdstat_evalsha"]["calls"] / calls
            operation = "GetApp@0123456789abcdef"
            alone = await _latencies(lambda: _ask(limiter, operation), calls)
            s.server.send(signal.SIGSTOP)
            hanging = await _latencies(limited.get_app, calls // 3)
            s.server.send(signal.SIGCONT)
            s.server.kill()
            refused = await _latencies(limited.get_app, calls // 3)
        await redis.aclose()
        s.server.start()
    p50 = statistics.median
    slow = sum(latency > 0.15 for latency in hanging)
    seconds = sum(hanging)
    return [
        Row(
            "10. the limiter's cost",
            f"{trips:.2f} round trips a request; {p50(alone) * 1000:.2f} ms median; a call of 20 ms: "
            f"{p50(without) * 1000:.1f} ms without, {p50(with_redis) * 1000:.1f} ms with it",
            "1; < 1 ms",
            trips < 1.1 and p50(alone) < 0.001,
        ),
        Row(
            "10. Redis hangs or refuses",
            f"hangs: {slow} of {len(hanging)} calls in {seconds:.0f} s paid 0.25 s, p50 {p50(hanging) * 1000:.1f} ms; "
            f"refused: p50 {p50(refused) * 1000:.1f} ms, max {max(refused) * 1000:.0f} ms",
            "one call every 2 s; within 10 %",
            slow <= seconds / 2 + 2 and p50(refused) <= 1.1 * p50(without),
        ),
    ]


async def _ask(limiter: RedisRateLimiter, operation: str) -> None:
    await limiter.acquire(operation)
    limiter.observe(operation, {}, 0)


async def _latencies(call: Callable[[], Awaitable[Any]], count: int) -> list[float]:
    found: list[float] = []
    for _ in range(count):
        begun = time.perf_counter()
        await call()
        found.append(time.perf_counter() - begun)
    return found
