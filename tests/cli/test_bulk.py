"""``stream-video bulk`` without a Redis: its message and exit code."""

from __future__ import annotations

import pytest

from .conftest import Run


@pytest.mark.parametrize("command", ["status", "pause", "resume", "cancel", "report"])
def test_a_missing_redis_is_reported_as_unreachable(run: Run, command: str) -> None:
    done = run("bulk", command, "mine", "--redis", "redis://:passw0rd@127.0.0.1:9/0")
    assert (done.returncode, done.stdout) == (5, "")
    assert "Redis cannot be reached" in done.stderr
    assert "passw0rd" not in done.stderr
