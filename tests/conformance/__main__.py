"""``make conformance``: hold the statements against the emulator, or against the real service with its credentials."""

from __future__ import annotations

import asyncio
import os
import sys
import uuid

from stream_video_async import AsyncStreamClient
from stream_video_async.emulator import StreamEmulator

from .kit import Leftovers, Outcome, World, play, table
from .scenarios import SCENARIOS

_AT_A_TIME = 6


async def run(client: AsyncStreamClient, subjects: list[str]) -> tuple[list[Outcome], list[str]]:
    """Play the scenarios, a few at a time, and clean up."""
    leftovers, slots, prefix = Leftovers(), asyncio.Semaphore(_AT_A_TIME), f"conf-{uuid.uuid4().hex[:8]}"
    chosen = [scenario for scenario in SCENARIOS if not subjects or scenario.subject in subjects]

    async def one(number: int) -> Outcome:
        async with slots:
            return await play(chosen[number], World(client, f"{prefix}-{number}", leftovers))

    try:
        outcomes = await asyncio.gather(*(one(number) for number in range(len(chosen))))
    finally:
        failures = await leftovers.remove(client)
    return outcomes, failures


async def main(subjects: list[str]) -> int:
    """Print the table of differences; 1 if there are any."""
    if os.environ.get("STREAM_API_KEY") and os.environ.get("STREAM_API_SECRET"):
        print("Against the service that STREAM_* names:\n", flush=True)
        async with AsyncStreamClient(timeout=120) as client:
            outcomes, failures = await run(client, subjects)
    else:
        print("Against the emulator (set STREAM_API_KEY and STREAM_API_SECRET for the real service):\n", flush=True)
        async with StreamEmulator(check_replies=True) as emulator, emulator.client() as client:
            outcomes, failures = await run(client, subjects)
    print(table(outcomes))
    for failure in failures:
        print(f"could not be removed: {failure}", file=sys.stderr)
    return int(any(outcome.differs for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
