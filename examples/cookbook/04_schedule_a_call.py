"""Schedule a call for tomorrow, and let people join ten minutes early."""

from datetime import UTC, datetime, timedelta

from stream_video_async import AsyncStreamClient
from stream_video_async.models import BackstageSettingsRequest, CallRequest, CallSettingsRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> datetime | None:
    await client.upsert_users(UserRequest(id="ada"))
    reply = await client.video.call("livestream", "webinar").get_or_create(
        data=CallRequest(
            created_by_id="ada",
            starts_at=datetime.now(UTC) + timedelta(days=1),
            settings_override=CallSettingsRequest(
                backstage=BackstageSettingsRequest(enabled=True, join_ahead_time_seconds=600)
            ),
        )
    )
    return reply.call.starts_at
