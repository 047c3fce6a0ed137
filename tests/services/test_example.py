"""The example of a fleet, started as in docs/workers.md."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import aiohttp
import yaml

from stream_video_async.emulator import StreamEmulator
from tests.bulk.support import stored

from .redis_server import RedisServer, free_port

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "fleet"


async def answers(session: aiohttp.ClientSession, method: str, url: str) -> tuple[int, Any]:
    for _ in range(400):
        try:
            async with session.request(method, url) as response:
                return response.status, await response.json() if response.status != 204 else None
        except aiohttp.ClientConnectionError:
            await asyncio.sleep(0.05)
    raise AssertionError("the service did not start")


async def test_two_services_and_a_fleet(own_server: RedisServer, tmp_path: Path) -> None:
    (tmp_path / "users.jsonl").write_text("".join(json.dumps({"id": f"user-{n}"}) + "\n" for n in range(700)))
    async with StreamEmulator() as emulator:
        environment = {
            **os.environ, **emulator.environment(), "REDIS_URL": own_server.url, "SHARED_FOLDER": str(tmp_path),
            "PYTHONPATH": str(ROOT),
        }  # fmt: skip
        ports = [free_port(), free_port()]
        commands = [
            [sys.executable, "-m", "uvicorn", "imports_app:app", "--port", str(ports[0])],
            [sys.executable, "-m", "uvicorn", "live_app:app", "--port", str(ports[1])],
            [sys.executable, "-m", "taskiq", "worker", "tasks:broker", "--workers", "2", "--max-async-tasks", "2"],
        ]
        processes = [
            await asyncio.create_subprocess_exec(
                *command, cwd=EXAMPLE, env=environment,
                stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
            )
            for command in commands
        ]  # fmt: skip
        imports, live = (f"http://127.0.0.1:{port}" for port in ports)
        try:
            async with aiohttp.ClientSession() as session:
                assert (await answers(session, "POST", f"{imports}/imports?file=nothing.jsonl"))[0] == 404
                status, begun = await answers(session, "POST", f"{imports}/imports?file=users.jsonl")
                assert status == 202
                url = f"{imports}/imports/{begun['id']}"
                status, saved = await answers(session, "PUT", f"{live}/users/sacha?name=Sacha")
                assert (status, saved) == (200, {"id": "sacha", "name": "Sacha"})
                async with asyncio.timeout(60):
                    while (await answers(session, "GET", url))[1]["state"] != "complete":
                        await asyncio.sleep(0.1)
                _, found = await answers(session, "GET", url)
                assert (found["rows"], found["succeeded"], found["failed"]) == (700, 700, 0)
                assert (await answers(session, "DELETE", url))[0] == 409
                assert (await answers(session, "GET", f"{imports}/imports/nothing"))[0] == 404
        finally:
            for process in processes:
                process.terminate()
            await asyncio.gather(*(process.wait() for process in processes))
        assert len(stored(emulator)) == 701


def test_the_compose_file_runs_modules_that_exist() -> None:
    services = yaml.safe_load((EXAMPLE / "compose.yaml").read_text())["services"]
    for service in services.values():
        for module in re.findall(r"(\w+):(?:app|broker)", service["command"]):
            assert (EXAMPLE / f"{module}.py").exists()
    assert services["redis"]["image"] == "redis:7"
    assert "--appendonly yes" in services["redis"]["command"]
    page = (ROOT / "docs" / "workers.md").read_text()
    for name in ("workers", "imports", "live"):
        assert services[name]["command"].split(" --host")[0] in page
