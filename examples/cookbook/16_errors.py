"""Distinguish a refused request from one without a reply, and see whether it may have been carried out."""

from stream_video_async import AsyncStreamClient, StreamNotFoundError, StreamRateLimitError, StreamTransportError


async def recipe(client: AsyncStreamClient) -> str:
    try:
        await client.video.call("default", "no-such-call").get()
    except StreamNotFoundError as error:
        return f"{error.status} {error.operation}"
    except StreamRateLimitError as error:
        return f"try again in {error.retry_after} seconds"
    except StreamTransportError as error:
        return f"no reply ({error.kind}); may have been carried out: {error.sent}"
    return "found"
