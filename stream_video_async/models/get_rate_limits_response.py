# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetRateLimitsResponse(Model):
    """Rate limits and what is left of them, by platform and endpoint.

    Reply of `GetRateLimits`.

    Source: schema GetRateLimitsResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    android: dict[str, _m.LimitInfoResponse] | None = None
    """Limits for Android clients, by endpoint."""
    ios: dict[str, _m.LimitInfoResponse] | None = None
    """Limits for iOS clients, by endpoint."""
    server_side: dict[str, _m.LimitInfoResponse] | None = None
    """Limits for servers, by endpoint."""
    unity: dict[str, _m.LimitInfoResponse] | None = None
    """Limits for Unity clients, by endpoint."""
    web: dict[str, _m.LimitInfoResponse] | None = None
    """Limits for browsers, by endpoint."""
