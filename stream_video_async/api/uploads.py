# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: uploads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models as _m
from .._http.build import form_parts, query_pairs
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from ..types import FileInput, FilePart, HasTransport, Response, UnsetType

__all__ = [
    "delete_file",
    "delete_image",
    "upload_file",
    "upload_image",
]

_DELETE_FILE = Operation("DeleteFile", "DELETE", "/api/v2/uploads/file", "replayable")


async def delete_file(client: HasTransport, *, url: str | None | UnsetType = UNSET) -> Response[_m.Response]:
    """Delete an uploaded file by its URL.

    Args:
        url: The URL of the file.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: DeleteFile, DELETE /api/v2/uploads/file
    """
    return await client.transport.send(
        Request(
            _DELETE_FILE,
            "/api/v2/uploads/file",
            query=query_pairs(
                ("url", url),
            ),
        ),
        _m.Response,
    )


_DELETE_IMAGE = Operation("DeleteImage", "DELETE", "/api/v2/uploads/image", "replayable")


async def delete_image(client: HasTransport, *, url: str | None | UnsetType = UNSET) -> Response[_m.Response]:
    """Delete an uploaded image by its URL.

    Args:
        url: The URL of the file.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: DeleteImage, DELETE /api/v2/uploads/image
    """
    return await client.transport.send(
        Request(
            _DELETE_IMAGE,
            "/api/v2/uploads/image",
            query=query_pairs(
                ("url", url),
            ),
        ),
        _m.Response,
    )


_UPLOAD_FILE = Operation("UploadFile", "POST", "/api/v2/uploads/file", "unsafe")


async def upload_file(
    client: HasTransport, file: FileInput | FilePart, *, user: _m.OnlyUserID | None | UnsetType = UNSET
) -> Response[_m.FileUploadResponse]:
    """Upload a file and get its URL.

    Args:
        file: Contents of the file.
        user: Who uploads it; only for requests from a server.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: UploadFile, POST /api/v2/uploads/file
    """
    return await client.transport.send(
        Request(
            _UPLOAD_FILE,
            "/api/v2/uploads/file",
            parts=form_parts(
                ("file", file),
                ("user", user),
            ),
        ),
        _m.FileUploadResponse,
    )


_UPLOAD_IMAGE = Operation("UploadImage", "POST", "/api/v2/uploads/image", "unsafe")


async def upload_image(
    client: HasTransport,
    file: FileInput | FilePart,
    *,
    upload_sizes: list[_m.ImageSize] | None | UnsetType = UNSET,
    user: _m.OnlyUserID | None | UnsetType = UNSET,
) -> Response[_m.ImageUploadResponse]:
    """Upload an image, resized as asked, and get its URL.

    Args:
        file: The file to upload, as a path, bytes or an open binary file.
        upload_sizes: Sizes to make, as a JSON array.
        user: The user on whose behalf it runs, as an object; it is created if need be.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: UploadImage, POST /api/v2/uploads/image
    """
    return await client.transport.send(
        Request(
            _UPLOAD_IMAGE,
            "/api/v2/uploads/image",
            parts=form_parts(
                ("file", file),
                ("upload_sizes", upload_sizes),
                ("user", user),
            ),
        ),
        _m.ImageUploadResponse,
    )
