"""What the transports of one client share: the session, the slots, the quota, and the rule who may use them where."""

from __future__ import annotations

import asyncio
import os
import sys
import warnings
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from weakref import finalize

from .._redaction import Secret, refuse_pickling
from ..errors import ClientClosedError, ClientStateError, StreamConfigError
from ..retry import RetryQuota

if TYPE_CHECKING:
    from typing import NoReturn, SupportsIndex

    import aiohttp

    from ..config import ClientConfig
    from .exchange import Exchange

__all__ = ["SharedSession"]

_DECODED_AT_ONCE = 16
"""Replies that are decoded in one pass of the event loop, when there are many."""
_inherited: list[aiohttp.ClientSession] = []
"""Sessions of the parent of a forked process, kept so that nothing closes them here."""


class SharedSession:
    """One session and its slots, bound to the event loop of the first call and to the process."""

    __slots__ = (
        "__weakref__",
        "_config",
        "_created_at",
        "_decoding",
        "_loop",
        "_pid",
        "_session",
        "_unclosed",
        "closed",
        "deadlines",
        "exchanges",
        "limit",
        "options",
        "owned",
        "quota",
        "slots",
    )

    limit: int
    """The number of slots."""
    slots: asyncio.Semaphore

    def __init__(self, config: ClientConfig, session: aiohttp.ClientSession | None) -> None:
        self._config = config
        self._session = session
        self._loop: asyncio.AbstractEventLoop | None = None
        self._pid = os.getpid()
        self._created_at = _outside_the_package()
        self._unclosed: finalize[..., SharedSession] | None = None
        self.owned: bool = session is None
        self.closed: bool = False
        self.quota: RetryQuota = RetryQuota()
        self.options: dict[str, Any] = {"allow_redirects": False}
        """Arguments of every request."""
        self.exchanges: set[Exchange] = set()
        """The calls in flight, those that wait included."""
        if session is not None and session.auth is not None:
            raise StreamConfigError("the given session has auth=, which would replace the token: give one without it")

    def __repr__(self) -> str:
        return f"<SharedSession {'closed' if self.closed else 'open'}>"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        refuse_pickling(self)

    def session(self) -> aiohttp.ClientSession:
        """Return the session, opening it at the first call.

        Raises:
            ClientClosedError: The client, or the session it was given, is closed.
            ClientStateError: This is another event loop or another process than that of the first call.
        """
        if self.closed:
            raise ClientClosedError("the client is closed: create a new one")
        if self._pid != os.getpid():
            raise ClientStateError("the client was made before this process was forked: create one in each process")
        loop = asyncio.get_running_loop()
        if loop is not self._loop:
            self._bind(loop)
        session = self._session
        assert session is not None
        if not self.owned and session.closed:
            raise ClientClosedError("the given session is closed: keep it open for as long as the client is used")
        return session

    def closed_by(self) -> str | None:
        """Return what was closed, the client or the given session; ``None`` if both are open."""
        if self.closed:
            return "client"
        return "given session" if self._session is not None and self._session.closed else None

    def _bind(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._loop is not None:
            raise ClientStateError(
                "the client belongs to another event loop: create one client in each loop, "
                "inside the coroutine that asyncio.run() runs"
            )
        config = self._config
        limit = config.connection_limit
        if self._session is None:
            from .connector import open_session  # loads aiohttp, which clients that only sign tokens do without

            self._session = open_session(config)
            # Unlike __del__, this runs before the session's own finalizer, even when both are in one cycle.
            self._unclosed = finalize(self, _warn_unclosed, self._session, loop, self._pid, self._created_at)
            self.options["proxy"] = config.proxy or _environment_proxy(config)
        else:
            # The session's own ways must not change what is sent or how replies are taken.
            self.options.update(proxy=config.proxy, raise_for_status=False, middlewares=(), auto_decompress=True)
            if config.ssl is not None:
                self.options["ssl"] = config.ssl
            connector = self._session.connector
            if connector is not None and connector.limit:
                limit = min(limit, connector.limit)
        self.limit = limit
        self.slots = asyncio.Semaphore(limit)
        self._decoding = asyncio.Semaphore(_DECODED_AT_ONCE)
        self._loop = loop

    async def turn_to_decode(self) -> None:
        """Wait until the reply may be decoded.

        When hundreds of replies arrive at once, decoding all of them in one pass of the event loop delays every timer,
        and takes longer too, since models and code push each other out of the processor's caches.
        """
        await self._decoding.acquire()
        asyncio.get_running_loop().call_soon(self._decoding.release)

    async def close(self) -> None:
        """End the calls in flight and close an owned session; a second time does nothing."""
        if self.closed:
            return
        self.closed = True
        session = self._session
        if session is None or self._loop is None or self._pid != os.getpid():
            return
        if self._unclosed is not None:
            self._unclosed.detach()
        if self._loop is asyncio.get_running_loop():
            for exchange in self.exchanges:
                exchange.end()
            if self.owned:
                await session.close()
        elif self.owned:
            _abandon(session, self._loop)


def _outside_the_package() -> str:
    """Find the line that created the client: the nearest frame that is not ours."""
    frame = sys._getframe(1)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - documented; a traceback would cost more
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith("stream_video_async."):
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


def _environment_proxy(config: ClientConfig) -> str | None:
    """Choose a proxy once. aiohttp's own ``trust_env`` would ask in a thread for each request, and read ``.netrc``."""
    if not config.trust_env:
        return None
    from urllib.request import getproxies, proxy_bypass

    url = urlsplit(config.base_url)
    proxy = None if proxy_bypass(url.hostname or "") else getproxies().get(url.scheme)
    return proxy and Secret(proxy)


def _warn_unclosed(session: aiohttp.ClientSession, loop: asyncio.AbstractEventLoop, pid: int, created_at: str) -> None:
    if pid != os.getpid():
        # Closing a socket here would take it out of the selector that the parent still uses.
        _inherited.append(session)
        return
    warnings.warn(
        f"a client was never closed: use `async with` or `await client.close()` (created at {created_at})",
        ResourceWarning,
        stacklevel=2,
    )
    _abandon(session, loop)


def _abandon(session: aiohttp.ClientSession, loop: asyncio.AbstractEventLoop) -> None:
    """Close the sockets of a session that cannot be awaited here, without a warning of aiohttp's own."""
    connector = session.connector
    assert connector is not None
    session.detach()
    closing = _close_quietly(connector)
    if loop.is_running():
        loop.call_soon_threadsafe(asyncio.ensure_future, closing)
        return
    # Nothing runs in that loop any more, so any other loop will do.
    try:
        asyncio.get_running_loop().create_task(closing)
    except RuntimeError:
        other = asyncio.new_event_loop()
        other.run_until_complete(closing)
        other.close()


async def _close_quietly(connector: aiohttp.BaseConnector) -> None:
    with suppress(RuntimeError):  # a loop that does not run cannot be waited for
        await connector.close()
