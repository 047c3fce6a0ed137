"""The client against the emulator: credentials, tokens, calls, iterators, tasks, errors."""

from __future__ import annotations

import base64
import contextlib
import io
import json
import pickle
import subprocess
import sys
import uuid
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import jwt
import pytest

from stream_video_async import (
    AsyncStreamClient,
    ClientClosedError,
    ClientConfig,
    StreamApiError,
    StreamAuthenticationError,
    StreamBadRequestError,
    StreamConfigError,
    StreamDecodeError,
    StreamNotFoundError,
    StreamTaskError,
    StreamTransportError,
    StreamWaitTimeoutError,
    api,
)
from stream_video_async.emulator import StreamEmulator
from stream_video_async.models import (
    CallRequest,
    CallSettingsRequest,
    ImageSize,
    MemberRequest,
    OnlyUserID,
    QueryUsersPayload,
    ScreensharingSettingsRequest,
    SortParamRequest,
    UserRequest,
)
from stream_video_async.types import FilePart
from tests.support.server import http, serving

SECRET = "secret-that-is-long-enough-for-hs256"


# --- the main job


async def test_the_main_job(client: AsyncStreamClient) -> None:
    """Users, a call with members, custom data and settings, as the README shows it."""
    users = await client.upsert_users(UserRequest(id="tommaso-id", name="tommaso", role="admin", custom={"n": 1}))
    assert users.users["tommaso-id"].custom == {"n": 1}
    await client.upsert_users(*(UserRequest(id=name) for name in ("sacha", "john", "sara", "emily")))
    call = client.video.call("default", id := uuid.uuid4())
    assert (call.cid, call.data, call.custom) == (f"default:{id}", None, None)
    data = CallRequest(created_by_id="sacha", members=[MemberRequest(user_id="john", role="admin")], custom={"a": 1})
    created = await call.create(data=data)
    assert (created.created, created.call.cid, created.call.custom) == (True, call.cid, {"a": 1})
    assert (await call.get_or_create(data=data)).created is False
    update = [MemberRequest(user_id="sara"), MemberRequest(user_id="emily", role="admin")]
    assert [m.user_id for m in (await call.update_call_members(update_members=update)).members] == ["sara", "emily"]
    assert call.custom == {"a": 1}
    assert (await call.update(custom={"color": "red"})).call.custom["color"] == "red"
    assert call.custom == {"a": 1, "color": "red"}
    sharing = ScreensharingSettingsRequest(enabled=True, access_request_enabled=True)
    updated = await call.update(settings_override=CallSettingsRequest(screensharing=sharing))
    assert updated.call.settings.screensharing.enabled is True
    assert call.data is updated.call
    assert {m.user_id async for m in call.iter_members(page_size=2)} == {"john", "sara", "emily"}
    assert [row.call.cid async for row in client.video.iter_calls(filter_conditions={"id": str(id)})] == [call.cid]


async def test_iterators_go_beyond_one_page(client: AsyncStreamClient) -> None:
    await client.upsert_users(*(UserRequest(id=f"u{n:03d}", custom={"n": n}) for n in range(100)))
    await client.upsert_users(*(UserRequest(id=f"v{n:03d}") for n in range(30)))
    ids = [user.id async for user in client.iter_users(page_size=40)]
    assert {f"u{n:03d}" for n in range(100)} | {f"v{n:03d}" for n in range(30)} <= set(ids)
    assert len(ids) == len(set(ids))
    some = [user.id async for user in client.iter_users(filter_conditions={"id": {"$lt": "u010"}}, page_size=3)]
    assert [i for i in some if i.startswith("u")] == [f"u{n:03d}" for n in range(10)]
    for number in range(7):
        await client.video.call("default", f"c{number}").create(data=CallRequest(created_by_id="u000"))
    pages = [len(page.calls) async for page in client.video.iter_calls(page_size=3).pages()]
    assert pages == [3, 3, 1]
    by_id = client.video.iter_calls(sort=[SortParamRequest(field="id", direction=1)], page_size=2)
    assert [row.call.id async for row in by_id] == [f"c{number}" for number in range(7)]
    with pytest.raises(ValueError, match="from 1 to 100"):
        client.iter_users(page_size=0)


async def test_users_are_queried_by_payload(client: AsyncStreamClient) -> None:
    await client.create_user("Ada", id="ada", image="https://example.com/ada.png")
    found = await client.query_users(QueryUsersPayload(filter_conditions={"id": "ada"}))
    assert [(user.id, user.name, user.image) for user in found.users] == [("ada", "Ada", "https://example.com/ada.png")]
    assert uuid.UUID((await client.create_user()).id)
    with pytest.raises(ValueError, match="at least one user"):
        await client.upsert_users()


async def test_a_task_is_waited_for(client: AsyncStreamClient, emulator: StreamEmulator) -> None:
    await client.upsert_users(UserRequest(id="gone"))
    deleted = await client.delete_users(user_ids=["gone"], user="hard", messages="hard", conversations="hard")
    task = await client.wait_for_task(deleted.task_id, poll_interval=0.01)
    assert task.status == "completed"
    with pytest.raises(StreamNotFoundError):
        await client.wait_for_task("unknown")
    with pytest.raises(ValueError, match="poll_interval"):
        await client.wait_for_task("unknown", poll_interval=0)


async def test_endpoint_functions_return_everything_about_a_reply(client: AsyncStreamClient) -> None:
    response = await api.app.get_app(client)
    assert (response.status, response.attempts) == (200, 1)
    assert uuid.UUID(response.request_id)
    assert response.headers["Content-Type"].startswith("application/json")
    assert json.loads(response.body)["app"]["name"] == response.data.app.name
    assert response.rate_limit == client.rate_limits["GetApp"]
    assert "GetApplicationResponse" in repr(response)


# --- tokens and users' clients


async def test_a_users_client_acts_as_the_user(client: AsyncStreamClient, emulator: StreamEmulator) -> None:
    await client.upsert_users(UserRequest(id="john"))
    token = client.create_token("john", expiration=timedelta(minutes=5))
    claims = jwt.decode(token, emulator.api_secret, algorithms=["HS256"])
    assert (claims["user_id"], claims["exp"] - claims["iat"]) == ("john", 305)
    cids = client.create_call_token("john", ["default:a"], role="admin")
    assert jwt.decode(cids, emulator.api_secret, algorithms=["HS256"])["call_cids"] == ["default:a"]
    user = client.clone_for_token(token)
    created = await user.video.call("default", "johns").get_or_create()
    assert created.call.created_by.id == "john"
    with pytest.raises(StreamConfigError, match="no API secret"):
        user.create_token("anybody")
    await user.close()
    assert (await client.get_app()).app.name


@pytest.mark.parametrize("token", [None, "", 5, b"token"])
def test_a_client_for_a_missing_token_is_refused(token: Any) -> None:
    """It would otherwise act with the rights of the server, or as nobody."""
    with pytest.raises(StreamConfigError, match="token must be a JWT as text"):
        AsyncStreamClient("key", SECRET).clone_for_token(token)
    if token:
        with pytest.raises(StreamConfigError, match="token must be a JWT as text"):
            AsyncStreamClient("key", token=token)


@pytest.mark.parametrize("expiration", [0, -1, timedelta(0), timedelta(seconds=-1), float("nan"), True])
def test_expired_tokens_are_refused_before_signing(expiration: Any) -> None:
    with pytest.raises(ValueError, match="expiration"):
        AsyncStreamClient("key", SECRET).create_token("u", expiration=expiration)


@pytest.mark.parametrize("user_id", ["", None, 5])
def test_tokens_without_a_user_are_refused(user_id: Any) -> None:
    with pytest.raises(ValueError, match="user_id"):
        AsyncStreamClient("key", SECRET).create_token(user_id)


async def test_srt_credentials_need_a_call_that_is_known(client: AsyncStreamClient, emulator: StreamEmulator) -> None:
    await client.upsert_users(UserRequest(id="john"))
    call = client.video.call("livestream", "show")
    with pytest.raises(ValueError, match="was not loaded yet"):
        call.create_srt_credentials("john")
    await call.create(data=CallRequest(created_by_id="john"))
    address = call.create_srt_credentials("john").address
    assert "{" not in address
    token = address.rpartition("t=")[2]
    claims = jwt.decode(token, emulator.api_secret, algorithms=["HS256"])
    assert (claims["user_id"], "exp" in claims) == ("john", False)
    assert f"passphrase={token.split('.')[2]}&" in address
    with pytest.raises(ValueError, match="has no API secret"):
        client.clone_for_token("t" * 10).video.call("livestream", "show").create_srt_credentials("john")


# --- uploads


async def fetched(url: str | None) -> bytes:
    assert url is not None
    async with aiohttp.ClientSession() as session, session.get(url) as reply:
        return await reply.read()


@pytest.mark.parametrize("kind", ["path", "text path", "bytes", "file", "part"])
async def test_uploads_take_paths_bytes_and_files(client: AsyncStreamClient, tmp_path: Path, kind: str) -> None:
    """The server stores exactly the same JSON."""
    path = tmp_path / "note.txt"
    path.write_bytes(b"hello")
    with path.open("rb") as opened:
        file = {
            "path": path,
            "text path": str(path),
            "bytes": b"hello",
            "file": opened,
            "part": FilePart(io.BytesIO(b"hello"), filename="n.txt", content_type="text/plain"),
        }[kind]
        reply = await client.upload_file(file=file, user=OnlyUserID(id="john"))  # type: ignore[arg-type]
    assert await fetched(reply.file) == b"hello"


async def test_images_are_uploaded_with_their_sizes(client: AsyncStreamClient) -> None:
    dot = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    )
    sizes = [ImageSize(width=10, height=10, crop="center", resize="clip")]
    reply = await client.upload_image(file=dot, user=OnlyUserID(id="john"), upload_sizes=sizes)
    assert await fetched(reply.file) == dot
    assert reply.upload_sizes == sizes


async def test_a_missing_file_is_reported_before_anything_is_sent(
    client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError, match=r"missing\.txt"):
        await client.upload_file(file=tmp_path / "missing.txt")
    assert len(emulator.requests) == 0


async def test_only_the_file_of_an_upload_can_be_a_path(
    client: AsyncStreamClient, emulator: StreamEmulator, tmp_path: Path
) -> None:
    """Other arguments often come from users; as paths they would send files of the server."""
    secret = tmp_path / "passwd"
    secret.write_text("root")
    for file in (b"hello", bytearray(b"hello")):
        for user in (str(secret), {"id": "john"}):
            with contextlib.suppress(StreamApiError):
                await client.upload_file(file=file, user=user)  # type: ignore[arg-type]
            assert "root" not in str(emulator.requests.find("UploadFile")[-1].body)
    assert [record.status for record in emulator.requests.find("UploadFile")] == [400, 201] * 2


# --- construction


def test_credentials_come_all_from_the_caller_or_all_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("STREAM_API_KEY", "STREAM_API_SECRET", "STREAM_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(StreamConfigError, match="STREAM_API_KEY"):
        AsyncStreamClient()
    monkeypatch.setenv("STREAM_API_KEY", "key")
    with pytest.raises(StreamConfigError, match="STREAM_API_SECRET"):
        AsyncStreamClient()
    monkeypatch.setenv("STREAM_API_SECRET", SECRET)
    monkeypatch.setenv("STREAM_BASE_URL", "https://example.com/prefix/")
    monkeypatch.setenv("STREAM_MAX_CONNS_PER_HOST", "7")
    client = AsyncStreamClient(timeout=3)
    assert (client.config.connection_limit, client.config.timeout) == (7, 3)
    assert client.config.base_url == AsyncStreamClient.from_env().config.base_url
    for key, secret in (("key", None), (None, SECRET)):
        with pytest.raises(StreamConfigError, match="missing"):
            AsyncStreamClient(key, secret)
    assert AsyncStreamClient("key", token="a.b.c").config.api_secret is None


def test_config_excludes_single_settings() -> None:
    config = ClientConfig(api_key="key", api_secret=SECRET, timeout=5)
    assert AsyncStreamClient(config=config).config.timeout == 5
    with pytest.raises(StreamConfigError, match="config contains all settings"):
        AsyncStreamClient(config=config, timeout=5)
    with pytest.raises(StreamConfigError, match="config contains all settings"):
        AsyncStreamClient("key", SECRET, config=config)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com",
        "ftp://example.com",
        "https://user:pw@example.com",
        "example.com",
        "https://",
        "https://e.com/?a=1",
    ],
)
def test_base_urls_that_cannot_work_are_refused(url: str) -> None:
    with pytest.raises(StreamConfigError, match="base_url") as caught:
        AsyncStreamClient("key", SECRET, base_url=url)
    assert "pw" not in str(caught.value).replace("https://", "")


@pytest.mark.parametrize("setting", ["timeout", "connection_limit", "connect_timeout", "idle_timeout"])
def test_settings_out_of_range_are_named(setting: str) -> None:
    with pytest.raises(StreamConfigError, match=setting):
        AsyncStreamClient("key", SECRET, **{setting: -1})  # type: ignore[arg-type]


async def test_options_derive_a_client_that_shares_the_session() -> None:
    async with serving(http()) as server, AsyncStreamClient("key", SECRET, base_url=server.url) as client:
        await client.request("GET", "/api/v2/app")
        other = client.with_options(timeout=1.5, retry=None, strict_decoding=True)
        assert (other.config.timeout, other.config.retry, client.config.timeout) == (1.5, None, 30)
        await other.request("GET", "/api/v2/app")
        await other.close()
        with pytest.raises(ClientClosedError):
            await other.request("GET", "/api/v2/app")
        await client.request("GET", "/api/v2/app")
    assert (server.connections, len(server.requests)) == (1, 3)


async def test_life_cycle(emulator: StreamEmulator) -> None:
    client = emulator.client()
    with pytest.raises(TypeError, match="async with"), client:
        pass
    await client.get_app()
    await client.close()
    await client.aclose()
    assert "closed" in repr(client)
    with pytest.raises(ClientClosedError):
        await client.get_app()


async def test_a_given_session_stays_open(emulator: StreamEmulator) -> None:
    async with aiohttp.ClientSession(headers={"X-Mine": "1"}) as session:
        async with AsyncStreamClient(
            emulator.api_key, emulator.api_secret, base_url=emulator.url, session=session
        ) as client:
            await client.get_app()
        assert not session.closed
        assert dict(session.headers) == {"X-Mine": "1"}


@pytest.mark.parametrize("bad", ["", ".", "..", "a\nb", "\x00", "\x85", "\ud800"])
def test_calls_that_would_address_something_else_are_refused(bad: str) -> None:
    video = AsyncStreamClient("key", SECRET).video
    with pytest.raises(ValueError, match="id"):
        video.call("default", bad)
    with pytest.raises(ValueError, match="call_type"):
        video.call(bad, "id")


# --- errors


async def test_wrong_credentials_are_authentication_errors(emulator: StreamEmulator) -> None:
    async with AsyncStreamClient("wrong-key", emulator.api_secret, base_url=emulator.url) as client:
        with pytest.raises(StreamAuthenticationError) as caught:
            await client.get_app()
    assert (caught.value.status, caught.value.code) == (401, 2)
    assert "wrong-key" not in str(caught.value)
    async with AsyncStreamClient(emulator.api_key, SECRET, base_url=emulator.url) as client:
        with pytest.raises(StreamAuthenticationError) as caught:
            await client.get_app()
    assert caught.value.code == 43


async def test_the_servers_words_reach_the_caller(client: AsyncStreamClient) -> None:
    with pytest.raises(StreamNotFoundError, match="Can't find call with id default:nope") as caught:
        await client.video.call("default", "nope").get()
    assert (caught.value.code, caught.value.operation) == (16, "GetCall")
    data = CallRequest(created_by_id="a", members=[MemberRequest(user_id="nobody")])
    with pytest.raises(StreamBadRequestError, match="don't exist"):
        await client.video.call("default", "x").create(data=data)


@pytest.mark.parametrize("value", [float("nan"), object(), datetime(2026, 1, 1), {"a": {1, object()}}])
async def test_custom_data_without_a_json_form_is_refused_before_sending(
    client: AsyncStreamClient, emulator: StreamEmulator, value: Any
) -> None:
    before = len(emulator.requests)
    with pytest.raises((ValueError, TypeError), match=r"custom\.x"):
        await client.upsert_users(UserRequest(id="u", custom={"x": value}))
    assert len(emulator.requests) == before


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (200, b"<html>gateway</html>", StreamDecodeError),
        (200, b"", StreamDecodeError),
        (200, b'{"app": {"name": "x"', StreamDecodeError),
        (200, b"null", StreamDecodeError),
        (502, b"<html>bad gateway</html>", StreamApiError),
        (403, b"", StreamApiError),
        (302, b"", StreamApiError),
    ],
)
async def test_replies_of_another_server_are_errors_of_the_package(
    status: int, body: bytes, error: type[Exception]
) -> None:
    async with (
        serving(http(status, body, "Content-Type: text/html")) as server,
        AsyncStreamClient("key", SECRET, base_url=server.url, retry=None) as client,
    ):
        with pytest.raises(error) as caught:
            await client.get_app()
    assert caught.value.status == status  # type: ignore[attr-defined]


async def test_an_unreachable_server_is_a_transport_error() -> None:
    async with AsyncStreamClient("key", SECRET, base_url="http://127.0.0.1:9", retry=None) as client:
        with pytest.raises(StreamTransportError) as caught:
            await client.get_app()
    assert (caught.value.kind, caught.value.sent) == ("connect_failed", "no")


def task(status: str, **more: Any) -> bytes:
    """Return the reply to GetTask."""
    moment = "2026-01-31T18:00:00Z"
    facts = {"task_id": "t", "status": status, "created_at": moment, "updated_at": moment, "duration": "1", **more}
    return http(200, json.dumps(facts).encode())


async def test_a_failed_task_raises_the_reason_without_secrets() -> None:
    echo = f"{SECRET} api-key-1"
    error = {"type": "boom", "description": f"it broke: {echo}", "stacktrace": f"at {echo}", "version": "1"}
    async with (
        serving(task("failed", error=error)) as server,
        AsyncStreamClient("api-key-1", SECRET, base_url=server.url) as client,
    ):
        with pytest.raises(StreamTaskError, match="it broke") as caught:
            await client.wait_for_task("t")
    assert (caught.value.task_id, caught.value.error_type) == ("t", "boom")
    assert (caught.value.description, caught.value.stack_trace) == ("it broke: *** ***", "at *** ***")
    for shown in (str(caught.value), repr(caught.value), repr(pickle.dumps(caught.value)), repr(vars(caught.value))):
        assert SECRET not in shown
        assert "api-key-1" not in shown


async def test_a_task_that_takes_too_long_is_a_wait_timeout() -> None:
    async with serving(task("running")) as server, AsyncStreamClient("k", SECRET, base_url=server.url) as client:
        with pytest.raises(StreamWaitTimeoutError, match="still running") as caught:
            await client.wait_for_task("t", poll_interval=0.01, timeout=1.0)  # a look fits in, even on a slow machine
    assert (caught.value.waited_for, caught.value.status, caught.value.timeout) == ("task t", "running", 1.0)
    assert isinstance(caught.value, TimeoutError)


# --- start-up


def test_importing_the_package_loads_no_model_and_no_optional_dependency() -> None:
    optional = [
        "jsonschema_rs",
        "typer",
        "rich",
        "opentelemetry",
        "fastapi",
        "redis",
        "taskiq",
        "limits",
        "jwt",
        "yaml",
    ]
    code = f"""
import sys, stream_video_async
loaded = [name for name in sys.modules if name.startswith("stream_video_async.models.")]
loaded += [name for name in {optional} if name in sys.modules]
apart = ("stream_video_async.emulator", "stream_video_async.webhooks")
loaded += [name for name in sys.modules if name.startswith(apart)]
print(loaded)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_public_names_are_those_announced() -> None:
    import stream_video_async

    for name in stream_video_async.__all__:
        assert getattr(stream_video_async, name) is not None
    assert sorted(stream_video_async.__all__, key=str.lower) == sorted(set(stream_video_async.__all__), key=str.lower)


def test_the_emulators_well_known_secret_is_refused_for_any_other_host() -> None:
    from stream_video_async.emulator.options import DEFAULT_API_KEY, DEFAULT_API_SECRET

    with pytest.raises(StreamConfigError, match="secret of the emulator"):
        AsyncStreamClient(DEFAULT_API_KEY, DEFAULT_API_SECRET)
    assert AsyncStreamClient(DEFAULT_API_KEY, DEFAULT_API_SECRET, base_url="http://127.0.0.1:1").config.api_secret
