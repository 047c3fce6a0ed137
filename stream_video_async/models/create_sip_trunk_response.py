# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CreateSIPTrunkResponse(Model):
    """The trunk just created.

    Reply of `CreateSIPTrunk`.

    Source: schema CreateSIPTrunkResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    sip_trunk: _m.SIPTrunkResponse | None = None
    """The new trunk."""
