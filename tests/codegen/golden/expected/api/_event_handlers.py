# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The typed face of ``webhooks.Handlers.on``: an event type gives its handler the class of the event."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from stream_video_async import models as _m
    from stream_video_async.webhooks._delivery import Handler

    # One variable for each class: a decorated function keeps its own type, and decorators can be stacked.
    FelledEventHandler = TypeVar("FelledEventHandler", bound=Handler[_m.FelledEvent])
    PlantedEventHandler = TypeVar("PlantedEventHandler", bound=Handler[_m.PlantedEvent])

EventType: TypeAlias = Literal[
    "plant.felled",
    "plant.lost",
    "plant.planted",
]
"""The ``type`` of every event that this version knows."""


class TypedHandlers(ABC):
    """Base of ``webhooks.Handlers``."""

    __slots__ = ()

    @overload
    def on(self, type: Literal["plant.felled"], /) -> Callable[[FelledEventHandler], FelledEventHandler]: ...
    @overload
    def on(self, type: Literal["plant.lost"], /) -> Callable[[FelledEventHandler], FelledEventHandler]: ...
    @overload
    def on(self, type: Literal["plant.planted"], /) -> Callable[[PlantedEventHandler], PlantedEventHandler]: ...
    def on(self, type: EventType, /) -> Callable[[Any], Any]:
        """Register a handler of one event type; use it as a decorator, or call it with the function.

        Type checkers know the event's class, and refuse a handler of another one.

        Args:
            type: The event type, such as ``call.session_ended``.

        Returns:
            A decorator that returns the handler as it is.

        Raises:
            ValueError: The type is not known to this version.
            TypeError: The handler can be called neither with an event, nor with an event and its delivery.
        """
        return self._register(type)

    @abstractmethod
    def _register(self, event_type: str, /) -> Callable[[Any], Any]:
        """Return the decorator that registers a handler."""
