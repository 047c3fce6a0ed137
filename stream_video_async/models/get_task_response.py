# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class GetTaskResponse(Model):
    """How a background task is getting on.

    Reply of `GetTask`.

    Source: schema GetTaskResponse
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    status: Lenient[str]
    """How far it is."""
    task_id: Lenient[str]
    """The task asked about."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    error: _m.ErrorResult | None = None
    """Why it failed, if it did."""
    result: dict[str, Any] | None = None
    """What it came to, once finished."""
