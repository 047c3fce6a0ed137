"""Checks 11 to 14: speed, pause and cancel, and the optional dependencies."""

from __future__ import annotations

import asyncio
import contextlib
import sys
import time
from collections.abc import AsyncIterator

from redis.asyncio import Redis

from ..fleet import ROOT, Rows, check_end, until
from .scene import FULL, SLICE, Row, Scene, Size, Table, scene


async def check_speed(size: Size) -> Table:
    """11: more processes are faster, with a server that has 50 ms latency."""
    if size is not FULL:
        return []
    seconds: list[float] = []
    for processes in (1, 2, 4):
        async with scene(collects=False) as s, _slow_server(0.05) as url:
            # Requests of 10, so that two processors suffice for four workers, Redis and the server.
            rows = Rows(s.folder / "users.jsonl", 24_000, duplicates=0, bad=0)
            s.campaigns.lease = 30
            id = await s.start(rows, slots=processes, batch_size=10)
            await s.fleet(processes, tasks=1, LIMITER="0", LEASE="30", SLICE="10", STREAM_BASE_URL=url)
            # By then, all processes are working.
            await s.wait_for_rows(id, 2_000)
            done, begun = await s.rows_done(id), time.monotonic()
            # The tail, in which fewer parts than slots are left, is not measured.
            await s.wait_for_rows(id, 20_000)
            seconds.append((time.monotonic() - begun) / (await s.rows_done(id) - done) * 20_000)
            await s.finish(id)
    two, four = seconds[0] / seconds[1], seconds[0] / seconds[2]
    return [
        Row(
            "11. 1, 2, 4 processes, 50 ms latency, 20,000 rows in requests of 10",
            f"{', '.join(f'{each:.1f} s' for each in seconds)}: {two:.2f} and {four:.2f} times as fast",
            "≥ 1.9; ≥ 3.5",
            two >= 1.9 and four >= 3.5,
        )
    ]


@contextlib.asynccontextmanager
async def _slow_server(delay: float) -> AsyncIterator[str]:
    """Run a server that needs hardly any processor time; the emulator in this process would limit the fleet."""
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.standin", str(delay), cwd=ROOT,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert server.stdout is not None
    assert server.stdin is not None
    try:
        yield f"http://127.0.0.1:{int(await server.stdout.readline())}"
    finally:
        server.stdin.close()
        await server.wait()


async def check_steering(size: Size) -> Table:
    """12, 13: pause, resume, cancel, SIGTERM; the source is overwritten."""
    delay = 0.2
    async with scene(size.per_second * 10, delay=delay) as s:
        # Without rows that the server refuses: a batch that is being split when the job stops is sent again.
        rows = Rows(s.folder / "users.jsonl", int(size.per_second * 100 * 12), bad=0)
        fleet = await s.fleet(2)
        id = await s.start(rows, slots=4)
        await s.wait_for_rows(id, rows.count // 10)
        rows.path.write_text("something else")
        paused = s.emulator.clock.now
        await s.campaigns.pause(id)
        await until(lambda: _is_idle(s, id), 30 * size.slack, 0.1)
        await asyncio.sleep(2)
        s.log.collect()
        last = max(0.0, s.log.last_at - paused)
        status = await s.campaigns.status(id)
        assert (status.state, status.active) == ("paused", 0)
        redis = Redis.from_url(s.server.url)
        keys = [key async for key in redis.scan_iter(f"*{id}*")]
        assert all([await redis.ttl(key) == -1 for key in keys]), "a key of a paused campaign would expire"
        took = await fleet.stop()
        pending = await redis.xpending("stream:bulk:queue", "bulk")
        await s.campaigns.resume(id)
        fleet = await s.fleet(2)
        await s.wait_for_rows(id, rows.count // 4)
        term = await fleet.stop()
        pending = await redis.xpending("stream:bulk:queue", "bulk")
        leases = (await s.campaigns.status(id)).active
        await redis.aclose()
        s.log.collect()
        twice = s.log.sent_twice
        await s.fleet(2)
        await s.finish(id)
        await check_end(s.campaigns, id, rows, s.emulator)
        second = Rows(s.folder / "second.jsonl", int(size.per_second * 100 * 12))
        id = await s.start(second, slots=4)
        await s.wait_for_rows(id, second.count // 4)
        await s.campaigns.cancel(id)
        await until(lambda: _is_idle(s, id), 30 * size.slack, 0.1)
        report, status = await s.campaigns.report(id), await s.campaigns.status(id)
    assert not report.complete
    assert (report.rows, report.succeeded) == (status.rows, status.succeeded)
    longest, latest = (SLICE + delay + 1) * size.slack, (1 + delay) * size.slack
    return [
        Row(
            f"12. pause with {delay * 1000:.0f} ms latency",
            f"last request {last:.2f} s after it; resumed by new processes, end state exact",
            f"≤ {latest:.1f} s",
            last <= latest,
        ),
        Row(
            "12. SIGTERM to the fleet; cancel",
            f"ended after {took:.1f} s idle and {term:.1f} s at work; {pending['pending']} messages pending, {leases} "
            f"leases, {twice} requests twice; cancelled at {report.rows:,} rows, counts exact",
            f"≤ {longest:.1f} s; 0; 0; 0",
            max(took, term) <= longest and pending["pending"] == leases == twice == 0,
        ),
        Row(
            "13. the source is overwritten after the split; no key of a paused campaign expires",
            "end state exact",
            "no influence",
            True,  # check_end() raised otherwise
        ),
    ]


async def _is_idle(s: Scene, id: str) -> bool:
    return (await s.campaigns.status(id)).active == 0


async def check_extras(size: Size) -> Table:
    """14: nothing optional is loaded, and errors name the extra."""
    del size
    code = """
import sys
class Gone:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"redis", "taskiq"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name.partition(".")[0])
import stream_video_async
assert not {"redis", "taskiq"} & set(sys.modules), "loaded"
sys.meta_path.insert(0, Gone())
for module in ("redis", "workers"):
    try:
        __import__(f"stream_video_async.{module}")
    except ModuleNotFoundError as error:
        assert f"stream-video-async[{module}]" in str(error), error
    else:
        raise AssertionError(module)
print("ok")
"""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    output, _ = await process.communicate()
    assert output == b"ok\n", output.decode()
    measured = "loads neither redis nor taskiq; errors name the extra"
    return [Row("14. import without the extras", measured, "the same", True)]
