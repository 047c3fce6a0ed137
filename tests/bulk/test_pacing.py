"""Pacing: within the quota, with a share for others, by a rate of one's own; in virtual time."""

from __future__ import annotations

import asyncio
import itertools
from collections import Counter
from typing import Any

import pytest

from stream_video_async import StreamRateLimitError
from stream_video_async.emulator import StreamEmulator
from stream_video_async.models import UserRequest

from .support import VirtualTime, stored, users


async def test_a_live_application_meets_no_429_beside_a_bulk_job() -> None:
    """Quota 300 a minute, share 0.8: another process upserts a user a second and a bit, and is never refused."""
    refused = 0
    async with StreamEmulator() as emulator:
        emulator.limits.set("UpdateUsers", 300)
        time = VirtualTime(emulator)
        bulk, live = time.client(), time.client(retry=None)

        async def application() -> int:
            nonlocal refused
            calls = 0
            while True:
                try:
                    await live.upsert_users(UserRequest(id=f"live-{calls}"))
                except StreamRateLimitError:
                    refused += 1
                calls += 1
                await time.sleep(1.1)

        async with time.running(), bulk, live:
            app = asyncio.create_task(application())
            report = await bulk.bulk.upsert_users(users(60_000), share=0.8)
            app.cancel()
        assert report.succeeded == 60_000
        assert refused == 0
        assert not emulator.requests.find(status=429)
        # 600 requests at 240 a minute are two and a half windows; the first may be half over and is filled faster.
        assert 60 <= report.duration <= 240
        assert report.waited > 50


async def test_without_pace_the_job_goes_as_fast_as_it_can() -> None:
    """The same job, not paced, uses the whole window at once."""
    async with StreamEmulator() as emulator:
        emulator.limits.set("UpdateUsers", 300)
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:
            report = await client.bulk.upsert_users(users(25_000), pace=None)
        assert report.duration < 5
        assert report.waited == 0


async def test_a_rate_of_ones_own_is_kept() -> None:
    """60 requests a minute: one a second, whoever else waits."""
    async with StreamEmulator() as emulator:
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:
            report = await client.bulk.upsert_users(users(3000), rate=60)
        starts = [record.time_ns / 1e9 for record in emulator.requests.find("UpdateUsers")]
        assert len(starts) == 30
        assert all(later - before >= 0.99 for before, later in itertools.pairwise(starts))
        assert report.waited == pytest.approx(29, abs=0.5)


async def test_a_limit_that_sinks_on_the_way_is_followed() -> None:
    """Limits may be lowered under load; the job slows down, loses nothing and is not refused for long."""
    async with StreamEmulator() as emulator:
        emulator.limits.set("UpdateUsers", 300)
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:

            def sink(progress: Any) -> None:
                if progress.succeeded >= 20_000:
                    emulator.limits.set("UpdateUsers", 60)

            report = await client.bulk.upsert_users(users(30_000), on_progress=sink)
        assert report.succeeded == 30_000 == len(stored(emulator))
        # One refusal for each request in flight when the limit sank.
        assert len(emulator.requests.find(status=429)) <= 8


@pytest.mark.parametrize(("limit", "window"), [(20, 4), (50, 10), (600, 120)])
async def test_windows_of_any_length_are_used_up_to_the_share(limit: int, window: float) -> None:
    """20 requests in 4 seconds are 16 with a share of 0.8, from the third window on in each of them."""
    async with StreamEmulator() as emulator:
        emulator.limits.set("UpdateUsers", limit, window)
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:
            count = 6 * limit
            report = await client.bulk.upsert_users(users(count), batch_size=1)
        assert report.succeeded == count
        assert not emulator.requests.find(status=429)
        used = Counter(int(record.time_ns / 1e9 // window) for record in emulator.requests.find("UpdateUsers"))
        whole = [used[index] for index in sorted(used)][2:-1]
        assert whole
        assert all(0.6 * limit <= number <= limit for number in whole), whole
