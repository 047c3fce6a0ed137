# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class ThumbnailResponse(Model):
    """Thumbnail response.

    Source: schema ThumbnailResponse
    """

    image_url: Lenient[str]
