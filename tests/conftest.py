"""Settings of all tests."""

import gc
import signal
from pathlib import Path

import pytest
from hypothesis import settings

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Shells let background jobs ignore Ctrl+C, and so do the processes that the tests start and interrupt.
    signal.signal(signal.SIGINT, signal.default_int_handler)

# How long an example takes says more about the machine than about the code.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture
def mypy_cache(request: pytest.FixtureRequest) -> Path:
    """Return a folder for mypy's cache, which outlives the run: the next one only checks what has changed."""
    assert request.config.cache is not None
    return request.config.cache.mkdir(f"mypy-{request.node.originalname}")


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name bytes by their length: compressed ones hold the time, and all workers must collect the same names."""
    return f"{len(val)} bytes" if isinstance(val, bytes | bytearray | memoryview) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slow tests, so that no worker is left with one when the others have finished."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_collection_finish() -> None:
    """Spare all later garbage collections the ten thousand collected tests."""
    gc.collect()
    gc.freeze()
