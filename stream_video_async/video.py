"""The video operations of the façade: calls, call types, stats, SIP."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from . import models as _m
from ._http.transport import Transport
from .api._operations_video import VideoOperations
from .call import Call
from .pagination import CallPages

__all__ = ["VideoClient"]


class VideoClient(VideoOperations):
    """Video operations, available as ``client.video``.

    Operations on a call take its type and id first; ``call()`` returns an object that binds them.
    """

    __slots__ = ()

    def __init__(self, transport: Transport) -> None:
        self.transport = transport

    def __repr__(self) -> str:
        return "<VideoClient>"

    def iter_calls(
        self,
        *,
        filter_conditions: dict[str, Any] | None = None,
        page_size: int | None = None,
        sort: list[_m.SortParamRequest] | None = None,
        limit: int | None = None,
    ) -> CallPages:
        """Iterate over all matching calls; ``.pages()`` iterates over whole pages.

        Nothing is sent before you iterate. Some apps reject a cursor together with a sort; the iteration then continues
        from the value of the sort field in the last row.

        Args:
            filter_conditions: Which calls; omitted, all. See ``query_calls`` for fields and operators.
            page_size: Calls per page, from 1 to 100; omitted, 100.
            sort: The order; omitted, newest first.
            limit: The number of calls to stop after; omitted, all are returned.

        Raises:
            ValueError: ``page_size`` is not from 1 to 100, or ``limit`` is negative.

        Source: QueryCalls, POST /api/v2/video/calls
        """
        return CallPages(
            self.query_calls,
            filter_conditions or {},
            sort or None,
            page_size=100 if page_size is None else page_size,
            limit=limit,
        )

    def call(self, call_type: str, id: str | UUID) -> Call:
        """Return a handle on a call; nothing is sent, and the call need not exist yet.

        Args:
            call_type: Name of the call's type, such as ``default`` or ``livestream``.
            id: The call's id within the type, up to 64 characters; a UUID is the usual choice.

        Raises:
            ValueError: An argument is empty, ``.`` or ``..``, or contains control characters.
        """
        return Call(self.transport, call_type, id)
