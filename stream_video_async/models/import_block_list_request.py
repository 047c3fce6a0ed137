# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class ImportBlockListRequest(Model):
    """Body of `ImportBlockList`.

    Source: schema ImportBlockListRequest
    """

    items: list[str]
    """At least 1 entry."""
    chunk_size: int | None | UnsetType = UNSET
    """At least 1."""
