# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class ImageSize(Model):
    """A size to make from an uploaded image.

    Source: schema ImageSize
    """

    crop: str | None = None
    """Part that stays: `top`, `bottom`, `left`, `right` or `center`."""
    height: int | None = None
    """Wanted height."""
    resize: str | None = None
    """How to fit it: `clip`, `crop`, `scale` or `fill`."""
    width: int | None = None
    """Wanted width."""
