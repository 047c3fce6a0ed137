"""Iterate over calls that match a filter, newest first, across all pages."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import CallRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> list[str]:
    await client.upsert_users(UserRequest(id="ada"))
    for number in range(5):
        color = "red" if number % 2 else "blue"
        call = client.video.call("default", f"call-{number}")
        await call.get_or_create(data=CallRequest(created_by_id="ada", custom={"color": color}))
    red = client.video.iter_calls(filter_conditions={"type": "default", "custom.color": "red"})
    return [row.call.cid async for row in red]
