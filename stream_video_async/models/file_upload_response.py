# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class FileUploadResponse(Model):
    """Where the uploaded file can be fetched.

    Reply of `UploadFile`.

    Source: schema FileUploadResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    file: str | None = None
    """Address of the file, for an attachment's `asset_url`."""
    thumb_url: str | None = None
    """Address of its preview, for an attachment's `thumb_url`; not for every format."""
