# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ValidateExternalStorageResponse(Model):
    """Outcome of a live test of the import storage.

    Reply of `ValidateImporterExternalStorage`.

    Source: schema ValidateExternalStorageResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
