# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class ImageUploadRequest(Model):
    """An image to upload, with the sizes to make from it.

    Body of `UploadImage`.

    Source: schema ImageUploadRequest
    """

    file: Any
    """Required."""
    upload_sizes: list[_m.ImageSize] | None = None
    """Sizes to make, as a JSON array."""
    user: _m.OnlyUserID | None = None
