"""OpenTelemetry spans (extra ``otel``), with the path template and without query or secrets."""

from __future__ import annotations

from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .._version import __version__
from ..errors import StreamApiError, StreamConfigError, StreamTransportError

if TYPE_CHECKING:
    from collections.abc import Generator

    from ..config import ClientConfig
    from .exchange import Exchange

__all__ = ["Tracer"]


class Tracer:
    """Records one client span per call, which covers all attempts."""

    __slots__ = ("_failed", "_host", "_kind", "_tracer")

    def __init__(self, config: ClientConfig) -> None:
        """Get the tracer from the provider.

        Raises:
            StreamConfigError: OpenTelemetry is not installed.
        """
        if find_spec("opentelemetry") is None:
            raise StreamConfigError("tracing needs OpenTelemetry: pip install 'stream-video-async[otel]'")
        from opentelemetry import trace

        provider = None if config.tracing is True else config.tracing or None
        self._tracer = trace.get_tracer("stream_video_async", __version__, provider)
        self._kind = trace.SpanKind.CLIENT
        self._failed = trace.StatusCode.ERROR
        self._host = urlsplit(config.base_url).hostname or ""

    @contextmanager
    def span(self, exchange: Exchange) -> Generator[None]:
        """Record a span around a call. Of exceptions, it records kind and status but not the text."""
        operation = exchange.operation
        attributes = {
            "http.request.method": operation.method,
            "url.template": operation.path,
            "server.address": self._host,
            "stream.operation": operation.id,
            "stream.request_id": exchange.request_id,
        }
        with self._tracer.start_as_current_span(
            operation.id, kind=self._kind, attributes=attributes, record_exception=False, set_status_on_exception=False
        ) as span:
            try:
                yield
            except BaseException as error:
                span.set_status(self._failed, type(error).__name__)
                span.set_attribute("error.type", _error_type(error))
                if isinstance(error, StreamApiError):
                    span.set_attribute("http.response.status_code", error.status)
                raise
            else:
                span.set_attribute("http.response.status_code", exchange.reply.status if exchange.reply else 0)
            finally:
                span.set_attribute("attempt", exchange.attempts)
                span.set_attribute("http.request.resend_count", max(0, exchange.attempts - 1))


def _error_type(error: BaseException) -> str:
    if isinstance(error, StreamTransportError):
        return error.kind
    if isinstance(error, StreamApiError):
        return str(error.status)
    return type(error).__name__
