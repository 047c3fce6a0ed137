# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CheckExternalStorageResponse(Model):
    """Outcome of trying the storage out.

    Reply of `CheckExternalStorage`.

    Source: schema CheckExternalStorageResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    file_url: Lenient[str]
