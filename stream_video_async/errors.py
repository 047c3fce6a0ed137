"""The exceptions of the package.

::

    StreamError
    ├── StreamConfigError               settings that cannot work (also a ValueError)
    │   └── StreamCredentialsError      credentials that are missing or cannot work
    ├── StreamApiError                  the server answered with an error
    │   ├── StreamBadRequestError       400
    │   ├── StreamAuthenticationError   401
    │   ├── StreamPermissionError       403
    │   ├── StreamNotFoundError         404
    │   ├── StreamConflictError         409
    │   ├── StreamPayloadTooLargeError  413
    │   ├── StreamRateLimitError        429
    │   └── StreamServerError           5xx
    ├── StreamTransportError            no usable reply; ``sent`` says whether the server may have acted
    ├── StreamDecodeError               a reply that does not match the contract
    ├── StreamTaskError                 an asynchronous task on the server failed
    ├── StreamWaitTimeoutError          a task or an import did not end in time (also a TimeoutError)
    ├── RepeatedCursorError             the server returned a cursor twice, so paging would never end
    ├── WebhookError                    a webhook that cannot be trusted or read
    ├── ClientStateError                the client belongs to another event loop or process (also a RuntimeError)
    │   └── ClientClosedError           the client was closed
    └── BulkError                       a bulk operation ended with failures
        ├── CheckpointError             a checkpoint that cannot be used (also a ValueError)
        └── CampaignError               an operation on a campaign failed
            ├── CampaignNotFoundError   no campaign has this id (also a LookupError)
            └── RedisUnreachableError   Redis cannot be reached (also a ConnectionError)

Wrong arguments raise plain ``ValueError`` or ``TypeError`` before anything is sent. All errors can be pickled. They
hold no URL or header of the request, no token, no API key and no API secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, TypeAlias

from ._reply_headers import RateLimit

__all__ = [
    "BulkError",
    "CampaignError",
    "CampaignNotFoundError",
    "CheckpointError",
    "ClientClosedError",
    "ClientStateError",
    "Phase",
    "RedisUnreachableError",
    "RepeatedCursorError",
    "Sent",
    "StreamApiError",
    "StreamAuthenticationError",
    "StreamBadRequestError",
    "StreamConfigError",
    "StreamConflictError",
    "StreamCredentialsError",
    "StreamDecodeError",
    "StreamError",
    "StreamNotFoundError",
    "StreamPayloadTooLargeError",
    "StreamPermissionError",
    "StreamRateLimitError",
    "StreamServerError",
    "StreamTaskError",
    "StreamTransportError",
    "StreamWaitTimeoutError",
    "TransportKind",
    "WebhookError",
    "WebhookReason",
    "api_error_class",
]

Sent: TypeAlias = Literal["no", "maybe", "yes"]
"""Whether the request reached the server, which may then have acted on it."""

Phase: TypeAlias = Literal["slot", "connect", "headers", "body", "pause"]
"""What a call was doing: waiting for a slot, connecting, waiting for the reply, reading its body, waiting to retry."""

TransportKind: TypeAlias = Literal[
    "connect_failed",
    "dns_failure",
    "tls_handshake_failed",
    "timeout",
    "connection_reset",
    "incomplete_body",
    "protocol_error",
    "response_too_large",
    "unknown",
]
"""Why there is no usable reply."""

WebhookReason: TypeAlias = Literal[
    "signature_mismatch",
    "invalid_body",
    "too_large",
    "invalid_gzip",
    "invalid_envelope",
    "invalid_json",
    "invalid_event",
]
"""Why a webhook was rejected.

``signature_mismatch``: not signed with any of the secrets. ``invalid_body``: neither bytes nor text, or incomplete.
``too_large``: above the limit, perhaps a decompression bomb. ``invalid_gzip``: damaged, truncated or followed by other
data. ``invalid_envelope``: an SNS message without an event. ``invalid_json``: not JSON. ``invalid_event``: JSON without
a ``type``, or with a value of the wrong type.
"""


def _rebuild(cls: type[StreamError], args: tuple[Any, ...], state: dict[str, Any]) -> StreamError:
    """Restore a pickled error without calling its constructor, whose arguments are keywords."""
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


def _with_notes(text: str, *notes: str | None) -> str:
    shown = ", ".join(note for note in notes if note)
    return f"{text} ({shown})" if shown else text


class StreamError(Exception):
    """Base class of all errors of the package."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


class StreamConfigError(StreamError, ValueError):
    """A setting, a credential or the given session is invalid; the message names it."""


class StreamCredentialsError(StreamConfigError):
    """The API key, the API secret or the token is missing, or cannot work with the other settings."""


class StreamApiError(StreamError):
    """The server replied with an error."""

    status: int
    """The HTTP status."""
    code: int
    """Stream's error code; 0 if the body was not a Stream error."""
    message: str
    """The server's message, or a description if the body was not a Stream error."""
    more_info: str
    """URL of an explanation; may be empty."""
    details: tuple[int, ...]
    exception_fields: Mapping[str, str]
    """The reason for each rejected field."""
    unrecoverable: bool
    """Whether the server says that a retry cannot help."""
    operation: str
    """The operationId of the request."""
    request_id: str
    """The ``x-client-request-id`` that was sent, the same in all attempts."""
    rate_limit: RateLimit | None
    """The operation's rate-limit window, if the reply reported it."""
    attempts: int
    """The number of attempts; 0 if the client held the request back because of the rate limit."""
    retry_after: float | None
    """Seconds to wait before the next attempt, if known."""
    retry_refused: str | None
    """Why a retry that would be safe was not made (deadline, quota, wait too long); otherwise ``None``."""
    body: str
    """The beginning of the reply's body, at most 2 kB, with secrets masked."""

    def __init__(
        self,
        message: str,
        *,
        status: int,
        code: int = 0,
        more_info: str = "",
        details: tuple[int, ...] = (),
        exception_fields: Mapping[str, str] | None = None,
        unrecoverable: bool = False,
        operation: str = "",
        request_id: str = "",
        rate_limit: RateLimit | None = None,
        attempts: int = 1,
        retry_after: float | None = None,
        retry_refused: str | None = None,
        body: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.code = code
        self.more_info = more_info
        self.details = details
        self.exception_fields = dict(exception_fields or {})
        self.unrecoverable = unrecoverable
        self.operation = operation
        self.request_id = request_id
        self.rate_limit = rate_limit
        self.attempts = attempts
        self.retry_after = retry_after
        self.retry_refused = retry_refused
        self.body = body

    def __str__(self) -> str:
        fields = "".join(f"; {name}: {reason}" for name, reason in self.exception_fields.items())
        return _with_notes(
            f"{self.message}{fields}",
            f"status {self.status}",
            f"code {self.code}",
            self.operation,
            self.request_id and f"request {self.request_id}",
            f"{self.attempts} attempts" if self.attempts > 1 else "",
            "" if self.retry_after is None else f"retry after {self.retry_after:g} s",
            self.retry_refused and f"not retried: {self.retry_refused}",
        )


class StreamBadRequestError(StreamApiError):
    """400: the server rejected the arguments; ``exception_fields`` may say which."""


class StreamAuthenticationError(StreamApiError):
    """401: the API key, the secret or the token is invalid or expired (codes 2, 5, 40 to 43)."""


class StreamPermissionError(StreamApiError):
    """403: the user, the app or its plan may not do this."""


class StreamNotFoundError(StreamApiError):
    """404: the object that the request names does not exist."""


class StreamConflictError(StreamApiError):
    """409: the request conflicts with the current state."""


class StreamPayloadTooLargeError(StreamApiError):
    """413: the body of the request is larger than the server accepts."""


class StreamRateLimitError(StreamApiError):
    """429: the rate limit of the operation is used up; ``retry_after`` and ``rate_limit`` say until when."""


class StreamServerError(StreamApiError):
    """5xx: the server, or a proxy in front of it, failed."""


_BY_STATUS: dict[int, type[StreamApiError]] = {
    400: StreamBadRequestError,
    401: StreamAuthenticationError,
    403: StreamPermissionError,
    404: StreamNotFoundError,
    409: StreamConflictError,
    413: StreamPayloadTooLargeError,
    429: StreamRateLimitError,
}


def api_error_class(status: int) -> type[StreamApiError]:
    """Return the error class for the HTTP status of a reply."""
    return _BY_STATUS.get(status) or (StreamServerError if status >= 500 else StreamApiError)


class StreamTransportError(StreamError):
    """There is no usable reply, because of the network, TLS, malformed HTTP or a timeout."""

    kind: TransportKind
    sent: Sent
    """Whether the server may have acted. After ``"maybe"``, check the result of a write before you send it again."""
    phase: Phase | None
    """What the call was doing when its time ran out; ``None`` for other faults."""
    operation: str
    request_id: str
    attempts: int
    """The number of attempts that were started."""
    retry_refused: str | None

    def __init__(
        self,
        message: str,
        *,
        kind: TransportKind = "unknown",
        sent: Sent = "maybe",
        phase: Phase | None = None,
        operation: str = "",
        request_id: str = "",
        attempts: int = 1,
        retry_refused: str | None = None,
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.sent = sent
        self.phase = phase
        self.operation = operation
        self.request_id = request_id
        self.attempts = attempts
        self.retry_refused = retry_refused

    def __str__(self) -> str:
        return _with_notes(
            f"{self.kind}: {self.args[0]}",
            self.operation,
            f"sent: {self.sent}",
            f"{self.attempts} attempts" if self.attempts != 1 else "",
            self.request_id and f"request {self.request_id}",
            self.retry_refused and f"not retried: {self.retry_refused}",
        )


class StreamDecodeError(StreamError):
    """The body of a success does not match the contract; the message names the JSON path."""

    sent: ClassVar[Sent] = "yes"
    status: int
    operation: str
    request_id: str
    attempts: int
    body: str
    """The beginning of the reply's body, at most 2 kB, with secrets masked."""

    def __init__(
        self,
        message: str,
        *,
        status: int = 0,
        operation: str = "",
        request_id: str = "",
        attempts: int = 1,
        body: str = "",
    ) -> None:
        super().__init__(message)
        self.status = status
        self.operation = operation
        self.request_id = request_id
        self.attempts = attempts
        self.body = body

    def __str__(self) -> str:
        return _with_notes(
            str(self.args[0]),
            self.operation,
            f"status {self.status}" if self.status else "",
            self.request_id and f"request {self.request_id}",
        )


class StreamTaskError(StreamError):
    """A task on the server failed."""

    task_id: str
    error_type: str
    description: str
    stack_trace: str | None
    version: str | None

    def __init__(
        self,
        *,
        task_id: str,
        error_type: str = "",
        description: str = "",
        stack_trace: str | None = None,
        version: str | None = None,
    ) -> None:
        super().__init__(f"task {task_id} failed: {error_type or 'unknown'}: {description or 'no description'}")
        self.task_id = task_id
        self.error_type = error_type
        self.description = description
        self.stack_trace = stack_trace
        self.version = version


class StreamWaitTimeoutError(StreamError, TimeoutError):
    """A task or an import did not end in time; it may still be running on the server."""

    waited_for: str
    """The name of the work, such as ``task 7`` or ``import 3``."""
    status: str
    """The last status that the server reported; empty if it reported none."""
    timeout: float | None
    """The time limit of the wait, in seconds."""

    def __init__(self, message: str, *, waited_for: str, status: str = "", timeout: float | None = None) -> None:
        super().__init__(message)
        self.waited_for = waited_for
        self.status = status
        self.timeout = timeout


class RepeatedCursorError(StreamError):
    """The server returned the same cursor twice, so paging would never end."""


class WebhookError(StreamError):
    """A webhook that cannot be trusted or read.

    Attributes:
        reason: A machine-readable reason; respond with 401 to ``signature_mismatch`` and with 400 to others.
    """

    reason: WebhookReason

    def __init__(self, message: str, *, reason: WebhookReason) -> None:
        super().__init__(message)
        self.reason = reason


class ClientStateError(StreamError, RuntimeError):
    """The client cannot be used here: it belongs to another event loop or to the parent of a forked process."""


class ClientClosedError(ClientStateError):
    """The client was closed before or during the call.

    Attributes:
        sent: Whether the request may have reached the server.
    """

    sent: Sent

    def __init__(self, message: str, *, sent: Sent = "no") -> None:
        super().__init__(message)
        self.sent = sent


class BulkError(StreamError):
    """A bulk operation ended with failures.

    Attributes:
        result: The report so far; the bulk functions document its type.
    """

    result: Any

    def __init__(self, message: str, *, result: object = None) -> None:
        super().__init__(message)
        self.result = result


class CheckpointError(BulkError, ValueError):
    """The checkpoint belongs to another job, is damaged, or is in use."""


class CampaignError(BulkError):
    """An operation on a campaign failed."""


class CampaignNotFoundError(CampaignError, LookupError):
    """There is no campaign with this id: it was deleted, or Redis lost its data."""


class RedisUnreachableError(CampaignError, ConnectionError):
    """Redis cannot be reached."""
