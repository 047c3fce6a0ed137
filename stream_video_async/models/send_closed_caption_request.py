# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class SendClosedCaptionRequest(Model):
    """Body of `SendClosedCaption`.

    Source: schema SendClosedCaptionRequest
    """

    speaker_id: str
    """At most 256 characters."""
    text: str
    """At most 32768 characters."""
    end_time: Instant | None | UnsetType = UNSET
    language: str | None | UnsetType = UNSET
    service: str | None | UnsetType = UNSET
    start_time: Instant | None | UnsetType = UNSET
    translated: bool | None | UnsetType = UNSET
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
