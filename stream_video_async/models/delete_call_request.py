# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class DeleteCallRequest(Model):
    """Body of `DeleteCall`.

    Source: schema DeleteCallRequest
    """

    hard: bool | None | UnsetType = UNSET
