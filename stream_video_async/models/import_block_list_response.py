# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ImportBlockListResponse(Model):
    """Task that adds the entries in the background.

    Reply of `ImportBlockList`.

    Source: schema ImportBlockListResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    task_id: Lenient[str]
    """ID of the background task; poll it for progress."""
