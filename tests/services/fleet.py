"""A fleet of worker processes, and the sources and checks of the proofs."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from stream_video_async.emulator import StreamEmulator
from stream_video_async.workers import Campaigns

ROOT = Path(__file__).parents[2]


class Fleet:
    """``taskiq worker`` with several processes; taskiq replaces those that die."""

    def __init__(self, folder: Path, environment: dict[str, str], *, processes: int, tasks: int = 2) -> None:
        self._pids = folder / f"pids-{time.monotonic_ns()}"
        self._log = folder / "workers.log"
        self._environment = {**os.environ, **environment, "PIDS": str(self._pids), "PYTHONPATH": str(ROOT)}
        self._options = ["--workers", str(processes), "--max-async-tasks", str(tasks), "--wait-tasks-timeout", "30"]
        self._process: asyncio.subprocess.Process | None = None
        self._processes = processes

    async def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "taskiq", "worker", "tests.services.fleet_tasks:broker", *self._options,
                env=self._environment, cwd=ROOT, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        await until(lambda: len(self.started()) >= self._processes, 30)

    def started(self) -> list[int]:
        """Return the ids of all processes that have started, dead ones included."""
        return [int(line) for line in self._pids.read_text().split()] if self._pids.exists() else []

    def alive(self) -> list[int]:
        return [pid for pid in self.started() if is_alive(pid)]

    async def stop(self) -> float:
        """Stop the fleet as a deploy does; return how many seconds it took."""
        begun = time.monotonic()
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
            try:
                await asyncio.wait_for(self._process.wait(), 45)
            except TimeoutError:
                await self.kill()
        self._process = None
        return time.monotonic() - begun

    async def kill(self) -> None:
        """Kill all processes, the parent first, so that it does not replace the others."""
        assert self._process is not None
        self._process.kill()
        await self._process.wait()
        for pid in self.alive():
            os.kill(pid, signal.SIGKILL)
        self._process = None


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


async def until(condition: Callable[[], Any], seconds: float, every: float = 0.02) -> float:
    """Wait for a condition; return how many seconds it took."""
    begun = time.monotonic()
    while True:
        found = condition()
        if asyncio.iscoroutine(found):
            found = await found
        if found:
            return time.monotonic() - begun
        assert time.monotonic() - begun < seconds, f"not within {seconds} s"
        await asyncio.sleep(every)


class Rows:
    """A source with duplicate and bad rows, and the expected result."""

    def __init__(self, path: Path, count: int, *, duplicates: float = 0.01, bad: float = 0.001, seed: int = 1) -> None:
        self.path, self.count = path, count
        self.last: dict[str, int] = {}
        """Position of the last good row of each id."""
        self.bad = 0
        draw = random.Random(seed)
        with path.open("w") as file:
            for at in range(count):
                chance = draw.random()
                if chance < bad / 2:
                    self.bad += 1
                    file.write("{no json}\n")
                    continue
                if chance < bad * 0.55:
                    self.bad += 1
                    file.write(json.dumps({"id": f"{at}-" + "x" * 300}) + "\n")
                    continue
                is_again = chance > 1 - duplicates and self.last
                user_id = f"user-{draw.randrange(at)}" if is_again else f"user-{at}"
                if user_id not in self.last and is_again:
                    user_id = f"user-{at}"
                self.last[user_id] = at
                file.write(f'{{"id":"{user_id}","custom":{{"v":{at}}}}}\n')


class ServerLog:
    """Records the requests that the emulator executed, without their bodies."""

    def __init__(self, emulator: StreamEmulator) -> None:
        self._emulator = emulator
        self._latest: dict[str, int] = {}
        self._batches: Counter[tuple[str, int, int]] = Counter()
        self.out_of_order = 0
        self.times: list[float] = []
        """When requests were seen, in monotonic time; up to 0.2 s after they arrived."""
        self.last_at = 0.0
        """When the last request arrived, by the emulator's clock."""

    @property
    def requests(self) -> int:
        return sum(self._batches.values())

    @property
    def sent_twice(self) -> int:
        return sum(count - 1 for count in self._batches.values())

    def collect(self) -> None:
        requests = self._emulator.requests
        now = time.monotonic()
        for record in requests.find("UpdateUsers"):
            self.last_at = max(self.last_at, record.time_ns / 1e9)
            if record.status >= 300 or record.body is None:
                continue
            users = record.body["users"]
            first = next(iter(users))
            self._batches[first, users[first].get("custom", {}).get("v", -1), len(users)] += 1
            self.times.append(now)
            for user_id, user in users.items():
                version = user.get("custom", {}).get("v", -1)
                if self._latest.get(user_id, -1) > version:
                    self.out_of_order += 1
                self._latest[user_id] = version
        requests.clear()

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[ServerLog]:
        async def collect() -> None:
            while True:
                await asyncio.sleep(0.2)
                self.collect()

        task = asyncio.create_task(collect())
        try:
            yield self
        finally:
            task.cancel()
            self.collect()


async def check_end(campaigns: Campaigns, id: str, rows: Rows, emulator: StreamEmulator) -> dict[str, Any]:
    """Compare the report, the status, the records and the users on the server with the expected result."""
    from tests.bulk.support import stored

    report, status = await campaigns.report(id), await campaigns.status(id)
    assert report.complete
    assert report.rows == rows.count == report.succeeded + len(report.failed) + len(report.duplicates), report
    assert (status.rows, status.succeeded) == (report.rows, report.succeeded)
    assert (status.failed, status.duplicates) == (len(report.failed), len(report.duplicates))
    assert len(report.failed) == rows.bad
    held = {user_id: user.get("custom", {}).get("v") for user_id, user in stored(emulator).items()}
    assert held == rows.last
    await check_records(campaigns, id)
    return {
        "rows": report.rows,
        "done": report.succeeded,
        "failed": len(report.failed),
        "again": len(report.duplicates),
    }


async def check_records(campaigns: Campaigns, id: str) -> None:
    """Check that the records of each part have no gap and no overlap."""
    from stream_video_async.workers.checkpoint import results_in

    store = campaigns._store
    ends: dict[str, int] = defaultdict(int)
    fields = await store.fields(id)
    for part in range(int(fields["all_parts"])):
        for result in sorted(results_in(await store.records(id, str(part))), key=lambda result: result.start):
            assert result.start == ends[str(part)], (part, result.start)
            ends[str(part)] = result.end
