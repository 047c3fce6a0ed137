"""Jobs that end early, by an error or by ``stop()``, and what their progress says meanwhile."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from stream_video_async import BulkError
from stream_video_async.bulk import BulkProgress
from stream_video_async.emulator import StreamEmulator

from .support import VirtualTime, batches, served, stored, users


class Slow:
    """An async generator that yields some rows, and then waits forever."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.closed = False
        self.is_waiting = asyncio.Event()

    async def rows(self) -> AsyncIterator[dict[str, Any]]:
        try:
            for row in users(self.count):
                yield row
            self.is_waiting.set()
            await asyncio.Event().wait()
        finally:
            self.closed = True


async def error_of(job: Any) -> BulkError:
    begun = time.monotonic()
    with pytest.raises(BulkError) as caught:
        async with asyncio.timeout(10):
            await job
    assert time.monotonic() - begun < 5, "the error waited for something"
    return caught.value


async def test_wrong_credentials_end_a_job_whose_source_yields_nothing() -> None:
    async with served() as (emulator, client):
        emulator.faults.add("status", operation="UpdateUsers", status=401)
        source = Slow(150)
        error = await error_of(client.bulk.upsert_users(source.rows(), max_in_flight=3))
        assert error.__cause__.status == 401
        assert source.closed


async def test_the_first_failed_row_ends_a_job_whose_source_yields_nothing() -> None:
    async with served() as (_, client):
        source = Slow(150)
        rows = source.rows()

        async def with_a_bad_row() -> AsyncIterator[Any]:
            yield {"id": "bad", "name": 5}
            async for row in rows:
                yield row

        error = await error_of(client.bulk.upsert_users(with_a_bad_row(), on_error="raise"))
        assert "row 0 (bad)" in str(error)


async def test_patience_ends_a_job_whose_source_yields_nothing() -> None:
    """Patience is the time without success; the pause before a retry is not longer than what is left of it."""
    async with StreamEmulator() as emulator:
        emulator.faults.add("status", operation="UpdateUsers", status=503)
        async with emulator.client() as client:
            source = Slow(150)
            error = await error_of(client.bulk.upsert_users(source.rows(), patience=0.5))
        assert "nothing has succeeded for" in str(error)
        assert source.closed


async def test_wrong_credentials_end_a_job_that_waits_for_its_quota() -> None:
    """One worker gets the error; the others wait for the rate, or for a retry."""
    async with StreamEmulator() as emulator, emulator.client() as client:
        emulator.faults.add("status", operation="UpdateUsers", status=401, nth=2)
        emulator.faults.add("delay", operation="UpdateUsers", seconds=0.2, nth=2)
        emulator.faults.add("status", operation="UpdateUsers", status=503, retry_after=90, nth=1)
        job = client.bulk.upsert_users(users(5000), rate=1200, max_in_flight=4)
        error = await error_of(job)
        assert error.__cause__.status == 401


async def test_a_request_that_hangs_delays_the_error_by_half_a_second_at_most() -> None:
    async with served() as (emulator, client):
        emulator.faults.add("delay", operation="UpdateUsers", seconds=60, nth=1)
        emulator.faults.add("status", operation="UpdateUsers", status=401, nth=2)
        await error_of(client.bulk.upsert_users(users(500), max_in_flight=2))


async def test_generators_are_closed_when_a_job_ends_early() -> None:
    closed = False

    def rows() -> Iterator[dict[str, Any]]:
        nonlocal closed
        try:
            yield from users(5000)
        finally:
            closed = True

    source = rows()
    async with served() as (emulator, client):
        emulator.faults.add("status", operation="UpdateUsers", status=401)
        with pytest.raises(BulkError):
            await client.bulk.upsert_users(source)
        assert closed


# --- stop() ---------------------------------------------------------------------------------------------------------


async def test_a_stopped_job_finishes_its_requests_in_flight_and_is_not_complete(tmp_path: Any) -> None:
    """They are in the report and in the checkpoint, so the next run sends nothing twice."""
    async with served() as (emulator, client):
        emulator.faults.add("delay", operation="UpdateUsers", seconds=0.05)
        job = client.bulk.upsert_users(users(5000), checkpoint=tmp_path / "job", max_in_flight=3)
        task = asyncio.create_task(job)
        await emulator.requests.wait_for("UpdateUsers", times=7, timeout=30)
        job.stop()
        job.stop()
        report = await task
        assert not report.complete
        assert report.rows == report.succeeded == len(stored(emulator)) < 5000
        assert report.requests == len(batches(emulator))
        assert (job.progress.in_flight, job.progress.waiting_for) == (0, None)
        emulator.faults.clear()
        report = await client.bulk.upsert_users(users(5000), checkpoint=tmp_path / "job")
        assert (report.complete, report.succeeded) == (True, 5000)
        sent = [user_id for ids in batches(emulator) for user_id in ids]
        assert len(sent) == len(set(sent)) == 5000


async def test_stop_ends_the_wait_for_the_source_and_closes_it() -> None:
    async with served() as (_, client):
        source = Slow(250)
        job = client.bulk.upsert_users(source.rows())
        task = asyncio.create_task(job)
        await source.is_waiting.wait()
        job.stop()
        async with asyncio.timeout(10):
            report = await task
        assert source.closed
        assert (report.complete, report.rows) == (False, 200)


@pytest.mark.parametrize("what", ["rate", "window", "outage"])
async def test_stop_ends_every_pause(what: str) -> None:
    async with StreamEmulator() as emulator, emulator.client() as client:
        if what == "window":
            emulator.limits.set("UpdateUsers", 1)
        if what == "outage":
            emulator.faults.add("status", operation="UpdateUsers", status=429, retry_after=60)
        job = client.bulk.upsert_users(users(1000), rate=1 if what == "rate" else None, pace=None)
        task = asyncio.create_task(job)
        while job.progress.waiting_for is None:
            await asyncio.sleep(0.001)
        job.stop()
        async with asyncio.timeout(10):
            report = await task
        assert not report.complete
        assert report.rows == report.succeeded <= 300


async def test_a_job_that_is_stopped_at_the_end_of_its_source_is_complete(tmp_path: Any) -> None:
    async with served() as (emulator, client):
        emulator.faults.add("delay", operation="UpdateUsers", seconds=0.2)
        job = client.bulk.upsert_users(users(100), checkpoint=tmp_path / "job")
        task = asyncio.create_task(job)
        await emulator.requests.wait_for("UpdateUsers", timeout=30)
        job.stop()
        assert (await task).complete
        emulator.requests.clear()
        assert (await client.bulk.upsert_users(users(100), checkpoint=tmp_path / "job")).complete
        assert not batches(emulator)


async def test_a_job_that_is_stopped_before_it_starts_does_nothing() -> None:
    async with served() as (emulator, client):
        job = client.bulk.upsert_users(users(5))
        job.stop()
        assert not (await job).complete
        assert not emulator.requests.find("UpdateUsers")


async def test_a_stopped_delete_reports_the_outcome_of_its_tasks() -> None:
    async with served(options={"tasks": "polls=2"}) as (emulator, client):
        await client.bulk.upsert_users(users(500))
        job = client.bulk.delete_users([f"user-{number}" for number in range(500)], poll_interval=0.05, max_in_flight=2)
        task = asyncio.create_task(job)
        await emulator.requests.wait_for("DeleteUsers", times=2, timeout=30)
        job.stop()
        report = await task
        assert (report.complete, report.succeeded, report.failed) == (False, 200, ())


async def test_rows_of_an_interrupted_delete_are_reported_as_unknown() -> None:
    """A delete must not be repeated blindly, so these rows need an outcome."""
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(200))
        emulator.faults.add("delay", operation="DeleteUsers", seconds=60, nth=1)
        emulator.faults.add("status", operation="DeleteUsers", status=401, nth=2)
        error = await error_of(client.bulk.delete_users([f"user-{number}" for number in range(200)], max_in_flight=2))
        assert {failure.kind for failure in error.result.failed} == {"unknown"}
        assert error.result.rows == len(error.result.failed) == 100


async def test_patience_does_not_count_the_time_in_which_the_source_yields_nothing() -> None:
    async with StreamEmulator() as emulator:
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:

            async def rows() -> AsyncIterator[dict[str, Any]]:
                yield {"id": "a"}
                await time.sleep(1000)
                emulator.faults.add("status", operation="UpdateUsers", status=503, not_after=time.now() + 20)
                yield {"id": "b"}

            report = await client.bulk.upsert_users(rows(), batch_size=1, patience=60)
        assert report.succeeded == 2


# --- progress -------------------------------------------------------------------------------------------------------


async def test_the_progress_shows_an_outage() -> None:
    """It counts requests and retries while they happen, and has the last error."""
    seen: list[BulkProgress] = []
    async with StreamEmulator() as emulator:
        time = VirtualTime(emulator)
        async with time.running(), time.client(base_url="http://127.0.0.1:9") as client:
            job = client.bulk.upsert_users(users(300), patience=60, on_progress=seen.append)
            with pytest.raises(BulkError, match="nothing has succeeded for"):
                await job
        assert job.report.requests >= 3
        assert job.report.retries >= 3
        waiting = [progress for progress in seen if progress.waiting_for == "outage"]
        assert waiting
        assert "connect_failed" in (waiting[-1].last_error or "")
        assert waiting[-1].retries >= 1
        assert (seen[-1].final, seen[-1].waiting_for) == (True, None)
        assert seen[-1].requests == job.report.requests


async def test_progress_is_reported_while_the_source_yields_nothing() -> None:
    seen: list[BulkProgress] = []
    reported = asyncio.Event()

    def note(progress: BulkProgress) -> None:
        seen.append(progress)
        if progress.waiting_for == "source" and progress.rows == 200:
            reported.set()

    async with served() as (_, client):
        source = Slow(250)
        job = client.bulk.upsert_users(source.rows(), on_progress=note)
        task = asyncio.create_task(job)
        async with asyncio.timeout(20):
            await reported.wait()
        job.stop()
        await task
        assert seen[-1].final


async def test_the_progress_shows_that_the_quota_is_used_up() -> None:
    async with StreamEmulator() as emulator:
        emulator.limits.set("UpdateUsers", 2)
        time = VirtualTime(emulator)
        seen: set[str | None] = set()
        async with time.running(), time.client(retry=time.policy()) as client:
            job = client.bulk.upsert_users(users(1000))
            task = asyncio.create_task(job)
            while not task.done():
                seen.add(job.progress.waiting_for)
                await asyncio.sleep(0)
        assert "quota" in seen
        assert (await task).succeeded == 1000
