# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply
from ..types import UNSET, UnsetType


@reply
class ImageSize(Model):
    """A size to make from an uploaded image.

    Source: schema ImageSize
    """

    crop: str | None | UnsetType = UNSET
    """Part that stays: `top`, `bottom`, `left`, `right` or `center`."""
    height: int | None | UnsetType = UNSET
    """Wanted height."""
    resize: str | None | UnsetType = UNSET
    """How to fit it: `clip`, `crop`, `scale` or `fill`."""
    width: int | None | UnsetType = UNSET
    """Wanted width."""
