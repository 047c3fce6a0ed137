"""Dispatch of events to handlers, which are registered by event type and called with the class of that type."""

from __future__ import annotations

import difflib
import inspect
import logging
from collections.abc import Callable
from typing import Any, Final, Literal, TypeAlias, TypeVar, get_args

from stream_video_async import models
from stream_video_async._delivery import Delivery, Handler
from stream_video_async._models.base import Model
from stream_video_async.api._event_handlers import TypedHandlers
from stream_video_async.models.event_types import EVENT_TYPES

from ._dedup import Deduplicator, MemoryDeduplicator
from ._events import UnknownEvent

__all__ = ["Handlers", "Outcome"]

FallbackT = TypeVar("FallbackT", bound="Handler[UnknownEvent]")

Outcome: TypeAlias = Literal["handled", "unhandled", "duplicate", "running"]
"""The outcome of a delivery: its handlers ran; its type has no handler; it was handled before; an earlier attempt is
still being handled."""

_logger: Final = logging.getLogger("stream_video_async.webhooks")


class Handlers(TypedHandlers):
    """A registry of event handlers by type.

    Example:
        >>> from stream_video_async import webhooks
        >>> from stream_video_async.models import CallSessionEndedEvent
        >>> handlers = webhooks.Handlers()
        >>> @handlers.on("call.session_ended")
        ... async def session_ended(event: CallSessionEndedEvent) -> None:
        ...     print(event.call_cid)

    A handler takes the event, or the event and its ``Delivery``; it may be ``async`` or not. Several handlers of one
    type run one after the other in the order of registration; the first error stops them and reaches the caller.
    """

    def __init__(self, *, dedup: Deduplicator | Literal[False] | None = None) -> None:
        """Create an empty registry.

        Args:
            dedup: Recognizes repeated deliveries; omitted, a ``MemoryDeduplicator``. ``False`` disables deduplication.

        Raises:
            TypeError: ``dedup`` lacks a method.
        """
        if dedup is None:
            dedup = MemoryDeduplicator()
        elif dedup is not False and (isinstance(dedup, type) or not isinstance(dedup, Deduplicator)):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(
                f"dedup must have claim(), complete() and release(), or be False, not {type(dedup).__name__}"
            )
        self._dedup: Deduplicator | None = None if dedup is False else dedup
        self._handlers: dict[str, list[_Call]] = {}
        self._fallbacks: list[_Call] = []

    def fallback(self, handler: FallbackT, /) -> FallbackT:
        """Register a handler of events whose type this version of the package does not know."""
        self._fallbacks.append(_adapt(handler))
        return handler

    def types(self) -> tuple[str, ...]:
        """Return the event types that have a handler, sorted: those that an ``EventHook`` must subscribe to."""
        return tuple(sorted(self._handlers))

    async def dispatch(
        self, delivery: Delivery[models.WHEvent | UnknownEvent] | models.WHEvent | UnknownEvent, /
    ) -> Outcome:
        """Run the handlers of a delivery, unless it was handled before.

        Args:
            delivery: The result of ``read_delivery``, or an event, which has no id and so is never a duplicate. For
                queues: ``Delivery(parse_sqs(body), id=message_id)``.

        Returns:
            The outcome. Respond with 503 to ``running``, so that Stream retries later, and with 2xx to the others.

        Raises:
            Exception: The exception of a handler. The delivery is not recorded as done: respond with 5xx, and Stream
                retries.
            TypeError: The argument is neither a delivery nor an event.
        """
        if not isinstance(delivery, Delivery):
            delivery = Delivery(event=delivery)
        if not isinstance(getattr(delivery.event, "type", None), str):
            kind = type(delivery.event).__name__
            raise TypeError(f"dispatch() takes the result of read_delivery(), or an event from parse(), not {kind}")
        calls = self._calls(delivery.event)
        if not calls:
            event_type = delivery.event.type
            extra = {"event": "webhook.unhandled", "type": event_type}
            _logger.debug("webhook.unhandled type=%s", event_type, extra=extra)
            return "unhandled"
        if self._dedup is None or delivery.id is None:
            await _run(calls, delivery)
            return "handled"
        return await _run_once(self._dedup, delivery.id, calls, delivery)

    def _calls(self, event: models.WHEvent | UnknownEvent) -> list[_Call]:
        if isinstance(event, UnknownEvent):
            return self._fallbacks
        return self._handlers.get(event.type, [])

    def _register(self, event_types: tuple[str, ...]) -> Callable[[Any], Any]:
        for event_type in event_types:
            if event_type not in EVENT_TYPES:
                raise ValueError(_unknown_type_message(event_type))

        def add(handler: Handler[Any]) -> Handler[Any]:
            call = _adapt(handler)
            if len(event_types) > 1:
                _check_annotation(handler, event_types)
            for event_type in dict.fromkeys(event_types):
                self._handlers.setdefault(event_type, []).append(call)
            return handler

        return add


_Call: TypeAlias = Callable[[Delivery[Any]], object]


async def _run(calls: list[_Call], delivery: Delivery[Any]) -> None:
    for call in calls:
        result = call(delivery)
        if inspect.isawaitable(result):
            await result


async def _run_once(dedup: Deduplicator, webhook_id: str, calls: list[_Call], delivery: Delivery[Any]) -> Outcome:
    claim = await dedup.claim(webhook_id)
    if claim != "new":
        return "duplicate" if claim == "done" else "running"
    try:
        await _run(calls, delivery)
    except BaseException:  # also after a cancellation, the next attempt must handle the delivery
        await dedup.release(webhook_id)
        raise
    await dedup.complete(webhook_id)
    return "handled"


def _adapt(handler: Handler[Any]) -> _Call:
    """Wrap a handler so that it takes a delivery."""
    if not callable(handler):
        raise TypeError(f"a handler must be callable, got {type(handler).__name__}")
    signature = inspect.signature(handler)
    target: Callable[..., object] = handler
    if _accepts(signature, 1):
        return lambda delivery: target(delivery.event)
    if _accepts(signature, 2):
        return lambda delivery: target(delivery.event, delivery)
    raise TypeError(f"a handler takes (event) or (event, delivery), but {_name(handler)} takes {signature}")


def _check_annotation(handler: Handler[Any], event_types: tuple[str, ...]) -> None:
    """Check that the annotation of a handler of several types has all their classes; type checkers see only the first.

    Annotations that cannot be resolved, such as names imported only for type checkers, are ignored.
    """
    try:
        parameter = next(iter(inspect.signature(handler, eval_str=True).parameters.values()))
    except NameError:
        return
    arms = get_args(parameter.annotation) or (parameter.annotation,)
    if not all(isinstance(arm, type) and issubclass(arm, Model) for arm in arms):
        return
    for event_type in event_types:
        event = EVENT_TYPES[event_type]
        if all(arm.__name__ != event for arm in arms):
            raise TypeError(
                f"{_name(handler)} handles {event_type!r}: annotate its parameter {parameter.name!r} with {event}, too"
            )


def _accepts(signature: inspect.Signature, count: int) -> bool:
    try:
        signature.bind(*[None] * count)
    except TypeError:
        return False
    return True


def _name(handler: object) -> str:
    return getattr(handler, "__qualname__", type(handler).__qualname__)


def _unknown_type_message(event_type: object) -> str:
    near = difflib.get_close_matches(str(event_type), EVENT_TYPES, n=3)
    hint = f"did you mean {' or '.join(map(repr, near))}?" if near else "EVENT_TYPES lists all."
    return f"{event_type!r:.80} is not a known event type: {hint} Use @handlers.fallback for unknown types"
