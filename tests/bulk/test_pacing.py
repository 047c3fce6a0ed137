"""Pacing in virtual time: the quota, the share, and the rate of a job."""

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


async def test_a_live_application_gets_no_429_beside_a_bulk_job() -> None:
    """With a quota of 300 a minute and a share of 0.8, another process can send a request every 1.1 s."""
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
        # 600 requests at 240 a minute take two and a half windows; the first may be half over, and is used faster.
        assert 60 <= report.duration <= 240
        assert report.waited > 50


async def test_without_pace_the_job_sends_as_fast_as_possible() -> None:
    """It uses the whole window at once."""
    async with StreamEmulator() as emulator:
        emulator.limits.set("UpdateUsers", 300)
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:
            report = await client.bulk.upsert_users(users(25_000), pace=None)
        assert report.duration < 5
        assert report.waited == 0


async def test_the_rate_of_a_job_is_kept() -> None:
    """60 requests a minute are one a second."""
    async with StreamEmulator() as emulator:
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:
            report = await client.bulk.upsert_users(users(3000), rate=60)
        starts = [record.time_ns / 1e9 for record in emulator.requests.find("UpdateUsers")]
        assert len(starts) == 30
        assert all(later - before >= 0.99 for before, later in itertools.pairwise(starts))
        assert report.waited == pytest.approx(29, abs=0.5)


async def test_a_job_follows_a_limit_that_is_lowered_while_it_runs() -> None:
    """It slows down and loses no row."""
    async with StreamEmulator() as emulator:
        emulator.limits.set("UpdateUsers", 300)
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:

            def lower(progress: Any) -> None:
                if progress.succeeded >= 20_000:
                    emulator.limits.set("UpdateUsers", 60)

            report = await client.bulk.upsert_users(users(30_000), on_progress=lower)
        assert report.succeeded == 30_000 == len(stored(emulator))
        # One for each request that was in flight when the limit was lowered.
        assert len(emulator.requests.find(status=429)) <= 8


@pytest.mark.parametrize(("limit", "window"), [(20, 4), (50, 10), (200, 120)])
async def test_windows_of_any_length_are_used_up_to_the_share(limit: int, window: float) -> None:
    """Of 20 requests in 4 seconds a share of 0.8 is 16, in each window from the third one on."""
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
