"""Classification of the exceptions that aiohttp raises.

aiohttp's exceptions hold the URL (with the API key) and the headers (with the token), so nothing of them is kept but
what is said here. The order of the tests matters: see docs/reliability.md.
"""

from __future__ import annotations

import os
import ssl

import aiohttp

from stream_video_async._models.struct import replace

from .exchange import Fault

__all__ = ["classify", "send_once"]


class _NotRepeated(Exception):  # noqa: N818 - never seen outside of this module
    """Carries an error of aiohttp, as its cause, past aiohttp's own repeats."""


async def send_once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Keep aiohttp from repeating a request by itself, as it does for some methods when a connection breaks.

    A middleware of aiohttp; unsafe requests are sent with it.
    """
    try:
        return await handler(request)
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise _NotRepeated from error


def classify(error: Exception, connections: int | None, *, in_body: bool = False) -> Fault | None:
    """Say what an exception of aiohttp means.

    Args:
        error: What ``session.request()`` or reading the reply raised.
        connections: How many connections the attempt was given; ``None`` when that is not known.
        in_body: Whether the head of the reply had arrived.

    Returns:
        The fault, or ``None`` if it is none of the network. It says that nothing was sent only if that is certain.
    """
    if isinstance(error, _NotRepeated) and isinstance(error.__cause__, Exception):
        error = error.__cause__
    # aiohttp's errors about certificates are ValueErrors, too.
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
        # A TCP connection is refused, not reset: this one was made, and then lost in the handshake.
        return _TLS
    if isinstance(error, aiohttp.ClientResponseError):
        for encoding in _NOT_ALWAYS_READABLE:
            if f"({encoding})" in error.message:
                return Fault("protocol_error", "yes", f"the reply is encoded as {encoding}{_NOT_ASKED_FOR}", final=True)
    for kinds, fault in _FAULTS:
        if isinstance(error, kinds):
            return _with_address(fault, error) if isinstance(error, aiohttp.ClientConnectorError) else fault
    return Fault("unknown", "maybe", f"{type(error).__name__} while talking to the server")


def _with_address(fault: Fault, error: aiohttp.ClientConnectorError) -> Fault:
    """Name the host and the port, which is the proxy's if there is one, and the system's reason."""
    problem = error.os_error
    reason = problem.strerror or ""
    if problem.errno is not None and problem.errno > 0:
        # asyncio replaces the system's words.
        reason = os.strerror(problem.errno)
    if isinstance(problem, ssl.SSLCertVerificationError):
        reason = problem.verify_message
    host = f"[{error.host}]" if ":" in error.host else error.host
    return replace(fault, text=f"{fault.text}: {host}:{error.port}{f', {reason}' if reason else ''}")


_NOT_ALWAYS_READABLE = ("br", "zstd")
"""Encodings that aiohttp decodes only if certain packages are installed. Only its message names them."""
_NOT_ASKED_FOR = ", which was not asked for and cannot be decoded"
_CUT_BODY = Fault("incomplete_body", "yes", "the reply's body was cut or garbled")
_TLS = Fault("tls_handshake_failed", "no", "the TLS handshake failed: check host, certificate and clock", final=True)
_UNKNOWN_NAME = Fault("dns_failure", "no", "the server's name cannot be looked up", final=True)

_FAULTS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Fault], ...] = (
    (
        aiohttp.ClientHttpProxyError,
        Fault("connect_failed", "no", "the proxy refused to connect to the server", final=True),
    ),
    (aiohttp.ClientProxyConnectionError, Fault("connect_failed", "no", "the proxy cannot be reached")),
    (
        (aiohttp.ClientSSLError, aiohttp.ServerFingerprintMismatch),
        _TLS,
    ),
    (aiohttp.ClientConnectorDNSError, Fault("dns_failure", "no", "the server's name cannot be resolved")),
    (aiohttp.ConnectionTimeoutError, Fault("timeout", "no", "the connection took too long", "connect")),
    (aiohttp.ServerTimeoutError, Fault("timeout", "maybe", "the server was silent for too long", "headers")),
    (aiohttp.ClientConnectorError, Fault("connect_failed", "no", "the server cannot be reached")),
    (aiohttp.ClientPayloadError, _CUT_BODY),
    (aiohttp.ClientResponseError, Fault("protocol_error", "yes", "the reply is not valid HTTP")),
    (aiohttp.ServerDisconnectedError, Fault("connection_reset", "maybe", "the server closed the connection")),
    (
        (aiohttp.ClientOSError, ConnectionError),
        Fault("connection_reset", "maybe", "the connection broke"),
    ),
    (TimeoutError, Fault("timeout", "maybe", "the server was silent for too long", "headers")),
)
