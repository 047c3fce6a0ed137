# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class GetRateLimitsResponse(Model):
    """Reply of `GetRateLimits`.

    Source: schema GetRateLimitsResponse
    """

    duration: Lenient[str]
    android: dict[str, _m.LimitInfoResponse] | None = None
    ios: dict[str, _m.LimitInfoResponse] | None = None
    server_side: dict[str, _m.LimitInfoResponse] | None = None
    unity: dict[str, _m.LimitInfoResponse] | None = None
    web: dict[str, _m.LimitInfoResponse] | None = None
