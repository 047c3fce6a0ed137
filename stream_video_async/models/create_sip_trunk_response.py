# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class CreateSIPTrunkResponse(Model):
    """Reply of `CreateSIPTrunk`.

    Source: schema CreateSIPTrunkResponse
    """

    duration: Lenient[str]
    sip_trunk: _m.SIPTrunkResponse | None = None
