"""The report and the progress of a bulk job, and the results of batches that they sum up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal, TypeAlias

import attrs

from stream_video_async._models.struct import Struct
from stream_video_async._text import counted
from stream_video_async.errors import BulkError

__all__ = [
    "BatchResult",
    "BulkDuplicate",
    "BulkFailure",
    "BulkProgress",
    "BulkReport",
    "FailureKind",
    "Tally",
]

FailureKind: TypeAlias = Literal["invalid", "refused", "unconfirmed", "unknown"]
"""Why a row failed: it could not be sent; the server refused it; the reply did not name it; or the outcome is unknown,
because there was no usable reply and the operation must not be repeated."""


@attrs.frozen
class BulkFailure:
    """A row that was not applied, or may not have been; checkpoints contain it as a JSON object."""

    id: str | None
    """The user's id; ``None`` if the row has none."""
    position: int
    """The number of the row in the source, counted from 0."""
    error: str
    """What is wrong; for refused rows the server's message."""
    kind: FailureKind = "refused"
    status: int | None = None
    """HTTP status of the refusal."""
    code: int | None = None
    """Stream's error code of the refusal."""
    line: int | None = None
    """Line in the file, if the source was returned by ``read_users``."""

    def __str__(self) -> str:
        where = f"row {self.position}" if self.line is None else f"line {self.line}"
        return f"{where} ({self.id or 'no id'}): {self.error}"


@attrs.frozen
class BulkDuplicate:
    """A row whose id occurs earlier in the source."""

    id: str
    position: int
    """The number of the later row in the source, counted from 0."""


@attrs.frozen(kw_only=True)
class BulkReport:
    """What a bulk job did. Each row has one outcome: ``rows == succeeded + len(failed) + len(duplicates)``.

    Several rows with one id are one success or one failure, that of the last row; the others count as duplicates.
    """

    job: str
    """The method, such as ``upsert_users``."""
    complete: bool
    """Whether the source was read to its end and every row has an outcome."""
    rows: int
    """Rows that have an outcome."""
    sent: int
    """Rows that were sent; the others were invalid or duplicates."""
    succeeded: int
    """Users whose change the server confirmed."""
    failed: tuple[BulkFailure, ...]
    """Failed rows, by position."""
    duplicates: tuple[BulkDuplicate, ...]
    """Rows whose id occurs earlier in the source, by position."""
    requests: int
    """Requests of the operation, retries included."""
    retries: int
    """Requests that repeated an earlier one."""
    waited: float
    """Seconds for which pacing held requests back."""
    duration: float
    """Seconds that this run took, without earlier runs of a resumed job."""
    resumed: int = 0
    """Rows that earlier runs finished, according to the checkpoint."""

    @property
    def rate(self) -> float:
        """Rows per second in this run."""
        return (self.rows - self.resumed) / self.duration if self.duration > 0 else 0.0

    def raise_for_failures(self) -> None:
        """Raise if any row failed.

        Raises:
            BulkError: At least one row failed; ``result`` is this report.
        """
        if self.failed:
            raise BulkError(f"{self}; the first failure: {self.failed[0]}", result=self)

    def __str__(self) -> str:
        state = "" if self.complete else " so far"
        return (
            f"{self.job}{state}: {self.succeeded:,} done, {len(self.failed):,} failed, "
            f"{counted(len(self.duplicates), 'duplicate')}, {counted(self.requests, 'request')}, "
            f"{counted(self.retries, 'retry')} in {self.duration:.1f} s "
            f"({self.rate:,.0f} rows/s, waited {self.waited:.1f} s)"
        )


@attrs.frozen(kw_only=True)
class BulkProgress:
    """A snapshot of a running job; :class:`BulkReport` documents the fields that both have."""

    job: str
    complete: bool
    final: bool
    """Whether this is the last call of ``on_progress``: the job has completed, failed, or been stopped or cancelled."""
    rows: int
    succeeded: int
    failed: int
    duplicates: int
    requests: int
    retries: int
    in_flight: int
    """Batches in flight."""
    waited: float
    waiting_for: Literal["source", "quota", "outage"] | None
    """Why the job is not sending: the source yields nothing, the quota is used up, or requests fail and are retried
    after a pause. ``None`` while requests are in flight."""
    quota_reset: datetime | None
    """When the current window of the quota ends, if a reply has reported it."""
    last_error: str | None
    """The error of the last request that failed; ``None`` after one that succeeded."""
    duration: float
    rate: float
    total: int | None
    """Rows in the source, if known."""
    fraction: float | None
    """The part of the source that has been read, from 0 to 1, if known."""

    @property
    def remaining(self) -> float | None:
        """Seconds left at the current rate, if known."""
        if not self.fraction or self.duration <= 0:
            return None
        return self.duration * (1 - self.fraction) / self.fraction


class BatchResult(Struct, array_like=True):
    """The outcome of consecutive rows; it is also a record of the checkpoint, so its fields keep their order."""

    start: int
    """The position of the first row."""
    end: int
    """The position after the last row."""
    digest: int
    """A hash of the ids."""
    sent: int = 0
    succeeded: int = 0
    requests: int = 0
    retries: int = 0
    failed: list[BulkFailure] = []  # noqa: RUF012 - msgspec copies it
    repeated: list[tuple[str, int, bool]] = []  # noqa: RUF012
    """Id and position of each duplicate, and whether the row that it replaces is in an earlier batch."""


class Tally:
    """Sums up the finished batches."""

    def __init__(self, job: str) -> None:
        self.job = job
        self.rows: int = 0
        self.sent: int = 0
        self.succeeded: int = 0
        self.requests: int = 0
        self.retries: int = 0
        self.resumed: int = 0
        self.waited: float = 0.0
        self.failed: dict[str | int, BulkFailure] = {}
        self.duplicates: list[BulkDuplicate] = []

    def add_recorded(self, results: Iterable[BatchResult]) -> None:
        """Add finished batches of earlier runs, their requests included."""
        for result in results:
            self.add(result)
            self.requests += result.requests
            self.retries += result.retries

    def add(self, result: BatchResult) -> None:
        """Add the rows of a finished batch; batches that share an id must be added in the order of the source."""
        for user_id, position, is_earlier in result.repeated:
            self.duplicates.append(BulkDuplicate(user_id, position))
            # The duplicate takes the place of the earlier row in the sums.
            if is_earlier and self.failed.pop(user_id, None) is None:
                self.succeeded -= 1
        for failure in result.failed:
            # An invalid row was not sent, so it does not replace an earlier row of its id.
            key = failure.position if failure.id is None or failure.kind == "invalid" else failure.id
            self.failed[key] = failure
        self.rows += result.end - result.start
        self.sent += result.sent
        self.succeeded += result.succeeded

    def report(self, *, complete: bool, duration: float) -> BulkReport:
        """Build the report."""
        return BulkReport(
            job=self.job,
            complete=complete,
            rows=self.rows,
            sent=self.sent,
            succeeded=self.succeeded,
            failed=tuple(sorted(self.failed.values(), key=lambda failure: failure.position)),
            duplicates=tuple(sorted(self.duplicates, key=lambda duplicate: duplicate.position)),
            requests=self.requests,
            retries=self.retries,
            waited=self.waited,
            duration=duration,
            resumed=self.resumed,
        )
