"""A process of ``proof`` that runs one bulk job on the emulator that ``STREAM_*`` names."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from stream_video_async import AsyncStreamClient
from stream_video_async.bulk import BulkProgress, BulkReport

from .support import users


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def print_report(report: BulkReport, **more: float) -> None:
    counts = {"rows": report.rows, "succeeded": report.succeeded, "failed": len(report.failed)}
    print(json.dumps({**counts, "duplicates": len(report.duplicates), "seconds": round(report.duration, 1), **more}))


async def memory(count: int) -> None:
    peak = 0.0

    def measure(_: BulkProgress) -> None:
        nonlocal peak
        peak = max(peak, resident_mb())

    async with AsyncStreamClient() as client:
        # Modules that the first request loads do not count as growth.
        await client.bulk.upsert_users(users(1000))
        start = resident_mb()
        report = await client.bulk.upsert_users(users(count), on_progress=measure)
    print_report(report, growth_mb=round(peak - start, 1))


async def upsert(count: int, checkpoint: str, in_flight: int) -> None:
    begun = False

    def announce(progress: BulkProgress) -> None:
        nonlocal begun
        if not begun and progress.requests:
            begun = True
            print("first batch done", flush=True)

    async with AsyncStreamClient() as client:
        report = await client.bulk.upsert_users(
            users(count), checkpoint=checkpoint, max_in_flight=in_flight, on_progress=announce
        )
    print_report(report)


if __name__ == "__main__":
    if sys.argv[1] == "memory":
        asyncio.run(memory(int(sys.argv[2])))
    else:
        asyncio.run(upsert(int(sys.argv[2]), sys.argv[3], int(sys.argv[4])))
