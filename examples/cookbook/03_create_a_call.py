"""Create a call with members and custom data; creating it twice gives the same call."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import CallRequest, MemberRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> str:
    await client.upsert_users(UserRequest(id="ada"), UserRequest(id="bob"))
    call = client.video.call("default", "standup")
    data = CallRequest(
        created_by_id="ada",
        members=[MemberRequest(user_id="ada", role="admin"), MemberRequest(user_id="bob")],
        custom={"topic": "planning"},
    )
    reply = await call.get_or_create(data=data)
    again = await call.get_or_create(data=data)
    assert (reply.created, again.created) == (True, False)
    return reply.call.cid
