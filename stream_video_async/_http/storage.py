"""Uploads to a presigned URL: by the same transport, but without the client's credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from yarl import URL

from .._redaction import Secret
from ..errors import StreamTransportError
from ..types import FilePart, Operation, Request
from .credentials import REQUEST_ID, Credentials
from .transport import Transport

if TYPE_CHECKING:
    from pathlib import Path

    from ..config import ClientConfig
    from .exchange import Exchange

__all__ = ["put_file"]

_UPLOAD = Operation(id="upload", method="PUT", path="/{file}", retry="replayable")
_LEAST_RATE = 64 * 1024
"""Bytes per second that an upload must reach on average."""


class _PresignedURL(Credentials):
    """A URL whose query holds the signature that authorizes the upload."""

    __slots__ = ("_address",)

    def __init__(self, config: ClientConfig, address: str) -> None:
        super().__init__(config, None)
        self._address = Secret(address)

    def url(self, request: Request) -> URL:  # noqa: ARG002 - the URL is complete
        """Return the URL as the server gave it."""
        return URL(self._address, encoded=True)

    def headers(self, exchange: Exchange) -> dict[str, str]:
        """Return headers without a token and without the name of the client."""
        return {REQUEST_ID: exchange.request_id, "Content-Type": "application/json"}

    def secrets(self, exchange: Exchange | None = None) -> tuple[str | None, ...]:
        """Return the client's secrets, the URL, and the values of its query, such as the signature."""
        url = URL(self._address, encoded=True)
        return (*super().secrets(exchange), self._address, url.raw_query_string, *url.query.values())


async def put_file(config: ClientConfig, address: str, file: Path, size: int) -> None:
    """Upload a file to a presigned URL; a retry sends it from the beginning.

    Args:
        config: The client's settings. The timeout limits each attempt, extended by one second per 64 KiB.
        address: The absolute URL.
        file: The file; it is read while it is sent.
        size: The size of the file in bytes.

    Raises:
        StreamTransportError: The URL is not ``https://``, or there was no usable reply.
        StreamApiError: The storage rejected the upload.
        OSError: The file cannot be read.
    """
    origin = _checked_origin(config, address)
    limit = None if config.timeout is None else config.timeout + size / _LEAST_RATE
    settings = attrs.evolve(config, base_url=origin, api_secret=None, timeout=None, attempt_timeout=limit)
    # Not the client's session: if the user passed one, its headers and cookies must not reach another host.
    transport = Transport(settings, token=None)
    transport.credentials = _PresignedURL(settings, address)
    try:
        await transport.send(Request(_UPLOAD, "", parts=(("", FilePart(str(file))),)), type(None))
    finally:
        await transport.close()


def _checked_origin(config: ClientConfig, address: str) -> str:
    try:
        origin = URL(address, encoded=True).origin()
    except ValueError:  # not an absolute URL
        origin = URL()
    if not (
        origin.scheme == "https"
        or (origin.scheme == "http" and config.allow_insecure)
        or origin == URL(config.base_url).origin()
    ):
        raise StreamTransportError(
            "the server named no https:// URL to upload to",
            kind="protocol_error",
            sent="yes",
            operation="CreateImportURL",
        )
    return str(origin)
