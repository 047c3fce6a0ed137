"""Iteration over paged queries: rows by ``async for``, whole pages by ``.pages()``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from .errors import RepeatedCursorError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

__all__ = ["Pages"]

Page = TypeVar("Page")
Item = TypeVar("Item")


class Pages(Generic[Page, Item]):
    """All rows of a paged query, fetched page by page as they are asked for.

    It can be iterated several times; each iteration starts with the first page.
    """

    __slots__ = ("_cursor", "_fetch", "_rows")

    def __init__(
        self,
        fetch: Callable[[str | None], Awaitable[Page]],
        rows: Callable[[Page], Sequence[Item] | None],
        cursor: Callable[[Page], str | None],
    ) -> None:
        self._fetch = fetch
        self._rows = rows
        self._cursor = cursor

    def __repr__(self) -> str:
        return "<Pages: iterate with `async for`>"

    async def __aiter__(self) -> AsyncIterator[Item]:
        """Yield the rows of every page."""
        async for page in self.pages():
            for row in self._rows(page) or ():
                yield row

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
