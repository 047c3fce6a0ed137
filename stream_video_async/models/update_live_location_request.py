# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from .._model import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class UpdateLiveLocationRequest(Model):
    """Body of `UpdateLiveLocation`.

    Source: schema UpdateLiveLocationRequest
    """

    __checked__: ClassVar[tuple[str, ...]] = ("end_at",)

    message_id: str
    end_at: Instant | None | UnsetType = UNSET
    latitude: float | None | UnsetType = UNSET
    """From -90 to 90."""
    longitude: float | None | UnsetType = UNSET
    """From -180 to 180."""
