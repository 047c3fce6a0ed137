"""The progress bar for terminals."""

from __future__ import annotations

import io
import sys

import attrs
import pytest
from rich.console import Console

from stream_video_async.bulk import ProgressBar

from .support import served, users


async def test_the_bar_shows_rows_failures_and_the_end() -> None:
    out = io.StringIO()
    rows = [*users(300), {"name": "nobody"}]
    async with served() as (_, client):
        with ProgressBar("sending", console=Console(file=out, width=120)) as bar:
            await client.bulk.upsert_users(rows, on_progress=bar)
    text = out.getvalue()
    assert "sending" in text
    assert "100%" in text
    assert "301 rows" in text
    assert "1 failed" in text


async def test_the_bar_shows_what_the_job_waits_for() -> None:
    out = io.StringIO()
    async with served() as (emulator, client):
        emulator.faults.add("status", operation="UpdateUsers", status=503, first=3, message="[down]")
        with ProgressBar("sending", console=Console(file=out, width=400)) as bar:
            job = client.bulk.upsert_users(users(300))
            await job
            bar(attrs.evolve(job.progress, waiting_for="outage", last_error="503 [down]"))
            bar.__exit__(None, None, None)
    assert "waiting: 503 [down]" in out.getvalue()


def test_without_rich_the_bar_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    with pytest.raises(ModuleNotFoundError, match=r"stream-video-async\[cli\]"):
        ProgressBar()
