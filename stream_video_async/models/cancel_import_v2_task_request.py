# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class CancelImportV2TaskRequest(Model):
    """Stops an import that is queued or being processed; has no fields.

    Source: schema CancelImportV2TaskRequest
    """
