# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class RingCallResponse(Model):
    """Reply of `RingCall`.

    Source: schema RingCallResponse
    """

    duration: Lenient[str]
    members_ids: Lenient[list[str]]
