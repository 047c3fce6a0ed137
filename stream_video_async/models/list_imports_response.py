# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListImportsResponse(Model):
    """Imports of the app.

    Reply of `ListImports`.

    Source: schema ListImportsResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    import_tasks: Lenient[list[_m.ImportTask]]
