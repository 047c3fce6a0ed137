"""What aiohttp raises, told in this package's words.

aiohttp's exceptions hold the URL (with the API key) and the headers (with the token), so nothing of them is kept but
what is said here. The order of the tests matters: see docs/reliability.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from ..errors import Phase, Sent, TransportKind

__all__ = ["Fault", "classify"]


class Fault(Struct, frozen=True):
    """An attempt that brought no usable reply."""

    kind: TransportKind
    sent: Sent
    text: str
    phase: Phase | None = None
    final: bool = False
    """True when a repeat cannot help, whatever the request."""
    deadline: bool = False
    """True when the time of the whole call is over."""


def classify(error: Exception, transmissions: int | None, *, in_body: bool = False) -> Fault:
    """Say what an exception of aiohttp means.

    Args:
        error: A ``ClientError`` or ``OSError``.
        transmissions: How often a connection was ready to send the request on; ``None`` when that is not known, and the
            kind of the exception has to do.
        in_body: Whether the head of the reply had arrived.

    Returns:
        The fault.
    """
    fault = _by_class(error)
    if in_body:
        lost = fault.kind in {"connection_reset", "unknown"}
        return replace(_CUT_BODY if lost else fault, sent="yes", phase="body" if fault.phase else None)
    if transmissions is None or fault.sent == "yes":
        return fault
    return replace(fault, sent="maybe" if transmissions else "no")


def _by_class(error: Exception) -> Fault:
    if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, ConnectionResetError):
        # A TCP connection is refused, not reset: this one was made, and then lost in the handshake.
        return _TLS
    for kinds, fault in _FAULTS:
        if isinstance(error, kinds):
            return fault
    return Fault("unknown", "maybe", f"{type(error).__name__} while talking to the server")


_CUT_BODY = Fault("incomplete_body", "yes", "the reply's body was cut or garbled")
_TLS = Fault("tls_handshake_failed", "no", "the TLS handshake failed: check host, certificate and clock", final=True)

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
