"""Types shared by all layers: NULL, Operation, Request, Response.

``None`` in an optional argument or an optional field of a model means that it is not sent. In the contract, no field of
a request can be null. Free-form objects (``custom``, filter conditions, everything annotated ``dict[str, Any]``) are
sent unchanged, with ``None`` as ``null``. ``NULL`` sends ``null`` in a typed field.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import BinaryIO, Generic, Literal, Protocol, TypeAlias, TypeVar

from ._models.codec import NULL
from ._models.struct import Struct
from ._reply_headers import RateLimit

__all__ = [
    "NULL",
    "FileInput",
    "FilePart",
    "HasTransport",
    "Operation",
    "Request",
    "Response",
    "RetryClass",
    "Sends",
]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

RetryClass: TypeAlias = Literal["read", "replayable", "unsafe"]
"""The effect of sending a request twice: none, the same state again, or a duplicate."""

FileInput: TypeAlias = str | os.PathLike[str] | bytes | BinaryIO
"""A file to upload: a path, the bytes themselves, or an open binary file (read from its current position)."""


class Operation(Struct, frozen=True, eq=False):
    """An operation of the contract."""

    id: str
    """The contract's operationId, such as ``GetCall``."""
    method: str
    path: str
    """The path template, such as ``/api/v2/video/call/{type}/{id}``; logs and errors show only this form."""
    retry: RetryClass
    requires_token: bool = True
    """``False`` if the contract says that no token is needed."""
    unsafe_if: tuple[str, ...] = ()
    """Arguments that make the operation unsafe, such as ``ring``."""


class FilePart(Struct, frozen=True, eq=False):
    """The file of a multipart body, with the name and media type announced to the server."""

    source: FileInput
    filename: str | None = None
    content_type: str | None = None

    def __repr__(self) -> str:
        return "<FilePart>"


class Request(Struct, frozen=True, eq=False):
    """A request, built by an endpoint function without any I/O and sent by the transport.

    The path is percent-encoded; query values are plain text, which the transport encodes. ``json`` is the model of the
    body, or any value that can be represented in JSON; ``None`` sends no body. ``parts`` are the files and texts of a
    multipart body; a single file without a name is sent as the raw body.
    """

    operation: Operation
    path: str
    query: tuple[tuple[str, str], ...] = ()
    json: object = None
    parts: tuple[tuple[str, FilePart | str], ...] = ()
    retry: RetryClass | None = None
    """Overrides the operation's class if the arguments change it (``ring=True`` makes get_or_create unsafe)."""

    def __repr__(self) -> str:
        return f"<Request {self.operation.id} {self.operation.method} {self.operation.path}>"


class Response(Struct, Generic[T_co], frozen=True, eq=False):
    """A decoded reply with its status, headers and raw body.

    ``data`` is the model; façade methods return it alone.
    """

    data: T_co
    status: int
    headers: Mapping[str, str]
    """Reply headers, case-insensitive."""
    request_id: str
    """The ``x-client-request-id`` that was sent; the same in all attempts."""
    rate_limit: RateLimit | None
    """The operation's rate-limit window; ``None`` if the reply did not report it."""
    body: bytes
    """The reply as received, after decompression."""
    attempts: int = 1
    """The number of attempts, including this one."""

    def __repr__(self) -> str:
        return f"<Response {self.status} {type(self.data).__name__} request_id={self.request_id}>"


class Sends(Protocol):
    """The part of a client that endpoint functions need."""

    async def send(self, request: Request, model: type[T], /) -> Response[T]:
        """Send the request and decode the reply into the model."""
        ...


class HasTransport(Protocol):
    """Anything with a transport; every client is one."""

    @property
    def transport(self) -> Sends:
        """The transport that requests go through."""
        ...
