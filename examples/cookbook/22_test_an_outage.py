"""Test how code copes with an outage: make the emulator fail."""

from stream_video_async import AsyncStreamClient, StreamServerError
from stream_video_async.emulator import StreamEmulator


async def recipe(_client: AsyncStreamClient) -> str:
    async with StreamEmulator() as emulator, emulator.client(retry=None) as client:
        emulator.faults.add("status", operation="GetApp", status=503, first=1)
        try:
            return (await client.get_app()).app.name
        except StreamServerError as error:
            return f"{error.status}, then {(await client.get_app()).app.name}"
