"""Proofs of bulk upserts at any size: ``python -m tests.bulk.proof [memory|faults|kills]``."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from stream_video_async.bulk import BulkReport
from stream_video_async.emulator import StreamEmulator

from .support import VirtualTime, batches, stored, users

ROOT = Path(__file__).parents[2]


def environment(emulator_environment: dict[str, str]) -> dict[str, str]:
    return {**os.environ, **emulator_environment, "PYTHONPATH": str(ROOT)}


# --- memory ---------------------------------------------------------------------------------------------------------


def prove_memory(count: int) -> dict[str, Any]:
    """Upsert generated users from a new process, and check its growth in memory, its report, and the server's users."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "state.db"
        command = [sys.executable, "-m", "stream_video_async.emulator", "--quiet", "--port", "0", "--data", str(data)]
        emulator = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        try:
            known = dict(_variables(emulator))
            worker = [sys.executable, "-m", "tests.bulk.worker", "memory", str(count)]
            done = subprocess.run(
                worker, env=environment(known), capture_output=True, text=True, cwd=ROOT, timeout=1800, check=False
            )
        finally:
            emulator.terminate()
            emulator.communicate()
        if done.returncode:
            raise AssertionError(done.stderr)
        outcome: dict[str, Any] = json.loads(done.stdout)
        with sqlite3.connect(data) as database:
            held, lowest, highest = database.execute(
                "SELECT count(*), min(cast(substr(id, 6) AS INTEGER)), max(cast(substr(id, 6) AS INTEGER)) "
                "FROM docs WHERE kind = 'user' AND id LIKE 'user-%'"
            ).fetchone()
        database.close()
    assert outcome["succeeded"] == count, outcome
    assert outcome["failed"] == outcome["duplicates"] == 0, outcome
    # Ids are unique in the database, so this count between these bounds means that all of them are there.
    assert (held, lowest, highest) == (count, 0, count - 1)
    assert outcome["growth_mb"] <= 64, outcome
    return outcome


def _variables(emulator: subprocess.Popen[str]) -> list[tuple[str, str]]:
    """Read the ``export`` lines that the emulator prints when it is ready."""
    found: list[tuple[str, str]] = []
    assert emulator.stdout is not None
    while len(found) < 3:
        line = emulator.stdout.readline()
        assert line, "the emulator ended"
        if line.strip().startswith("export "):
            name, _, value = line.strip().removeprefix("export ").partition("=")
            found.append((name, value.strip("'\"")))
    return found


# --- faults ---------------------------------------------------------------------------------------------------------


class Expectation:
    """Valid, invalid, refused and duplicate rows, and their expected outcomes."""

    def __init__(self, count: int, seed: int) -> None:
        draw = random.Random(seed)
        self.rows: list[dict[str, Any]] = []
        self.failed: dict[int, str | None] = {}
        """Id by position."""
        self.duplicates: Counter[str] = Counter()
        self.stored: dict[str, dict[str, Any]] = {}
        self.deactivated = [f"gone-{number}" for number in range(max(1, count // 400))]
        gone = iter(self.deactivated)
        good: list[str] = []
        while len(self.rows) < count:
            at, kind = len(self.rows), draw.random()
            if kind < 0.002:
                self._bad({"name": "no id"}, None)
            elif kind < 0.004:
                self._bad({"id": f"nan-{at}", "custom": {"x": float("nan")}}, f"nan-{at}")
            elif kind < 0.006:
                self._bad({"id": f"type-{at}", "name": 5}, f"type-{at}")
            elif kind < 0.008:
                self._bad({"id": f"long-{at}-" + "x" * 300}, f"long-{at}-" + "x" * 300)
            elif kind < 0.010 and (user_id := next(gone, None)) is not None:
                self._bad({"id": user_id}, user_id)
            elif kind < 0.03 and good:
                # Half of them are close together, so that some are in the same batch, or in two that are in flight.
                user_id = draw.choice(good[-300:]) if draw.random() < 0.5 else draw.choice(good)
                self.duplicates[user_id] += 1
                self._good({"id": user_id, "name": f"again at {at}"})
            else:
                good.append(f"user-{at}")
                self._good({"id": f"user-{at}", "name": f"Name {at}", "custom": {"at": at}})

    def _bad(self, row: dict[str, Any], user_id: str | None) -> None:
        self.failed[len(self.rows)] = user_id
        self.rows.append(row)

    def _good(self, row: dict[str, Any]) -> None:
        self.stored[row["id"]] = row
        self.rows.append(row)

    def check(self, report: BulkReport, held: dict[str, dict[str, Any]]) -> None:
        """Compare the report and the users on the server with the expectation."""
        assert report.complete
        assert report.rows == len(self.rows) == report.succeeded + len(report.failed) + len(report.duplicates)
        assert {failure.position: failure.id for failure in report.failed} == self.failed
        assert Counter(duplicate.id for duplicate in report.duplicates) == self.duplicates
        assert report.succeeded == len(self.stored)
        there = {user_id: user for user_id, user in held.items() if "deactivated_at" not in user}
        assert there.keys() == self.stored.keys()
        for user_id, row in self.stored.items():
            assert (there[user_id]["name"], there[user_id]["custom"]) == (row["name"], row.get("custom", {}))


async def prove_faults(count: int, seed: int = 1) -> BulkReport:
    """Upsert rows, some of them bad or duplicate, despite faults and closed windows; then check every outcome."""
    expected = Expectation(count, seed)
    async with StreamEmulator(seed=seed) as emulator:
        emulator.clock.freeze(1_900_000_000)
        time = VirtualTime(emulator)
        async with time.running(), time.client() as client:
            await client.bulk.upsert_users([{"id": user_id} for user_id in expected.deactivated])
            await client.bulk.deactivate_users(expected.deactivated)
            emulator.limits.set("UpdateUsers", max(20, count // 500))
            share = 0.05 / 7
            for status in (500, 502, 503):
                emulator.faults.add("status", operation="UpdateUsers", status=status, probability=share)
            emulator.faults.add("status", operation="UpdateUsers", status=503, probability=share, stage="after")
            emulator.faults.add("status", operation="UpdateUsers", status=429, probability=0.01, retry_after=7)
            emulator.faults.add("reset", operation="UpdateUsers", probability=share)
            emulator.faults.add("close", operation="UpdateUsers", probability=share, stage="after")
            emulator.faults.add("close_in_body", operation="UpdateUsers", probability=share, stage="after", size=40)
            report = await client.bulk.upsert_users(iter(expected.rows), pace=None, patience=1e5)
            expected.check(report, stored(emulator))
    assert report.retries > 0
    assert report.duration > 120, "no window was closed"
    return report


# --- kill -9 --------------------------------------------------------------------------------------------------------


async def prove_kills(kills: int, count: int, in_flight: int = 4, seed: int = 1) -> dict[str, Any]:
    """Kill and resume a job several times; each run repeats at most the batches that were in flight."""
    draw = random.Random(seed)
    sent: set[str] = set()
    repeats: list[int] = []
    with tempfile.TemporaryDirectory() as folder:
        arguments = ["tests.bulk.worker", "upsert", str(count), str(Path(folder) / "job.checkpoint"), str(in_flight)]
        async with StreamEmulator() as emulator:
            for run in range(kills + 1):
                worker = await asyncio.create_subprocess_exec(
                    sys.executable,
                    "-m",
                    *arguments,
                    env=environment(emulator.environment()),
                    stdout=asyncio.subprocess.PIPE,
                    cwd=ROOT,
                )
                assert worker.stdout is not None
                assert await worker.stdout.readline() == b"first batch done\n"
                if run < kills:
                    await asyncio.sleep(draw.random() * 0.15)
                    worker.send_signal(signal.SIGKILL)
                output = await worker.stdout.read()
                code = await worker.wait()
                assert code == (-signal.SIGKILL if run < kills else 0), "the job ended before all kills: use more users"
                # A batch is identified by its first id: the batches of all runs begin at the same rows.
                firsts = [ids[0] for ids in batches(emulator)]
                emulator.requests.clear()
                assert len(set(firsts)) == len(firsts)
                repeats.append(len(sent.intersection(firsts)))
                sent.update(firsts)
            held = stored(emulator)
    report = json.loads(output)
    assert report["succeeded"] == report["rows"] == count
    assert held.keys() == {user["id"] for user in users(count)}
    assert max(repeats) <= in_flight, repeats
    return {"repeats": repeats, **report}


def main() -> None:
    wanted = sys.argv[1:] or ["memory", "faults", "kills"]
    if "memory" in wanted:
        print("1,000,000 users:", prove_memory(1_000_000))
    if "faults" in wanted:
        print("100,000 users through faults:", asyncio.run(prove_faults(100_000)))
    if "kills" in wanted:
        print("20 kills:", asyncio.run(prove_kills(20, 500_000)))


if __name__ == "__main__":
    main()
