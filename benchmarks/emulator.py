"""How fast the emulator is, by a client that costs little: bytes made beforehand.

``python -m benchmarks.emulator 1000 10000 100000`` prints a table of times by the number of users and calls
that the emulator holds, in memory and in a file.
"""

from __future__ import annotations

import asyncio
import io
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import aiohttp
from yarl import URL

from stream_video_async.emulator.options import DEFAULT_API_KEY, DEFAULT_API_SECRET
from stream_video_async.tokens import server_token

from .processes import ROOT, environment

CONNECTIONS = 16

COMMAND = [sys.executable, "-m", "stream_video_async.emulator", "--quiet"]
IMPORT = [sys.executable, "-c", "import aiohttp; print(flush=True)"]
"""What no start can do without."""


def ready(command: list[str] = COMMAND) -> float:
    """Start a command and return the seconds until its first line: the emulator listens then."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment()) as process:
        process.stdout.readline()
        seconds = time.perf_counter() - start
        process.terminate()
    return seconds


HEADERS = {
    "Authorization": server_token(DEFAULT_API_SECRET),
    "stream-auth-type": "jwt",
    "Content-Type": "application/json",
    # Inflating the replies would take time from the emulator, which shares the cores.
    "Accept-Encoding": "identity",
}


def measure(requests: int, *, on_disk: bool = False, new: bool = False) -> dict[str, float]:
    """Send an emulator upserts of 100 users, always the same or all ``new``."""
    with _emulator(on_disk=on_disk) as url:
        return asyncio.run(_drive(url, requests, requests if new else 20))


@contextmanager
def _emulator(*, on_disk: bool) -> Iterator[str]:
    """Run an emulator in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "stream_video_async.emulator", "--port", "0", "--quiet"]
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
            yield match[0]
        finally:
            process.terminate()
            process.wait()
            process.stdout.close()


async def _drive(url: str, requests: int, batches: int) -> dict[str, float]:
    address = URL(f"{url}/api/v2/users?api_key={DEFAULT_API_KEY}", encoded=True)
    bodies = [_body(number) for number in range(batches)]
    latencies: list[float] = []
    turns = iter(range(requests))

    async def worker(session: aiohttp.ClientSession) -> None:
        for turn in turns:
            start = time.perf_counter()
            async with session.post(address, data=bodies[turn % len(bodies)], headers=HEADERS) as reply:
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


# --- by size ----------------------------------------------------------------------------------------------------------

REPEATS = 200
SCANS = 5
RUNS = 3
PAUSE = 0.005
MEMBERS = 5
CALLS_OF_ONE = 2_000
Ask = tuple[str, str, object]
"""Method, path and body (the ``payload`` of QueryUsers for a GET)."""


def _asks(count: int) -> dict[str, tuple[int, Callable[[], Ask]]]:
    """Return what is measured: how often, and what makes the next request."""
    pick = random.Random(1).randrange

    def users(conditions: object, **more: object) -> Ask:
        return "GET", "users", {"filter_conditions": conditions, **more}

    def calls(conditions: object, **more: object) -> Ask:
        return "POST", "video/calls", {"filter_conditions": conditions, **more}

    return {
        "get a call": (REPEATS, lambda: ("GET", f"video/call/default/call-{pick(count)}", None)),
        "update a call": (
            REPEATS, lambda: ("PATCH", f"video/call/default/call-{pick(count)}", {"custom": {"n": pick(9)}}),
        ),
        "upsert a user": (REPEATS, lambda: ("POST", "users", {"users": {"user-1": {"id": "user-1", "name": "x"}}})),
        "users, id $in 30": (REPEATS, lambda: users({"id": {"$in": [f"user-{pick(count)}" for _ in range(30)]}})),
        "newest 25 calls": (REPEATS, lambda: calls({})),
        "calls of a member": (REPEATS, lambda: calls({"members": {"$in": [f"user-{pick(count)}"]}})),
        "users by custom field (scan)": (SCANS, lambda: users({"custom.n": -1})),
        "calls sorted by updated_at (scan)": (
            SCANS, lambda: calls({}, sort=[{"field": "updated_at", "direction": 1}]),
        ),
    }  # fmt: skip


async def _ask(session: aiohttp.ClientSession, url: str, ask: Ask) -> None:
    method, path, body = ask
    query = f"api_key={DEFAULT_API_KEY}"
    if method == "GET" and body is not None:
        query += f"&payload={quote(json.dumps(body))}"
        body = None
    address = URL(f"{url}/api/v2/{path}?{query}", encoded=True)
    data = None if body is None else json.dumps(body).encode()
    async with session.request(method, address, data=data, headers=HEADERS) as reply:
        assert reply.status < 300, await reply.text()
        await reply.read()


async def _fill(session: aiohttp.ClientSession, url: str, count: int) -> None:
    """Plant users, and a call of each with members."""
    seed = {
        "users": [{"id": f"user-{n}", "name": f"User {n}", "custom": {"n": n}} for n in range(count)],
        "calls": [
            {
                "type": "default",
                "id": f"call-{n}",
                "data": {
                    "created_by_id": f"user-{n}",
                    "members": [{"user_id": f"user-{(n + k) % count}"} for k in range(MEMBERS)],
                    "custom": {"n": n},
                },
            }
            for n in range(count)
        ],
    }
    await _seed(session, url, seed)


async def _seed(session: aiohttp.ClientSession, url: str, seed: dict[str, object]) -> None:
    body = io.BytesIO(json.dumps(seed).encode())
    timeout = aiohttp.ClientTimeout(total=None)
    async with session.post(f"{url}/_emulator/seed", data=body, timeout=timeout) as reply:
        assert reply.status == 200, await reply.text()


async def _by_size(url: str, count: int) -> dict[str, float]:
    """Return median times by kind of request, the time to fill, and how long scans hold up a request."""
    results: dict[str, float] = {}
    async with aiohttp.ClientSession() as session:
        start = time.perf_counter()
        await _fill(session, url, count)
        results["seeding, s"] = time.perf_counter() - start
        for name, (repeats, make) in _asks(count).items():
            latencies: list[float] = []
            for _ in range(repeats):
                start = time.perf_counter()
                await _ask(session, url, make())
                latencies.append(time.perf_counter() - start)
            # The median bears a machine that others use as well.
            results[f"{name}, ms"] = statistics.median(latencies) * 1000
        scans = [_ask(session, url, make()) for name, (_, make) in _asks(count).items() if name.endswith("(scan)")]
        results["longest wait beside scans, ms"] = await _longest_wait(session, url, count, *scans)
        results |= await _waits_beside_whole_states(session, url, count)
        results |= await _waits_beside_user_with_many_calls(session, url, count)
    return results


async def _waits_beside_whole_states(session: aiohttp.ClientSession, url: str, count: int) -> dict[str, float]:
    """Return how long a request waits at most beside operations on the whole state, in the best of some runs.

    Other work on the machine makes a request wait in one run; what the emulator itself does, it does in each.
    """
    results: dict[str, float] = {}
    with tempfile.NamedTemporaryFile() as file:
        for name, method, path in (
            ("an export", "GET", "state"), ("a snapshot", "POST", "snapshots"), ("an import", "PUT", "state"),
        ):  # fmt: skip
            waits: list[float] = []
            for _ in range(RUNS):
                send = await _elsewhere(method, f"{url}/_emulator/{path}", file.name)
                waits.append(await _longest_wait(session, url, count, send()))
            results[f"longest wait beside {name}, ms"] = min(waits)
    return results


async def _waits_beside_user_with_many_calls(session: aiohttp.ClientSession, url: str, count: int) -> dict[str, float]:
    """Return the same for operations on a user with many calls."""
    members = [{"user_id": "busy"}, {"user_id": "user-0"}]
    data = {"created_by_id": "busy", "members": members}
    names = [f"busy-{n}" for n in range(CALLS_OF_ONE)]
    seed = {"users": [{"id": "busy"}], "calls": [{"type": "default", "id": name, "data": data} for name in names]}
    results: dict[str, float] = {}
    for _ in range(RUNS):
        await _seed(session, url, seed)
        for name, path, options in (
            ("ExportUsers", "export/users", {}),
            ("DeleteUsers, new_call_owner_id", "users/delete", {"new_call_owner_id": "user-1"}),
            ("DeleteUsers, calls", "users/delete", {"calls": "hard"}),
        ):
            work = _ask(session, url, ("POST", path, {"user_ids": ["busy"], **options}))
            key = f"longest wait beside {name}, ms"
            results[key] = min(results.get(key, 1e9), await _longest_wait(session, url, count, work))
        await _ask(session, url, ("POST", "users/restore", {"user_ids": ["busy"]}))
    return results


async def _longest_wait(
    session: aiohttp.ClientSession, url: str, count: int, *work: Coroutine[None, None, None]
) -> float:
    tasks = [asyncio.create_task(each) for each in work]
    make = _asks(count)["get a call"][1]
    longest = 0.0
    while not all(task.done() for task in tasks):
        start = time.perf_counter()
        await _ask(session, url, make())
        longest = max(longest, time.perf_counter() - start)
        # Without a pause this process would compete for the cores with the two others.
        await asyncio.sleep(PAUSE)
    await asyncio.gather(*tasks)
    return longest * 1000


async def _elsewhere(method: str, address: str, file: str) -> Callable[[], Coroutine[None, None, None]]:
    """Return what sends a request from another process, because a large body would hold up ours.

    The process runs already, because its start takes time too. The reply to a GET is written to the file, the body of
    a PUT is read from there.
    """
    program = """if True:
        import os, shutil, sys, urllib.request
        method, address, file = sys.argv[1:]
        request = urllib.request.Request(address, method=method)
        if method == "PUT":
            request.data = open(file, "rb")
        print(flush=True)
        sys.stdin.readline()
        with urllib.request.urlopen(request) as reply, open(file if method == "GET" else os.devnull, "wb") as target:
            shutil.copyfileobj(reply, target)
        """
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program, method, address, file, **pipes)
    assert process.stdin is not None
    assert process.stdout is not None
    await process.stdout.readline()

    async def send() -> None:
        assert process.stdin is not None
        process.stdin.write(b"\n")
        assert await process.wait() == 0

    return send


def main(counts: list[int]) -> None:
    """Print the table."""
    columns: dict[str, dict[str, float]] = {}
    for on_disk in (False, True):
        for count in counts:
            with _emulator(on_disk=on_disk) as url:
                columns[f"{count} {'file' if on_disk else 'memory'}"] = asyncio.run(_by_size(url, count))
    print("| | " + " | ".join(columns) + " |")
    print("| --- |" + " ---: |" * len(columns))
    for name in next(iter(columns.values())):
        print(f"| {name} | " + " | ".join(f"{column[name]:.4g}" for column in columns.values()) + " |")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [1_000, 10_000, 100_000])
