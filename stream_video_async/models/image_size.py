# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply
from ..types import UNSET, UnsetType


@reply
class ImageSize(Model):
    """Image size.

    Source: schema ImageSize
    """

    crop: str | None | UnsetType = UNSET
    height: int | None | UnsetType = UNSET
    resize: str | None | UnsetType = UNSET
    width: int | None | UnsetType = UNSET
