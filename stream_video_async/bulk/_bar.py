"""A progress bar for terminals, drawn with rich (extra ``cli``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

    from rich.console import Console

    from ._report import BulkProgress

__all__ = ["ProgressBar"]


class ProgressBar:
    """Shows a job's progress; pass it as ``on_progress`` while it is entered.

    Args:
        description: What stands before the bar.
        console: Where to draw; omitted: standard output.

    Raises:
        ModuleNotFoundError: rich is not installed.

    Example:
        >>> with ProgressBar("upserting users") as bar:
        ...     report = await client.bulk.upsert_users(read_users("users.csv"), on_progress=bar)
    """

    def __init__(self, description: str = "upserting users", *, console: Console | None = None) -> None:
        try:
            from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn
        except ModuleNotFoundError:
            raise ModuleNotFoundError("ProgressBar needs rich: pip install 'stream-video-async[cli]'") from None
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[rows]:,} rows · {task.fields[rate]:,.0f}/s"),
            TextColumn("[red]{task.fields[failed]}[/]"),
            TimeElapsedColumn(),
            console=console,
        )
        self._task = self._progress.add_task(description, total=None, rows=0, rate=0.0, failed="")

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def __call__(self, progress: BulkProgress) -> None:
        """Draw the progress."""
        fraction = progress.fraction
        self._progress.update(
            self._task,
            total=None if fraction is None else 1.0,
            completed=fraction or 0.0,
            rows=progress.rows,
            rate=progress.rate,
            failed=f"{progress.failed:,} failed" if progress.failed else "",
        )
