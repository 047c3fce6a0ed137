"""Pytest fixtures, found by pytest itself once the package is installed.

``stream_emulator`` is a running ``ThreadedStreamEmulator``, new for each test; ``stream_client`` is an open client for
it. Override ``stream_emulator_options`` to choose how it behaves, and ``stream_emulator_state`` to choose what it holds
when a test begins.

This module lies beside the package, not in it: pytest imports it in every run of every project, and that must neither
load the client nor begin before coverage is measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator, Mapping

    from stream_video_async import AsyncStreamClient
    from stream_video_async.emulator import ThreadedStreamEmulator

_async_fixture: Callable[[Callable[..., Any]], Any]
try:
    from pytest_asyncio import fixture as _async_fixture
except ModuleNotFoundError:
    # anyio's plugin runs plain async fixtures.
    _async_fixture = pytest.fixture

__all__ = ["stream_client", "stream_emulator", "stream_emulator_options", "stream_emulator_state"]


@pytest.fixture(scope="session")
def stream_emulator_options() -> dict[str, Any]:
    """Options of the emulator; override it in a ``conftest.py``, for instance to return ``{"tasks": "polls=2"}``."""
    return {}


@pytest.fixture(scope="session")
def stream_emulator_state() -> Mapping[str, Any] | None:
    """An exported state or a seed that each test begins with; ``None``: an empty app."""
    return None


@pytest.fixture
def stream_emulator(
    stream_emulator_options: dict[str, Any], stream_emulator_state: Mapping[str, Any] | None
) -> Generator[ThreadedStreamEmulator]:
    """A running emulator with nothing of other tests, not even in its file."""
    from stream_video_async.emulator import ThreadedStreamEmulator

    with ThreadedStreamEmulator(**stream_emulator_options) as emulator:
        emulator.reset(["state"])
        if stream_emulator_state is not None:
            emulator.import_state(stream_emulator_state)
        yield emulator


@_async_fixture
async def stream_client(stream_emulator: ThreadedStreamEmulator) -> AsyncGenerator[AsyncStreamClient]:
    """A client for ``stream_emulator``, closed after the test."""
    async with stream_emulator.client() as client:
        yield client
