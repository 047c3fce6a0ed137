# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Model, request


@request(kw_only=True)
class SendClosedCaptionRequest(Model):
    """A caption to show to the people in a call.

    Body of `SendClosedCaption`.

    Source: schema SendClosedCaptionRequest
    """

    speaker_id: str
    """User whose speech it is. At most 256 characters. Required."""
    text: str
    """What was said, up to 32768 characters. Required."""
    end_time: Instant | None = None
    """When the speech ended."""
    language: str | None = None
    """Language of `text`."""
    service: str | None = None
    start_time: Instant | None = None
    """When the speech began."""
    translated: bool | None = None
    """True if `text` is a translation."""
    user: _m.UserRequest | None = None
    """Who sends it, as an object; alternative to `user_id`."""
    user_id: str | None = None
    """Who sends it; alternative to the full `user` object."""
