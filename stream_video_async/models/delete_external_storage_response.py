# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DeleteExternalStorageResponse(Model):
    """Confirms the removal; holds nothing but timing.

    Reply of `DeleteExternalStorage` and `DeleteImporterExternalStorage`.

    Source: schema DeleteExternalStorageResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
