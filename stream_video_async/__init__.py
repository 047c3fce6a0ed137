"""Asyncio client for Stream's Video server API.

Start with ``AsyncStreamClient``. Models are in ``stream_video_async.models``, the endpoint functions behind the façade
in ``stream_video_async.api``, webhooks in ``stream_video_async.webhooks``.

The modules of this package that users import have public names; code that several of them share is in private modules
and packages. ``models`` and ``api`` are generated. ``docs/architecture.md`` lists the layers.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from ._version import __version__

if TYPE_CHECKING:
    from . import api as api
    from . import models as models
    from . import webhooks as webhooks
    from ._http.connector import StreamConnector
    from .call import Call
    from .client import AsyncStreamClient
    from .config import ClientConfig
    from .errors import (
        BulkError,
        CampaignError,
        CampaignNotFoundError,
        CheckpointError,
        ClientClosedError,
        ClientStateError,
        RedisUnreachableError,
        RepeatedCursorError,
        StreamApiError,
        StreamAuthenticationError,
        StreamBadRequestError,
        StreamConfigError,
        StreamConflictError,
        StreamCredentialsError,
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
else:
    from importlib import import_module

    # Imported when first used: a service that only signs tokens needs neither the client nor asyncio.
    _SUBMODULES = ("api", "models", "webhooks")
    _MODULES = {
        "NULL": "types",
        "AsyncStreamClient": "client",
        "Call": "call",
        "ClientConfig": "config",
        "Pages": "pagination",
        "RateLimit": "rate_limit",
        "Response": "types",
        "RetryPolicy": "retry",
        "StreamConnector": "_http.connector",
        "VideoClient": "video",
    }
    """The modules that define the names of ``__all__``; those not listed are in ``errors``."""

    def __getattr__(name: str) -> object:
        if name in _SUBMODULES:
            return import_module(f"{__name__}.{name}")
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_MODULES.get(name, 'errors')}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__, *_SUBMODULES})


__all__ = [
    "NULL",
    "AsyncStreamClient",
    "BulkError",
    "Call",
    "CampaignError",
    "CampaignNotFoundError",
    "CheckpointError",
    "ClientClosedError",
    "ClientConfig",
    "ClientStateError",
    "Pages",
    "RateLimit",
    "RedisUnreachableError",
    "RepeatedCursorError",
    "Response",
    "RetryPolicy",
    "StreamApiError",
    "StreamAuthenticationError",
    "StreamBadRequestError",
    "StreamConfigError",
    "StreamConflictError",
    "StreamConnector",
    "StreamCredentialsError",
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
