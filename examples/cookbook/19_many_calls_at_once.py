"""Send many requests at once: those above the connection limit wait, without using up their timeout."""

import asyncio

from stream_video_async import AsyncStreamClient
from stream_video_async.models import CallRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> int:
    await client.upsert_users(UserRequest(id="ada"))
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(
                client.video.call("default", f"room-{number}").get_or_create(data=CallRequest(created_by_id="ada"))
            )
            for number in range(50)
        ]
    return sum(task.result().created for task in tasks)
