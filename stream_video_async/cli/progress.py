"""The progress of a bulk job: a bar on a terminal, a line every ten seconds elsewhere; always on stderr."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, TaskProgressColumn, TextColumn

from stream_video_async._text import counted

if TYPE_CHECKING:
    from types import TracebackType

    from stream_video_async import AsyncStreamClient
    from stream_video_async.bulk import BulkProgress

__all__ = ["UpsertProgress"]

_EVERY = 10.0
"""Seconds between two lines where there is no terminal."""


class UpsertProgress:
    """Shows the progress of upserts; pass it as ``on_progress`` while it is entered."""

    def __init__(self, client: AsyncStreamClient) -> None:
        self._client = client
        self._console = Console(stderr=True, highlight=False)
        self._next_line = time.monotonic() + _EVERY
        width = self._console.width
        columns: list[ProgressColumn] = [TaskProgressColumn(), TextColumn("{task.fields[rows]}")]
        if width >= 60:
            columns.insert(0, BarColumn(bar_width=max(10, width - 70)))
        if width >= 80:
            columns += [TextColumn("{task.fields[rate]:,.0f} rows/s"), TextColumn("{task.fields[left]}")]
        columns += [TextColumn("[red]{task.fields[failed]}[/]"), TextColumn("{task.fields[state]}")]
        self._progress = Progress(*columns, console=self._console, disable=not self._console.is_terminal)
        self._task = self._progress.add_task("", total=None, rows="", rate=0.0, failed="", left="", state="")

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def __call__(self, progress: BulkProgress) -> None:
        """Show the progress."""
        remaining = progress.remaining
        left = "" if remaining is None or progress.final else f"{timedelta(seconds=round(remaining))} left"
        rows = counted(progress.rows, "row")
        failed = f"{progress.failed:,} failed" if progress.failed else ""
        state = self._state(progress)
        if self._console.is_terminal:
            self._progress.update(
                self._task,
                total=None if progress.fraction is None else 1.0,
                completed=progress.fraction or 0.0,
                rows=rows,
                rate=progress.rate,
                failed=failed,
                left=left,
                state=state,
            )
        elif time.monotonic() >= self._next_line:
            self._next_line = time.monotonic() + _EVERY
            parts = (rows, f"{progress.rate:,.0f} rows/s", failed, left, state)
            self._console.print(", ".join(part for part in parts if part), markup=False, soft_wrap=True)

    def _state(self, progress: BulkProgress) -> str:
        match progress.waiting_for:
            case "quota":
                window = self._client.rate_limits.get("UpdateUsers")
                if window is None or window.reset is None:
                    return "waiting for quota"
                return f"waiting for quota until {window.reset.astimezone():%H:%M:%S}"
            case "outage":
                return f"waiting: {progress.last_error or 'the server cannot be reached'}"
            case "source":
                return "waiting for rows"
            case None:
                return ""
