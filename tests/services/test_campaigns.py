"""Campaigns with workers in this process: split, claim, send, pause, report."""

from __future__ import annotations

import asyncio
import inspect
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis
from taskiq import InMemoryBroker

from stream_video_async import AsyncStreamClient
from stream_video_async.bulk import read_users
from stream_video_async.emulator import StreamEmulator
from stream_video_async.workers import CampaignError, Campaigns, register, taskiq
from stream_video_async.workers.campaigns import CampaignSettings
from stream_video_async.workers.status import Spec
from stream_video_async.workers.store import CampaignStore
from tests.bulk.support import stored

from .campaign_tools import run, users, write
from .redis_server import RedisServer


@pytest.mark.parametrize("name", ["users.jsonl", "users.jsonl.gz"])
async def test_every_row_has_one_outcome(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path, name: str
) -> None:
    rows = users(2500)
    rows[7] = "{not json"
    rows[8] = {"id": "user-8", "name": 5}
    rows[1200] = {"id": "user-3", "name": "the later wins"}
    rows[1300] = {"id": "user-4", "name": "x" * 10}
    source = write(tmp_path / name, rows)
    id = await campaigns.upsert_users(read_users(source), folder=tmp_path / "parts", slots=3)
    assert await campaigns.ids() == [id]
    before = await campaigns.status(id)
    assert (before.state, before.total, before.parts, before.parts_left) == ("splitting", 0, 0, 0)
    assert await run(campaigns, id, client) == "complete"
    status = await campaigns.status(id)
    assert (status.state, status.total, status.rows, status.succeeded) == ("complete", 2500, 2500, 2496)
    assert (status.failed, status.duplicates, status.parts_left, status.active) == (2, 2, 0, 0)
    assert status.parts == 12
    report = await campaigns.report(id)
    assert report.complete
    assert (report.rows, report.succeeded, report.requests) == (2500, 2496, status.requests)
    assert [(failure.position, failure.line, failure.id, failure.kind) for failure in report.failed] == [
        (7, 8, None, "invalid"),
        (8, 9, "user-8", "invalid"),
    ]
    assert [(duplicate.id, duplicate.position) for duplicate in report.duplicates] == [
        ("user-3", 1200),
        ("user-4", 1300),
    ]
    assert [failure async for failure in campaigns.failures(id)] == list(report.failed)
    held = stored(emulator)
    assert len(held) == 2496
    assert held["user-3"]["name"] == "the later wins"


async def test_refused_rows_are_reported_with_their_position_in_the_source(
    campaigns: Campaigns, client: AsyncStreamClient, tmp_path: Path
) -> None:
    rows = users(300)
    rows[250] = {"id": "x" * 300}
    id = await campaigns.upsert_users(read_users(write(tmp_path / "u.jsonl", rows)), folder=tmp_path / "parts")
    await run(campaigns, id, client)
    [failure] = (await campaigns.report(id)).failed
    assert (failure.position, failure.line, failure.kind, failure.status) == (250, 251, "refused", 400)
    assert (await campaigns.status(id)).failed == 1


async def test_wrong_credentials_pause_the_campaign(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    id = await campaigns.upsert_users(read_users(write(tmp_path / "u.jsonl", users(10))), folder=tmp_path / "parts")
    async with AsyncStreamClient(emulator.api_key, "x" * 40, base_url=emulator.url) as stranger:
        assert await run(campaigns, id, stranger) == "paused"
    assert "signature is not valid" in ((await campaigns.status(id)).error or "")
    await campaigns.resume(id)
    assert await run(campaigns, id, client) == "complete"


async def test_pause_resume_and_cancel(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    emulator.faults.add("delay", operation="UpdateUsers", seconds=0.02)
    source = read_users(write(tmp_path / "u.jsonl", users(6000)))
    id = await campaigns.upsert_users(source, folder=tmp_path / "parts", slots=2, max_in_flight=1)
    working = asyncio.create_task(run(campaigns, id, client))
    while not (await campaigns.status(id)).rows:
        await asyncio.sleep(0.01)
    await campaigns.pause(id)
    await campaigns.pause(id)
    assert await asyncio.wait_for(working, 3) == "paused"
    status = await campaigns.status(id)
    assert (status.state, status.active) == ("paused", 0)
    assert 0 < status.rows < 6000
    before = len(emulator.requests.find("UpdateUsers"))
    assert before == status.requests
    await campaigns.resume(id)
    working = asyncio.create_task(run(campaigns, id, client))
    while len(emulator.requests.find("UpdateUsers")) == before:
        await asyncio.sleep(0.01)
    await campaigns.cancel(id)
    assert await asyncio.wait_for(working, 3) == "cancelled"
    report = await campaigns.report(id)
    assert not report.complete
    assert report.rows == report.succeeded == len(stored(emulator))
    with pytest.raises(CampaignError, match="is cancelled, so it cannot be resumed"):
        await campaigns.resume(id)
    with pytest.raises(CampaignError, match="is cancelled, so it cannot be paused"):
        await campaigns.pause(id)


async def test_stop_ends_a_slice_and_returns_the_part(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    emulator.faults.add("delay", operation="UpdateUsers", seconds=0.02)
    source = read_users(write(tmp_path / "u.jsonl", users(3000)))
    id = await campaigns.upsert_users(source, folder=tmp_path / "parts", slots=1, max_in_flight=1)
    stop = asyncio.Event()
    working = asyncio.create_task(campaigns.work(id, client, stop=stop))
    while not (await campaigns.status(id)).rows:
        await asyncio.sleep(0.01)
    begun = time.monotonic()
    stop.set()
    assert await working == "again"
    assert time.monotonic() - begun < 1
    assert (await campaigns.status(id)).active == 0
    await run(campaigns, id, client)
    # Nothing was sent twice.
    assert len(emulator.requests.find("UpdateUsers")) == (await campaigns.report(id)).requests


async def test_no_more_parts_than_slots_are_worked_on(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    emulator.faults.add("delay", operation="UpdateUsers", seconds=0.02)
    source = read_users(write(tmp_path / "u.jsonl", users(2000)))
    id = await campaigns.upsert_users(source, folder=tmp_path / "parts", slots=2, max_in_flight=1)
    working = asyncio.create_task(run(campaigns, id, client, workers=5))
    most = 0
    while not working.done():
        status = await campaigns.status(id)
        most = max(most, status.active)
        assert status.processes <= 1
        await asyncio.sleep(0.01)
    assert most == 2


async def test_a_worker_that_has_lost_its_lease_adds_no_records(
    campaigns: Campaigns,
    client: AsyncStreamClient,
    emulator: StreamEmulator,
    redis: Redis,
    shared_server: RedisServer,
    tmp_path: Path,
) -> None:
    """Its request is held back until another worker has finished the part."""
    source = read_users(write(tmp_path / "u.jsonl", users(50)))
    id = await campaigns.upsert_users(source, folder=tmp_path / "parts", slots=1, max_in_flight=1)
    slow = Campaigns(shared_server.url, lease=1, slice=60)
    held = asyncio.Event()
    async with emulator.client() as frozen:
        frozen.transport.limiter = _Gate(frozen.transport.limiter, held)
        working = asyncio.create_task(slow.work(id, frozen))
        while not (await campaigns.status(id)).active or (await campaigns.status(id)).state == "splitting":
            await asyncio.sleep(0.01)
        await redis.zadd(f"stream:{{bulk:{id}}}:todo", dict.fromkeys(range(4), 1), xx=True)  # type: ignore[type-var]
        await run(campaigns, id, client, workers=1)
        held.set()
        await working
    await slow.close()
    report = await campaigns.report(id)
    assert (report.rows, report.succeeded) == (50, 50)
    assert (await campaigns.status(id)).rows == 50


class _Gate:
    def __init__(self, inner: Any, gate: asyncio.Event) -> None:
        self._inner, self._gate = inner, gate

    async def acquire(self, operation: str, **options: Any) -> float:
        await self._gate.wait()
        return await self._inner.acquire(operation, **options)

    def observe(self, *arguments: Any) -> None:
        self._inner.observe(*arguments)

    async def close(self) -> None:
        await self._inner.close()


async def test_partial_updates(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    await client.bulk.upsert_users(users(200))
    rows: list[Any] = [{"id": f"user-{number}", "set": {"step": 1}} for number in range(200)]
    rows += [{"id": "user-3", "set": {"step": 2}, "unset": ["name"]}, {"id": "user-4", "sett": {}}]
    id = await campaigns.partial_update_users(
        read_users(write(tmp_path / "u.jsonl", rows)), folder=tmp_path / "parts", slots=2
    )
    await run(campaigns, id, client)
    report = await campaigns.report(id)
    assert (report.rows, report.succeeded, len(report.failed)) == (202, 201, 1)
    held = stored(emulator)
    assert held["user-3"]["custom"] == {"step": 2}
    assert held["user-4"]["custom"] == {"step": 1}


async def test_a_delete_in_flight_when_its_worker_dies_is_not_repeated(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, redis: Redis, tmp_path: Path
) -> None:
    """The outcome of its users is unknown; the others are deleted."""
    await client.bulk.upsert_users(users(60))
    source = read_users(write(tmp_path / "u.jsonl", users(60)))
    id = await campaigns.delete_users(
        source, folder=tmp_path / "parts", user="soft", slots=1, max_in_flight=1, batch_size=5
    )
    emulator.faults.add("delay", operation="DeleteUsers", seconds=30, first=1)
    campaigns.lease = 30
    dying = asyncio.create_task(campaigns.work(id, client))
    while not any(exchange.phase == "connect" for exchange in client.transport.shared.exchanges):
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.05)
    await _kill(dying, campaigns)
    await redis.zadd(f"stream:{{bulk:{id}}}:todo", dict.fromkeys(range(4), 1), xx=True)  # type: ignore[type-var]
    await run(campaigns, id, client, workers=1)
    report = await campaigns.report(id)
    assert report.complete
    assert report.succeeded == 55
    assert {failure.kind for failure in report.failed} == {"unknown"}
    assert len(report.failed) == 5
    status = await campaigns.status(id)
    assert (status.rows, status.succeeded, status.failed) == (60, 55, 5)
    sent = [user_id for record in emulator.requests.find("DeleteUsers") for user_id in record.body["user_ids"]]
    assert len(sent) == len(set(sent))


async def _kill(task: asyncio.Task[Any], campaigns: Campaigns) -> None:
    """Cancel a task as if its process were killed: nothing that it does afterwards reaches Redis."""
    store = campaigns._store
    run_script = store.run_script

    async def dead(*_: Any, **__: Any) -> object:
        return b"lost"

    store.run_script = dead  # type: ignore[method-assign]
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    store.run_script = run_script  # type: ignore[method-assign]


async def test_a_problem_of_a_deleted_campaign_leaves_no_key(redis: Redis, monkeypatch: pytest.MonkeyPatch) -> None:
    async def exists(_redis: Redis, *_names: str) -> int:
        return 1  # as if the campaign was deleted afterwards

    monkeypatch.setattr(Redis, "exists", exists)
    await CampaignStore(redis).note_error("mine", "trouble")
    assert await redis.keys("*") == []


async def test_an_id_that_exists_is_refused(campaigns: Campaigns, tmp_path: Path) -> None:
    source = read_users(tmp_path / "u.jsonl")
    await campaigns.upsert_users(source, folder=tmp_path, id="mine")
    with pytest.raises(CampaignError, match="there is a campaign 'mine' already"):
        await campaigns.upsert_users(source, folder=tmp_path, id="mine")


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"slots": 0}, "slots must be"),
        ({"id": "a/b"}, "id must be"),
        ({"id": ""}, "id must be"),
        ({"id": ".."}, "id must be"),
        ({"share": 0}, "share"),
        ({"batch_size": 101}, "batch_size"),
        ({"max_in_flight": 0}, "max_in_flight"),
        ({"rate": -1}, "rate"),
        ({"slot": 4}, "did you mean slots"),
    ],
)
async def test_bad_arguments_are_refused_before_anything_is_written(
    campaigns: Campaigns, redis: Redis, tmp_path: Path, options: dict[str, Any], text: str
) -> None:
    with pytest.raises((ValueError, TypeError), match=text):
        await campaigns.upsert_users(read_users(tmp_path / "u.jsonl"), folder=tmp_path, **options)
    assert await redis.keys() == []


def test_the_docstring_has_the_default_of_each_setting() -> None:
    documented = dict(re.findall(r"- ``(\w+)`` \((.+?)\):", Campaigns.upsert_users.__doc__ or ""))
    defaults = inspect.signature(Spec).parameters
    assert {name: str(defaults[name].default) for name in documented} == documented
    assert documented.keys() == CampaignSettings.__optional_keys__


async def test_without_redis_the_error_contains_no_address() -> None:
    campaigns = Campaigns("redis://:secret@127.0.0.1:1/0")
    with pytest.raises(CampaignError, match="Redis cannot be reached") as caught:
        await campaigns.status("x")
    assert "secret" not in str(caught.value)
    await campaigns.close()


async def test_workers_without_a_queue_find_campaigns(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    stop = asyncio.Event()
    working = asyncio.create_task(campaigns.work_on_all(client, stop=stop))
    source = read_users(write(tmp_path / "u.jsonl", users(300)))
    ids = [await campaigns.upsert_users(source, folder=tmp_path / "parts", slots=2) for _ in range(2)]
    async with asyncio.timeout(20):
        while {(await campaigns.status(id)).state for id in ids} != {"complete"}:
            await asyncio.sleep(0.05)
    stop.set()
    await working
    assert len(stored(emulator)) == 300


async def test_a_write_whose_reply_was_lost_is_not_counted_twice(
    campaigns: Campaigns, client: AsyncStreamClient, tmp_path: Path
) -> None:
    store = campaigns._store
    append, calls = store.append, 0

    async def lossy(*args: Any) -> str:
        nonlocal calls
        calls += 1
        found = await append(*args)
        if calls % 2:
            raise OSError("the reply was lost")
        return found

    store.append = lossy  # type: ignore[method-assign, assignment]
    source = read_users(write(tmp_path / "u.jsonl", users(300)))
    id = await campaigns.upsert_users(source, folder=tmp_path / "parts", slots=1)
    await run(campaigns, id, client, workers=1)
    status = await campaigns.status(id)
    assert (status.rows, status.succeeded) == (300, 300)
    assert (await campaigns.report(id)).rows == 300


async def _lose_a_cancellation() -> None:
    """Wait until cancelled, and return: before Python 3.12, ``asyncio.wait_for`` can lose a cancellation too."""
    with suppress(asyncio.CancelledError):
        await asyncio.sleep(60)


async def test_a_part_ends_if_the_cancellation_of_a_renewal_is_lost(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    emulator.faults.add("delay", operation="UpdateUsers", seconds=1.5, first=1)
    store = campaigns._store
    append = store.append
    renewing = asyncio.Event()

    async def lossy(*arguments: Any) -> str:
        if not arguments[-1]:
            renewing.set()
            await _lose_a_cancellation()
        return await append(*arguments)

    store.append = lossy  # type: ignore[method-assign, assignment]
    source = read_users(write(tmp_path / "u.jsonl", users(300)))
    id = await campaigns.upsert_users(source, folder=tmp_path / "parts", slots=1)
    async with asyncio.timeout(30):
        await run(campaigns, id, client, workers=1)
    assert renewing.is_set()
    assert (await campaigns.status(id)).rows == 300


async def test_a_worker_process_ends_if_the_cancellation_of_its_reconciler_is_lost(
    client: AsyncStreamClient, shared_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaigns = Campaigns(shared_server.url, slice=0.1)
    broker = InMemoryBroker()
    register(broker, campaigns, client=lambda: client)
    broker.is_worker_process = True
    monkeypatch.setattr(taskiq, "_stop_on_signals", lambda _: None)
    reconciling = asyncio.Event()

    async def try_lock(name: str, seconds: float) -> bool:
        reconciling.set()
        await _lose_a_cancellation()
        return False

    monkeypatch.setattr(campaigns, "try_lock", try_lock)
    async with asyncio.timeout(30):
        await broker.startup()
        await reconciling.wait()
        await broker.shutdown()


async def test_a_lock_is_held_by_one_process_until_it_expires(campaigns: Campaigns, redis: Redis) -> None:
    assert await campaigns.try_lock("reconciler", 60)
    assert not await campaigns.try_lock("reconciler", 60)
    assert 0 < await redis.pttl("stream:bulk:reconciler") <= 60_000


async def test_a_frozen_owner_sends_nothing_after_its_lease_has_expired(
    campaigns: Campaigns,
    shared_server: RedisServer,
    client: AsyncStreamClient,
    emulator: StreamEmulator,
    tmp_path: Path,
) -> None:
    """It is frozen after its first record, and another worker finishes the campaign meanwhile."""
    frozen = Campaigns(shared_server.url, lease=1, slice=60)
    append, is_frozen, thaw = frozen._store.append, asyncio.Event(), asyncio.Event()

    async def freeze(*args: Any) -> str:
        if is_frozen.is_set():
            await thaw.wait()
        state = await append(*args)
        if any(record.startswith(b"[") for record in args[-1]):
            is_frozen.set()
            await thaw.wait()
        return state

    frozen._store.append = freeze  # type: ignore[method-assign, assignment]
    source = read_users(write(tmp_path / "u.jsonl", users(100)))
    id = await campaigns.upsert_users(source, folder=tmp_path / "parts", slots=1, batch_size=1, max_in_flight=1)
    working = asyncio.create_task(frozen.work(id, client))
    await is_frozen.wait()
    assert await run(campaigns, id, client) == "complete"
    sent = len(emulator.requests.find("UpdateUsers"))
    thaw.set()
    assert await working == "complete"
    await frozen.close()
    assert len(emulator.requests.find("UpdateUsers")) == sent
