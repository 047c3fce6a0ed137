"""The source of a campaign, and the folder of parts that it is split into."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis

from stream_video_async import AsyncStreamClient
from stream_video_async.bulk import read_users
from stream_video_async.emulator import StreamEmulator
from stream_video_async.workers import CampaignError, CampaignNotFoundError, Campaigns
from tests.bulk.support import stored

from .campaign_tools import run, users, write


async def test_the_source_may_change_after_the_split(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    source = write(tmp_path / "u.jsonl", users(500))
    id = await campaigns.upsert_users(read_users(source), folder=tmp_path / "parts", slots=1)
    stop = asyncio.Event()
    # The first claim splits the source; the slice is too short to send anything.
    campaigns.slice = 0.001
    while (await campaigns.status(id)).state == "splitting":
        await campaigns.work(id, client, stop=stop)
    campaigns.slice = 5
    source.write_text('{"id": "somebody else"}\n')
    await run(campaigns, id, client)
    assert stored(emulator).keys() == {f"user-{number}" for number in range(500)}


async def test_a_csv_source_keeps_its_delimiter(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    source = tmp_path / "u.csv"
    source.write_text("id;name\nuser-1;Sacha\n")
    id = await campaigns.upsert_users(read_users(source, delimiter=";"), folder=tmp_path / "parts")
    assert await run(campaigns, id, client) == "complete"
    assert stored(emulator)["user-1"]["name"] == "Sacha"


async def test_a_source_without_rows_is_complete_at_once(
    campaigns: Campaigns, client: AsyncStreamClient, tmp_path: Path
) -> None:
    id = await campaigns.upsert_users(read_users(write(tmp_path / "u.jsonl", [])), folder=tmp_path / "parts")
    assert await run(campaigns, id, client) == "complete"
    assert (await campaigns.report(id)).rows == 0


async def test_a_source_that_cannot_be_read_pauses_the_campaign(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    source = tmp_path / "u.jsonl"
    id = await campaigns.upsert_users(read_users(source), folder=tmp_path / "parts")
    assert await run(campaigns, id, client) == "paused"
    status = await campaigns.status(id)
    assert status.error == f"the source cannot be split: No such file or directory: {source}"
    write(source, users(10))
    await campaigns.resume(id)
    assert (await campaigns.status(id)).error is None
    assert await run(campaigns, id, client) == "complete"
    assert len(stored(emulator)) == 10


async def test_delete_removes_all_keys_and_files(
    campaigns: Campaigns, client: AsyncStreamClient, redis: Redis, tmp_path: Path
) -> None:
    source = read_users(write(tmp_path / "u.jsonl", users(100)))
    id = await campaigns.upsert_users(source, folder=tmp_path / "parts")
    await run(campaigns, id, client)
    await campaigns.delete(id)
    assert await redis.keys() == []
    assert list((tmp_path / "parts").iterdir()) == []
    for call in (campaigns.status, campaigns.report, campaigns.delete, campaigns.pause):
        with pytest.raises(CampaignNotFoundError, match="there is no campaign"):
            await call(id)
    with pytest.raises(CampaignNotFoundError):
        await campaigns.work(id, client)


async def test_a_campaign_that_redis_has_lost_can_be_started_again_from_its_parts(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, redis: Redis, tmp_path: Path
) -> None:
    path = write(tmp_path / "u.jsonl", users(100))
    await campaigns.upsert_users(read_users(path), folder=tmp_path / "parts", id="mine", slots=1)
    await run(campaigns, "mine", client)
    await redis.flushall()
    with pytest.raises(CampaignNotFoundError):
        await campaigns.status("mine")
    path.unlink()
    await campaigns.upsert_users(read_users(path), folder=tmp_path / "parts", id="mine", slots=1)
    assert await run(campaigns, "mine", client) == "complete"
    assert (await campaigns.report("mine")).succeeded == 100


@pytest.mark.parametrize("source", [[{"id": "a"}], "users.jsonl", None])
async def test_a_source_that_workers_cannot_open_is_refused(campaigns: Campaigns, tmp_path: Path, source: Any) -> None:
    for start in (campaigns.upsert_users, campaigns.partial_update_users, campaigns.delete_users):
        with pytest.raises(TypeError, match=r"source must be a file from read_users\(\)"):
            await start(source, folder=tmp_path)


@pytest.mark.parametrize("job", ["upsert_users", "delete_users"])
async def test_parts_of_another_source_or_job_are_not_sent(
    campaigns: Campaigns, client: AsyncStreamClient, emulator: StreamEmulator, redis: Redis, tmp_path: Path, job: str
) -> None:
    """The id and the folder are those of an earlier campaign, of which Redis knows no more."""
    path = write(tmp_path / "u.jsonl", users(3))
    await campaigns.upsert_users(read_users(path), folder=tmp_path / "parts", id="daily")
    await run(campaigns, "daily", client)
    await redis.flushall()
    before = stored(emulator)
    other = path if job == "delete_users" else write(tmp_path / "other.jsonl", [{"id": "somebody else"}])
    await getattr(campaigns, job)(read_users(other), folder=tmp_path / "parts", id="daily")
    assert await run(campaigns, "daily", client) == "paused"
    assert "has the parts of another source or job" in str((await campaigns.status("daily")).error)
    assert stored(emulator) == before
    emulator.requests.assert_called("DeleteUsers", times=0)


async def test_only_the_files_of_a_campaign_are_deleted(
    campaigns: Campaigns, client: AsyncStreamClient, redis: Redis, tmp_path: Path
) -> None:
    path = write(tmp_path / "u.jsonl", users(3))
    code = tmp_path / "src" / "code.py"
    code.parent.mkdir()
    code.touch()
    with pytest.raises(CampaignError, match="src exists and is no campaign's"):
        await campaigns.upsert_users(read_users(path), folder=tmp_path, id="src")
    await campaigns.upsert_users(read_users(path), folder=tmp_path, id="mine")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "manifest.json").write_text('{"version": 3}')
    assert await run(campaigns, "mine", client) == "paused"
    await campaigns.delete("mine")
    (tmp_path / "mine" / "manifest.json").unlink()
    (tmp_path / "mine").rmdir()
    await campaigns.upsert_users(read_users(path), folder=tmp_path, id="mine")
    await run(campaigns, "mine", client)
    (tmp_path / "mine" / "note").touch()
    await campaigns.delete("mine")
    assert sorted(entry.name for entry in (tmp_path / "mine").iterdir()) == ["note"]
    assert code.exists()


async def test_partial_updates_need_json_lines(campaigns: Campaigns, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="JSON Lines, not csv"):
        await campaigns.partial_update_users(read_users(tmp_path / "u.csv"), folder=tmp_path)
