# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class DeleteCallRequest(Model):
    """Deletes a call, for good if wanted.

    Body of `DeleteCall`.

    Source: schema DeleteCallRequest
    """

    hard: bool | None = None
    """Removes the call and everything that belongs to it for good."""
