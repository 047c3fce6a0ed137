# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class LimitInfoResponse(Model):
    """Rate limit of one endpoint.

    Source: schema LimitInfoResponse
    """

    limit: Lenient[int]
    """Requests allowed in one window."""
    remaining: Lenient[int]
    """Requests still allowed in this window."""
    reset: Lenient[int]
    """When the window starts anew, as Unix time."""
