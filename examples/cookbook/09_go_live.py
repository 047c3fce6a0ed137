"""Take a livestream from backstage to the audience, and back."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import CallRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> tuple[bool, bool]:
    await client.upsert_users(UserRequest(id="ada"))
    call = client.video.call("livestream", "launch")
    await call.get_or_create(data=CallRequest(created_by_id="ada"))
    live = await call.go_live()
    stopped = await call.stop_live()
    return live.call.backstage, stopped.call.backstage
