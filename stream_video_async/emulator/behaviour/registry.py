"""Which function answers which operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from stream_video_async.emulator.context import Context, Reply
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["Behaviour", "behaviours", "is_scan", "operation"]

Behaviour: TypeAlias = "Callable[[Context], Reply | JsonObject]"

_registered: dict[str, Behaviour] = {}
_scans: set[str] = set()


def operation(id: str, *, scan: bool = False) -> Callable[[Behaviour], Behaviour]:
    """Register the decorated function as the behaviour of an operation of the contract.

    Args:
        id: The operation's id.
        scan: It only reads, and may have to look at every document: it runs in a thread, beside other requests.

    Raises:
        ValueError: The operation has a behaviour already.
    """

    def register(function: Behaviour) -> Behaviour:
        if id in _registered:
            message = f"{id} has two behaviours: {_registered[id].__module__} and {function.__module__}"
            raise ValueError(message)
        _registered[id] = function
        if scan:
            _scans.add(id)
        return function

    return register


def behaviours() -> Mapping[str, Behaviour]:
    """Return every registered behaviour by operation id."""
    return _registered


def is_scan(id: str) -> bool:
    """Tell whether an operation only reads, and may take long."""
    return id in _scans
