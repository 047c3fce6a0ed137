"""Types of the façade, as type checkers infer them."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any, assert_type

from stream_video_async import NULL, AsyncStreamClient, Call, Response, VideoClient, api
from stream_video_async.models import (
    CallRequest,
    CallResponse,
    CallStateResponseFields,
    DeleteCallResponse,
    FullUserResponse,
    GetApplicationResponse,
    GetCallResponse,
    GetOrCreateCallResponse,
    GetTaskResponse,
    MemberRequest,
    MemberResponse,
    QueryCallsResponse,
    QueryUsersPayload,
    QueryUsersResponse,
    UpdateCallMembersResponse,
    UpdateCallResponse,
    UpdateUsersResponse,
    UserRequest,
)


async def client_methods(client: AsyncStreamClient) -> None:
    assert_type(client.video, VideoClient)
    assert_type(client.create_token("u"), str)
    assert_type(client.create_token("u", expiration=None), str)
    assert_type(client.clone_for_token("t"), AsyncStreamClient)
    assert_type(client.with_options(timeout=None, retry=None), AsyncStreamClient)
    assert_type(await client.upsert_users(UserRequest(id="u", name=None)), UpdateUsersResponse)
    assert_type(await client.create_user("name"), FullUserResponse)
    assert_type(await client.get_app(), GetApplicationResponse)
    assert_type(await client.query_users(QueryUsersPayload(filter_conditions={})), QueryUsersResponse)
    assert_type(await client.wait_for_task("t"), GetTaskResponse)
    async for user in client.iter_users():
        assert_type(user, FullUserResponse)
    async with client as same:
        assert_type(same, AsyncStreamClient)


async def call_methods(client: AsyncStreamClient) -> None:
    call = client.video.call("default", uuid.uuid4())
    assert_type(call, Call)
    created = await call.create(data=CallRequest(created_by_id="a", members=[MemberRequest(user_id="b")]))
    assert_type(created, GetOrCreateCallResponse)
    assert_type(created.call, CallResponse)
    assert_type(created.call.created_at, datetime)
    assert_type(created.call.starts_at, datetime | None)
    assert_type(created.call.custom, dict[str, Any])
    assert_type(created.members, list[MemberResponse])
    assert_type(await call.get(), GetCallResponse)
    assert_type(await call.update(custom={"color": "red"}, starts_at=NULL), UpdateCallResponse)
    assert_type(await call.update_call_members(remove_members=["a"]), UpdateCallMembersResponse)
    assert_type(await call.delete(hard=True), DeleteCallResponse)
    async for row in client.video.iter_calls(filter_conditions={"type": "default"}):
        assert_type(row, CallStateResponseFields)
    async for page in client.video.iter_calls().pages():
        assert_type(page, QueryCallsResponse)
    async for member in call.iter_members():
        assert_type(member, MemberResponse)


async def endpoints(client: AsyncStreamClient) -> None:
    response = await api.calls.get_call(client, "default", "id")
    assert_type(response, Response[GetCallResponse])
    assert_type(response.data.call.id, str)
    assert_type(response.status, int)
    assert_type(response.body, bytes)


async def mistakes(client: AsyncStreamClient) -> None:
    call = client.video.call("default", "id")
    await call.update(costum={})  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    await call.block_user()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    UserRequest(name="no id")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    UserRequest(id=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    MemberRequest("positional")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
