# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ImageUploadResponse(Model):
    """Where the uploaded image can be fetched.

    Reply of `UploadImage`.

    Source: schema ImageUploadResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    file: str | None = None
    thumb_url: str | None = None
    upload_sizes: list[_m.ImageSize] | None = None
    """Sizes that were made."""
