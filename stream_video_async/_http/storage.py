"""Uploads to the storage that the server names: the same transport, none of the client's credentials."""

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
_SLOWEST = 64 * 1024
"""Bytes per second that an upload has to reach on the whole."""


class _Presigned(Credentials):
    """An address that is its own authorization: its query holds the signature."""

    __slots__ = ("_address",)

    def __init__(self, config: ClientConfig, address: str) -> None:
        super().__init__(config, None)
        self._address = Secret(address)

    def url(self, request: Request) -> URL:  # noqa: ARG002 - the address is complete
        """Return the address as the server gave it."""
        return URL(self._address, encoded=True)

    def headers(self, exchange: Exchange) -> dict[str, str]:
        """Return headers without a token or the name of the client."""
        return {REQUEST_ID: exchange.request_id, "Content-Type": "application/json"}

    def secrets(self, exchange: Exchange | None = None) -> tuple[str | None, ...]:
        """Return the client's secrets and the values of the address's query, the signature among them."""
        url = URL(self._address, encoded=True)
        return (*super().secrets(exchange), self._address, url.raw_query_string, *url.query.values())


async def put_file(config: ClientConfig, address: str, file: Path, size: int) -> None:
    """Upload a file to a presigned address; a broken upload is sent again from the beginning.

    Args:
        config: The client's settings. Its timeout limits each attempt, extended by a second for each 64 KiB.
        address: The absolute URL to put the file to.
        file: The file; it is read while it is sent.
        size: Its size in bytes.

    Raises:
        StreamTransportError: The address is not ``https://``, or the upload did not succeed.
        StreamApiError: The storage refused the upload.
        OSError: The file cannot be read.
    """
    origin = _checked_origin(config, address)
    limit = None if config.timeout is None else config.timeout + size / _SLOWEST
    settings = attrs.evolve(config, base_url=origin, api_secret=None, timeout=None, attempt_timeout=limit)
    # A session of its own: nothing of a session that the user passed in may reach another host.
    transport = Transport(settings, token=None)
    transport.credentials = _Presigned(settings, address)
    try:
        await transport.send(Request(_UPLOAD, "", parts=(("", FilePart(str(file))),)), type(None))
    finally:
        await transport.close()


def _checked_origin(config: ClientConfig, address: str) -> str:
    try:
        url = URL(address, encoded=True)
    except ValueError:
        url = URL()
    is_own = url.is_absolute() and bool(url.host) and url.origin() == URL(config.base_url).origin()
    if not url.host or (url.scheme != "https" and not is_own and not (url.scheme == "http" and config.allow_insecure)):
        raise StreamTransportError(
            "the server named no https:// address to upload to",
            kind="protocol_error",
            sent="yes",
            operation="CreateImportURL",
        )
    return str(url.origin())
