"""``stream-video bulk`` in separate processes."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from pathlib import Path

import pytest
from redis.asyncio import Redis

from stream_video_async.emulator import StreamEmulator
from tests.bulk.support import stored

from .redis_server import RedisServer


class Shell:
    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = {**os.environ, **environment}

    async def begin(self, *arguments: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-c", "from stream_video_async.cli import main; main()", "bulk", *arguments,
            env=self.environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip

    async def run(self, *arguments: str) -> tuple[int, str, str]:
        process = await self.begin(*arguments)
        output, errors = await asyncio.wait_for(process.communicate(), 60)
        assert process.returncode is not None
        return process.returncode, output.decode(), errors.decode()


async def test_a_campaign_from_start_to_report(redis: Redis, shared_server: RedisServer, tmp_path: Path) -> None:
    rows = [json.dumps({"id": f"user-{number}"}) for number in range(500)]
    rows[10] = "{no json"
    source = tmp_path / "users.jsonl"
    source.write_text("\n".join(rows))
    async with StreamEmulator() as emulator:
        shell = Shell({**emulator.environment(), "STREAM_REDIS_URL": shared_server.url})
        folder = str(tmp_path / "parts")
        code, output, errors = await shell.run("start", str(source), "--folder", folder, "--id", "mine", "--slots", "2")
        assert (code, output) == (0, "mine\n"), errors
        code, output, _ = await shell.run("status", "mine")
        assert output.startswith("mine splitting  0 of 0 rows")
        await shell.run("pause", "mine")
        assert (await shell.run("status", "mine", "-o", "jsonl"))[1].startswith('{"id": "mine"')
        assert "continues" in (await shell.run("resume", "mine"))[2]
        worker = await shell.begin("worker")
        code, output, _ = await shell.run("status", "mine", "--watch")
        assert code == 1
        assert output.splitlines()[-1].startswith("mine complete  500 of 500 rows (100 %)  499 done  1 failed")
        worker.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(worker.wait(), 10) == 0
        failures = tmp_path / "failures.jsonl"
        code, output, errors = await shell.run("report", "mine", "--failures", str(failures))
        assert code == 1
        assert "1 failed row in" in errors
        [failure] = [json.loads(line) for line in failures.read_text().splitlines()]
        assert (failure["position"], failure["line"], failure["kind"]) == (10, 11, "invalid")
        assert "mine complete" in (await shell.run("list"))[1]
        code, _, errors = await shell.run("cancel", "mine")
        assert (code, errors) == (1, "error: campaign 'mine' is complete, so it cannot be cancelled\n")
        assert (await shell.run("delete", "mine"))[0] == 0
        code, _, errors = await shell.run("status", "mine")
        assert code == 1
        assert "there is no campaign 'mine'" in errors
        assert len(stored(emulator)) == 499


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["start", "nothing.jsonl", "--folder", "x"], "nothing.jsonl is not a file"),
        (["start", __file__, "--folder", "x", "--job", "merge"], "--job takes"),
        (["start", __file__, "--folder", "x", "--hard"], "--hard goes with"),
        (["status", "x", "--redis", "http://x"], "must begin with redis://"),
    ],
)
async def test_wrong_usage_is_explained(arguments: list[str], text: str) -> None:
    code, _, errors = await Shell({"COLUMNS": "200"}).run(*arguments)
    assert code == 2
    assert text in errors
