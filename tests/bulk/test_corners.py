"""Rare cases of the engine."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stream_video_async import BulkError
from stream_video_async.bulk.batches import SeenIds
from stream_video_async.bulk.delivery import _problem_in
from stream_video_async.emulator import StreamEmulator
from tests.support.timing import fast

from .support import VirtualTime, served, stored, users


def test_seen_ids_agree_with_a_set_when_most_of_them_are_in_the_database() -> None:
    seen, known = SeenIds(most_in_memory=3000), set[str]()
    for start in range(0, 20_000, 70):
        ids = [f"id-{number}\0ä" for number in range(start, start + 100)]
        assert seen.add_all(ids) == known.intersection(ids)
        known.update(ids)
    assert seen.add_all(sorted(known)[:5000]) == set(sorted(known)[:5000])
    assert seen.add_all(["another"]) == set()
    seen.close()


rows = st.lists(
    st.one_of(
        st.integers(0, 12).map(lambda number: {"id": f"user-{number}", "name": "x"}),
        st.integers(0, 12).map(lambda number: {"id": f"user-{number}", "custom": {"n": number}}),
        st.just({"name": "no id"}),
        st.integers(0, 3).map(lambda number: {"id": f"bad-{number}", "name": 5}),
    ),
    max_size=40,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=rows, size=st.integers(1, 7), in_flight=st.integers(1, 4))
async def test_any_source_is_accounted_for_row_by_row(rows: list[dict[str, Any]], size: int, in_flight: int) -> None:
    """Each row has one outcome, and the server has the last row of each id."""
    async with served() as (emulator, client):
        report = await client.bulk.upsert_users(map(dict, rows), batch_size=size, max_in_flight=in_flight)
        last = {row["id"]: row for row in rows if "id" in row}
        good = {user_id: row for user_id, row in last.items() if row.get("name") != 5}
        held = stored(emulator)
        assert report.rows == len(rows) == report.succeeded + len(report.failed) + len(report.duplicates)
        assert held.keys() == good.keys()
        assert report.succeeded == len(good)
        for user_id, row in good.items():
            assert held[user_id]["custom"] == row.get("custom", {})
            assert held[user_id].get("name") == row.get("name")
        assert sorted(failure.id for failure in report.failed if failure.id) == sorted(last.keys() - good.keys())


async def test_a_progress_function_that_fails_ends_the_job_with_its_own_error() -> None:
    def fail(_: Any) -> None:
        raise RuntimeError("a bug in the caller")

    async with served() as (_, client):
        with pytest.raises(RuntimeError, match="a bug in the caller"):
            await client.bulk.upsert_users(users(500), on_progress=fail)


async def test_a_retry_after_that_is_too_long_for_a_single_call_is_waited_for() -> None:
    """A single call may not wait for ten minutes; a job may."""
    async with StreamEmulator() as emulator:
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:
            emulator.faults.add("status", operation="UpdateUsers", status=429, retry_after=600, first=1)
            report = await client.bulk.upsert_users(users(100), max_in_flight=1, patience=1000)
        assert report.succeeded == 100
        assert report.duration >= 600


async def test_a_request_whose_reply_cannot_be_decoded_is_retried() -> None:
    async with served() as (emulator, client):
        emulator.faults.add("nan", operation="UpdateUsers", first=2, status=201)
        report = await client.bulk.upsert_users(users(100))
        assert report.succeeded == 100
        assert report.retries >= 2


async def test_rows_whose_reply_is_too_large_are_unknown() -> None:
    """The reply to a retry would be too large as well."""
    from stream_video_async import AsyncStreamClient, ClientConfig

    async with StreamEmulator() as emulator:
        config = ClientConfig(
            api_key=emulator.api_key,
            api_secret=emulator.api_secret,
            base_url=emulator.url,
            max_body_bytes=2000,
            retry=fast(),
        )
        async with AsyncStreamClient(config=config) as client:
            report = await client.bulk.upsert_users(users(20))
        assert {failure.kind for failure in report.failed} == {"unknown"}
        assert len(report.failed) == 20


async def test_an_unreachable_server_ends_the_job_after_its_patience() -> None:
    async with StreamEmulator() as emulator:
        time = VirtualTime(emulator)
        async with time.running(), time.client(base_url="http://127.0.0.1:9") as client:
            with pytest.raises(BulkError, match="nothing has succeeded for") as caught:
                await client.bulk.upsert_users(users(300), patience=60)
        assert caught.value.result.rows == 0


async def test_a_job_can_be_closed_before_it_starts() -> None:
    async with served() as (_, client):
        job = client.bulk.upsert_users(users(5))
        job.close()
        with pytest.raises(RuntimeError):
            await job


async def test_jobs_work_in_task_groups_and_with_timeouts() -> None:
    """A job is a coroutine for asyncio: exceptions can be thrown into it."""
    async with served() as (emulator, client):
        async with asyncio.TaskGroup() as group:
            first = group.create_task(client.bulk.upsert_users(users(150)))
            second = group.create_task(client.bulk.upsert_users(users(150, 150)))
        assert first.result().succeeded + second.result().succeeded == 300
        rule = emulator.faults.add("delay", operation="UpdateUsers", seconds=0.3)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await client.bulk.upsert_users(users(50))
        emulator.faults.remove(rule.id)


def test_problems_of_single_users_are_read_from_the_result_of_a_task() -> None:
    outcome: dict[str, Any] = {"a": {"status": "ok"}, "b": {"status": "error", "error": "nope"}, "c": 5, "d": {}}
    assert _problem_in(outcome, "b") == "the task reports 'error': nope"
    assert [_problem_in(outcome, user_id) for user_id in ("a", "c", "d", "e")] == [None] * 4
    assert _problem_in(None, "a") is None
