"""Give a guest a token that is good for one call only, with a role in it."""

from stream_video_async import AsyncStreamClient


async def recipe(client: AsyncStreamClient) -> str:
    return client.create_call_token("guest-7", call_cids=["default:interview"], role="user", expiration=900)
