# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class StopLiveResponse(Model):
    """The call, no longer live.

    Reply of `StopLive`.

    Source: schema StopLiveResponse
    """

    call: Lenient[_m.CallResponse]
    """The call, no longer live."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
