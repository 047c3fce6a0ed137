"""``doctor`` reports problems with their remedies."""

from __future__ import annotations

import time

import pytest

from stream_video_async.emulator import ThreadedStreamEmulator

from .conftest import Run


def test_a_healthy_setup(run: Run) -> None:
    done = run("doctor")
    assert done.returncode == 0, done.stdout
    assert "FAIL" not in done.stdout
    for what in ("versions", "credentials", "server", "app", "clock"):
        assert f"ok   {what}:" in done.stdout


def test_problems_are_reported_with_a_remedy(run: Run, emulator: ThreadedStreamEmulator) -> None:
    missing = run("doctor", STREAM_API_KEY=None, STREAM_API_SECRET=None)
    assert (missing.returncode, "stream-video configure" in missing.stdout) == (3, True)
    wrong = run("doctor", STREAM_API_SECRET="another-secret-that-is-long-enough")
    assert (wrong.returncode, "same app" in wrong.stdout) == (3, True)
    away = run("doctor", STREAM_BASE_URL="http://127.0.0.1:9")
    assert (away.returncode, "FAIL server: cannot connect to 127.0.0.1:9" in away.stdout) == (5, True)


def test_clock_skew_is_reported(run: Run, emulator: ThreadedStreamEmulator) -> None:
    emulator.clock.freeze(time.time() + 600)
    done = run("doctor")
    assert done.returncode == 1
    assert "behind the server's: synchronize it" in done.stdout


@pytest.mark.parametrize(
    ("status", "code", "remedy"),
    [(429, 4, "another process of this app uses the whole quota"), (400, 1, "status 400"), (403, 3, "same app")],
)
def test_errors_of_the_app_are_reported(
    run: Run, emulator: ThreadedStreamEmulator, status: int, code: int, remedy: str
) -> None:
    emulator.faults.add("status", operation="GetApp", status=status, headers={"Retry-After": "3600"})
    done = run("doctor")
    assert (done.returncode, "FAIL app: " in done.stdout, remedy in done.stdout) == (code, True, True)


def test_a_missing_reply_is_reported_as_unreachable(run: Run, emulator: ThreadedStreamEmulator) -> None:
    emulator.faults.add("reset", operation="GetApp")
    done = run("doctor")
    assert (done.returncode, "check proxy and TLS certificates" in done.stdout) == (5, True)
