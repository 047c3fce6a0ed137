# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class ImportBlockListRequest(Model):
    """Entries to add to a block list in the background; ones already there are skipped.

    Body of `ImportBlockList`.

    Source: schema ImportBlockListRequest
    """

    items: list[str]
    """Entries to add, at least 1. Required."""
    chunk_size: int | None = None
    """At least 1."""
