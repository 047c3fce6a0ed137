# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CancelImportV2TaskResponse(Model):
    """Confirms the stop; a running import halts at its next progress step.

    Reply of `CancelImportV2Task`.

    Source: schema CancelImportV2TaskResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
