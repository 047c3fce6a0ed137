"""Iteration over paged queries: rows by ``async for``, whole pages by ``.pages()``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from .errors import RepeatedCursorError

__all__ = ["Pages"]

Page = TypeVar("Page")
Item = TypeVar("Item")


class Pages(Generic[Page, Item]):
    """All rows of a paged query, fetched page by page as they are asked for.

    It can be iterated several times; each iteration starts with the first page.
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
            rows: Takes the rows out of a page.
            cursor: Takes the cursor of the next page out of a page.
            limit: The number of rows to stop after; omitted, all are returned. Pages are not cut.

        Raises:
            ValueError: ``limit`` is negative.
        """
        if limit is not None and limit < 0:
            raise ValueError(f"limit is the number of rows to stop after, so it cannot be {limit}")
        self._fetch = fetch
        self._rows = rows
        self._cursor = cursor
        self._limit = limit

    def __repr__(self) -> str:
        return "<Pages: iterate with `async for`>"

    async def __aiter__(self) -> AsyncIterator[Item]:
        """Yield the rows of every page, up to the limit."""
        left = self._limit
        if left == 0:
            return
        async for page in self.pages():
            rows = self._rows(page) or ()
            for row in rows if left is None else rows[:left]:
                yield row
            if left is not None:
                left -= len(rows)
                if left <= 0:
                    return

    async def pages(self) -> AsyncIterator[Page]:
        """Yield the pages themselves, until one has no cursor for the next.

        Raises:
            RepeatedCursorError: A cursor came twice.
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
