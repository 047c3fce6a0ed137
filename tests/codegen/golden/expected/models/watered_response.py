# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class WateredResponse(Model):
    """Reply of `WaterCall`.

    Source: schema WateredResponse
    """

    call: Lenient[_m.CallResponse]
    duration: Lenient[str]
