"""``stream-video doctor``: find problems between this machine and the service, and name their remedies."""

from __future__ import annotations

import asyncio
import sys
import time
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import typer

from stream_video_async import (
    AsyncStreamClient,
    StreamAuthenticationError,
    StreamConfigError,
    StreamCredentialsError,
    StreamError,
    StreamPermissionError,
    StreamRateLimitError,
    StreamTransportError,
    __version__,
    api,
)

from .session import Exit, command, credentials_source, exit_code, open_client

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["doctor"]

_SKEW = 30.0
"""Seconds. Tokens are backdated by 5 s; if the clock is ahead by more than that, new tokens are not valid yet."""
_EXTRAS = ("jsonschema-rs", "redis", "taskiq", "opentelemetry-api", "fastapi")


@command
async def doctor() -> int:
    """Check versions, credentials, reachability, clock and rate limit, and name the remedy for each problem."""
    _report(True, "versions", _versions())
    try:
        client = open_client(timeout=15)
    except StreamConfigError as error:
        _report(False, "credentials" if isinstance(error, StreamCredentialsError) else "settings", str(error))
        return exit_code(error)
    async with client:
        _report(True, "credentials", f"found in {credentials_source()}")
        if not await _is_reachable(client):
            return Exit.UNREACHABLE
        return await _check_app(client)


def _versions() -> str:
    found = [f"stream-video-async {__version__}", f"Python {sys.version.split()[0]}", f"aiohttp {version('aiohttp')}"]
    for name in _EXTRAS:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


async def _is_reachable(client: AsyncStreamClient) -> bool:
    parts = urlsplit(client.config.base_url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    if client.config.proxy or client.config.trust_env:
        _report(True, "server", f"{host}:{port}, through a proxy")
        return True
    started = time.monotonic()
    try:
        async with asyncio.timeout(10):
            _, writer = await asyncio.open_connection(host, port)
    except TimeoutError:
        _report(False, "server", f"{host}:{port} does not answer within 10 s: check firewall and proxy")
        return False
    except OSError as error:
        _report(
            False,
            "server",
            f"cannot connect to {host}:{port}: {error.strerror or error}: check name, network and proxy",
        )
        return False
    _report(True, "server", f"{host}:{port} connects in {1000 * (time.monotonic() - started):.0f} ms")
    writer.close()
    return True


async def _check_app(client: AsyncStreamClient) -> int:
    started = time.time()
    try:
        response = await api.app.get_app(client)
    except StreamError as error:
        _report(False, "app", f"{error}{_remedy(error)}")
        return exit_code(error)
    _report(True, "app", f"{response.data.app.name!r} answers in {1000 * (time.time() - started):.0f} ms")
    clock_is_right = _check_clock(response.headers, started)
    limit = response.rate_limit
    if limit is not None:
        _report(True, "rate limit", f"{limit.remaining} of {limit.limit} requests left for GetApp")
    return Exit.OK if clock_is_right else Exit.FAILED


def _remedy(error: StreamError) -> str:
    match error:
        case StreamAuthenticationError() | StreamPermissionError():
            return ": check that key and secret belong to the same app, and that the clock is right"
        case StreamRateLimitError():
            return ": another process of this app uses the whole quota"
        case StreamTransportError():
            return ": check proxy and TLS certificates"
        case _:
            return ""


def _check_clock(headers: Mapping[str, str], started: float) -> bool:
    try:
        server = parsedate_to_datetime(headers["Date"]).timestamp()
    except (KeyError, ValueError):
        _report(True, "clock", "the server sends no Date header: not checked")
        return True
    skew = (started + time.time()) / 2 - server
    if abs(skew) <= _SKEW:
        _report(True, "clock", f"within {_SKEW:.0f} s of the server's")
        return True
    direction = "ahead of" if skew > 0 else "behind"
    _report(False, "clock", f"{abs(skew):.0f} s {direction} the server's: synchronize it (NTP), or tokens are refused")
    return False


def _report(good: bool, what: str, text: str) -> None:
    typer.echo(f"{typer.style('ok  ', fg='green') if good else typer.style('FAIL', fg='red')} {what}: {text}")
