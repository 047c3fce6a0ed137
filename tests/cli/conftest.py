"""Run the command line against the emulator, each command in its own process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stream_video_async.emulator import ThreadedStreamEmulator

from . import forked

COMMAND = [sys.executable, "-m", "stream_video_async"]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def emulator() -> Iterator[ThreadedStreamEmulator]:
    with ThreadedStreamEmulator() as running:
        yield running


@pytest.fixture(autouse=True)
def _reset(emulator: ThreadedStreamEmulator) -> Iterator[None]:
    yield
    emulator.reset()


@pytest.fixture
def environment(emulator: ThreadedStreamEmulator, tmp_path: Path) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("STREAM_")}
    return clean | {
        "STREAM_API_KEY": emulator.api_key,
        "STREAM_API_SECRET": emulator.api_secret,
        "STREAM_BASE_URL": emulator.url,
        "STREAM_PROFILES_FILE": str(tmp_path / "profiles.toml"),
        "NO_COLOR": "1",
        "COLUMNS": "100",
    }


@pytest.fixture(scope="session")
def _forks() -> None:
    forked.start()


@pytest.fixture
def run(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory, _forks: None) -> Run:
    folder = tmp_path_factory.mktemp("streams")

    def run(*arguments: str, stdin: str = "", **variables: str | None) -> subprocess.CompletedProcess[str]:
        env = {name: value for name, value in (environment | variables).items() if value is not None}
        return forked.run(arguments, env, stdin, folder)

    return run
