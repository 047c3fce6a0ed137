# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class PushTemplateResponse(Model):
    """Push template for one event type.

    Source: schema PushTemplateResponse
    """

    created_at: Lenient[Instant]
    """When it was first saved."""
    enable_push: Lenient[bool]
    """Whether the event causes a push."""
    event_type: Lenient[str]
    """Event whose pushes use the template, for example `message.new`."""
    push_provider_internal_id: Lenient[str]
    """Push provider that it belongs to."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    template: str | None = None
    """Text of the template."""
