# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: uploads."""

from __future__ import annotations

from .. import models as _m
from .._http.build import form_parts, query_pairs
from ..types import FileInput, FilePart, HasTransport, Operation, Request, Response

__all__ = [
    "build_delete_file",
    "delete_file",
    "build_delete_image",
    "delete_image",
    "build_upload_file",
    "upload_file",
    "build_upload_image",
    "upload_image",
]

_DELETE_FILE = Operation("DeleteFile", "DELETE", "/api/v2/uploads/file", "replayable")


def build_delete_file(*, url: str | None = None) -> Request:
    """Build the request of `delete_file`, with the same arguments, without sending it."""
    return Request(
        _DELETE_FILE,
        "/api/v2/uploads/file",
        query=query_pairs(
            ("url", url),
        ),
    )


async def delete_file(client: HasTransport, *, url: str | None = None) -> Response[_m.Response]:
    """Delete an uploaded file by its URL.

    Args:
        url: The URL of the file.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: DeleteFile, DELETE /api/v2/uploads/file
    """
    request = build_delete_file(url=url)
    return await client.transport.send(request, _m.Response)


_DELETE_IMAGE = Operation("DeleteImage", "DELETE", "/api/v2/uploads/image", "replayable")


def build_delete_image(*, url: str | None = None) -> Request:
    """Build the request of `delete_image`, with the same arguments, without sending it."""
    return Request(
        _DELETE_IMAGE,
        "/api/v2/uploads/image",
        query=query_pairs(
            ("url", url),
        ),
    )


async def delete_image(client: HasTransport, *, url: str | None = None) -> Response[_m.Response]:
    """Delete an uploaded image by its URL.

    Args:
        url: The URL of the file.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: DeleteImage, DELETE /api/v2/uploads/image
    """
    request = build_delete_image(url=url)
    return await client.transport.send(request, _m.Response)


_UPLOAD_FILE = Operation("UploadFile", "POST", "/api/v2/uploads/file", "unsafe")


def build_upload_file(file: FileInput | FilePart, *, user: _m.OnlyUserID | None = None) -> Request:
    """Build the request of `upload_file`, with the same arguments, without sending it."""
    return Request(
        _UPLOAD_FILE,
        "/api/v2/uploads/file",
        parts=form_parts(
            files={"file": file},
            values={"user": user},
        ),
    )


async def upload_file(
    client: HasTransport, file: FileInput | FilePart, *, user: _m.OnlyUserID | None = None
) -> Response[_m.FileUploadResponse]:
    """Upload a file and get its URL.

    Args:
        file: Contents of the file.
        user: Who uploads it; only for requests from a server.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UploadFile, POST /api/v2/uploads/file
    """
    request = build_upload_file(file, user=user)
    return await client.transport.send(request, _m.FileUploadResponse)


_UPLOAD_IMAGE = Operation("UploadImage", "POST", "/api/v2/uploads/image", "unsafe")


def build_upload_image(
    file: FileInput | FilePart, *, upload_sizes: list[_m.ImageSize] | None = None, user: _m.OnlyUserID | None = None
) -> Request:
    """Build the request of `upload_image`, with the same arguments, without sending it."""
    return Request(
        _UPLOAD_IMAGE,
        "/api/v2/uploads/image",
        parts=form_parts(
            files={"file": file},
            values={"upload_sizes": upload_sizes, "user": user},
        ),
    )


async def upload_image(
    client: HasTransport,
    file: FileInput | FilePart,
    *,
    upload_sizes: list[_m.ImageSize] | None = None,
    user: _m.OnlyUserID | None = None,
) -> Response[_m.ImageUploadResponse]:
    """Upload an image, resized as asked, and get its URL.

    Args:
        file: The file to upload, as a path, bytes or an open binary file.
        upload_sizes: Sizes to make, as a JSON array.
        user: The user on whose behalf it runs, as an object; it is created if need be.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UploadImage, POST /api/v2/uploads/image
    """
    request = build_upload_image(file, upload_sizes=upload_sizes, user=user)
    return await client.transport.send(request, _m.ImageUploadResponse)
