"""``doctor`` says what is wrong and what to do."""

from __future__ import annotations

from stream_video_async.emulator import ThreadedStreamEmulator

from .conftest import Run


def test_a_healthy_setup(run: Run) -> None:
    done = run("doctor")
    assert done.returncode == 0, done.stdout
    assert "FAIL" not in done.stdout
    for what in ("versions", "credentials", "server", "app", "clock"):
        assert f"ok   {what}:" in done.stdout


def test_what_is_wrong_has_a_remedy(run: Run, emulator: ThreadedStreamEmulator) -> None:
    missing = run("doctor", STREAM_API_KEY=None, STREAM_API_SECRET=None)
    assert (missing.returncode, "stream-video configure" in missing.stdout) == (3, True)
    wrong = run("doctor", STREAM_API_SECRET="another-secret-that-is-long-enough")
    assert (wrong.returncode, "same app" in wrong.stdout) == (3, True)
    away = run("doctor", STREAM_BASE_URL="http://127.0.0.1:9")
    assert (away.returncode, "FAIL server: cannot connect to 127.0.0.1:9" in away.stdout) == (5, True)
