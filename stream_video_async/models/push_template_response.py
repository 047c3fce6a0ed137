# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class PushTemplateResponse(Model):
    """Push template response.

    Source: schema PushTemplateResponse
    """

    created_at: Lenient[Instant]
    enable_push: Lenient[bool]
    event_type: Lenient[str]
    push_provider_internal_id: Lenient[str]
    updated_at: Lenient[Instant]
    template: str | None = None
