"""The few types that every layer shares: UNSET, Operation, Request, Response, timestamps.

``UNSET`` means "leave as is": the field is not sent at all. ``None`` means "send null". The two are never
confused: what a caller sets to ``None`` reaches the server as ``null``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Generic, Literal, Protocol, TypeAlias, TypeVar

from msgspec import UNSET, UnsetType

from ._models.struct import Struct

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from .rate_limit import RateLimit

__all__ = [
    "UNSET",
    "FileInput",
    "FilePart",
    "HasTransport",
    "Operation",
    "Request",
    "Response",
    "RetryClass",
    "Sends",
    "UnsetType",
]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

RetryClass: TypeAlias = Literal["read", "replayable", "unsafe"]
"""What a second sending of a request would do: nothing, the same state again, or something twice."""

FileInput: TypeAlias = "str | os.PathLike[str] | bytes | BinaryIO"
"""A file to upload: a path, the bytes themselves, or an open binary file (read from where it stands)."""


class Operation(Struct, frozen=True, eq=False):
    """One operation of the contract; generated code holds one constant for each."""

    id: str
    """The contract's operationId, such as ``GetCall``."""
    method: str
    path: str
    """The path template, such as ``/api/v2/video/call/{type}/{id}``: the only form that logs and errors show."""
    retry: RetryClass
    requires_token: bool = True
    """False only where the contract says that no token is needed (CreateGuest)."""


class FilePart(Struct, frozen=True, eq=False):
    """The file of a multipart body, with the name and media type announced to the server."""

    source: FileInput
    filename: str | None = None
    content_type: str | None = None

    def __repr__(self) -> str:
        return "<FilePart>"


class Request(Struct, frozen=True, eq=False):
    """One request, built by an endpoint function without any I/O and sent by the transport.

    The path is already percent-encoded; query values are text and are encoded by the transport. ``json`` is the body's
    model (or any msgspec-encodable value); ``parts`` are the parts of a multipart body: a file, or text;
    a file alone without a name is the body as it is.
    """

    operation: Operation
    path: str
    query: tuple[tuple[str, str], ...] = ()
    json: object = UNSET
    parts: tuple[tuple[str, FilePart | str], ...] = ()
    retry: RetryClass | None = None
    """Overrides the operation's class when the arguments change it (``ring=True`` makes get_or_create unsafe)."""

    def __repr__(self) -> str:
        return f"<Request {self.operation.id} {self.operation.method} {self.operation.path}>"


class Response(Struct, Generic[T_co], frozen=True, eq=False):
    """A decoded reply together with everything else the server said.

    ``data`` is the model; façade methods return it alone.
    """

    data: T_co
    status: int
    headers: Mapping[str, str]
    """Reply headers, case-insensitive."""
    request_id: str
    """The ``x-client-request-id`` that was sent; the same over all attempts."""
    rate_limit: RateLimit | None
    """The operation's window as the reply's headers tell it; ``None`` when they are absent."""
    body: bytes
    """The reply as received, after decompression."""
    attempts: int = 1
    """How many times the request was sent until this reply came."""

    def __repr__(self) -> str:
        return f"<Response {self.status} {type(self.data).__name__} request_id={self.request_id}>"


class Sends(Protocol):
    """What an endpoint function needs of a client: something that sends."""

    async def send(self, request: Request, model: type[T], /) -> Response[T]:
        """Send the request and decode the reply into the model."""
        ...


class HasTransport(Protocol):
    """Anything with a transport; every client is one."""

    @property
    def transport(self) -> Sends:
        """The transport that requests go through."""
        ...
