"""Asyncio-first client for Stream's Video server API.

``AsyncStreamClient`` is where everything starts. Models are in ``stream_video_async.models``, the functions behind the
façade in ``stream_video_async.api``, webhooks in ``stream_video_async.webhooks``.
"""

from __future__ import annotations

import importlib
import logging
from typing import TYPE_CHECKING

from ._version import __version__
from .call import Call
from .client import AsyncStreamClient
from .config import ClientConfig
from .errors import (
    BulkError,
    ClientClosedError,
    ClientStateError,
    RepeatedCursorError,
    StreamApiError,
    StreamAuthenticationError,
    StreamBadRequestError,
    StreamConfigError,
    StreamConflictError,
    StreamDecodeError,
    StreamError,
    StreamNotFoundError,
    StreamPayloadTooLargeError,
    StreamPermissionError,
    StreamRateLimitError,
    StreamServerError,
    StreamTaskError,
    StreamTransportError,
    StreamWaitTimeoutError,
    WebhookError,
)
from .pagination import Pages
from .rate_limit import RateLimit
from .retry import RetryPolicy
from .types import NULL, Response
from .video import VideoClient

if TYPE_CHECKING:
    from . import api as api
    from . import models as models
    from . import webhooks as webhooks
    from ._http.connector import StreamConnector

__all__ = [
    "NULL",
    "AsyncStreamClient",
    "BulkError",
    "Call",
    "ClientClosedError",
    "ClientConfig",
    "ClientStateError",
    "Pages",
    "RateLimit",
    "RepeatedCursorError",
    "Response",
    "RetryPolicy",
    "StreamApiError",
    "StreamAuthenticationError",
    "StreamBadRequestError",
    "StreamConfigError",
    "StreamConflictError",
    "StreamConnector",
    "StreamDecodeError",
    "StreamError",
    "StreamNotFoundError",
    "StreamPayloadTooLargeError",
    "StreamPermissionError",
    "StreamRateLimitError",
    "StreamServerError",
    "StreamTaskError",
    "StreamTransportError",
    "StreamWaitTimeoutError",
    "VideoClient",
    "WebhookError",
    "__version__",
]

logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> object:
    # Loaded when first used: a client that receives no webhooks, or only signs tokens, needs neither.
    if name == "webhooks":
        return importlib.import_module(f"{__name__}.webhooks")
    if name == "StreamConnector":
        from ._http.connector import StreamConnector

        return StreamConnector
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
