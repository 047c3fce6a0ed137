# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""The typed face of ``webhooks.Handlers.on``: an event type gives its handler the class of the event."""

# mypy: disable-error-code="overload-overlap"
# pyright: reportOverlappingOverload=false
# The last overload takes all text on purpose: it turns a misspelled type into one short error.

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from stream_video_async import models as _m
    from stream_video_async._delivery import Handler

    # One variable for each class: a decorated function keeps its own type, and decorators can be stacked.
    FelledEventHandler = TypeVar("FelledEventHandler", bound=Handler[_m.FelledEvent])
    PlantedEventHandler = TypeVar("PlantedEventHandler", bound=Handler[_m.PlantedEvent])

EventType: TypeAlias = Literal[
    "plant.felled",
    "plant.lost",
    "plant.planted",
]
"""The ``type`` of every event that this version knows."""


class NoSuchEventType:
    """What type checkers see in place of a decorator when the type of an event is misspelled; it cannot be called."""


class TypedHandlers(ABC):
    """Base of ``webhooks.Handlers``."""

    __slots__ = ()

    @overload
    def on(
        self, type: Literal["plant.felled"], /, *more: EventType
    ) -> Callable[[FelledEventHandler], FelledEventHandler]: ...
    @overload
    def on(
        self, type: Literal["plant.lost"], /, *more: EventType
    ) -> Callable[[FelledEventHandler], FelledEventHandler]: ...
    @overload
    def on(
        self, type: Literal["plant.planted"], /, *more: EventType
    ) -> Callable[[PlantedEventHandler], PlantedEventHandler]: ...
    @overload
    def on(self, type: str, /, *more: str) -> NoSuchEventType: ...
    def on(self, type: str, /, *more: str) -> Any:
        """Register a handler of one or several event types; use it as a decorator, or call it with the function.

        Type checkers know the class of the first type's event, and refuse a handler of another one. A handler of several
        types takes the union of their classes; what its annotation leaves out is refused when it is registered.

        Args:
            type: The event type, such as ``call.session_ended``.
            *more: Further types for the same handler.

        Returns:
            A decorator that returns the handler as it is.

        Raises:
            ValueError: A type is not known to this version.
            TypeError: The handler can be called neither with an event, nor with an event and its delivery, or its
                annotation lacks the class of an event.
        """
        return self._register((type, *more))

    @abstractmethod
    def _register(self, event_types: tuple[str, ...], /) -> Callable[[Any], Any]:
        """Return the decorator that registers a handler."""
