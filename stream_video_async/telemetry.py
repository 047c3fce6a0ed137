"""OpenTelemetry metrics of bulk jobs (extra ``otel``); spans and metrics of requests are settings of the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._http.metrics import open_meter

if TYPE_CHECKING:
    from opentelemetry.metrics import MeterProvider

    from .bulk import BulkProgress

__all__ = ["BulkMetrics"]


class BulkMetrics:
    """Records the progress of one bulk job; pass it as ``on_progress``.

    ``stream.bulk.rows`` counts rows by ``stream.bulk.job`` and ``stream.bulk.outcome`` (``succeeded``, ``failed``,
    ``duplicate``), ``stream.bulk.requests`` requests and ``stream.bulk.retries`` retries; ``stream.bulk.in_flight`` is
    the number of batches in flight.

    Args:
        provider: The provider of the meter; omitted: the global one.

    Raises:
        StreamConfigError: OpenTelemetry is not installed.

    Example:
        >>> report = await client.bulk.upsert_users(rows, on_progress=BulkMetrics())
    """

    def __init__(self, provider: MeterProvider | None = None) -> None:
        meter = open_meter(provider or True)
        self._rows = meter.create_counter("stream.bulk.rows", "{row}", "Rows of bulk jobs that have an outcome.")
        self._requests = meter.create_counter("stream.bulk.requests", "{request}", "Requests of bulk jobs.")
        self._retries = meter.create_counter("stream.bulk.retries", "{request}", "Retries of requests of bulk jobs.")
        self._in_flight = meter.create_gauge("stream.bulk.in_flight", "{batch}", "Batches in flight.")
        self._seen: dict[str, int] = {}

    def __call__(self, progress: BulkProgress) -> None:
        """Record the changes since the last call."""
        job = {"stream.bulk.job": progress.job}
        for outcome, count in (
            ("succeeded", progress.succeeded),
            ("failed", progress.failed),
            ("duplicate", progress.duplicates),
        ):
            self._rows.add(self._increase(outcome, count), job | {"stream.bulk.outcome": outcome})
        self._requests.add(self._increase("requests", progress.requests), job)
        self._retries.add(self._increase("retries", progress.retries), job)
        self._in_flight.set(progress.in_flight, job)

    def _increase(self, name: str, count: int) -> int:
        """Return by how much a sum has grown.

        A sum decreases when a row becomes a duplicate. A counter cannot, so it stays until the sum is larger again.
        """
        before = self._seen.get(name, 0)
        self._seen[name] = max(before, count)
        return self._seen[name] - before
