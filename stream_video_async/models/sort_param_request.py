# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class SortParamRequest(Model):
    """Sort param request.

    Source: schema SortParamRequest
    """

    direction: int | None | UnsetType = UNSET
    field: str | None | UnsetType = UNSET
    type: str | None | UnsetType = UNSET
