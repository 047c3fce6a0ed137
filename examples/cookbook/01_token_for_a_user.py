"""Give a browser or phone a token that lets it join calls as one user."""

from datetime import timedelta

from stream_video_async import AsyncStreamClient
from stream_video_async.models import UserRequest


async def recipe(client: AsyncStreamClient) -> str:
    await client.upsert_users(UserRequest(id="ada", name="Ada"))
    # Signed on this machine: nothing is sent. Without expiration= a token is valid for an hour.
    return client.create_token("ada", expiration=timedelta(hours=8))
