"""Checks 6 and 7: Redis is killed, hangs, is replaced or loses its data."""

from __future__ import annotations

import asyncio
import contextlib
import signal

from redis.asyncio import Redis

from stream_video_async.workers import CampaignNotFoundError

from ..fleet import Rows, check_end, until
from ..redis_server import running
from .scene import IN_FLIGHT, Row, Scene, Size, Table, scene


async def check_redis_killed(size: Size) -> Table:
    """6: Redis is killed and started again."""
    return await _outage(size, "killed", 5.0)


async def check_redis_hangs(size: Size) -> Table:
    """6: Redis does not respond for a while."""
    return await _outage(size, "hangs", 20.0)


async def check_redis_promoted(size: Size) -> Table:
    """6: a replica replaces the primary."""
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
    """Stop the primary and start its replica on the same port."""
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
