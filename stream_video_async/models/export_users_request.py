# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request
class ExportUsersRequest(Model):
    """Body of `ExportUsers`.

    Source: schema ExportUsersRequest
    """

    user_ids: list[str]
    """From 1 to 25 entries."""
