"""Set and remove single fields of users; everything else stays as it is."""

from stream_video_async import AsyncStreamClient
from stream_video_async.models import UpdateUserPartialRequest, UserRequest


async def recipe(client: AsyncStreamClient) -> dict[str, object]:
    await client.upsert_users(UserRequest(id="ada", name="Ada", custom={"plan": "free", "trial": True}))
    reply = await client.update_users_partial(
        users=[UpdateUserPartialRequest(id="ada", set={"plan": "pro"}, unset=["trial"])]
    )
    return reply.users["ada"].custom
