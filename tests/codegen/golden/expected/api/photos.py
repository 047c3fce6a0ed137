# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: photos."""

from __future__ import annotations

from .. import models as _m
from .._http.build import form_parts
from ..types import FileInput, FilePart, HasTransport, Operation, Request, Response

__all__ = [
    "build_upload_photo",
    "upload_photo",
]

_UPLOAD_PHOTO = Operation("UploadPhoto", "POST", "/api/v2/plants/photo", "unsafe")


def build_upload_photo(*, file: FileInput | FilePart | None = None, note: _m.Companion | None = None) -> Request:
    """Build the request of `upload_photo`, with the same arguments, without sending it."""
    return Request(
        _UPLOAD_PHOTO,
        "/api/v2/plants/photo",
        parts=form_parts(
            files={"file": file},
            values={"note": note},
        ),
    )


async def upload_photo(
    client: HasTransport, *, file: FileInput | FilePart | None = None, note: _m.Companion | None = None
) -> Response[_m.PlantResponse]:
    """Upload a photo.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UploadPhoto, POST /api/v2/plants/photo
    """
    request = build_upload_photo(file=file, note=note)
    return await client.transport.send(request, _m.PlantResponse)
