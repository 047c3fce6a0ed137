"""Classification of the exceptions that aiohttp raises.

These exceptions hold the URL (with the API key) and the headers (with the token), so only what a ``Fault`` says is kept
of them. ``docs/reliability.md`` lists the faults.
"""

from __future__ import annotations

import os
import ssl

import aiohttp

from .._models.struct import replace
from .exchange import Fault

__all__ = ["classify", "send_once"]


class _DoNotResend(Exception):  # noqa: N818 - internal to this module
    """Wraps an error of aiohttp, as its cause, so that aiohttp does not resend the request."""


async def send_once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Prevent aiohttp from resending a request by itself, as it does for some methods when a connection breaks.

    This is an aiohttp middleware, used for unsafe requests.
    """
    try:
        return await handler(request)
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise _DoNotResend from error


def classify(error: Exception, connections: int | None, *, in_body: bool = False) -> Fault | None:
    """Classify an exception of aiohttp.

    Args:
        error: The exception that ``session.request()`` or reading the reply raised.
        connections: The number of connections that the attempt was given; ``None`` if it is unknown.
        in_body: Whether the head of the reply had arrived.

    Returns:
        The fault, or ``None`` for an exception that has nothing to do with the network. Its ``sent`` is ``"no"`` only
        if the attempt got no connection or the host name cannot be encoded.
    """
    if isinstance(error, _DoNotResend) and isinstance(error.__cause__, Exception):
        error = error.__cause__
    # Some errors of aiohttp about certificates are ValueErrors, too.
    if not isinstance(error, aiohttp.ClientError | OSError):
        return _UNKNOWN_NAME if isinstance(error, UnicodeError) else None
    fault = _by_class(error)
    if in_body:
        lost = fault.kind in {"connection_reset", "unknown"}
        return replace(_CUT_BODY if lost else fault, sent="yes", phase="body" if fault.phase else None)
    if connections == 0:
        return replace(fault, sent="no")
    return fault if fault.sent == "yes" else replace(fault, sent="maybe")


def _by_class(error: Exception) -> Fault:
    if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, ConnectionResetError):
        # A TCP connection attempt is refused, not reset: this one was reset later, during the TLS handshake.
        return _TLS
    if isinstance(error, aiohttp.ClientResponseError):
        for encoding in _OPTIONAL_ENCODINGS:
            if f"({encoding})" in error.message:
                return Fault("protocol_error", "yes", f"the reply is encoded as {encoding}{_NOT_REQUESTED}", final=True)
    for kinds, fault in _FAULTS:
        if isinstance(error, kinds):
            return _with_address(fault, error) if isinstance(error, aiohttp.ClientConnectorError) else fault
    return Fault("unknown", "maybe", f"{type(error).__name__} while talking to the server")


def _with_address(fault: Fault, error: aiohttp.ClientConnectorError) -> Fault:
    """Add host, port (those of the proxy if there is one) and the operating system's reason to the message."""
    cause = error.os_error
    reason = cause.strerror or ""
    if cause.errno is not None and cause.errno > 0:
        # asyncio replaces the message of the operating system.
        reason = os.strerror(cause.errno)
    if isinstance(cause, ssl.SSLCertVerificationError):
        reason = cause.verify_message
    host = f"[{error.host}]" if ":" in error.host else error.host
    return replace(fault, message=f"{fault.message}: {host}:{error.port}{f', {reason}' if reason else ''}")


_OPTIONAL_ENCODINGS = ("br", "zstd")
"""Encodings for which aiohttp needs further packages; its error names the encoding in its message only."""
_NOT_REQUESTED = ", which was not requested and cannot be decoded"
_CUT_BODY = Fault("incomplete_body", "yes", "the body of the reply is truncated or corrupt")
_TLS = Fault("tls_handshake_failed", "no", "the TLS handshake failed: check host, certificate and clock", final=True)
_UNKNOWN_NAME = Fault("dns_failure", "no", "the server's name cannot be looked up", final=True)

_FAULTS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Fault], ...] = (
    (
        aiohttp.ClientHttpProxyError,
        Fault("connect_failed", "no", "the proxy refused to connect to the server", final=True),
    ),
    (aiohttp.ClientProxyConnectionError, Fault("connect_failed", "no", "the proxy cannot be reached")),
    ((aiohttp.ClientSSLError, aiohttp.ServerFingerprintMismatch), _TLS),
    (aiohttp.ClientConnectorDNSError, Fault("dns_failure", "no", "the server's name cannot be resolved")),
    (aiohttp.ConnectionTimeoutError, Fault("timeout", "no", "connecting took too long", "connect")),
    (aiohttp.ServerTimeoutError, Fault("timeout", "maybe", "the server was silent for too long", "headers")),
    (aiohttp.ClientConnectorError, Fault("connect_failed", "no", "the server cannot be reached")),
    (aiohttp.ClientPayloadError, _CUT_BODY),
    (aiohttp.ClientResponseError, Fault("protocol_error", "yes", "the reply is not valid HTTP")),
    (aiohttp.ServerDisconnectedError, Fault("connection_reset", "maybe", "the server closed the connection")),
    ((aiohttp.ClientOSError, ConnectionError), Fault("connection_reset", "maybe", "the connection broke")),
    (TimeoutError, Fault("timeout", "maybe", "the server was silent for too long", "headers")),
)
"""The first match counts, so subclasses come before their bases."""
