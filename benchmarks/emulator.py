"""How many 100-user upserts the emulator takes, by a client that costs little: bytes made beforehand."""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import aiohttp
from yarl import URL

from stream_video_async.emulator.options import DEFAULT_API_KEY, DEFAULT_API_SECRET
from stream_video_async.tokens import server_token

from .processes import ROOT, environment

CONNECTIONS = 16


def measure(requests: int, *, on_disk: bool = False, new: bool = False) -> dict[str, float]:
    """Start an emulator in a process of its own and send it upserts of 100 users, always the same or all ``new``."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "stream_video_async.emulator", "--port", "0"]
        if on_disk:
            command += ["--data", str(Path(folder) / "state.db")]
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment() | {"PYTHONUNBUFFERED": "1"}, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        try:
            match = None
            while match is None:
                match = re.search(r"http://[\d.:]+", process.stdout.readline())
            return asyncio.run(_drive(match[0], requests, requests if new else 20))
        finally:
            process.terminate()
            process.wait()
            process.stdout.close()


async def _drive(url: str, requests: int, batches: int) -> dict[str, float]:
    address = URL(f"{url}/api/v2/users?api_key={DEFAULT_API_KEY}", encoded=True)
    headers = {
        "Authorization": server_token(DEFAULT_API_SECRET),
        "stream-auth-type": "jwt",
        "Content-Type": "application/json",
        # Inflating the replies would take time from the emulator, which shares the cores.
        "Accept-Encoding": "identity",
    }
    bodies = [_body(number) for number in range(batches)]
    latencies: list[float] = []
    turns = iter(range(requests))

    async def worker(session: aiohttp.ClientSession) -> None:
        for turn in turns:
            start = time.perf_counter()
            async with session.post(address, data=bodies[turn % len(bodies)], headers=headers) as reply:
                assert reply.status == 201, await reply.text()
                await reply.read()
            latencies.append(time.perf_counter() - start)

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=CONNECTIONS)) as session:
        start = time.perf_counter()
        await asyncio.gather(*(worker(session) for _ in range(CONNECTIONS)))
        seconds = time.perf_counter() - start
    latencies.sort()
    return {"per second": requests / seconds, "p99 ms": latencies[int(len(latencies) * 0.99)] * 1e3}


def _body(number: int) -> bytes:
    users = {
        f"user-{number}-{n}": {"id": f"user-{number}-{n}", "name": f"User {n}", "custom": {"country": "NL", "n": n}}
        for n in range(100)
    }
    return json.dumps({"users": users}).encode()
