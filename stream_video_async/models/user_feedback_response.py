# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UserFeedbackResponse(Model):
    """One rating that a user gave.

    Source: schema UserFeedbackResponse
    """

    cid: Lenient[str]
    """Call that was rated, written ``type:id``."""
    platform: Lenient[_m.PlatformDataResponse]
    """Browser, device and system it came from."""
    rating: Lenient[int]
    """Score given, 1 to 5."""
    reason: Lenient[str]
    """Comment on the rating."""
    sdk: Lenient[str]
    """SDK of the client."""
    sdk_version: Lenient[str]
    session_id: Lenient[str]
    """Which session of the call this is about."""
    user_id: Lenient[str]
    """Who rated."""
    custom: dict[str, Any] | None = None
    """Your own free-form data, stored alongside."""
