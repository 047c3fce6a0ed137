# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DeleteImportV2TaskResponse(Model):
    """Confirms the removal; only a queued task can be deleted.

    Reply of `DeleteImportV2Task`.

    Source: schema DeleteImportV2TaskResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
