"""The report and the progress of a bulk job, how the outcomes of batches add up to them, and a progress bar."""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self, TypeAlias

import attrs

from stream_video_async._lazy import LazyModule
from stream_video_async._models.struct import Struct
from stream_video_async.errors import BulkError

if TYPE_CHECKING:
    from rich import console as _console
else:
    _console = LazyModule("rich.console")

__all__ = [
    "BatchResult",
    "BulkDuplicate",
    "BulkFailure",
    "BulkProgress",
    "BulkReport",
    "FailureKind",
    "FailureRecord",
    "ProgressBar",
    "Tally",
]

FailureKind: TypeAlias = Literal["invalid", "refused", "unconfirmed", "unknown"]
"""Why a row failed: it could not be sent; the server refused it; the reply did not name it; or unknown, because no
usable reply came and the operation must not be repeated."""


@attrs.frozen
class BulkFailure:
    """A row that is not on the server as it stands in the source."""

    id: str | None
    """The user's id; ``None`` when the row has none."""
    position: int
    """Where the row stands in the source, counted from 0."""
    error: str
    """What is wrong; for refused rows the server's message."""
    kind: FailureKind = "refused"
    status: int | None = None
    """HTTP status of the refusal."""
    code: int | None = None
    """Stream's error code of the refusal."""
    line: int | None = None
    """Line in the file, for sources made by ``read_users``."""

    def __str__(self) -> str:
        where = f"row {self.position}" if self.line is None else f"line {self.line}"
        return f"{where} ({self.id or 'no id'}): {self.error}"


@attrs.frozen
class BulkDuplicate:
    """A row whose id had come before; this later row won."""

    id: str
    position: int
    """Where the later row stands in the source, counted from 0."""


@attrs.frozen(kw_only=True)
class BulkReport:
    """What a bulk job did. Each row has one outcome: ``rows == succeeded + len(failed) + len(duplicates)``.

    A row that a later row of the same id overrode counts among the duplicates, whatever became of it first.
    """

    job: str
    """The method, such as ``upsert_users``."""
    complete: bool
    """Whether the source was read to its end and every row has an outcome."""
    rows: int
    """Rows that have an outcome."""
    sent: int
    """Rows that went to the server; the others were invalid, or overridden before they were sent."""
    succeeded: int
    """Users the server confirmed: created, updated, deleted and so on, as the job is."""
    failed: tuple[BulkFailure, ...]
    """Rows without success, by position."""
    duplicates: tuple[BulkDuplicate, ...]
    """Rows that came again and won, by position."""
    requests: int
    """Requests sent, repeats not counted."""
    retries: int
    """Repeats of requests, by the transport and by the job."""
    waited: float
    """Seconds in which pacing held the next request back."""
    duration: float
    """Seconds that this run took; earlier runs of a resumed job are not included."""
    resumed: int = 0
    """Rows that earlier runs had done, by the checkpoint."""

    @property
    def rate(self) -> float:
        """Rows a second of this run."""
        return (self.rows - self.resumed) / self.duration if self.duration > 0 else 0.0

    def raise_for_failures(self) -> None:
        """Raise if any row failed.

        Raises:
            BulkError: With this report as ``result``.
        """
        if self.failed:
            raise BulkError(f"{self}; the first: {self.failed[0]}", result=self)

    def __str__(self) -> str:
        state = "" if self.complete else " so far"
        return (
            f"{self.job}{state}: {self.succeeded} done, {len(self.failed)} failed, {len(self.duplicates)} duplicates, "
            f"{self.requests} requests, {self.retries} retries in {self.duration:.1f} s "
            f"({self.rate:.0f} rows a second, waited {self.waited:.1f} s)"
        )


@attrs.frozen(kw_only=True)
class BulkProgress:
    """A snapshot of a running job; see :class:`BulkReport` for the fields both have."""

    job: str
    complete: bool
    final: bool
    """Whether this is the last report of progress: the job is complete, cancelled or aborted."""
    rows: int
    succeeded: int
    failed: int
    duplicates: int
    requests: int
    retries: int
    in_flight: int
    """Batches under way."""
    waited: float
    waiting_for: Literal["source", "quota", "outage"] | None
    """What keeps the job from sending: the source yields nothing, the quota is used up, or requests fail and are
    repeated after a pause. ``None`` while requests are under way."""
    last_error: str | None
    """The last failure of a request, until one succeeds."""
    duration: float
    rate: float
    total: int | None
    """Rows in the source, when known."""
    fraction: float | None
    """The part of the source that has been read, from 0 to 1, when known."""

    @property
    def remaining(self) -> float | None:
        """Seconds left at the current rate, if known."""
        if not self.fraction or self.duration <= 0:
            return None
        return self.duration * (1 - self.fraction) / self.fraction


class BatchResult(Struct, array_like=True):
    """The outcome of one stretch of rows; also a record of the checkpoint, so its fields keep their order."""

    start: int
    end: int
    digest: int
    """Of the ids in the stretch."""
    sent: int = 0
    succeeded: int = 0
    requests: int = 0
    retries: int = 0
    failed: list[FailureRecord] = []  # noqa: RUF012 - msgspec copies it
    repeated: list[tuple[str, int, bool]] = []  # noqa: RUF012
    """Id and position of rows that came again, and whether the earlier one belongs to an earlier stretch."""


class FailureRecord(Struct, array_like=True, omit_defaults=True):
    """A failure as the checkpoint keeps it."""

    id: str | None
    position: int
    error: str
    kind: FailureKind = "refused"
    status: int | None = None
    code: int | None = None
    line: int | None = None

    def public(self) -> BulkFailure:
        """Give it the shape that users see."""
        return BulkFailure(self.id, self.position, self.error, self.kind, self.status, self.code, self.line)


class Tally:
    """The sums over all finished batches."""

    def __init__(self, job: str) -> None:
        self.job = job
        self.rows: int = 0
        self.sent: int = 0
        self.succeeded: int = 0
        self.requests: int = 0
        self.retries: int = 0
        self.resumed: int = 0
        self.waited: float = 0.0
        self.failed: dict[str | int, FailureRecord] = {}
        self.duplicates: list[BulkDuplicate] = []

    def restore(self, results: Iterable[BatchResult]) -> None:
        """Take over what earlier runs did."""
        for result in results:
            self.add(result)
            self.requests += result.requests
            self.retries += result.retries
        self.resumed = self.rows

    def add(self, result: BatchResult) -> None:
        """Add a finished batch; batches that share an id arrive in the order of the source."""
        for user_id, position, is_earlier in result.repeated:
            self.duplicates.append(BulkDuplicate(user_id, position))
            # The earlier row has lost: its outcome is that of a duplicate now.
            if is_earlier and self.failed.pop(user_id, None) is None:
                self.succeeded -= 1
        for failure in result.failed:
            # Rows that never went out say nothing about an earlier row of their id.
            key = failure.position if failure.id is None or failure.kind == "invalid" else failure.id
            self.failed[key] = failure
        self.rows += result.end - result.start
        self.sent += result.sent
        self.succeeded += result.succeeded

    def report(self, *, complete: bool, duration: float) -> BulkReport:
        """Sum up."""
        failed = sorted(self.failed.values(), key=lambda failure: failure.position)
        return BulkReport(
            job=self.job,
            complete=complete,
            rows=self.rows,
            sent=self.sent,
            succeeded=self.succeeded,
            failed=tuple(failure.public() for failure in failed),
            duplicates=tuple(sorted(self.duplicates, key=lambda duplicate: duplicate.position)),
            requests=self.requests,
            retries=self.retries,
            waited=self.waited,
            duration=duration,
            resumed=self.resumed,
        )


def _waiting(progress: BulkProgress) -> str:
    if progress.waiting_for == "outage":
        return f"waiting: {progress.last_error}"
    return f"waiting for the {progress.waiting_for}" if progress.waiting_for else ""


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

    def __init__(self, description: str = "upserting users", *, console: _console.Console | None = None) -> None:
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
            TextColumn("[yellow]{task.fields[waiting]}[/]"),
            TimeElapsedColumn(),
            console=console,
        )
        self._task = self._progress.add_task(description, total=None, rows=0, rate=0.0, failed="", waiting="")

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def __call__(self, progress: BulkProgress) -> None:
        """Draw the progress."""
        from rich.markup import escape

        fraction = progress.fraction
        self._progress.update(
            self._task,
            total=None if fraction is None else 1.0,
            completed=fraction or 0.0,
            rows=progress.rows,
            rate=progress.rate,
            failed=f"{progress.failed:,} failed" if progress.failed else "",
            waiting=escape(_waiting(progress)),
        )
