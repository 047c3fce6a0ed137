"""The acceptance checks of fleets, at full size: ``python -m tests.services.proof [check ...] [--short] [--write]``.

Prints a table in Markdown. A check that fails does not keep the others from running; the exit status is 1 then.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import platform
import random
import signal
import statistics
import sys
import tempfile
import time
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from redis.asyncio import Redis

from stream_video_async import StreamRateLimitError
from stream_video_async.bulk import read_users
from stream_video_async.emulator import StreamEmulator
from stream_video_async.models import UserRequest
from stream_video_async.redis import RedisRateLimiter
from stream_video_async.workers import CampaignNotFoundError, Campaigns, CampaignStatus

from .fleet import ROOT, Fleet, Rows, ServerLog, check_end, is_alive, until
from .redis_server import RedisServer, running

LEASE, SLICE = 8.0, 5.0
IN_FLIGHT = 4


@dataclass(frozen=True)
class Size:
    rows: int
    kills: int
    terms: int
    outage: float
    windows: int
    per_second: int
    slack: float
    """Times the bounds in seconds: the short form shares its processors with other tests, so how fast is not its
    question."""


FULL = Size(rows=1_000_000, kills=20, terms=7, outage=30, windows=5, per_second=100, slack=1)
SHORT = Size(rows=20_000, kills=3, terms=1, outage=4, windows=3, per_second=20, slack=8)


@dataclass
class Scene:
    """Redis, an emulator with a quota, and a campaign for a fleet."""

    folder: Path
    server: RedisServer
    emulator: StreamEmulator
    campaigns: Campaigns
    log: ServerLog
    environment: dict[str, str]
    fleets: list[Fleet]

    async def fleet(self, processes: int, *, tasks: int = 2, **more: str) -> Fleet:
        fleet = Fleet(self.folder, {**self.environment, **more}, processes=processes, tasks=tasks)
        self.fleets.append(fleet)
        await fleet.start()
        return fleet

    async def start(self, rows: Rows, **options: Any) -> str:
        return await self.campaigns.upsert_users(
            read_users(rows.path), folder=self.folder / "parts", **{"slots": 6, "share": 1.0, **options}
        )

    async def rows_done(self, id: str) -> int:
        return (await self.campaigns.status(id)).rows

    async def wait_for_rows(self, id: str, rows: int, seconds: float = 120) -> None:
        async def enough() -> bool:
            return await self.rows_done(id) >= rows

        await until(enough, seconds, 0.1)

    async def finish(self, id: str, seconds: float = 600) -> CampaignStatus:
        async def is_over() -> bool:
            return (await self.campaigns.status(id)).state == "complete"

        await until(is_over, seconds, 0.25)
        return await self.campaigns.status(id)


@contextlib.asynccontextmanager
async def scene(quota: int | None = None, *, delay: float = 0.0, collects: bool = True) -> AsyncIterator[Scene]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with running(folder / "redis", "--appendonly", "yes", "--appendfsync", "everysec") as server:
            async with StreamEmulator() as emulator:
                if quota is not None:
                    emulator.limits.set("UpdateUsers", quota, 10)
                if delay:
                    emulator.faults.add("delay", operation="UpdateUsers", seconds=delay)
                campaigns = Campaigns(server.url, lease=LEASE, slice=SLICE)
                environment = {
                    **emulator.environment(), "REDIS": server.url, "LIMITER": "1",
                    "LEASE": str(LEASE), "SLICE": str(SLICE),
                }  # fmt: skip
                found = Scene(folder, server, emulator, campaigns, ServerLog(emulator), environment, [])
                try:
                    async with found.log.running() if collects else contextlib.nullcontext():
                        yield found
                finally:
                    for fleet in found.fleets:
                        await fleet.stop()
                    await campaigns.close()


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    check: str
    measured: str
    bound: str
    holds: bool
    """Whether what was measured is within the bound."""

    def __str__(self) -> str:
        return f"| {self.check} | {self.measured} | {self.bound} | {'pass' if self.holds else '**fail**'} |"


Table = list[Row]


async def check_kills(size: Size) -> Table:
    """1, 2, 5: kill -9 and SIGTERM; what the server got; what is in Redis."""
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
            # By rows and not by time: however fast the fleet is, it still has work when the last one is killed.
            await s.wait_for_rows(id, int(size.rows * 0.7 * (number + draw.uniform(0.1, 0.9)) / len(ends)))
            pids = fleet.alive()
            if pids:
                os.kill(draw.choice(pids), signal.SIGKILL if end == "kill" else signal.SIGTERM)
            longest = max(longest, await redis.xlen("stream:bulk:queue"))
            most_memory = max(most_memory, await _memory(redis, id))
        assert (await s.campaigns.status(id)).state == "running", "the campaign ended before all kills"
        await s.finish(id)
        found = await check_end(s.campaigns, id, rows, s.emulator)
        # Messages of dead workers are taken over, and found to be of no use, after the idle timeout.
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
    """3: every part of a killed process has a new owner soon."""
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
    to_start = 4
    return [
        Row(
            f"3. a new owner for the parts of a killed process (lease {LEASE:.0f} s, slice {SLICE:.0f} s)",
            f"{', '.join(f'{wait:.1f}' for wait in sorted(waits))} s; all processes killed and started again: "
            f"{all_killed:.1f} s",
            f"≤ {bound:.0f} s; ≤ {bound + to_start:.0f} s, as the processes have to start first",
            max(waits) <= bound and all_killed <= bound + to_start,
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
        # A process that has just ended its slice owns nothing; then another one is killed.
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
    """4: messages of dead workers are taken over although nothing new arrives; the stock broker fails this."""
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


async def check_redis_killed(size: Size) -> Table:
    """6: Redis is killed and started again."""
    return await _outage(size, "killed", 5.0)


async def check_redis_hangs(size: Size) -> Table:
    """6: Redis does not answer for a while."""
    return await _outage(size, "hangs", 20.0)


async def check_redis_promoted(size: Size) -> Table:
    """6: a replica takes the primary's place."""
    return await _outage(size, "promoted", 5.0)


async def _outage(size: Size, what: str, bound: float) -> Table:
    # More than two windows of requests, so that there is work left at the outage wherever the windows begin.
    count = int(size.per_second * 100 * 24)
    async with scene(size.per_second * 10) as s:
        rows = Rows(s.folder / "users.jsonl", count)
        fleet = await s.fleet(2)
        id = await s.start(rows, slots=4)
        await s.wait_for_rows(id, count // 4)
        pids, meanwhile = fleet.alive(), 0
        with contextlib.ExitStack() as stack:
            if what == "promoted":
                outage = 1.0
                await _promote(s, stack)
            else:
                outage = size.outage
                if what == "killed":
                    s.server.kill()
                else:
                    s.server.send(signal.SIGSTOP)
                s.log.collect()
                s.log.times.clear()
                await asyncio.sleep(outage)
                s.log.collect()
                meanwhile = len(s.log.times)
                if what == "killed":
                    s.server.start()
                else:
                    s.server.send(signal.SIGCONT)
            if what != "promoted":
                s.log.times.clear()

            def is_back() -> bool:
                s.log.collect()
                return bool(s.log.times)

            back = await until(is_back, 60 * size.slack)
            replaced = len(set(pids) - set(fleet.alive()))
            await s.finish(id)
            await check_end(s.campaigns, id, rows, s.emulator)
            s.log.collect()
            await s.campaigns.close()
            await fleet.stop()
    name = {
        "killed": f"6. Redis killed for {size.outage:.0f} s (AOF, everysec)",
        "hangs": f"6. Redis hangs for {size.outage:.0f} s",
        "promoted": "6. Redis replaced by its replica",
    }[what]
    most, bound = 4 * IN_FLIGHT, bound * size.slack
    during = "" if what == "promoted" else f"{meanwhile} requests meanwhile; "
    return [
        Row(
            name,
            f"{during}the next {back:.1f} s after the return; {replaced} processes replaced; {s.log.sent_twice} of "
            f"{s.log.requests:,} requests twice; end state exact",
            f"{f'≤ {most}; ' if during else ''}≤ {bound:.0f} s; 0",
            meanwhile <= most and back <= bound and not replaced and s.log.out_of_order == 0,
        )
    ]


async def _promote(s: Scene, stack: contextlib.ExitStack) -> None:
    """Stop the primary and start its replica on the same port, as a name that moves would do."""
    replica = stack.enter_context(running(s.folder / "replica", "--appendonly", "yes"))
    primary = s.server
    connection = Redis.from_url(replica.url)
    await connection.replicaof("127.0.0.1", primary.port)

    async def is_synced() -> bool:
        return (await connection.info("replication"))["master_link_status"] == "up"

    await until(is_synced, 10)
    await asyncio.sleep(0.5)
    primary.kill()
    await connection.replicaof("NO", "ONE")
    await connection.aclose()
    replica.stop()
    replica.port = primary.port
    s.log.collect()
    s.log.times.clear()
    replica.start()


async def check_redis_emptied(size: Size) -> Table:
    """7: Redis loses its data, and the campaign is started again."""
    count = int(size.per_second * 100 * 12)
    async with scene(size.per_second * 10) as s:
        rows = Rows(s.folder / "users.jsonl", count)
        await s.fleet(2)
        await s.start(rows, slots=4, id="mine")
        await s.wait_for_rows("mine", count // 3)
        redis = Redis.from_url(s.server.url)
        await redis.flushall()
        await redis.aclose()
        try:
            await s.campaigns.status("mine")
            raise AssertionError("the campaign is still known")
        except CampaignNotFoundError:
            pass
        rows.path.unlink()
        await s.start(rows, slots=4, id="mine")
        await s.finish("mine")
        await check_end(s.campaigns, "mine", rows, s.emulator)
        s.log.collect()
        return [
            Row(
                "7. Redis loses its data; the campaign is started again from the same folder",
                f"status says that it is unknown; {s.log.requests:,} requests instead of "
                f"{s.log.requests - s.log.sent_twice:,}; end state exact",
                "end state exact",
                True,  # check_end() raised otherwise
            )
        ]


async def check_share_40(size: Size) -> Table:
    """8: few live calls beside four processes of bulk work, in windows of 300."""
    bulk, served, refused = await _share(size, 40)
    holds = all(190 <= count <= 245 for count in bulk) and all(count == 40 for count in served)
    return [_share_row(40, bulk, served, refused, "bulk 190 to 245, live 40, no 429", holds)]


async def check_share_250(size: Size) -> Table:
    """8: live calls that need more than what bulk leaves at first."""
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
                # A moment after the window's begin and before its end: the borders are whose clock is right.
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
    """9: a 429 to one process holds all of them."""
    # What was granted before may be sent that much later.
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
    """10: what the limiter adds to a call, and what it costs when Redis hangs or is gone."""
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


async def check_speed(size: Size) -> Table:
    """11: more processes are faster, by a server with 50 ms latency."""
    if size is not FULL:
        return []
    seconds: list[float] = []
    for processes in (1, 2, 4):
        async with scene(collects=False) as s, _slow_server(0.05) as url:
            # Requests of 10: two processors are to be enough for four workers, Redis and the server.
            rows = Rows(s.folder / "users.jsonl", 24_000, duplicates=0, bad=0)
            s.campaigns.lease = 30
            id = await s.start(rows, slots=processes, batch_size=10)
            await s.fleet(processes, tasks=1, LIMITER="0", LEASE="30", SLICE="10", STREAM_BASE_URL=url)
            # All processes are at work by then.
            await s.wait_for_rows(id, 2_000)
            done, begun = await s.rows_done(id), time.monotonic()
            # The tail, in which fewer parts than slots are left, is not measured.
            await s.wait_for_rows(id, 20_000)
            seconds.append((time.monotonic() - begun) / (await s.rows_done(id) - done) * 20_000)
            await s.finish(id)
    two, four = seconds[0] / seconds[1], seconds[0] / seconds[2]
    return [
        Row(
            "11. 1, 2, 4 processes, 50 ms latency, 20,000 rows in requests of 10",
            f"{', '.join(f'{each:.1f} s' for each in seconds)}: {two:.2f} and {four:.2f} times as fast",
            "≥ 1.9; ≥ 3.5",
            two >= 1.9 and four >= 3.5,
        )
    ]


@contextlib.asynccontextmanager
async def _slow_server(delay: float) -> AsyncIterator[str]:
    """Run a server that costs next to nothing: the emulator, in this process, would be what limits the fleet."""
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.standin", str(delay), cwd=ROOT,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert server.stdout is not None
    assert server.stdin is not None
    try:
        yield f"http://127.0.0.1:{int(await server.stdout.readline())}"
    finally:
        server.stdin.close()
        await server.wait()


async def check_steering(size: Size) -> Table:
    """12, 13: pause, resume, cancel, SIGTERM; the source is gone."""
    delay = 0.2
    async with scene(size.per_second * 10, delay=delay) as s:
        # Without rows that the server refuses: a batch that is taken apart when the job stops is sent again.
        rows = Rows(s.folder / "users.jsonl", int(size.per_second * 100 * 12), bad=0)
        fleet = await s.fleet(2)
        id = await s.start(rows, slots=4)
        await s.wait_for_rows(id, rows.count // 10)
        rows.path.write_text("something else")
        paused = s.emulator.clock.now
        await s.campaigns.pause(id)
        await until(lambda: _is_idle(s, id), 30 * size.slack, 0.1)
        await asyncio.sleep(2)
        s.log.collect()
        last = max(0.0, s.log.last_at - paused)
        status = await s.campaigns.status(id)
        assert (status.state, status.active) == ("paused", 0)
        redis = Redis.from_url(s.server.url)
        keys = [key async for key in redis.scan_iter(f"*{id}*")]
        assert all([await redis.ttl(key) == -1 for key in keys]), "a key of a paused campaign would expire"
        took = await fleet.stop()
        pending = await redis.xpending("stream:bulk:queue", "bulk")
        await s.campaigns.resume(id)
        fleet = await s.fleet(2)
        await s.wait_for_rows(id, rows.count // 4)
        term = await fleet.stop()
        pending = await redis.xpending("stream:bulk:queue", "bulk")
        leases = (await s.campaigns.status(id)).active
        await redis.aclose()
        s.log.collect()
        twice = s.log.sent_twice
        await s.fleet(2)
        await s.finish(id)
        await check_end(s.campaigns, id, rows, s.emulator)
        second = Rows(s.folder / "second.jsonl", int(size.per_second * 100 * 12))
        id = await s.start(second, slots=4)
        await s.wait_for_rows(id, second.count // 4)
        await s.campaigns.cancel(id)
        await until(lambda: _is_idle(s, id), 30 * size.slack, 0.1)
        report, status = await s.campaigns.report(id), await s.campaigns.status(id)
    assert not report.complete
    assert (report.rows, report.succeeded) == (status.rows, status.succeeded)
    longest, latest = (SLICE + delay + 1) * size.slack, (1 + delay) * size.slack
    return [
        Row(
            f"12. pause with {delay * 1000:.0f} ms latency",
            f"last request {last:.2f} s after it; resumed by new processes, end state exact",
            f"≤ {latest:.1f} s",
            last <= latest,
        ),
        Row(
            "12. SIGTERM to the fleet; cancel",
            f"ended after {took:.1f} s idle and {term:.1f} s at work; {pending['pending']} messages pending, {leases} "
            f"leases, {twice} requests twice; cancelled at {report.rows:,} rows, counts exact",
            f"≤ {longest:.1f} s; 0; 0; 0",
            max(took, term) <= longest and pending["pending"] == leases == twice == 0,
        ),
        Row(
            "13. the source is overwritten after the split; no key of a paused campaign expires",
            "end state exact",
            "no influence",
            True,  # check_end() raised otherwise
        ),
    ]


async def _is_idle(s: Scene, id: str) -> bool:
    return (await s.campaigns.status(id)).active == 0


async def check_extras(size: Size) -> Table:
    """14: nothing optional is loaded, and errors name the extra."""
    del size
    code = """
import sys
class Gone:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"redis", "taskiq"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name.partition(".")[0])
import stream_video_async
assert not {"redis", "taskiq"} & set(sys.modules), "loaded"
sys.meta_path.insert(0, Gone())
for module in ("redis", "workers"):
    try:
        __import__(f"stream_video_async.{module}")
    except ModuleNotFoundError as error:
        assert f"stream-video-async[{module}]" in str(error), error
    else:
        raise AssertionError(module)
print("ok")
"""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    output, _ = await process.communicate()
    assert output == b"ok\n", output.decode()
    measured = "loads neither redis nor taskiq; errors name the extra"
    return [Row("14. import without the extras", measured, "the same", True)]


async def check_frozen(size: Size) -> Table:
    """15: an owner that was frozen for longer than its lease writes nothing any more."""
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


CHECKS: dict[str, Callable[[Size], Awaitable[Table]]] = {
    "kills": check_kills,
    "takeover": check_takeover,
    "pending": check_pending,
    "redis_killed": check_redis_killed,
    "redis_hangs": check_redis_hangs,
    "redis_promoted": check_redis_promoted,
    "redis_emptied": check_redis_emptied,
    "share_40": check_share_40,
    "share_250": check_share_250,
    "pause_after_429": check_pause_after_429,
    "limiter_cost": check_limiter_cost,
    "speed": check_speed,
    "steering": check_steering,
    "extras": check_extras,
    "frozen": check_frozen,
}
LONGEST = 360.0
"""Seconds after which a check is given up."""


async def _run(name: str, size: Size) -> Table:
    try:
        async with asyncio.timeout(LONGEST):
            return await CHECKS[name](size)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other checks go on
        print(traceback.format_exc(), file=sys.stderr, flush=True)
        reason = " ".join(str(error).split()).replace("|", "/")
        return [Row(name, f"{type(error).__name__} {reason:.200}", "", False)]


HEAD = "| check | measured | bound | result |\n| --- | --- | --- | --- |"
DOCUMENT = ROOT / "docs" / "workers.md"
BEGIN, END = "<!-- fleet-proof: begin -->\n", "<!-- fleet-proof: end -->\n"


async def _machine() -> str:
    with tempfile.TemporaryDirectory() as name, running(Path(name)) as server:
        redis = Redis.from_url(server.url)
        version = (await redis.info("server"))["redis_version"]
        await redis.aclose()
    return f"Python {platform.python_version()}, Redis {version}, {os.cpu_count()} processors."


def write(document: str, machine: str, table: Table) -> str:
    """Put the table between the marks of the document, in place of the one before."""
    before, _, rest = document.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"the document lacks the lines {BEGIN.strip()} and {END.strip()}")
    rows = "\n".join(map(str, table))
    return f"{before}{BEGIN}\n{machine}\n\n{HEAD}\n{rows}\n\n{END}{after}"


def main() -> None:
    """Run the checks that are named, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.services.proof")
    parser.add_argument("checks", nargs="*", metavar="check", help=f"omitted: all; else of: {' '.join(CHECKS)}")
    parser.add_argument("--short", action="store_true", help="at the size of the tests")
    parser.add_argument("--write", action="store_true", help="put the table of all checks into docs/workers.md")
    options = parser.parse_args()
    names = options.checks or list(CHECKS)
    if unknown := set(names) - CHECKS.keys():
        parser.error(f"there is no check {', '.join(sorted(unknown))}; there are {', '.join(CHECKS)}")
    if options.write and (options.checks or options.short):
        parser.error("--write takes the table of one complete run: name no checks, and leave --short out")
    print(HEAD, flush=True)
    table: Table = []
    for name in names:
        begun = time.monotonic()
        rows = asyncio.run(_run(name, SHORT if options.short else FULL))
        print("\n".join(map(str, rows)), flush=True)
        table += rows
        load = os.getloadavg()[0]
        print(f"{name}: {time.monotonic() - begun:.0f} s, load {load:.1f}", file=sys.stderr, flush=True)
    failed = sum(not row.holds for row in table)
    print(f"\n{len(table) - failed} of {len(table)} pass", flush=True)
    if options.write:
        DOCUMENT.write_text(write(DOCUMENT.read_text(), asyncio.run(_machine()), table))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
