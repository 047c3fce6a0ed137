"""What the transports of one client share: the session, the slots, the retry quota and the calls in flight."""

from __future__ import annotations

import asyncio
import os
import sys
import warnings
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from weakref import finalize

from .._base_url import check_proxy
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
"""Replies that are decoded in one pass of the event loop if many calls are in flight."""
_inherited: list[aiohttp.ClientSession] = []
"""Sessions that a forked process inherited, referenced so that they are not finalized in it."""


class SharedSession:
    """One session and its slots, bound to the process and to the event loop of the first call."""

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
        self._created_at = _caller_location()
        self._unclosed: finalize[..., SharedSession] | None = None
        self.owned: bool = session is None
        self.closed: bool = False
        self.quota: RetryQuota = RetryQuota()
        self.options: dict[str, Any] = {"allow_redirects": False}
        """Keyword arguments of all requests."""
        self.exchanges: set[Exchange] = set()
        """The calls in flight, including those that wait."""
        if session is not None:
            _check_session(session)

    def __repr__(self) -> str:
        return f"<SharedSession {'closed' if self.closed else 'open'}>"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        refuse_pickling(self)

    def session(self) -> aiohttp.ClientSession:
        """Return the session; the first call opens it.

        Raises:
            ClientClosedError: The client, or the session that was passed to it, is closed.
            ClientStateError: The client belongs to another event loop or process.
        """
        if self.closed:
            raise ClientClosedError("the client is closed: create a new one")
        if self._pid != os.getpid():
            raise ClientStateError("the client was created before this process was forked: create one in each process")
        loop = asyncio.get_running_loop()
        if loop is not self._loop:
            self._bind(loop)
        session = self._session
        assert session is not None
        if not self.owned and session.closed:
            raise ClientClosedError("the given session is closed: keep it open as long as the client is in use")
        return session

    def closed_by(self) -> str | None:
        """Name what is closed, the client or the given session; ``None`` if both are open."""
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
            from .connector import open_session  # imports aiohttp, which clients that only sign tokens never need

            self.options["proxy"] = config.proxy or _environment_proxy(config)
            self._session = open_session(config)
            # Unlike __del__, this runs before the finalizer of the session, even if both are in one reference cycle.
            self._unclosed = finalize(self, _warn_unclosed, self._session, loop, self._pid, self._created_at)
        else:
            # Override what the session's defaults would change in requests and replies.
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

        If hundreds of replies arrive at once, decoding all of them in one pass of the event loop delays every timer. It
        also takes longer, because code and data evict each other from the processor's caches.
        """
        await self._decoding.acquire()
        asyncio.get_running_loop().call_soon(self._decoding.release)

    async def close(self) -> None:
        """End the calls in flight and close an owned session; further calls do nothing."""
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
                exchange.expire_now()
            if self.owned:
                await session.close()
        elif self.owned:
            _close_unawaited(session, self._loop)


def _check_session(session: aiohttp.ClientSession) -> None:
    from aiohttp import ClientSession

    if not isinstance(session, ClientSession):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise StreamConfigError(f"session must be an aiohttp.ClientSession, not {type(session).__name__}")
    if session.auth is not None:
        raise StreamConfigError("session has auth=, which would replace the token: pass a session without it")


def _caller_location() -> str:
    """Return file and line of the nearest frame outside of the package: the code that created the client."""
    frame = sys._getframe(1)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - documented; a traceback would cost more
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith("stream_video_async."):
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


def _environment_proxy(config: ClientConfig) -> str | None:
    """Return the proxy that the environment names.

    aiohttp's ``trust_env`` would look it up in a thread for each request, and read ``.netrc``.
    """
    if not config.trust_env:
        return None
    from urllib.request import getproxies, proxy_bypass

    url = urlsplit(config.base_url)
    proxy = None if proxy_bypass(url.hostname or "") else getproxies().get(url.scheme)
    if proxy is not None:
        check_proxy(proxy, f"trust_env is on, so {url.scheme.upper()}_PROXY")
    return proxy and Secret(proxy)


def _warn_unclosed(session: aiohttp.ClientSession, loop: asyncio.AbstractEventLoop, pid: int, created_at: str) -> None:
    if pid != os.getpid():
        # Closing a socket here would remove it from the selector, which the parent process still uses.
        _inherited.append(session)
        return
    warnings.warn(
        f"a client was never closed: use `async with` or `await client.close()` (created at {created_at})",
        ResourceWarning,
        stacklevel=2,
    )
    _close_unawaited(session, loop)


def _close_unawaited(session: aiohttp.ClientSession, loop: asyncio.AbstractEventLoop) -> None:
    """Close the sockets of a session without awaiting it and without aiohttp's warning."""
    connector = session.connector
    assert connector is not None
    session.detach()
    if loop.is_running() and not _is_current(loop):
        loop.call_soon_threadsafe(_close_sockets, connector)
    else:
        _close_sockets(connector)


def _is_current(loop: asyncio.AbstractEventLoop) -> bool:
    try:
        return asyncio.get_running_loop() is loop
    except RuntimeError:
        return False


def _close_sockets(connector: aiohttp.BaseConnector) -> None:
    """Run ``connector.close()`` up to its first pause: it has closed the sockets by then, and only waits for them.

    The loop may be about to end, so a task would not be sure to start.
    """
    closing = connector.close(abort_ssl=True).__await__()
    with suppress(StopIteration, RuntimeError):  # there is nothing to wait for, or the loop is closed
        next(closing)
    closing.close()
