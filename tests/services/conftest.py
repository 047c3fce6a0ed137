"""Redis for the tests of this folder."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from redis.asyncio import Redis

from .browser import browser, browser_page
from .campaign_tools import campaigns, client, emulator
from .redis_server import RedisServer, running

__all__ = ["browser", "browser_page", "campaigns", "client", "emulator"]


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A server for all tests that do not stop it."""
    with running(tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A server that a test may stop."""
    with running(tmp_path_factory.mktemp("redis"), "--appendonly", "yes") as server:
        yield server


@pytest.fixture
async def redis(shared_server: RedisServer) -> AsyncIterator[Redis]:
    """A connection to the shared server, whose database is empty."""
    connection = Redis.from_url(shared_server.url)
    await connection.flushall()
    yield connection
    await connection.aclose()
