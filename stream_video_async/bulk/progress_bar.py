"""The progress of a bulk job: a bar on a terminal, a line every ten seconds elsewhere."""

from __future__ import annotations

from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from stream_video_async._lazy import LazyModule
from stream_video_async._text import counted

from .report import BulkProgress

if TYPE_CHECKING:
    from rich import console as _console
    from rich import progress as _progress
else:
    _console = LazyModule("rich.console")

__all__ = ["ProgressBar"]

_LINE_INTERVAL: Final = 10.0


class ProgressBar:
    """Shows a job's progress; pass it as ``on_progress`` while it is entered.

    The bar fits into the terminal. Where there is none, it prints a line every ten seconds.

    Args:
        description: The text before the bar.
        console: The console to draw on; omitted: standard output.

    Raises:
        ModuleNotFoundError: rich is not installed.

    Example:
        >>> with ProgressBar("upserting users") as bar:
        ...     report = await client.bulk.upsert_users(read_users("users.csv"), on_progress=bar)
    """

    def __init__(self, description: str = "upserting users", *, console: _console.Console | None = None) -> None:
        try:
            from rich.console import Console
            from rich.markup import escape
            from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
        except ModuleNotFoundError:
            raise ModuleNotFoundError("ProgressBar needs rich: pip install 'stream-video-async[cli]'") from None
        self._escape = escape
        self._description = description
        self._console = console or Console()
        self._has_bar = self._console.is_terminal or self._console.is_jupyter
        self._printed_at = 0.0
        width = self._console.width
        columns: list[_progress.ProgressColumn] = [TaskProgressColumn(), TextColumn("{task.fields[rows]}")]
        if width >= 60:
            columns.insert(0, BarColumn(bar_width=max(10, width - 70 - len(description))))
        if description:
            columns.insert(0, TextColumn("{task.description}"))
        if width >= 80:
            columns += [TextColumn("{task.fields[rate]}"), TextColumn("{task.fields[time]}")]
        columns += [TextColumn("[red]{task.fields[failed]}[/]"), TextColumn("[yellow]{task.fields[waiting]}[/]")]
        self._progress = Progress(*columns, console=self._console)
        self._task = self._progress.add_task(description, total=None, rows="", rate="", time="", failed="", waiting="")

    def __enter__(self) -> Self:
        if self._has_bar:
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._has_bar:
            self._progress.stop()

    def __call__(self, progress: BulkProgress) -> None:
        """Show the progress."""
        fields: dict[str, Any] = {  # the type of Progress.update
            "rows": counted(progress.rows, "row"),
            "rate": f"{progress.rate:,.0f} rows/s",
            "time": _describe_time(progress),
            "failed": f"{progress.failed:,} failed" if progress.failed else "",
            "waiting": _describe_wait(progress),
        }
        if self._has_bar:
            fields["waiting"] = self._escape(fields["waiting"])
            total = None if progress.fraction is None else 1.0
            self._progress.update(self._task, total=total, completed=progress.fraction or 0.0, **fields)
        elif progress.duration - self._printed_at >= _LINE_INTERVAL:
            self._printed_at = progress.duration
            line = ", ".join(text for text in fields.values() if text)
            self._console.print(
                f"{self._description}: {line}" if self._description else line,
                markup=False,
                highlight=False,
                soft_wrap=True,
            )


def _describe_time(progress: BulkProgress) -> str:
    if progress.final:
        return f"in {timedelta(seconds=round(progress.duration))}"
    return "" if progress.remaining is None else f"{timedelta(seconds=round(progress.remaining))} left"


def _describe_wait(progress: BulkProgress) -> str:
    match progress.waiting_for:
        case "quota":
            until = f" until {progress.quota_reset.astimezone():%H:%M:%S}" if progress.quota_reset else ""
            return f"waiting for quota{until}"
        case "outage":
            return f"waiting: {progress.last_error or 'the server cannot be reached'}"
        case "source":
            return "waiting for rows"
        case None:
            return ""
