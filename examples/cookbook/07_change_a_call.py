"""Change custom data and override one setting of a single call."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import CallRequest, CallSettingsRequest, ScreensharingSettingsRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> bool:
    await client.upsert_users(UserRequest(id="ada"))
    call = client.video.call("default", "demo")
    await call.get_or_create(data=CallRequest(created_by_id="ada"))
    await call.update(custom={"color": "red"})  # replaces custom data as a whole
    reply = await call.update(
        settings_override=CallSettingsRequest(
            screensharing=ScreensharingSettingsRequest(enabled=True, access_request_enabled=True)
        )
    )
    return reply.call.settings.screensharing.enabled
