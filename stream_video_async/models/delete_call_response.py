# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DeleteCallResponse(Model):
    """The deleted call, and the task if one was needed.

    Reply of `DeleteCall`.

    Source: schema DeleteCallResponse
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    task_id: str | None = None
    """ID of the background task; poll it for progress."""
