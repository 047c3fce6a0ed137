# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request
class CancelImportV2TaskRequest(Model):
    """Cancel import V2 task request.

    Source: schema CancelImportV2TaskRequest
    """
