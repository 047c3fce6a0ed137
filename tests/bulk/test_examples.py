"""The examples of bulk jobs: a command that is stopped and continued, and a service."""

from __future__ import annotations

import asyncio
import importlib.util
import itertools
import signal
import sys
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from stream_video_async.emulator import StreamEmulator
from stream_video_async.emulator.faults import FaultRule
from tests.integrations.conftest import serve

from .proof import ROOT, environment
from .support import stored


def write_users(path: Path, count: int) -> Path:
    path.write_text("".join(f'{{"id": "user-{number}", "name": "x"}}\n' for number in range(count)))
    return path


async def run_example(emulator: StreamEmulator, *arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "examples/bulk_upsert.py",
        *arguments,
        env=environment(emulator.environment()),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=ROOT,
    )


def break_after(emulator: StreamEmulator, served: int, effect: str, **parameters: Any) -> FaultRule:
    """Apply the fault to all requests but the first ones, so that a job cannot end before it is stopped."""
    requests = itertools.count()
    return emulator.faults.add(effect, operation="UpdateUsers", where=lambda _: next(requests) >= served, **parameters)


async def test_ctrl_c_prints_the_report_and_the_next_run_continues(tmp_path: Path) -> None:
    path, checkpoint = write_users(tmp_path / "users.jsonl", 3000), tmp_path / "checkpoint"
    async with StreamEmulator() as emulator:
        rule = break_after(emulator, 9, "hang")
        process = await run_example(emulator, str(path), "--checkpoint", str(checkpoint))
        await emulator.requests.wait_for("UpdateUsers", times=9, timeout=30)
        process.send_signal(signal.SIGINT)
        output, errors = await process.communicate()
        assert process.returncode == 130, errors
        assert b"stopped: upsert_users so far: " in output
        done = int(output.split(b"so far: ")[1].split()[0])
        assert 100 <= done <= len(stored(emulator)) < 3000
        emulator.faults.remove(rule.id)

        process = await run_example(emulator, str(path), "--checkpoint", str(checkpoint))
        output, errors = await process.communicate()
        assert process.returncode == 0, errors
        assert b"upsert_users: 3,000 done, 0 failed" in output
        assert len(stored(emulator)) == 3000


async def test_failed_rows_are_listed_and_set_the_exit_code(tmp_path: Path) -> None:
    path = write_users(tmp_path / "users.jsonl", 50)
    path.write_text(path.read_text() + "{\n")
    async with StreamEmulator() as emulator:
        process = await run_example(emulator, str(path))
        output, _ = await process.communicate()
    assert process.returncode == 1
    assert b"line 51 (no id): users.jsonl, line 51: " in output


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """The example's module, with a folder of its own."""
    monkeypatch.setenv("JOBS_FOLDER", str(tmp_path))
    spec = importlib.util.spec_from_file_location("bulk_example", ROOT / "examples" / "bulk_upsert_fastapi.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "bulk_example", module)
    spec.loader.exec_module(module)
    return module


async def test_a_service_runs_jobs_in_the_background(
    service: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Start, look, stop, go on."""
    write_users(tmp_path / "users.jsonl", 2000)
    async with StreamEmulator() as emulator:
        for name, value in emulator.environment().items():
            monkeypatch.setenv(name, value)
        rule = break_after(emulator, 9, "status", status=503)
        connector = aiohttp.TCPConnector(force_close=True)
        async with serve(service.app) as url, aiohttp.ClientSession(url, connector=connector) as http:

            async def call(method: str, path: str) -> tuple[int, Any]:
                async with http.request(method, path) as reply:
                    return reply.status, await reply.json()

            assert (await call("POST", "/jobs/nowhere.jsonl"))[0] == 404
            assert (await call("GET", "/jobs/users.jsonl"))[0] == 404
            assert (await call("POST", "/jobs/..%2Fetc"))[0] in {404, 422}
            assert await call("POST", "/jobs/users.jsonl") == (202, {"name": "users.jsonl", "running": True})
            await emulator.requests.wait_for("UpdateUsers", times=9, timeout=30)
            _, stopped = await call("DELETE", "/jobs/users.jsonl")
            assert stopped["complete"] is False
            emulator.faults.remove(rule.id)
            await call("POST", "/jobs/users.jsonl")
            shown: dict[str, Any] = {"running": True}
            while shown["running"]:
                _, shown = await call("GET", "/jobs/users.jsonl")
        assert (shown["succeeded"], shown["complete"], shown["failures"]) == (2000, True, [])
        assert len(stored(emulator)) == 2000
