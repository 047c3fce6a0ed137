# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class RingCallResponse(Model):
    """Who was rung.

    Reply of `RingCall`.

    Source: schema RingCallResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    members_ids: Lenient[list[str]]
    """Members whose devices were made to ring."""
