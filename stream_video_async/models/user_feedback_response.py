# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class UserFeedbackResponse(Model):
    """User feedback response.

    Source: schema UserFeedbackResponse
    """

    cid: Lenient[str]
    platform: Lenient[_m.PlatformDataResponse]
    rating: Lenient[int]
    reason: Lenient[str]
    sdk: Lenient[str]
    sdk_version: Lenient[str]
    session_id: Lenient[str]
    user_id: Lenient[str]
    custom: dict[str, Any] | None = None
