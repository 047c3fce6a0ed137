# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallClosedCaption(Model):
    """One caption: what was said, by whom and when.

    Source: schema CallClosedCaption
    """

    end_time: Lenient[Instant]
    """When the speech ended."""
    id: Lenient[str]
    language: Lenient[str]
    """Language of `text`."""
    speaker_id: Lenient[str]
    """User whose speech it is."""
    start_time: Lenient[Instant]
    """When the speech began."""
    text: Lenient[str]
    """What was said."""
    translated: Lenient[bool]
    """True if `text` is a translation."""
    user: Lenient[_m.UserResponse]
    """Who spoke, in full."""
    service: str | None = None
