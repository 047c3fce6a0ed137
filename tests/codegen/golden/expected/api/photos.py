# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models as _m
from .._http.build import form_parts
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from ..types import FileInput, FilePart, HasTransport, Response, UnsetType

__all__ = [
    "upload_photo",
]

_UPLOAD_PHOTO = Operation("UploadPhoto", "POST", "/api/v2/plants/photo", "unsafe")


async def upload_photo(
    client: HasTransport,
    *,
    file: FileInput | FilePart | None | UnsetType = UNSET,
    note: _m.Companion | None | UnsetType = UNSET,
) -> Response[_m.PlantResponse]:
    """Upload a photo.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: UploadPhoto, POST /api/v2/plants/photo
    """
    return await client.transport.send(
        Request(
            _UPLOAD_PHOTO,
            "/api/v2/plants/photo",
            parts=form_parts(
                ("file", file),
                ("note", note),
            ),
        ),
        _m.PlantResponse,
    )
