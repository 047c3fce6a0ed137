# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ImageData(Model):
    """One rendition of a GIF.

    Source: schema ImageData
    """

    frames: Lenient[str]
    height: Lenient[str]
    size: Lenient[str]
    url: Lenient[str]
    width: Lenient[str]
