"""OpenTelemetry metrics (extra ``otel``), with path templates instead of paths."""

from __future__ import annotations

import time
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .._version import __version__
from ..errors import StreamConfigError

if TYPE_CHECKING:
    from opentelemetry.metrics import Meter, MeterProvider

    from ..config import ClientConfig
    from .exchange import Exchange

__all__ = ["DURATION_BOUNDARIES", "ClientMetrics", "open_meter"]

DURATION_BOUNDARIES = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0)
"""Seconds; the buckets that the semantic conventions recommend for HTTP."""


def open_meter(provider: MeterProvider | bool) -> Meter:
    """Return the meter of this package.

    Args:
        provider: The provider; ``True`` uses the global one.

    Raises:
        StreamConfigError: OpenTelemetry is not installed, or the provider is none.
    """
    if not isinstance(provider, bool) and not hasattr(provider, "get_meter"):
        raise StreamConfigError(
            f"provider must be an OpenTelemetry provider with get_meter(), not {type(provider).__name__}"
        )
    if find_spec("opentelemetry") is None:
        raise StreamConfigError("metrics need OpenTelemetry: pip install 'stream-video-async[otel]'")
    from opentelemetry import metrics

    return metrics.get_meter("stream_video_async", __version__, None if isinstance(provider, bool) else provider)


class ClientMetrics:
    """Records each attempt of each call."""

    __slots__ = ("_clock", "_duration", "_remaining", "_resent", "_server")

    def __init__(self, config: ClientConfig) -> None:
        """Create the instruments.

        Raises:
            StreamConfigError: OpenTelemetry is not installed.
        """
        meter = open_meter(config.metrics or True)
        address = urlsplit(config.base_url)
        self._clock = time.perf_counter
        self._server: dict[str, Any] = {
            "server.address": address.hostname or "",
            "server.port": address.port or (443 if address.scheme == "https" else 80),
        }
        self._duration = meter.create_histogram(
            "http.client.request.duration",
            "s",
            "Duration of HTTP client requests; each attempt counts.",
            explicit_bucket_boundaries_advisory=DURATION_BOUNDARIES,
        )
        self._resent = meter.create_counter(
            "stream.client.request.resends", "{request}", "Attempts beyond the first of a call."
        )
        self._remaining = meter.create_gauge(
            "stream.client.rate_limit.remaining", "{request}", "Requests left in the window of an operation."
        )

    def begin(self, exchange: Exchange) -> None:
        """Record when an attempt begins."""
        exchange.measured_from = self._clock()

    def end(self, exchange: Exchange, error_type: str | None) -> None:
        """Record an attempt.

        Args:
            exchange: The call.
            error_type: The kind of the fault if there is no reply; ``None`` uses the status of the reply.
        """
        operation, reply = exchange.operation, exchange.reply
        attributes = self._server | {"http.request.method": operation.method, "url.template": operation.path}
        if reply is not None:
            attributes["http.response.status_code"] = reply.status
            if error_type is None and reply.status >= 400:
                error_type = str(reply.status)
        if error_type is not None:
            attributes["error.type"] = error_type
        self._duration.record(self._clock() - exchange.measured_from, attributes)
        exchange.measured_from = 0.0  # no attempt is under way
        if exchange.attempts > 1:
            self._resent.add(1, {"stream.operation": operation.id})
        if exchange.rate_limit is not None and exchange.rate_limit.remaining is not None:
            self._remaining.set(exchange.rate_limit.remaining, {"stream.operation": operation.id})
