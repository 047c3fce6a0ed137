"""Add, change and remove members, and iterate over them."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import CallRequest, MemberRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> set[str]:
    await client.upsert_users(*(UserRequest(id=name) for name in ("ada", "bob", "eve")))
    call = client.video.call("default", "team")
    await call.get_or_create(data=CallRequest(created_by_id="ada"))
    await call.update_call_members(
        update_members=[MemberRequest(user_id="bob", role="admin"), MemberRequest(user_id="eve")]
    )
    await call.update_call_members(remove_members=["eve"])
    return {member.user_id async for member in call.iter_members()}
