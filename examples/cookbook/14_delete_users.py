"""Delete users permanently and wait until the server has finished."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import UserRequest


async def recipe(client: AsyncStreamClient) -> str:
    await client.upsert_users(UserRequest(id="ada"))
    started = await client.delete_users(["ada"], user="hard", messages="hard", conversations="hard", calls="hard")
    task = await client.wait_for_task(started.task_id)
    return task.status
