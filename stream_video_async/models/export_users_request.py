# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class ExportUsersRequest(Model):
    """Exports the profile, reactions and messages of several users.

    Body of `ExportUsers`.

    Source: schema ExportUsersRequest
    """

    user_ids: list[str]
    """Users to export, 1 to 25. Required."""
