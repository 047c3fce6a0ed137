"""The common setup of the checks, and the rows of the table that they return."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stream_video_async.bulk import read_users
from stream_video_async.emulator import StreamEmulator
from stream_video_async.workers import Campaigns, CampaignStatus

from ..fleet import Fleet, Rows, ServerLog, until
from ..redis_server import RedisServer, running

LEASE, SLICE = 8.0, 5.0
IN_FLIGHT = 4


@dataclass(frozen=True)
class Size:
    rows: int
    kills: int
    terms: int
    outage: float
    windows: int
    per_second: int
    slack: float
    """A factor for bounds in seconds; larger at the small size, which shares its processors with other tests."""


FULL = Size(rows=1_000_000, kills=20, terms=7, outage=30, windows=5, per_second=100, slack=1)
SHORT = Size(rows=20_000, kills=3, terms=1, outage=4, windows=3, per_second=20, slack=8)


@dataclass
class Scene:
    """Redis, an emulator with a quota, and a campaign for a fleet."""

    folder: Path
    server: RedisServer
    emulator: StreamEmulator
    campaigns: Campaigns
    log: ServerLog
    environment: dict[str, str]
    fleets: list[Fleet]

    async def fleet(self, processes: int, *, tasks: int = 2, **more: str) -> Fleet:
        fleet = Fleet(self.folder, {**self.environment, **more}, processes=processes, tasks=tasks)
        self.fleets.append(fleet)
        await fleet.start()
        return fleet

    async def start(self, rows: Rows, **options: Any) -> str:
        return await self.campaigns.upsert_users(
            read_users(rows.path), folder=self.folder / "parts", **{"slots": 6, "share": 1.0, **options}
        )

    async def rows_done(self, id: str) -> int:
        return (await self.campaigns.status(id)).rows

    async def wait_for_rows(self, id: str, rows: int, seconds: float = 120) -> None:
        async def enough() -> bool:
            return await self.rows_done(id) >= rows

        await until(enough, seconds, 0.1)

    async def finish(self, id: str, seconds: float = 600) -> CampaignStatus:
        async def is_over() -> bool:
            return (await self.campaigns.status(id)).state == "complete"

        await until(is_over, seconds, 0.25)
        return await self.campaigns.status(id)


@contextlib.asynccontextmanager
async def scene(quota: int | None = None, *, delay: float = 0.0, collects: bool = True) -> AsyncIterator[Scene]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with running(folder / "redis", "--appendonly", "yes", "--appendfsync", "everysec") as server:
            async with StreamEmulator() as emulator:
                if quota is not None:
                    emulator.limits.set("UpdateUsers", quota, 10)
                if delay:
                    emulator.faults.add("delay", operation="UpdateUsers", seconds=delay)
                campaigns = Campaigns(server.url, lease=LEASE, slice=SLICE)
                environment = {
                    **emulator.environment(), "REDIS": server.url, "LIMITER": "1",
                    "LEASE": str(LEASE), "SLICE": str(SLICE),
                }  # fmt: skip
                found = Scene(folder, server, emulator, campaigns, ServerLog(emulator), environment, [])
                try:
                    async with found.log.running() if collects else contextlib.nullcontext():
                        yield found
                finally:
                    for fleet in found.fleets:
                        await fleet.stop()
                    await campaigns.close()


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    check: str
    measured: str
    bound: str
    holds: bool
    """Whether what was measured is within the bound."""

    def __str__(self) -> str:
        return f"| {self.check} | {self.measured} | {self.bound} | {'pass' if self.holds else '**fail**'} |"


Table = list[Row]
