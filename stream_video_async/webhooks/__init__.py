"""Webhooks: verification, decoding into typed events, and dispatch to handlers.

This package does not depend on a web framework; routes for FastAPI and aiohttp are in ``integrations``.

::

    from stream_video_async import webhooks

    handlers = webhooks.Handlers()


    @handlers.on("call.session_ended")
    async def session_ended(event: CallSessionEndedEvent) -> None: ...


    delivery = webhooks.read_delivery(body, headers, api_secret)  # WebhookError: respond with 401 or 400
    await handlers.dispatch(delivery)

``integrations.fastapi`` and ``integrations.aiohttp`` run the last two lines for you.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

from stream_video_async import models
from stream_video_async._delivery import Delivery, Handler
from stream_video_async.api._event_handlers import EventType
from stream_video_async.errors import WebhookError, WebhookReason
from stream_video_async.models.event_types import EVENT_TYPES

from ._body import MAX_EVENT_BYTES, Body
from ._dedup import Claim, Deduplicator, MemoryDeduplicator, WebhookId
from ._events import UnknownEvent, missing_fields, parse, parse_sns, parse_sqs, verify_and_parse
from ._handlers import Handlers, Outcome
from ._reading import read_delivery
from ._signature import Secrets, SigningKeys, sign, verify

if TYPE_CHECKING:
    from stream_video_async.models import WHEvent as Event

__all__ = [
    "EVENT_TYPES",
    "MAX_EVENT_BYTES",
    "Body",
    "Claim",
    "Deduplicator",
    "Delivery",
    "Event",
    "EventType",
    "Handler",
    "Handlers",
    "MemoryDeduplicator",
    "Outcome",
    "Secrets",
    "SigningKeys",
    "UnknownEvent",
    "WebhookError",
    "WebhookId",
    "WebhookReason",
    "missing_fields",
    "parse",
    "parse_sns",
    "parse_sqs",
    "read_delivery",
    "sign",
    "verify",
    "verify_and_parse",
]


def __getattr__(name: str) -> object:
    # At run time the union is created on demand, because that imports the models of all events.
    if name != "Event":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    union: object = Union[tuple(getattr(models, model) for model in EVENT_TYPES.values())]  # noqa: UP007 - of a computed tuple
    globals()["Event"] = union
    return union
