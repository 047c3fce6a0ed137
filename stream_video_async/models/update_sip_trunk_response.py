# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UpdateSIPTrunkResponse(Model):
    """The trunk after the change.

    Reply of `UpdateSIPTrunk`.

    Source: schema UpdateSIPTrunkResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    sip_trunk: _m.SIPTrunkResponse | None = None
    """The trunk with its new contents."""
