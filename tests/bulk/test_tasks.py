"""The other bulk jobs: partial updates, and deletes, deactivations and reactivations, which start tasks."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from stream_video_async import BulkError
from stream_video_async.bulk import read_users
from stream_video_async.models import UpdateUserPartialRequest, UserRequest
from stream_video_async.retry import RetryPolicy

from .support import CrashError, MemoryStore, served, stored, users


async def test_partial_updates_keep_the_order_of_rows_with_one_id() -> None:
    """Both rows are applied, the second one after the first."""
    rows: list[Any] = [{"id": f"user-{number}", "set": {"step": 1, "first": True}} for number in range(250)]
    rows.insert(3, UpdateUserPartialRequest(id="user-1", set={"step": 2}, unset=["name"]))
    rows.insert(120, {"id": "user-2", "set": {"step": 3}})
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(250))
        report = await client.bulk.partial_update_users(rows)
        held = stored(emulator)
        assert report.succeeded == 252 == report.sent
        assert report.duplicates == ()
        assert held["user-1"]["custom"] == {"number": 1, "step": 2, "first": True}
        assert "name" not in held["user-1"]
        assert held["user-2"]["custom"]["step"] == 3


async def test_a_partial_update_of_an_unknown_user_is_reported() -> None:
    rows = [{"id": f"user-{number}", "set": {"x": 1}} for number in range(100)]
    rows[33]["id"] = "nobody"
    rows[44]["sett"] = {}
    async with served() as (_, client):
        await client.bulk.upsert_users(users(100))
        report = await client.bulk.partial_update_users(rows)
        assert [(failure.id, failure.kind) for failure in report.failed] == [
            ("nobody", "refused"),
            ("user-44", "invalid"),
        ]
        assert "'sett' is not a field of UpdateUserPartialRequest" in report.failed[1].error
        assert report.succeeded == 98


async def test_partial_updates_are_read_from_a_file(tmp_path: Path) -> None:
    """The rows of the file have the fields of a partial update, not of a user."""
    rows = [{"id": f"user-{number}", "set": {"step": 1}, "unset": ["name"]} for number in range(150)]
    lines = [json.dumps(row) for row in rows]
    lines.insert(7, '{"id": "user-3", "name": "a user"}')
    path = tmp_path / "updates.jsonl"
    path.write_text("\n".join(lines))
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(150))
        report = await client.bulk.partial_update_users(read_users(path))
        assert (report.rows, report.succeeded) == (151, 150)
        assert [(failure.id, failure.kind, failure.line) for failure in report.failed] == [("user-3", "invalid", 8)]
        held = stored(emulator)
        assert all(user["custom"]["step"] == 1 and "name" not in user for user in held.values())


async def test_partial_updates_need_json_lines(tmp_path: Path) -> None:
    async with served() as (emulator, client):
        with pytest.raises(ValueError, match="partial updates must be JSON Lines, not csv"):
            await client.bulk.partial_update_users(read_users(tmp_path / "updates.csv"))
        assert not len(emulator.requests)


@pytest.mark.parametrize("tasks", ["immediate", "polls=2"])
async def test_users_are_deactivated_reactivated_and_deleted(tasks: str) -> None:
    """Each batch starts a task on the server; the job waits for all of them."""
    async with served(options={"tasks": tasks}) as (emulator, client):
        await client.bulk.upsert_users(users(250))
        report = await client.bulk.deactivate_users((f"user-{number}" for number in range(250)), poll_interval=0.001)
        assert (report.succeeded, report.requests) == (250, 3)
        assert all("deactivated_at" in user for user in stored(emulator).values())
        report = await client.bulk.reactivate_users([UserRequest(id="user-0"), {"id": "user-1"}], poll_interval=0.001)
        assert report.succeeded == 2
        assert "deactivated_at" not in stored(emulator)["user-1"]
        report = await client.bulk.delete_users(
            users(250), user="hard", messages="hard", conversations="hard", poll_interval=0.001
        )
        assert report.succeeded == 250
        assert not stored(emulator)
        assert emulator.requests.find("DeleteUsers")[0].body["user"] == "hard"
        assert len(emulator.requests.find("GetTask")) >= (7 if tasks == "immediate" else 14)


async def test_an_id_that_occurs_twice_is_sent_once() -> None:
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(150))
        ids = [f"user-{number}" for number in range(150)] + ["user-3", "user-149"]
        report = await client.bulk.delete_users(ids, poll_interval=0.001)
        assert (report.succeeded, report.sent, report.rows) == (150, 150, 152)
        assert [duplicate.position for duplicate in report.duplicates] == [150, 151]
        sent = [user_id for record in emulator.requests.find("DeleteUsers") for user_id in record.body["user_ids"]]
        assert sorted(sent) == sorted(set(sent))


async def test_unknown_users_fail_and_the_others_are_deleted() -> None:
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(100))
        ids = [f"user-{number}" for number in range(100)] + ["nobody", "", 5]
        report = await client.bulk.delete_users(ids, poll_interval=0.001)
        assert [(failure.id, failure.kind) for failure in report.failed] == [
            ("nobody", "refused"),
            (None, "invalid"),
            (None, "invalid"),
        ]
        assert "nobody" in report.failed[0].error
        assert all("deleted_at" in user for user in stored(emulator).values())


async def test_the_users_of_a_failed_task_fail() -> None:
    async with served(options={"tasks": "polls=1000000"}) as (emulator, client):
        await client.bulk.upsert_users(users(3))

        def fail(_: Any) -> None:
            for record in emulator.requests.find("GetTask")[-1:]:
                emulator.finish_task(record.path.rsplit("/", 1)[1], error={"type": "oops", "description": "it broke"})

        job = client.bulk.delete_users([f"user-{number}" for number in range(3)], poll_interval=0.01)
        task = asyncio.create_task(job)
        await emulator.requests.wait_for("GetTask")
        fail(None)
        report = await task
        assert {failure.kind for failure in report.failed} == {"refused"}
        assert "it broke" in report.failed[0].error
        assert report.succeeded == 0


async def test_the_users_of_a_task_that_does_not_end_are_unknown() -> None:
    async with served(options={"tasks": "polls=1000000"}) as (_, client):
        await client.bulk.upsert_users(users(3))
        report = await client.bulk.delete_users(["user-1"], poll_interval=0.01, task_timeout=0.05)
        assert [failure.kind for failure in report.failed] == ["unknown"]
        assert "still" in report.failed[0].error


async def test_a_delete_whose_reply_is_lost_is_not_repeated() -> None:
    """It may have been executed, so its users are unknown."""
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(200))
        emulator.faults.add("close", operation="DeleteUsers", nth=1, stage="after")
        report = await client.bulk.delete_users(
            [f"user-{number}" for number in range(200)], poll_interval=0.001, max_in_flight=1
        )
        assert {failure.kind for failure in report.failed} == {"unknown"}
        assert (len(report.failed), report.succeeded) == (100, 100)
        assert len(emulator.requests.find("DeleteUsers")) == 2


async def test_wrong_settings_of_jobs_with_tasks_are_named() -> None:
    async with served() as (_, client):
        with pytest.raises(TypeError, match="batch_sise"):
            client.bulk.delete_users([], batch_sise=5)
        with pytest.raises(ValueError, match="poll_interval"):
            client.bulk.deactivate_users([], poll_interval=0)


# --- deletes and checkpoints ----------------------------------------------------------------------------------------


async def test_a_delete_in_flight_at_a_crash_is_unknown_and_not_repeated() -> None:
    ids = [f"user-{number}" for number in range(30)]
    store = MemoryStore()
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(30))
        store.crash_before = b"["  # the first result
        with pytest.raises(CrashError):
            await client.bulk.delete_users(ids, batch_size=10, max_in_flight=1, checkpoint=store, poll_interval=0.001)
        store.crash_before = None
        for _ in range(2):
            report = await client.bulk.delete_users(
                ids, batch_size=10, max_in_flight=1, checkpoint=store, poll_interval=0.001
            )
            assert report.complete
            assert report.succeeded == 20
            assert [(failure.id, failure.position, failure.kind) for failure in report.failed] == [
                (f"user-{number}", number, "unknown") for number in range(10)
            ]
            assert "may have been executed" in report.failed[0].error
        sent = [record.body["user_ids"] for record in emulator.requests.find("DeleteUsers")]
        assert sent == [ids[:10], ids[10:20], ids[20:]]


async def test_a_delete_that_was_not_executed_is_sent_when_the_job_is_resumed() -> None:
    """The job is stopped while it waits to retry a request that got a 429."""
    store = MemoryStore()
    async with served(retry=RetryPolicy()) as (emulator, client):
        await client.bulk.upsert_users(users(10))
        emulator.faults.add("status", operation="DeleteUsers", status=429, retry_after=60)
        job = client.bulk.delete_users([f"user-{number}" for number in range(10)], checkpoint=store, pace=None)
        task = asyncio.create_task(job)
        while not emulator.requests.find("DeleteUsers"):
            await asyncio.sleep(0.001)
        await asyncio.sleep(0.01)
        job.stop()
        assert not (await task).complete
        emulator.faults.clear()
        client.transport.limiter._windows.clear()
        report = await client.bulk.delete_users([f"user-{number}" for number in range(10)], checkpoint=store)
        assert (report.succeeded, report.failed) == (10, ())


async def test_a_delete_that_was_refused_with_403_is_sent_when_the_job_is_resumed() -> None:
    store = MemoryStore()
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(5))
        ids = [f"user-{number}" for number in range(5)]
        async with emulator.client(retry=None) as other:
            emulator.faults.add("status", operation="DeleteUsers", status=403, first=1)
            with pytest.raises(BulkError):
                await other.bulk.delete_users(ids, checkpoint=store)
        report = await client.bulk.delete_users(ids, checkpoint=store, poll_interval=0.001)
        assert (report.succeeded, report.failed) == (5, ())
