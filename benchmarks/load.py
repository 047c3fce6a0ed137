"""Keep N calls in flight and measure what that costs: time, CPU, and how late the event loop is."""

from __future__ import annotations

import asyncio
import gc
import resource
import time
from collections.abc import Awaitable, Callable

LAG_PERIOD = 0.001


def cpu_seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


async def _watch_lag(samples: list[float]) -> None:
    """Sleep for a millisecond again and again, and note how much later than asked the loop came back."""
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + LAG_PERIOD
        await asyncio.sleep(LAG_PERIOD)
        samples.append(loop.time() - due)


async def keep_in_flight(call: Callable[[str], Awaitable[object]], count: int, concurrency: int) -> None:
    ids = iter([f"bench-{index}" for index in range(count)])

    async def turns() -> None:
        for id in ids:
            await call(id)

    await asyncio.gather(*(turns() for _ in range(concurrency)))


async def measure_calls(call: Callable[[str], Awaitable[object]], count: int, concurrency: int) -> dict[str, float]:
    await keep_in_flight(call, concurrency, concurrency)  # opens every connection, builds decoders
    lag: list[float] = []
    watcher = asyncio.create_task(_watch_lag(lag))
    gc.collect()
    cpu, start = cpu_seconds(), time.perf_counter()
    await keep_in_flight(call, count, concurrency)
    seconds, cpu = time.perf_counter() - start, cpu_seconds() - cpu
    watcher.cancel()
    lag.sort()
    return {
        "per second": count / seconds,
        "CPU us/call": cpu / count * 1e6,
        "lag p99 ms": (lag[int(len(lag) * 0.99)] if lag else seconds) * 1e3,
    }


def measure_function(function: Callable[[], object], seconds: float) -> dict[str, float]:
    """Time a synchronous function: the best of several batches, since all noise adds."""
    start = time.perf_counter()
    function()
    once = max(time.perf_counter() - start, 1e-7)
    batch = max(1, int(seconds / 10 / once))
    gc.collect()
    best = float("inf")
    for _ in range(10):
        start = time.perf_counter()
        for _ in range(batch):
            function()
        best = min(best, (time.perf_counter() - start) / batch)
    return {"us": best * 1e6}
