"""Iterators over paged queries: rows with ``async for``, whole pages with ``.pages()``."""

from __future__ import annotations

import reprlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, Generic, Protocol, TypeVar

from . import models as _m
from .errors import RepeatedCursorError, StreamBadRequestError, StreamDecodeError

__all__ = ["CallPages", "Pages", "check_page_size"]

Page = TypeVar("Page")
Item = TypeVar("Item")


def check_page_size(page_size: int) -> None:
    """Raise ``ValueError`` if a page cannot have this many rows."""
    if not _is_count(page_size) or not 1 <= page_size <= 100:
        raise ValueError(f"page_size must be an int from 1 to 100, not {reprlib.repr(page_size)}")


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


class Pages(Generic[Page, Item]):
    """All rows of a paged query, fetched lazily, page by page.

    It can be iterated over more than once; each iteration starts at the first page.
    """

    __slots__ = ("_cursor", "_fetch", "_limit", "_rows")

    def __init__(
        self,
        fetch: Callable[[str | None], Awaitable[Page]],
        rows: Callable[[Page], Sequence[Item] | None],
        cursor: Callable[[Page], str | None],
        *,
        limit: int | None = None,
    ) -> None:
        """Prepare the iteration; nothing is sent.

        Args:
            fetch: Fetches the page that starts at a cursor; the first page for ``None``.
            rows: Returns the rows of a page, or ``None`` if the reply has none.
            cursor: Returns the cursor of the next page, or ``None`` on the last page.
            limit: The number of rows to stop after; omitted: no limit. ``pages()`` ignores it.

        Raises:
            ValueError: ``limit`` is negative or not an int.
        """
        if limit is not None and (not _is_count(limit) or limit < 0):
            raise ValueError(f"limit must be the number of rows to stop after, not {reprlib.repr(limit)}")
        self._fetch = fetch
        self._rows = rows
        self._cursor = cursor
        self._limit = limit

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: iterate with `async for`>"

    async def __aiter__(self) -> AsyncIterator[Item]:
        """Yield the rows of every page, up to the limit."""
        left = self._limit
        if left == 0:
            return
        async for page in self.pages():
            rows = self._rows(page) or ()
            for row in rows[:left]:
                yield row
            if left is not None:
                left -= len(rows)
                if left <= 0:
                    return

    async def pages(self) -> AsyncIterator[Page]:
        """Yield whole pages until one has no cursor.

        Raises:
            RepeatedCursorError: The server returned the same cursor twice.
        """
        cursor: str | None = None
        seen: set[str] = set()
        while True:
            page = await self._fetch(cursor)
            yield page
            cursor = self._cursor(page)
            if not cursor:
                return
            if cursor in seen:
                raise RepeatedCursorError("the server returned the same cursor twice, so paging would never end")
            seen.add(cursor)


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
    """All calls that match a filter.

    For some apps, every QueryCalls request with a cursor fails with a 400, ``cannot specify sort and next/prev at the
    same time``. The next page is then queried by a condition on the sort field, the value of the last row, and
    duplicate rows are dropped.
    """

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
        check_page_size(page_size)
        # A cursor is sent with the sort of the query that returned it, which most apps accept.
        super().__init__(
            lambda cursor: self._page(filter_conditions, cursor),
            lambda page: page.calls,
            lambda page: page.next,
            limit=limit,
        )
        self._query = query
        self._filter = filter_conditions
        self._page_size = page_size
        self._sort = sort

    def _page(self, conditions: dict[str, Any], cursor: str | None) -> Awaitable[_m.QueryCallsResponse]:
        return self._query(filter_conditions=conditions, limit=self._page_size, next=cursor, sort=self._order())

    def _order(self) -> list[_m.SortParamRequest]:
        if self._sort is None:
            from .models import SortParamRequest

            self._sort = [SortParamRequest(field="created_at", direction=-1)]
        return self._sort

    async def pages(self) -> AsyncIterator[_m.QueryCallsResponse]:
        """Yield whole pages, without duplicate rows.

        Raises:
            RepeatedCursorError: The server returned the same cursor twice.
            StreamDecodeError: The app refuses cursors, and a row lacks the field to continue from.
            ValueError: The app refuses cursors, and more calls than a page share a value of the sort field.
        """
        last: _m.QueryCallsResponse | None = None
        try:
            async for last in super().pages():
                yield last
        except StreamBadRequestError as error:
            if last is None or "next" not in error.message:
                raise
        else:
            return
        async for page in self._pages_by_value(last):
            yield page

    async def _pages_by_value(self, last: _m.QueryCallsResponse) -> AsyncIterator[_m.QueryCallsResponse]:
        seen = {_known(row).cid for row in last.calls or ()}
        while last.calls:
            beyond = self._beyond(_known(last.calls[-1]))
            page = await self._page({"$and": [self._filter, beyond]} if self._filter else beyond, None)
            rows = page.calls or []
            fresh = [row for row in rows if _known(row).cid not in seen]
            is_full = len(rows) >= self._page_size
            if is_full and not fresh:
                raise ValueError(
                    f"more than {self._page_size} calls share one value of {self._order()[0].field!r}; "
                    "sort by 'cid' to get all of them"
                )
            seen.update(row.call.cid for row in fresh)
            if fresh:
                page.calls = fresh
                yield page
            if not is_full:
                return
            last = page

    def _beyond(self, call: _m.CallResponse) -> dict[str, Any]:
        """Return a condition for this call and those after it in the order of the query."""
        order = self._order()[0]
        field, descending = order.field or "created_at", order.direction == -1
        value: object = getattr(call, field, None)
        if value is None:
            raise ValueError(
                f"the app refuses cursors, and the last call has no {field!r} to continue from; "
                "sort by 'created_at', 'id' or 'cid' instead"
            )
        if descending and isinstance(value, datetime):
            # Times are truncated to microseconds here, and rows in the rest of that microsecond must not be skipped.
            value += timedelta(microseconds=1)
        return {field: {"$lte" if descending else "$gte": value}}


def _known(row: _m.CallStateResponseFields) -> _m.CallResponse:
    """Return the call of a row; it must have a cid, which a reply may lack."""
    if not (row.call and row.call.cid):
        raise StreamDecodeError("a call in the reply has no cid", operation="QueryCalls")
    return row.call
