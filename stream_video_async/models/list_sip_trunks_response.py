# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListSIPTrunksResponse(Model):
    """SIP trunks of the app.

    Reply of `ListSIPTrunks`.

    Source: schema ListSIPTrunksResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    sip_trunks: Lenient[list[_m.SIPTrunkResponse]]
    """Every trunk of the app."""
