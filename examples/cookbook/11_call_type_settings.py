"""Make a call type of your own, for instance audio rooms without video."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import AudioSettingsRequest, CallSettingsRequest, VideoSettingsRequest


async def recipe(client: AsyncStreamClient) -> str:
    settings = CallSettingsRequest(
        audio=AudioSettingsRequest(default_device="speaker", mic_default_on=False),
        video=VideoSettingsRequest(enabled=False),
    )
    created = await client.video.create_call_type("lounge", settings=settings)
    return created.name
