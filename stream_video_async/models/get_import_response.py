# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetImportResponse(Model):
    """The import asked for.

    Reply of `GetImport`.

    Source: schema GetImportResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    import_task: _m.ImportTask | None = None
