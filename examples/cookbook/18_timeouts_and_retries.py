"""Give one part of a program longer timeouts and another no retries; both share the connections."""

from stream_video_async import AsyncStreamClient, RetryPolicy


async def recipe(client: AsyncStreamClient) -> int:
    patient = client.with_options(timeout=120, retry=RetryPolicy(attempts=6))
    impatient = client.with_options(timeout=2, retry=None)
    await impatient.get_app()
    return len((await patient.video.list_call_types()).call_types)
