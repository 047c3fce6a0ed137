"""An emulator that checks its replies against the contract, and a client of it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from stream_video_async import AsyncStreamClient
from stream_video_async.emulator import StreamEmulator


@pytest.fixture
async def emulator() -> AsyncIterator[StreamEmulator]:
    async with StreamEmulator(check_replies=True) as running:
        yield running


@pytest.fixture
async def client(emulator: StreamEmulator) -> AsyncIterator[AsyncStreamClient]:
    async with emulator.client() as made:
        yield made
