"""Fixtures and helpers for tests of campaigns."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis

from stream_video_async import AsyncStreamClient
from stream_video_async.emulator import StreamEmulator
from stream_video_async.workers import Campaigns

from .redis_server import RedisServer


@pytest.fixture
async def emulator() -> AsyncIterator[StreamEmulator]:
    async with StreamEmulator() as emulator:
        yield emulator


@pytest.fixture
async def client(emulator: StreamEmulator) -> AsyncIterator[AsyncStreamClient]:
    async with emulator.client() as client:
        yield client


@pytest.fixture
async def campaigns(redis: Redis, shared_server: RedisServer) -> AsyncIterator[Campaigns]:
    campaigns = Campaigns(shared_server.url, lease=2, slice=5)
    yield campaigns
    await campaigns.close()


def write(path: Path, rows: list[Any]) -> Path:
    """Write JSON Lines; rows that are text are written unchanged."""
    text = "".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows)
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode()))
    else:
        path.write_text(text)
    return path


def users(count: int) -> list[Any]:
    return [{"id": f"user-{number}", "name": f"Name {number}"} for number in range(count)]


async def run(campaigns: Campaigns, id: str, client: AsyncStreamClient, workers: int = 2) -> str:
    """Work until the campaign has ended or is paused; return its state."""

    async def work() -> str:
        outcome = "again"
        while outcome == "again":
            outcome = await campaigns.work(id, client)
            if outcome == "busy":
                await asyncio.sleep(0.05)
                outcome = "again"
        return outcome

    return (await asyncio.gather(*(work() for _ in range(workers))))[0]
