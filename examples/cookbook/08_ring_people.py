"""Ring the members of a call, as a telephone would."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import CallRequest, MemberRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> str:
    await client.upsert_users(UserRequest(id="ada"), UserRequest(id="bob"))
    call = client.video.call("default", "phone-1")
    members = [MemberRequest(user_id="ada"), MemberRequest(user_id="bob")]
    reply = await call.get_or_create(ring=True, video=True, data=CallRequest(created_by_id="ada", members=members))
    return reply.call.cid
