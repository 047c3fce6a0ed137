"""List calls that are in progress, and the recordings of one that has ended."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import CallRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> tuple[int, int]:
    await client.upsert_users(UserRequest(id="ada"))
    call = client.video.call("default", "review")
    await call.get_or_create(data=CallRequest(created_by_id="ada"))
    ongoing = [row.call.cid async for row in client.video.iter_calls(filter_conditions={"ongoing": True})]
    recordings = await call.list_recordings()
    return len(ongoing), len(recordings.recordings)
