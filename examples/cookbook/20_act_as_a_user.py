"""Act with a user's own rights instead of the server's."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import CallRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> str:
    await client.upsert_users(UserRequest(id="ada"))
    as_ada = client.clone_for_token(client.create_token("ada"))  # shares connections and settings
    reply = await as_ada.video.call("default", "mine").get_or_create(data=CallRequest())
    return reply.call.created_by.id
