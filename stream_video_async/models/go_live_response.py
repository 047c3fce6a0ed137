# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GoLiveResponse(Model):
    """The call, now live.

    Reply of `GoLive`.

    Source: schema GoLiveResponse
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
