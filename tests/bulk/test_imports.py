"""Imports: upload, creation, polling, errors."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from stream_video_async import (
    AsyncStreamClient,
    ClientConfig,
    StreamApiError,
    StreamTaskError,
    StreamTransportError,
    StreamWaitTimeoutError,
)
from tests.support.timing import fast


class Service:
    """The three operations of an import, and the storage that the file is uploaded to."""

    def __init__(self) -> None:
        self.url = ""
        self.upload_url: str | None = None
        self.states = ["uploaded", "analyzing", "importing", "completed"]
        self.statuses = [200]
        self.received: list[bytes] = []
        self.upload_headers: list[dict[str, str]] = []
        self.created: list[Any] = []
        self.polls = 0

    def task(self, state: str) -> dict[str, Any]:
        at = self.states.index(state)
        history = [
            {"created_at": 1, "prev_state": before, "next_state": after}
            for before, after in zip(["", *self.states], self.states[: at + 1], strict=False)
        ]
        task = {"id": "import-1", "mode": "upsert", "path": "s3/users", "state": state, "history": history}
        return {"import_task": {**task, "created_at": 1, "updated_at": 2}, "duration": "1ms"}

    async def create_url(self, request: web.Request) -> web.Response:
        body = await request.json()
        assert body["filename"] == "users.json"
        address = self.upload_url or f"{self.url}/storage/users.json?signature=s%2Fecret"
        return web.json_response({"upload_url": address, "path": "s3/users", "duration": "1ms"}, status=201)

    async def upload(self, request: web.Request) -> web.Response:
        self.upload_headers.append(dict(request.headers))
        assert request.rel_url.raw_query_string == "signature=s%2Fecret"
        status = self.statuses[min(len(self.received), len(self.statuses) - 1)]
        if status == 0:
            self.received.append(b"")
            request.transport.abort()
        else:
            self.received.append(await request.read())
        return web.Response(status=status or 200, headers={"Location": "http://127.0.0.1:1/"})

    async def create(self, request: web.Request) -> web.Response:
        self.created.append(await request.json())
        return web.json_response(self.task(self.states[0]), status=201)

    async def get(self, request: web.Request) -> web.Response:
        assert request.match_info["id"] == "import-1"
        self.polls += 1
        return web.json_response(self.task(self.states[min(self.polls, len(self.states) - 1)]))


@contextlib.asynccontextmanager
async def running(**options: Any) -> AsyncIterator[tuple[Service, AsyncStreamClient]]:
    service = Service()
    app = web.Application(client_max_size=1 << 30)
    app.router.add_post("/api/v2/import_urls", service.create_url)
    app.router.add_put("/storage/users.json", service.upload)
    app.router.add_post("/api/v2/imports", service.create)
    app.router.add_get("/api/v2/imports/{id}", service.get)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    service.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    options.setdefault("retry", fast())
    try:
        config = ClientConfig(api_key="planted-key", api_secret="planted-secret" * 3, base_url=service.url, **options)
        async with AsyncStreamClient(config=config) as client:
            yield service, client
    finally:
        await runner.cleanup()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "users.json"
    path.write_bytes(b'[{"type":"user"}]' * 100_000)
    return path


async def test_a_file_is_uploaded_imported_and_waited_for(file: Path) -> None:
    """The upload has a Content-Length and none of the client's credentials."""
    seen: list[str] = []
    async with running() as (service, client):
        report = await client.imports.run(
            file, merge_custom=True, poll_interval=0.001, on_progress=lambda task: seen.append(task.state)
        )
    assert (report.is_complete, report.state, report.errors) == (True, "completed", ())
    assert (report.id, report.path, report.size) == ("import-1", "s3/users", file.stat().st_size)
    assert seen == ["uploaded", "analyzing", "importing", "completed"]
    assert service.received == [file.read_bytes()]
    assert service.created == [{"mode": "upsert", "path": "s3/users", "merge_custom": True}]
    (headers,) = service.upload_headers
    assert headers["Content-Length"] == str(file.stat().st_size)
    assert not {"authorization", "stream-auth-type", "x-stream-client"} & {name.lower() for name in headers}
    report.raise_for_errors()


async def test_a_failed_import_reports_the_states_that_failed(file: Path) -> None:
    async with running() as (service, client):
        service.states = ["uploaded", "analyzing", "analyzing_failed"]
        report = await client.imports.run(file, poll_interval=0.001)
    assert (report.is_complete, report.state, report.errors) == (False, "analyzing_failed", ("analyzing_failed",))
    with pytest.raises(StreamTaskError, match="analyzing_failed"):
        report.raise_for_errors()


@pytest.mark.parametrize("failure", [503, 0])
async def test_a_failed_upload_is_retried_from_the_beginning(failure: int, file: Path) -> None:
    async with running() as (service, client):
        service.statuses = [failure, failure, 200]
        assert (await client.imports.run(file, poll_interval=0.001)).is_complete
    assert service.received[-1] == file.read_bytes()
    assert len(service.received) == 3


@pytest.mark.parametrize(("status", "times"), [(403, 1), (302, 1), (500, 3)])
async def test_a_refused_upload_raises_and_nothing_is_imported(status: int, times: int, file: Path) -> None:
    async with running() as (service, client):
        service.statuses = [status]
        with pytest.raises(StreamApiError, match=str(status)):
            await client.imports.run(file)
    assert len(service.received) == times
    assert service.created == []


async def test_the_presigned_url_appears_in_no_error_and_no_log(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Anyone who has the URL can write to the storage."""
    caplog.set_level(logging.DEBUG)
    async with running() as (service, client):
        service.statuses = [0]
        with pytest.raises(StreamTransportError) as caught:
            await client.imports.run(file)
    assert "ecret" not in f"{caught.value!r} {caught.value} {caught.value.__context__!r} {vars(caught.value)}"
    assert "signature" not in caplog.text


@pytest.mark.parametrize(
    "url",
    ["http://example.com/x", "ftp://127.0.0.1/x", "/storage", "https:///", "//example.com/x", "http://127.0.0.1:1/x"],
)
async def test_an_address_without_tls_is_refused(url: str, file: Path) -> None:
    """A reply of the server cannot make the client send users' data unencrypted."""
    async with running() as (service, client):
        service.upload_url = url
        with pytest.raises(StreamTransportError, match="no https:// URL"):
            await client.imports.run(file)


async def test_an_import_that_does_not_end_in_time_raises(tmp_path: Path) -> None:
    file = tmp_path / "users.json"
    file.write_bytes(b"[]")
    async with running() as (service, client):
        service.states = ["uploaded", *["importing"] * 100_000]
        with pytest.raises(StreamWaitTimeoutError, match="import-1 had not ended after") as caught:
            await client.imports.run(file, poll_interval=0.001, timeout=0.5)
    assert (caught.value.waited_for, caught.value.status) == ("import import-1", "importing")


@contextlib.asynccontextmanager
async def endless_header() -> AsyncIterator[str]:
    """A storage that sends a header without end, byte by byte."""
    writers: list[asyncio.StreamWriter] = []

    async def send_forever(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        with contextlib.suppress(ConnectionError):
            writer.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
            while not writer.is_closing():
                writer.write(b".")
                await asyncio.sleep(0.01)

    server = await asyncio.start_server(send_forever, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/x?signature=s%2Fecret"
    finally:
        server.close()
        for writer in writers:
            writer.transport.abort()
        await asyncio.sleep(0.02)


async def test_the_timeout_applies_while_the_storage_sends_an_endless_header(file: Path) -> None:
    async with running(allow_insecure=True) as (service, client), endless_header() as address:
        service.upload_url = address
        with pytest.raises(StreamWaitTimeoutError, match=r"upload of users\.json had not ended") as caught:
            await client.imports.run(file, timeout=0.3)
    assert service.created == []
    assert caught.value.__context__ is None


async def test_without_a_timeout_an_endless_header_ends_with_the_timeout_of_the_client(tmp_path: Path) -> None:
    small = tmp_path / "users.json"
    small.write_bytes(b"[]")
    retry = fast(attempts=2)
    async with running(allow_insecure=True, timeout=0.2, retry=retry) as (service, client), endless_header() as address:
        service.upload_url = address
        with pytest.raises(StreamTransportError) as caught:
            await client.imports.run(small)
    assert (caught.value.kind, caught.value.operation, caught.value.attempts) == ("timeout", "upload", 2)


async def test_an_unreachable_storage_raises_the_error_of_the_upload(file: Path) -> None:
    async with running(allow_insecure=True, retry=None) as (service, client):
        service.upload_url = "http://127.0.0.1:1/x"
        with pytest.raises(StreamTransportError) as caught:
            await client.imports.run(file)
    assert (caught.value.kind, caught.value.sent, caught.value.operation) == ("connect_failed", "no", "upload")


async def test_bad_arguments_are_refused_before_anything_is_sent(tmp_path: Path) -> None:
    (tmp_path / "users.json").touch()
    async with running() as (service, client):
        with pytest.raises(ValueError, match=r"users.json is empty"):
            await client.imports.run(tmp_path / "users.json")
        with pytest.raises(ValueError, match="poll_interval"):
            await client.imports.run(tmp_path / "users.json", poll_interval=0)

        async def awaited(_: object) -> None: ...

        with pytest.raises(TypeError, match="on_progress must not be async"):
            await client.imports.run(tmp_path / "users.json", on_progress=awaited)
        with pytest.raises(FileNotFoundError):
            await client.imports.run(tmp_path / "nowhere.json")
    assert service.created == []
