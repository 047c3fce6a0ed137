"""Checkpoints: how a job continues from them, what they survive, and what they reject."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Any

import pytest

from stream_video_async import BulkError
from stream_video_async.bulk import CheckpointError, FileCheckpoint, read_users
from stream_video_async.emulator import StreamEmulator
from tests.support.timing import fast

from .support import MemoryStore, batches, served, stored, users


async def interrupted(client: Any, emulator: Any, checkpoint: Any, count: int = 1000, **more: Any) -> Any:
    """Run a job whose sixth request is refused with 401; return its report."""
    rule = emulator.faults.add("status", operation="UpdateUsers", status=401, nth=6)
    with pytest.raises(BulkError, match="run it again with the same checkpoint") as caught:
        await client.bulk.upsert_users(users(count), checkpoint=checkpoint, max_in_flight=2, **more)
    emulator.faults.remove(rule.id)
    return caught.value.result


@pytest.mark.parametrize("kind", ["file", "memory"])
async def test_a_job_continues_where_it_ended(kind: str, tmp_path: Path) -> None:
    """The second run sends only the rows that the first did not, and its report covers both."""
    checkpoint: Any = tmp_path / "job" if kind == "file" else MemoryStore()
    async with served() as (emulator, client):
        before = await interrupted(client, emulator, checkpoint)
        done = {user_id for ids in batches(emulator) for user_id in ids} & stored(emulator).keys()
        emulator.requests.clear()
        report = await client.bulk.upsert_users(users(1000), checkpoint=checkpoint, max_in_flight=2)
        again = {user_id for ids in batches(emulator) for user_id in ids}
        assert report.complete
        assert (report.rows, report.succeeded, report.resumed) == (1000, 1000, before.rows)
        assert again.isdisjoint(done)
        assert len(stored(emulator)) == 1000
    if isinstance(checkpoint, MemoryStore):
        assert checkpoint.closed == 2


async def test_a_finished_job_does_nothing_the_second_time(tmp_path: Path) -> None:
    """So a task that is delivered twice may run twice."""
    async with served() as (emulator, client):
        first = await client.bulk.upsert_users(users(250), checkpoint=tmp_path / "job")
        emulator.requests.clear()
        second = await client.bulk.upsert_users(users(250), checkpoint=tmp_path / "job")
        assert second.complete
        assert (second.rows, second.succeeded, second.requests) == (250, 250, first.requests)
        assert not emulator.requests.find("UpdateUsers")


async def test_failures_and_duplicates_of_earlier_runs_stay_in_the_report(tmp_path: Path) -> None:
    """The last report covers all runs, and a later row clears the failure of an earlier run."""
    rows: list[Any] = list(users(900))
    rows[10] = {"id": "user-10", "name": 5}
    rows[20] = {"name": "nobody"}
    rows[30] = {"id": "user-10", "name": 6}
    rows[140] = {"id": "user-0"}
    rows[750] = {"id": "user-10", "name": "at last"}
    async with served() as (emulator, client):
        rule = emulator.faults.add(
            "status", operation="UpdateUsers", status=401, where=lambda asked: "user-650" in asked.body["users"]
        )
        with pytest.raises(BulkError) as caught:
            await client.bulk.upsert_users(rows, checkpoint=tmp_path / "job", max_in_flight=1)
        assert [failure.position for failure in caught.value.result.failed] == [20, 30]
        emulator.faults.remove(rule.id)
        report = await client.bulk.upsert_users(rows, checkpoint=tmp_path / "job", max_in_flight=1)
        assert [(failure.id, failure.position) for failure in report.failed] == [(None, 20)]
        assert [duplicate.position for duplicate in report.duplicates] == [30, 140, 750]
        assert report.rows == 900 == report.succeeded + len(report.failed) + len(report.duplicates)
        assert report.succeeded == len(stored(emulator))


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"batch_size": 50}, "another batch_size \\(100, now 50\\)"),
        ({"source": [{"id": f"other-{number}"} for number in range(1000)]}, "are not those of the checkpoint"),
        ({"source": list(users(1000))[1:]}, "are not those of the checkpoint"),
        ({"source": list(users(50))}, "are not those of the checkpoint"),
    ],
)
async def test_another_source_or_setting_is_refused(change: dict[str, Any], text: str, tmp_path: Path) -> None:
    """Nothing is sent for a source or settings that do not match the checkpoint."""
    async with served() as (emulator, client):
        await interrupted(client, emulator, tmp_path / "job")
        emulator.requests.clear()
        arguments: dict[str, Any] = {"source": users(1000), **change}
        with pytest.raises(CheckpointError, match=text) as caught:
            await client.bulk.upsert_users(arguments.pop("source"), checkpoint=tmp_path / "job", **arguments)
        assert caught.value.result is not None
        assert not emulator.requests.find("UpdateUsers")


async def test_a_shorter_source_is_refused(tmp_path: Path) -> None:
    """The first batch failed, the second one finished, and the source ends within the first."""
    async with served() as (emulator, client):
        emulator.faults.add("status", operation="UpdateUsers", status=401, nth=1)
        emulator.faults.add("delay", operation="UpdateUsers", nth=1, seconds=0.2)
        with pytest.raises(BulkError):
            await client.bulk.upsert_users(users(400), checkpoint=tmp_path / "job", max_in_flight=2)
        with pytest.raises(CheckpointError, match="the source ends after 40 rows"):
            await client.bulk.upsert_users(users(40), checkpoint=tmp_path / "job", max_in_flight=1)


async def test_another_method_app_or_option_is_refused(tmp_path: Path) -> None:
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(5), checkpoint=tmp_path / "a")
        with pytest.raises(CheckpointError, match="another method"):
            await client.bulk.delete_users(["user-1"], checkpoint=tmp_path / "a")
        await client.bulk.delete_users(["user-1"], checkpoint=tmp_path / "b")
        with pytest.raises(CheckpointError, match="other options"):
            await client.bulk.delete_users(["user-1"], checkpoint=tmp_path / "b", user="pruning")
        emulator.add_app("second-app", "s" * 32)
        from stream_video_async import AsyncStreamClient

        async with AsyncStreamClient("second-app", "s" * 32, base_url=emulator.url) as other:
            with pytest.raises(CheckpointError, match="another app or address"):
                await other.bulk.upsert_users(users(5), checkpoint=tmp_path / "a")
    text = (tmp_path / "a").read_text() + (tmp_path / "b").read_text()
    assert emulator.api_key not in text
    assert emulator.api_secret not in text


async def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    """Files are identified by size, beginning and end, not by their path."""
    path = tmp_path / "users.jsonl"
    path.write_text('{"id": "a"}\n{"id": "b"}\n')
    async with served() as (_, client):
        await client.bulk.upsert_users(read_users(path), checkpoint=tmp_path / "job")
        moved = path.rename(tmp_path / "moved.jsonl")
        assert (await client.bulk.upsert_users(read_users(moved), checkpoint=tmp_path / "job")).complete
        moved.write_text('{"id": "a"}\n{"id": "c"}\n')
        with pytest.raises(CheckpointError, match="another source"):
            await client.bulk.upsert_users(read_users(moved), checkpoint=tmp_path / "job")


async def test_a_cut_off_record_is_dropped_and_a_damaged_one_refused(tmp_path: Path) -> None:
    """Wherever a crash cuts the file, the job continues from the complete records."""
    path = tmp_path / "job"
    async with served() as (emulator, client):
        await interrupted(client, emulator, path)
        whole = path.read_bytes()
        records = len(whole.splitlines())
        for cut in range(1, 80):
            path.write_bytes(whole[:-cut])
            store = FileCheckpoint(path)
            found = await store.load()
            await store.close()
            assert records - 2 <= len(found) < records
            assert whole.startswith(path.read_bytes())
        path.write_bytes(whole[:-3])
        report = await client.bulk.upsert_users(users(1000), checkpoint=path)
        assert report.succeeded == 1000 == len(stored(emulator))

        lines = whole.splitlines(keepends=True)
        path.write_bytes(lines[0] + lines[1].replace(b"[", b"]", 1) + b"".join(lines[2:]))
        with pytest.raises(CheckpointError, match="line 2: the record is damaged"):
            await client.bulk.upsert_users(users(1000), checkpoint=path)


@pytest.mark.parametrize("content", ["{}\n", "[1]\n", '{"version": 1}\n', "hello\nworld\n", '"x"\n'])
async def test_a_file_with_other_records_is_refused(content: str, tmp_path: Path) -> None:
    """Its lines have checksums, but they are not the records of a bulk job."""
    import zlib

    path = tmp_path / "job"
    lines = [line.encode() for line in content.splitlines()]
    path.write_bytes(b"".join(b"%08x %b\n" % (zlib.crc32(line), line) for line in lines))
    async with served() as (_, client):
        with pytest.raises(CheckpointError, match=r"version|not the checkpoint of a bulk job"):
            await client.bulk.upsert_users(users(5), checkpoint=path)


FOREIGN = [
    b"id,name a b\nx,y z q\n",
    b"id\nx\n",
    b"id,name",
    b'{"id": "a"}\n{"id": "b"}\n',
    b"-----BEGIN PRIVATE KEY-----\nabc\n",
    b"x",
    b"\n",
    b"\0" * 10_000,
    b"00000000 {}\n",
]


@pytest.mark.parametrize("content", FOREIGN, ids=range(len(FOREIGN)))
async def test_a_file_that_is_not_a_checkpoint_is_left_untouched(content: bytes, tmp_path: Path) -> None:
    """A wrong ``checkpoint=`` must not destroy a file."""
    path = tmp_path / "foreign"
    path.write_bytes(content)
    async with served() as (emulator, client):
        with pytest.raises(CheckpointError, match="is not a checkpoint and was left untouched"):
            await client.bulk.upsert_users(users(5), checkpoint=path)
        assert not emulator.requests.find("UpdateUsers")
    assert path.read_bytes() == content
    assert [found.name for found in tmp_path.iterdir()] == ["foreign"]


async def test_the_source_itself_is_refused_as_a_checkpoint(tmp_path: Path) -> None:
    path = tmp_path / "users.csv"
    path.write_text("id,name\na,b\n")
    async with served() as (_, client):
        with pytest.raises(CheckpointError, match="left untouched"):
            await client.bulk.upsert_users(read_users(path), checkpoint=path)
    assert path.read_text() == "id,name\na,b\n"


async def test_an_empty_file_can_become_a_checkpoint(tmp_path: Path) -> None:
    path = tmp_path / "job"
    path.touch()
    async with served() as (_, client):
        assert (await client.bulk.upsert_users(users(5), checkpoint=path)).succeeded == 5
        assert (await client.bulk.upsert_users(users(5), checkpoint=path)).resumed == 5


@pytest.mark.parametrize(
    "other", [[{"id": f"other-{number}"} for number in range(250)], list(users(249)), [], [{"name": "x"}] * 250]
)
async def test_a_finished_checkpoint_refuses_another_source(other: list[Any], tmp_path: Path) -> None:
    """Otherwise the job would report success for rows that were never sent."""
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(250), checkpoint=tmp_path / "job")
        emulator.requests.clear()
        with pytest.raises(CheckpointError, match="are not those of the checkpoint"):
            await client.bulk.upsert_users(other, checkpoint=tmp_path / "job")
        assert not emulator.requests.find("UpdateUsers")


@pytest.mark.parametrize("kind", ["generator", "file"])
async def test_rows_added_after_a_job_has_finished_are_sent(kind: str, tmp_path: Path) -> None:
    """The second run sends only the added rows; the third run sends nothing."""
    path = tmp_path / "users.csv"

    def source(count: int) -> Any:
        lines = ["id,name", *(f"user-{number},x" for number in range(count))]
        path.write_text("\n".join(lines) + "\n")
        return read_users(path) if kind == "file" else users(count)

    async with served() as (emulator, client):
        await client.bulk.upsert_users(source(250), checkpoint=tmp_path / "job")
        for sent in ([[f"user-{number}" for number in range(250, 300)]], []):
            emulator.requests.clear()
            report = await client.bulk.upsert_users(source(300), checkpoint=tmp_path / "job")
            assert (report.complete, report.succeeded) == (True, 300)
            assert batches(emulator) == sent
        assert len(stored(emulator)) == 300


@pytest.mark.parametrize("written", [0, 7])
async def test_a_full_disk_ends_the_job_and_leaves_a_good_checkpoint(
    written: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk becomes full in the middle of a record; once there is space again, the same call continues."""
    import errno

    write, calls = os.write, 0

    def full(descriptor: int, data: bytes) -> int:
        nonlocal calls
        calls += 1
        if calls == 4:
            write(descriptor, data[:written])
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, data)

    async with served() as (emulator, client):
        monkeypatch.setattr(os, "write", full)
        with pytest.raises(BulkError, match=r"the checkpoint cannot be read or written.*No space left") as caught:
            await client.bulk.upsert_users(users(1000), checkpoint=tmp_path / "job", max_in_flight=2)
        assert caught.value.result.rows >= 200
        assert isinstance(caught.value.__cause__, OSError)
        monkeypatch.undo()
        store = FileCheckpoint(tmp_path / "job")
        records = await store.load()
        await store.close()
        assert len(records) >= 3
        report = await client.bulk.upsert_users(users(1000), checkpoint=tmp_path / "job")
        assert (report.complete, report.succeeded) == (True, 1000)
        assert len(stored(emulator)) == 1000


async def test_a_checkpoint_that_cannot_be_created_does_not_offer_to_continue(tmp_path: Path) -> None:
    async with served() as (_, client):
        with pytest.raises(BulkError, match="cannot be read or written") as caught:
            await client.bulk.upsert_users(users(3), checkpoint=tmp_path / "none" / "job")
        assert "same checkpoint" not in str(caught.value)


@pytest.mark.parametrize("has_links", [True, False])
async def test_of_two_jobs_on_one_new_checkpoint_one_wins(
    has_links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of them completes and the other raises, in whatever order they run."""
    if not has_links:

        def refuse(*_: object) -> None:
            raise OSError("no links here")

        monkeypatch.setattr(os, "link", refuse)
    async with served() as (emulator, client):
        for turn in range(10):
            jobs = [client.bulk.upsert_users(users(300), checkpoint=tmp_path / f"job-{turn}") for _ in range(2)]
            outcomes = await asyncio.gather(*jobs, return_exceptions=True)
            assert sorted(type(outcome).__name__ for outcome in outcomes) == ["BulkReport", "CheckpointError"]
        assert len(list(tmp_path.iterdir())) == 10
        assert len(stored(emulator)) == 300


async def test_a_store_that_returns_a_record_twice_is_refused() -> None:
    store = MemoryStore()
    async with served() as (emulator, client):
        await client.bulk.upsert_users(users(250), checkpoint=store)
        store.records.insert(2, store.records[1])
        emulator.requests.clear()
        with pytest.raises(CheckpointError, match="holds row 0 twice"):
            await client.bulk.upsert_users(users(250), checkpoint=store)
        assert not emulator.requests.find("UpdateUsers")


async def test_two_jobs_cannot_share_a_checkpoint(tmp_path: Path) -> None:
    """The second one raises, and the first one continues."""
    async with served() as (emulator, client):
        emulator.faults.add("delay", operation="UpdateUsers", seconds=0.3, nth=1)
        first = asyncio.create_task(client.bulk.upsert_users(users(100), checkpoint=tmp_path / "job"))
        await emulator.requests.wait_for("GetApp", times=0)
        while not (tmp_path / "job").exists():
            await asyncio.sleep(0.001)
        with pytest.raises(CheckpointError, match="in use by another job"):
            await client.bulk.upsert_users(users(100), checkpoint=tmp_path / "job")
        assert (await first).succeeded == 100


async def test_a_missing_folder_is_named_and_nothing_is_sent(tmp_path: Path) -> None:
    async with served() as (emulator, client):
        with pytest.raises(BulkError, match="nowhere"):
            await client.bulk.upsert_users(users(5), checkpoint=tmp_path / "nowhere" / "job")
        assert not emulator.requests.find("UpdateUsers")


async def test_the_checkpoint_is_private_and_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other users cannot read it, and each record reaches the disk before the next batch is taken."""
    synced: list[int] = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda descriptor: (synced.append(descriptor), fsync(descriptor)))  # type: ignore[func-returns-value]
    async with served() as (_, client):
        await client.bulk.upsert_users(users(500), checkpoint=tmp_path / "job", max_in_flight=1)
    assert (tmp_path / "job").stat().st_mode & 0o077 == 0
    # The file and its folder when it is created, one record for each of five batches, and the end.
    assert len(synced) == 2 + 5 + 1
    assert [path.name for path in tmp_path.iterdir()] == ["job"]


async def test_cancelled_jobs_leave_a_good_checkpoint(tmp_path: Path) -> None:
    """The job is cancelled at three moments; then the same call completes it."""
    async with StreamEmulator() as emulator, emulator.client(retry=fast()) as client:
        for wanted in (500, 1500, 2500):
            job = client.bulk.upsert_users(users(5000), checkpoint=tmp_path / "job", max_in_flight=3)
            task = asyncio.create_task(job)
            await client.get_app()
            while job.report.succeeded < wanted:
                await asyncio.sleep(0.001)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        report = await client.bulk.upsert_users(users(5000), checkpoint=tmp_path / "job")
        assert report.succeeded == 5000 == len(stored(emulator))
        assert report.resumed >= 2000
