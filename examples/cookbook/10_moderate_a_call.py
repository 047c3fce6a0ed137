"""Block a user from a call, mute everybody, take a permission away."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import CallRequest, MemberRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> list[str]:
    await client.upsert_users(UserRequest(id="ada"), UserRequest(id="bob"))
    call = client.video.call("default", "panel")
    await call.get_or_create(data=CallRequest(created_by_id="ada", members=[MemberRequest(user_id="bob")]))
    await call.block_user("bob")
    await call.mute_users(muted_by_id="ada", mute_all_users=True, audio=True)
    await call.update_user_permissions("bob", revoke_permissions=["send-audio"])
    blocked = (await call.get()).call.blocked_user_ids
    await call.unblock_user("bob")
    return blocked
