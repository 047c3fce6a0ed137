"""The second harness: contestants in one process, taking turns in each round.

Side by side they share the caches, the allocator and the garbage of the other, as they would in a service. Run as
``python -m benchmarks.one_process URL IN_FLIGHT CALLS ROUNDS NAME ...``; prints one JSON object a round.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import json
import sys

from . import load


async def main(url: str, in_flight: int, calls: int, rounds: int, names: list[str]) -> None:
    async with contextlib.AsyncExitStack() as stack:
        contestants = {}
        for name in names:
            contestant = importlib.import_module(f"benchmarks.contestants.{name}").Contestant()
            await contestant.open(url, in_flight)
            stack.push_async_callback(contestant.close)
            contestants[name] = contestant
        for round_ in range(rounds):
            shift = round_ % len(names)
            samples = {
                name: await load.measure_calls(contestants[name].get_or_create, calls, in_flight)
                for name in names[shift:] + names[:shift]
            }
            print(json.dumps(samples), flush=True)


if __name__ == "__main__":
    url, in_flight, calls, rounds, *names = sys.argv[1:]
    asyncio.run(main(url, int(in_flight), int(calls), int(rounds), names))
