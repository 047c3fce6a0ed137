# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class SendClosedCaptionRequest(Model):
    """A caption to show to the people in a call.

    Body of `SendClosedCaption`.

    Source: schema SendClosedCaptionRequest
    """

    speaker_id: str
    """User whose speech it is. At most 256 characters. Required."""
    text: str
    """What was said, up to 32768 characters. Required."""
    end_time: Instant | None | UnsetType = UNSET
    """When the speech ended."""
    language: str | None | UnsetType = UNSET
    """Language of `text`."""
    service: str | None | UnsetType = UNSET
    start_time: Instant | None | UnsetType = UNSET
    """When the speech began."""
    translated: bool | None | UnsetType = UNSET
    """True if `text` is a translation."""
    user: _m.UserRequest | None | UnsetType = UNSET
    """Who sends it, as an object; alternative to `user_id`."""
    user_id: str | None | UnsetType = UNSET
    """Who sends it; alternative to the full `user` object."""
