"""Iteration over calls, by cursor or, where the app refuses cursors, by the value of the sort field.

Some apps answer 400, ``cannot specify sort and next/prev at the same time``, to every QueryCalls request with a cursor.
Then the last row's value of the sort field becomes a condition of the next query, and rows that come twice are dropped.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Protocol

from .errors import StreamBadRequestError
from .pagination import Pages

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable

    from . import models as _m

__all__ = ["CallPages"]


class _QueryCalls(Protocol):
    def __call__(
        self,
        *,
        filter_conditions: dict[str, Any],
        limit: int,
        next: str | None,
        sort: list[_m.SortParamRequest],
    ) -> Awaitable[_m.QueryCallsResponse]: ...


class CallPages(Pages["_m.QueryCallsResponse", "_m.CallStateResponseFields"]):
    """All calls that match a filter, fetched page by page as they are asked for."""

    __slots__ = ("_filter", "_page_size", "_query", "_sort")

    def __init__(
        self,
        query: _QueryCalls,
        filter_conditions: dict[str, Any],
        sort: list[_m.SortParamRequest] | None,
        *,
        page_size: int,
        limit: int | None,
    ) -> None:
        if not 1 <= page_size <= 100:
            raise ValueError(f"page_size must be from 1 to 100, not {page_size}")
        super().__init__(self._fetch_page, lambda page: page.calls, lambda page: page.next, limit=limit)
        self._query = query
        self._filter = filter_conditions
        self._page_size = page_size
        self._sort = sort

    async def pages(self) -> AsyncIterator[_m.QueryCallsResponse]:
        """Yield the pages themselves; nothing comes twice."""
        last: _m.QueryCallsResponse | None = None
        try:
            async for page in super().pages():
                last = page
                yield page
        except StreamBadRequestError as error:
            if last is None or "next" not in error.message:
                raise
        else:
            return
        async for page in self._pages_by_value(last):
            yield page

    def _fetch_page(self, cursor: str | None) -> Awaitable[_m.QueryCallsResponse]:
        # A cursor goes out with the very sort it came from: the form that most apps accept.
        return self._query(
            filter_conditions=self._filter,
            limit=self._page_size,
            next=cursor,
            sort=self._order(),
        )

    def _order(self) -> list[_m.SortParamRequest]:
        if self._sort is None:
            from .models import SortParamRequest

            self._sort = [SortParamRequest(field="created_at", direction=-1)]
        return self._sort

    async def _pages_by_value(self, last: _m.QueryCallsResponse) -> AsyncIterator[_m.QueryCallsResponse]:
        order = self._order()[0]
        field = order.field or "created_at"
        descending = order.direction == -1
        seen = {row.call.cid for row in last.calls}
        while len(last.calls) > 0:
            value: object = getattr(last.calls[-1].call, field, None)
            if value is None:
                raise ValueError(
                    f"the app refuses cursors, and the last call has no {field!r} to go on from; "
                    "sort by 'created_at', 'id' or 'cid' instead"
                )
            if descending and isinstance(value, datetime):
                # Times are cut to microseconds here; rows within the rest of that microsecond must not be skipped.
                value += timedelta(microseconds=1)
            condition = {field: {"$lte" if descending else "$gte": value}}
            page = await self._query(
                filter_conditions={"$and": [self._filter, condition]} if self._filter else condition,
                limit=self._page_size,
                next=None,
                sort=self._order(),
            )
            fresh = [row for row in page.calls if row.call.cid not in seen]
            full = len(page.calls) >= self._page_size
            if full and not fresh:
                raise ValueError(
                    f"more than {self._page_size} calls share one value of {field!r}; "
                    "sort by 'cid' to go through them all"
                )
            seen.update(row.call.cid for row in fresh)
            if fresh:
                page.calls = fresh
                yield page
            if not full:
                return
            last = page
