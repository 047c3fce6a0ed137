"""Replies with status 200 that do not match the contract: each helper gives no rows or a StreamDecodeError."""

from __future__ import annotations

import contextlib
import inspect
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from stream_video_async import AsyncStreamClient, BulkError, StreamDecodeError
from stream_video_async._models.base import Model
from stream_video_async.bulk import BulkReport
from stream_video_async.pagination import Pages
from tests.support.server import Seen, error, http, serving
from tests.support.timing import Sleeper

Helper = Callable[[AsyncStreamClient], Awaitable[Any]]

ROWS = [
    "block_lists",
    "blocklists",
    "call_stats",
    "calls",
    "members",
    "participants",
    "participants_sessions",
    "polls",
    "reports",
    "user_feedback",
    "users",
    "votes",
]
FIELDS = (*ROWS, "next", "next_cursor", "status", "task_id", "upload_url", "path", "import_task", "call", "result")

EMPTY = {
    "an empty object": {},
    "all fields null": dict.fromkeys(FIELDS),
    "a list": [],
    "text": "",
    "a number": 7,
    "null": None,
    "text in every field": dict.fromkeys(FIELDS, ""),
    "a number in every field": dict.fromkeys(FIELDS, 7),
    "an empty list in every field": {key: [] for key in FIELDS},
    "an empty object in every field": {key: {} for key in FIELDS},
    "lists of null": {key: [None] for key in ROWS},
    "lists of lists": {key: [[]] for key in ROWS},
}
"""Bodies without a single usable row."""

FEW_FIELDS = {
    "rows without fields": {key: [{}, {}] for key in ROWS},
    "rows with null": {key: [{"call": None, "id": None, "user": None, "user_id": None}] for key in ROWS},
    "rows with empty objects": {key: [{"call": {}, "user": {}}] for key in ROWS},
    "users without fields": {"users": {"ada": {}, "grace": {}}},
}


def iterators() -> dict[str, Helper]:
    """Return all iterators of the façade."""
    found: dict[str, Helper] = {}
    places: dict[str, Callable[[AsyncStreamClient], Any]] = {
        "client": lambda client: client,
        "client.video": lambda client: client.video,
        "call": lambda client: client.video.call("default", "id"),
    }
    client = AsyncStreamClient("key", "secret-that-is-long-enough-for-hs256")
    for place, reach in places.items():
        for name in dir(reach(client)):
            if name.startswith("iter_"):
                found[f"{place}.{name}"] = _iterator(reach, name)
    return found


def _iterator(reach: Callable[[AsyncStreamClient], Any], name: str) -> Helper:
    async def read(client: AsyncStreamClient) -> list[Any]:
        iterate = getattr(reach(client), name)
        required = [
            name
            for name, parameter in inspect.signature(iterate).parameters.items()
            if parameter.default is parameter.empty
        ]
        pages: Pages[Any, Any] = iterate(**dict.fromkeys(required, "some"), page_size=2)
        return [row async for row in pages]

    return read


async def create_user(client: AsyncStreamClient) -> Any:
    return [await client.create_user(id="ada")]


async def upsert_few(client: AsyncStreamClient) -> Any:
    return (await client.upsert_users({"id": "ada"})).users or []


async def upsert_many(client: AsyncStreamClient) -> Any:
    return (await client.upsert_users([{"id": f"user-{number}"} for number in range(250)])).users or []


async def wait_for_task(client: AsyncStreamClient) -> Any:
    return [await client.wait_for_task("task", poll_interval=0.001)]


def bulk(name: str) -> Helper:
    """Run a bulk job whose rows must all be reported as failed."""

    async def run(client: AsyncStreamClient) -> Any:
        rows = [{"id": f"user-{number}"} for number in range(150)]
        # Requests are retried until patience runs out.
        try:
            report: BulkReport = await getattr(client.bulk, name)(rows, patience=60)
        except BulkError as error:
            assert isinstance(error.__cause__, StreamDecodeError)
            report = error.result
        else:
            assert {failure.kind for failure in report.failed} <= {"unconfirmed", "unknown"}
            assert len(report.failed) == len(rows)
        assert report.succeeded == 0
        return []

    return run


HELPERS: dict[str, Helper] = {
    **iterators(),
    "client.create_user": create_user,
    "client.upsert_users (1)": upsert_few,
    "client.upsert_users (250)": upsert_many,
    "client.wait_for_task": wait_for_task,
    **{
        f"client.bulk.{name}": bulk(name)
        for name in ("upsert_users", "partial_update_users", "delete_users", "deactivate_users", "reactivate_users")
    },
}


@contextlib.asynccontextmanager
async def client_of(answer: Any) -> AsyncIterator[AsyncStreamClient]:
    async with (
        serving(answer) as server,
        AsyncStreamClient(
            "key", "secret-that-is-long-enough-for-hs256", base_url=server.url, retry=Sleeper().policy()
        ) as client,
    ):
        yield client


def ok(body: object) -> bytes:
    return http(200, json.dumps(body).encode())


async def outcome(awaited: Awaitable[Any]) -> Any:
    """Return what a helper returned; any error but a StreamDecodeError fails the test."""
    try:
        return list(await awaited)
    except StreamDecodeError:
        return []


def test_every_iterator_yields_all_rows() -> None:
    assert {"client.iter_users", "client.video.iter_calls", "call.iter_members"} < HELPERS.keys()
    assert len([name for name in HELPERS if ".iter_" in name]) >= 13


@pytest.mark.parametrize("helper", HELPERS)
async def test_a_reply_without_rows_gives_no_rows_or_a_decode_error(helper: str) -> None:
    for name, body in EMPTY.items():
        async with client_of(ok(body)) as client:
            assert await outcome(HELPERS[helper](client)) == [], name


@pytest.mark.parametrize("helper", HELPERS)
async def test_rows_without_fields_are_rows_or_a_decode_error(helper: str) -> None:
    for name, body in FEW_FIELDS.items():
        async with client_of(ok(body)) as client:
            rows = await outcome(HELPERS[helper](client))
            assert all(isinstance(row, (Model, str)) for row in rows), name


@pytest.mark.parametrize("body", [*EMPTY, *FEW_FIELDS])
async def test_calls_of_an_app_that_refuses_cursors(body: str) -> None:
    """The second page is rejected, and the third, requested by value, does not match the contract."""
    call = {"cid": "default:1", "id": "1", "created_at": 1}
    refusal = error(400, message="cannot specify sort and next/prev at the same time")
    replies = [ok({"calls": [{"call": call}], "next": "2"}), refusal, ok((EMPTY | FEW_FIELDS)[body])]
    async with client_of(replies) as client:
        rows = []
        with contextlib.suppress(StreamDecodeError):
            async for row in client.video.iter_calls(page_size=1):
                rows.append(row)  # noqa: PERF401 - what came before the error counts
        assert [row.call.cid for row in rows] == ["default:1"]


@pytest.mark.parametrize("operation", ["import_urls", "imports", "imports/import-1"])
async def test_imports(tmp_path: Path, operation: str) -> None:
    """In turn, each of the three replies does not match the contract."""
    file = tmp_path / "users.json"
    file.write_text("{}")
    for name, odd in (EMPTY | FEW_FIELDS).items():
        replies: dict[str, object] = {
            "import_urls": {"path": "s3/users"},
            "imports": {"import_task": {"id": "import-1", "state": "uploaded", "path": "s3/users"}},
            operation: odd,
        }

        def answer(_number: int, seen: Seen, replies: dict[str, object] = replies) -> bytes:
            path = seen.target.partition("?")[0].removeprefix("/api/v2/")
            body = replies.get(path, {})
            if path == "import_urls" and path != operation:
                body = {"path": "s3/users", "upload_url": f"http://{seen.headers['host']}/storage"}
            return ok(body)

        async with client_of(answer) as client:
            with pytest.raises(StreamDecodeError) as caught:
                await client.imports.run(file, poll_interval=0.001)
            expected = {"import_urls": "CreateImportURL", "imports": "CreateImport"}.get(operation, "GetImport")
            assert caught.value.operation == expected, name
