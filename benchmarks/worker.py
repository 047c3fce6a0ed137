"""The process that a contestant lives in: one JSON command a line on stdin, one JSON result a line on stdout.

Run as ``python -m benchmarks.worker NAME`` by the interpreter of the contestant's environment.
"""

from __future__ import annotations

import asyncio
import functools
import gc
import importlib
import json
import sys
import threading
import time
from pathlib import Path

from . import bodies, load


def resident_kb(field: str = "VmRSS") -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1])
    raise SystemExit("this benchmark reads /proc/self/status, so it needs Linux")


class Worker:
    def __init__(self, name: str) -> None:
        self.contestant = importlib.import_module(f"benchmarks.contestants.{name}").Contestant()

    async def calls(self, url: str, count: int, concurrency: int) -> dict[str, float]:
        await self.contestant.open(url, concurrency)
        try:
            return await load.measure_calls(self.contestant.get_or_create, count, concurrency)
        finally:
            await self.contestant.close()

    async def bulk(self, url: str, users: int, concurrency: int) -> dict[str, float]:
        await self.contestant.open(url, concurrency)
        try:
            warm_up = 2 * concurrency * bodies.USERS_PER_REQUEST
            await self.contestant.upsert(bodies.rows(warm_up), concurrency)
            gc.collect()
            cpu, start = load.cpu_seconds(), time.perf_counter()
            done = await self.contestant.upsert(bodies.rows(users), concurrency)
            seconds, cpu = time.perf_counter() - start, load.cpu_seconds() - cpu
        finally:
            await self.contestant.close()
        if done != users:
            raise RuntimeError(f"{done} users were answered, {users} were sent")
        return {"users/s": users / seconds, "CPU us/user": cpu / users * 1e6}

    async def memory(self, url: str, users: int, concurrency: int) -> dict[str, float]:
        """Watch resident memory while users stream through: growth at the peak, and from the first tenth to the end."""
        await self.contestant.open(url, concurrency)
        try:
            await self.contestant.upsert(bodies.rows(2 * concurrency * bodies.USERS_PER_REQUEST), concurrency)
            gc.collect()
            start, samples, done = resident_kb(), [], threading.Event()

            def watch() -> None:
                while not done.wait(0.05):
                    samples.append(resident_kb())

            watcher = threading.Thread(target=watch)
            watcher.start()
            try:
                await self.contestant.upsert(bodies.rows(users), concurrency)
            finally:
                done.set()
                watcher.join()
        finally:
            await self.contestant.close()
        tenth = max(samples[: max(1, len(samples) // 10)])
        return {"MB above start": (max(samples) - start) / 1024, "MB after first tenth": (max(samples) - tenth) / 1024}

    async def function(self, url: str, name: str, seconds: float) -> dict[str, float]:
        await self.contestant.open(url, 1)
        try:
            arguments = {"decode_users": [bodies.USERS_REPLY], "webhook": [bodies.EVENT, bodies.EVENT_SIGNATURE]}
            function = functools.partial(getattr(self.contestant, name), *arguments.get(name, []))
            return load.measure_function(function, seconds)
        finally:
            await self.contestant.close()

    def serve(self) -> None:
        for line in sys.stdin:
            command = json.loads(line)
            result = asyncio.run(getattr(self, command.pop("do"))(**command))
            print(json.dumps(result), flush=True)


if __name__ == "__main__":
    Worker(sys.argv[1]).serve()
