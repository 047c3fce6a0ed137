"""See status, headers and rate limit of a reply: call the function behind the method."""

from stream_video_async import AsyncStreamClient, api


async def recipe(client: AsyncStreamClient) -> tuple[int, str]:
    response = await api.app.get_app(client)
    if response.rate_limit is not None:
        print(response.rate_limit.remaining, "of", response.rate_limit.limit)
    return response.status, response.data.app.name
