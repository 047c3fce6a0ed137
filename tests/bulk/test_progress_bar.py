"""The progress bar for terminals."""

from __future__ import annotations

import io
import sys
from typing import Any

import attrs
import pytest
from rich.console import Console

from stream_video_async.bulk import BulkProgress, ProgressBar

from .support import served, users


async def test_the_bar_shows_rows_failures_and_the_end() -> None:
    out = io.StringIO()
    rows = [*users(300), {"name": "nobody"}]
    async with served() as (_, client):
        with ProgressBar("sending", console=Console(file=out, width=120, force_terminal=True)) as bar:
            await client.bulk.upsert_users(rows, on_progress=bar)
    text = out.getvalue()
    assert "sending" in text
    assert "100%" in text
    assert "301 rows" in text
    assert "1 failed" in text


async def finished_progress() -> BulkProgress:
    async with served() as (_, client):
        job = client.bulk.upsert_users(users(300))
        await job
    return job.progress


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"waiting_for": "outage", "last_error": "503 [down]"}, "waiting: 503 [down]"),
        ({"waiting_for": "quota"}, "waiting for quota until "),
        ({"waiting_for": "quota", "quota_reset": None}, "waiting for quota"),
        ({"waiting_for": "source"}, "waiting for rows"),
        ({"fraction": 0.25, "duration": 30.0, "final": False}, "0:01:30 left"),
        ({"duration": 75.0, "final": True}, "in 0:01:15"),
    ],
)
@pytest.mark.parametrize("is_terminal", [True, False])
async def test_the_bar_shows_times_and_what_the_job_waits_for(
    is_terminal: bool, change: dict[str, Any], text: str
) -> None:
    progress = attrs.evolve(await finished_progress(), **{"duration": 10.0, **change})
    out = io.StringIO()
    with ProgressBar("sending", console=Console(file=out, width=400, force_terminal=is_terminal)) as bar:
        bar(progress)
    assert text in out.getvalue()
    assert "sending" in out.getvalue()


async def test_without_a_terminal_a_line_is_printed_every_ten_seconds() -> None:
    progress = await finished_progress()
    out = io.StringIO()
    with ProgressBar(console=Console(file=out)) as bar:
        for seconds in range(36):
            bar(attrs.evolve(progress, rows=seconds, duration=float(seconds)))
    lines = out.getvalue().splitlines()
    assert [line.split(",")[0] for line in lines] == [f"upserting users: {rows} rows" for rows in (10, 20, 30)]


def test_without_rich_the_bar_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    with pytest.raises(ModuleNotFoundError, match=r"stream-video-async\[cli\]"):
        ProgressBar()
