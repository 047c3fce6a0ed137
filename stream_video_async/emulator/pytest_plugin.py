"""The former place of the pytest plugin; environments installed before it moved still name it."""

from __future__ import annotations

from stream_video_async_pytest import *  # noqa: F403 - the very same fixtures
from stream_video_async_pytest import (
    _stream_emulator_running,  # noqa: F401  # pyright: ignore[reportPrivateUsage, reportUnusedImport] - found by name
)
